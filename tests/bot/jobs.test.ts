import { expect } from "chai";
import { actionsIn, type PersonClient } from "../support/person.ts";
import { fillIn } from "../support/report-form.ts";
import { startTryCity, type TryCity } from "../support/try-city.ts";

/** The whole program on loopback, with a client that is not the local chat. */
describe("the three jobs over the protocol", () => {
  let city: TryCity;
  const tuesday = Date.parse("2026-11-24T10:00:00Z");
  let now = tuesday;
  const person = (id: string, locale?: string): PersonClient => city.person(id, locale);

  beforeEach(async () => {
    city = await startTryCity(() => now);
  });
  afterEach(() => city.close());

  describe("questions", () => {
    it("are answered with duty, holder today, toward whom, how often, section, date of the data", async () => {
      const { text } = await person("sekretariat").say("Wie oft tagt die Steuerungsgruppe?");
      expect(text)
        .to.include("Steuerungsgruppe")
        .and.include("Zurzeit")
        .and.include("Ausländer- und Integrationsbeauftragte (Leitung, Steuerungsgruppe)");
      expect(text)
        .to.include("mindestens zweimal im Jahr")
        .and.include("Abschnitt 1.2")
        .and.include("30. Juni 2009");
    });
    it("get an honest no when the plan does not say", async () => {
      expect((await person("stranger").say("Wann hat die Kantine offen?")).text).to.include(
        "Das regelt der Plan nicht.",
      );
    });
    it("are answered to anybody, in the language of the question", async () => {
      expect((await person("stranger", "en-US").say("Wer informiert jedes Jahr den Stadtrat?")).text)
        .to.include("Stadtrat")
        .and.include("Wie oft");
      expect(
        (await person("stranger", "de-DE").say("Who informs the city council every year?")).text,
      ).to.include("How often");
    });
    it("may be anything: no structure is changed, nothing breaks", async () => {
      const evil = [
        "${title}",
        "<b>x</b>",
        "{{DATE(2020-01-01)}}",
        "'; DROP TABLE document; --",
        "🙂🙂🙂",
        "x".repeat(10_000),
        "مرحبا كيف الحال",
        "\u0000",
        "$when",
        "[x](http://evil)",
      ];
      for (const text of evil) {
        const { card } = await person("stranger").say(text);
        expect(card["type"], text.slice(0, 20)).to.equal("AdaptiveCard");
        // A button's data carries the question on; nobody sees it.
        const shown = JSON.stringify(card, (key, value: unknown) => (key === "data" ? undefined : value));
        expect(shown).to.not.include("http://evil");
      }
    });
    it("lead to related duties with one tap", async () => {
      const asker = person("stranger");
      const shown = await asker.say("Wie oft tagt die Steuerungsgruppe?");
      const [related] = actionsIn(shown.card);
      expect((await asker.tap(shown, String(related?.["title"]))).text).to.include("Quelle");
    });
  });

  describe("words", () => {
    it("that are commands are no questions, in both languages", async () => {
      const anybody = person("stranger");
      for (const [word, expected] of [
        ["Hilfe", "Das kann ich für Sie tun"],
        ["help", "What I can do for you"],
        ["Guten Tag!", "Guten Tag! Was"],
        ["danke", "Gern geschehen"],
        ["thanks", "You are welcome"],
        ["Stand", "steht zurzeit nichts an"],
        ["", "Ich kann nur Text lesen"],
        ["Ich möchte meinen Bericht abgeben.", "Für Sie ist kein Bericht offen"],
        ["Jahresbericht 2026", "Für Sie ist kein Bericht offen"],
        ["Wir haben gestern getagt", "Sie können keine Sitzung eintragen"],
        ["We met yesterday.", "You cannot record meetings"],
        ["Stop", "Das kann ich für Sie tun"],
      ])
        expect((await anybody.say(word ?? "")).text, word).to.include(expected);
    });
    it("welcome once, however often the app is installed", async () => {
      const newcomer = person("stranger");
      await newcomer.arrive();
      await newcomer.arrive();
      expect(newcomer.received().map(({ text }) => text.slice(0, 33))).to.deep.equal([
        "Guten Tag, ich bin der Planlotse.",
      ]);
    });
  });

  async function fillInReport(reporter: PersonClient, begin = "Ausfüllen", money = "12000") {
    const page = await reporter.tap(await reporter.say("Bericht"), begin);
    return fillIn(reporter, page, { resources: { moneyPlanned: money } });
  }

  describe("a report", () => {
    it("is filled in step by step, submitted, returned with a comment, submitted again, accepted", async () => {
      const reporter = person("bericht-jugendamt");
      const office = person("sachbearbeitung");
      await office.say("Hilfe");
      let review = await fillInReport(reporter);
      expect(review.text)
        .to.include("Bitte prüfen")
        .and.include("31 Personen")
        .and.include("Mehr ${x} **Sprachen** {\u200B{DATE(1)}}");
      const receipt = await reporter.tap(review, "Bericht abgeben");
      expect(receipt.text).to.include("Vielen Dank").and.include("Fassung 1");

      const told = await until(() =>
        office.received().find(({ text }) => text.includes("Neu abgegeben: Jahresbericht 2026, Jugendamt")),
      );
      expect((await office.tap(told, "Ansehen")).text).to.include("31 Personen");
      const returned = await office.invoke("adaptiveCard/action", {
        action: {
          data: {
            verb: "report.return",
            unit: "jugendamt",
            year: 2026,
            version: 1,
            state: "submitted",
            "in-comment": "Bitte die Zahl prüfen.",
          },
        },
      });
      expect(JSON.stringify(returned.body)).to.include("ist zurückgegeben");

      const back = await until(() =>
        reporter.received().find(({ text }) => text.includes("Bitte überarbeiten")),
      );
      expect(back.text).to.include("Bitte die Zahl prüfen.");
      const page = await reporter.tap(back, "Weiter ausfüllen");
      expect(page.text).to.include("Bitte die Zahl prüfen.").and.include("Seite 1 von 6");
      review = await fillIn(reporter, page, { opening: { participants: "32" } });
      expect((await reporter.tap(review, "Bericht abgeben")).text).to.include("Fassung 2");
      expect((await office.tap(told, "Ansehen")).text).to.include("abgegeben");
      const accepted = await office.invoke("adaptiveCard/action", {
        action: {
          data: { verb: "report.accept", unit: "jugendamt", year: 2026, version: 2, state: "submitted" },
        },
      });
      expect(JSON.stringify(accepted.body)).to.include("ist angenommen");
    });

    it("says at the field what is wrong, keeps what was typed, and saves nothing", async () => {
      const reporter = person("bericht-jugendamt");
      const page = await reporter.tap(await reporter.say("Bericht"), "Ausfüllen");
      const again = await reporter.tap(page, "Speichern und weiter", {
        "dutyState.d065": "fertig",
      });
      expect(again.text)
        .to.include("Bitte wählen Sie eine der Möglichkeiten aus.")
        .and.include("Diese Angabe fehlt.");
      expect((await reporter.say("Bericht")).text).to.include("noch nicht begonnen");
    });

    it("can be left half-way and taken up again", async () => {
      const reporter = person("bericht-jugendamt");
      const page = await reporter.tap(await reporter.say("Bericht"), "Ausfüllen");
      expect(
        (await reporter.tap(page, "Später weitermachen", { "dutyState.d065": "putOff" })).text,
      ).to.include("Gespeichert.");
      const later = await reporter.say("bericht");
      expect(later.text).to.include("Entwurf gespeichert");
      expect((await reporter.tap(later, "Weiter ausfüllen")).text).to.include("Was ist der Grund dafür?");
    });

    it("of this year is not hidden behind one that is still missing", async () => {
      const reporter = person("bericht-einwohnermeldeamt");
      const title = "Jahresbericht 2026: Einwohnermeldeamt";
      const both = await reporter.say("Bericht");
      expect(both.text).to.include("Jahresbericht 2025: Einwohnermeldeamt").and.include(title);
      const prompt = await reporter.tap(both, title);
      expect(prompt.text).to.include(title).and.include("31. Januar 2027").and.include("Mehr Zeit erbitten");
      expect((await reporter.say("Jahresbericht 2026")).text)
        .to.include(title)
        .and.not.include("2025");
    });

    it("works in clients that know no Action.Execute: the card is changed", async () => {
      const reporter = person("bericht-jugendamt");
      const page = await reporter.tapSubmit(await reporter.say("Bericht"), "Ausfüllen");
      expect(page.text).to.include("Seite 1 von 6");
      expect(city.connector.received.at(-1)?.method).to.equal("PUT");
    });

    it("works in a dialog", async () => {
      const reporter = person("bericht-jugendamt");
      const dialog = actionsIn((await reporter.say("Bericht")).card).find(
        ({ title }) => title === "Im Fenster ausfüllen",
      );
      const fetched = await reporter.invoke("task/fetch", { data: dialog?.["data"] });
      expect(JSON.stringify(fetched.body))
        .to.include('"type":"continue"')
        .and.include("Seite 1 von 6")
        .and.not.include("Action.Execute");
      const data = {
        verb: "report.save",
        unit: "jugendamt",
        year: 2026,
        page: "duties",
        revision: 0,
        then: "next",
        "in-dutyState.d065": "done",
        "in-dutyState.d019": "done",
      };
      expect(JSON.stringify((await reporter.invoke("task/submit", { data })).body)).to.include(
        "Seite 2 von 6",
      );
    });

    it("is nobody's but the unit's, whatever a card sends", async () => {
      const save = {
        verb: "report.save",
        unit: "jugendamt",
        year: 2026,
        page: "duties",
        revision: 0,
        then: "next",
        "in-dutyDelay.d065": "fremd",
      };
      for (const id of ["bericht-sozialamt", "sachbearbeitung", "stranger", "oberbuergermeisterin"]) {
        for (const data of [
          save,
          { ...save, verb: "report.submit", revision: 0 },
          { ...save, verb: "report.open" },
        ]) {
          const { body } = await person(id).invoke("adaptiveCard/action", { action: { data } });
          expect(JSON.stringify(body), id).to.include("Das dürfen Sie hier nicht tun.");
        }
      }
      for (const verb of ["report.accept", "report.return"]) {
        const { body } = await person("bericht-jugendamt").invoke("adaptiveCard/action", {
          action: { data: { verb, unit: "jugendamt", year: 2026, version: 1, state: "submitted" } },
        });
        expect(JSON.stringify(body)).to.include("kann nur das koordinierende Büro");
      }
      expect((await person("bericht-jugendamt").say("Bericht")).text).to.include("noch nicht begonnen");
    });

    it("is not shown in a group, whatever is tapped there, and a group is nobody's address", async () => {
      const group = {
        conversation: {
          id: "19:group@thread.v2",
          conversationType: "groupChat",
          isGroup: true,
          tenantId: "test-tenant",
        },
      };
      const reporter = person("bericht-jugendamt");
      const data = { verb: "report.open", unit: "jugendamt", year: 2026, page: "duties" };
      for (const [name, value] of [
        ["adaptiveCard/action", { action: { data } }],
        ["task/fetch", { data }],
      ] as const) {
        const { body } = await reporter.invoke(name, value, group);
        expect(JSON.stringify(body)).to.include("Einzelchat").and.not.include("Seite 1");
      }
      expect(city.connector.received.filter(({ path }) => path.includes("19:group"))).to.deep.equal([]);
    });

    it("keeps a draft to its unit, and what was typed to its typist", async () => {
      const reporter = person("bericht-jugendamt");
      const page = await reporter.tap(await reporter.say("Bericht"), "Ausfüllen");
      await reporter.tap(page, "Später weitermachen", {
        "dutyState.d065": "putOff",
        "dutyDelay.d065": "Noch geheim.",
      });
      for (const id of ["sachbearbeitung", "bm-bildung", "oberbuergermeisterin"]) {
        const look = { verb: "report.look", unit: "jugendamt", year: 2026 };
        const { body } = await person(id).invoke("adaptiveCard/action", { action: { data: look } });
        expect(JSON.stringify(body), id).to.include("noch beim Amt").and.not.include("geheim");
      }
      await reporter.tap(
        await fillInReport(person("leitung-jugendamt"), "Weiter ausfüllen"),
        "Bericht abgeben",
      );
      const save = {
        verb: "report.save",
        unit: "jugendamt",
        year: 2026,
        page: "duties",
        revision: 1,
        then: "next",
        "in-dutyDelay.d065": "Zu spät getippt.",
      };
      const { body } = await reporter.invoke("adaptiveCard/action", { action: { data: save } });
      expect(body["type"], "the card with the text stays").to.equal(
        "application/vnd.microsoft.activity.message",
      );
      expect(String(body["value"])).to.include("schon abgegeben");
    });

    it("takes 1.000 for a thousand in German", async () => {
      const reporter = person("bericht-jugendamt");
      const review = await fillInReport(reporter, "Ausfüllen", "250.000");
      expect(review.text).to.include("250.000 Euro");
    });

    it("is not opened for years that are not open, nor for what is no unit", async () => {
      const open = { verb: "report.open", unit: "jugendamt", page: "duties" };
      for (const year of [2024, 2027])
        expect(
          JSON.stringify(
            (
              await person("bericht-jugendamt").invoke("adaptiveCard/action", {
                action: { data: { ...open, year } },
              })
            ).body,
          ),
        ).to.include("ist nicht offen");
      const { body } = await person("gpr-vorsitz").invoke("adaptiveCard/action", {
        action: { data: { ...open, unit: "gesamtpersonalrat", year: 2026 } },
      });
      expect(JSON.stringify(body)).to.include("Das dürfen Sie hier nicht tun.");
    });
  });

  describe("a meeting", () => {
    it("is recorded by the lead in one card, and the year's state is told", async () => {
      const lead = person("fag-kultur-leitung");
      const form = await lead.say("Sitzung eintragen");
      const wrong = await lead.tap(form, "Eintragen", { date: "2099-01-01" });
      expect(wrong.text).to.include("liegt in der Zukunft");
      const done = await lead.tap(wrong, "Eintragen", {
        date: "2026-11-24",
        participants: "9",
        result: "Einig.",
      });
      expect(done.text).to.include("Vielen Dank").and.include("1 von 2 Sitzungen");
      await lead.tap(wrong, "Eintragen", { date: "2026-11-24", participants: "9", result: "Einig." });
      expect((await lead.say("Stand")).text).to.include("1 von 2 Sitzungen");
    });
    it("is not recorded by anybody else", async () => {
      expect((await person("bericht-jugendamt").say("Sitzung eintragen")).text).to.include(
        "Sie können keine Sitzung eintragen.",
      );
      const data = {
        verb: "meeting.save",
        body: "fag-kultur",
        key: "00000000-0000-4000-8000-000000000001",
        "in-date": "2026-11-01",
      };
      for (const id of ["fag-sprache-leitung", "bericht-jugendamt", "stranger"]) {
        const { body } = await person(id).invoke("adaptiveCard/action", { action: { data } });
        expect(JSON.stringify(body), id).to.include("Das dürfen Sie hier nicht tun.");
      }
    });
  });

  describe("a reminder", () => {
    before(() => {
      // A Sunday, three in the morning.
      now = Date.parse("2026-11-29T02:00:00Z");
    });
    after(() => {
      now = tuesday;
    });
    it("waits for the working day, and then reaches the lead who did not ask", async () => {
      const lead = person("fag-kultur-leitung");
      await lead.arrive();
      await lead.say("Hilfe");
      const quiet = lead.received().length;
      const chat = (city.running.chatUrl ?? "").replace(/\/chat$/, "");
      const forward = async () => {
        const response = await fetch(`${chat}/chat/clock`, {
          method: "POST",
          headers: { "content-type": "application/json", origin: chat },
          body: JSON.stringify({ days: 1 }),
        });
        expect(response.status).to.be.lessThan(300);
      };
      expect(lead.received().filter(({ text }) => text.includes("Erinnerung:"))).to.deep.equal([]);
      await forward();
      const told = lead
        .received()
        .slice(quiet)
        .filter(({ text }) => text.includes("Erinnerung: Sitzung Facharbeitsgruppe Kultur"));
      expect(told).to.have.length(1);
      await forward();
      await forward();
      expect(lead.received().filter(({ text }) => text.includes("Erinnerung:"))).to.have.length(1);
    });
  });

  it("shows each what concerns them: the office all units, a deputy mayor the own division, a reporter the own unit", async () => {
    expect((await person("sachbearbeitung").say("Stand")).text).to.include("0 von 14 abgegeben");
    expect((await person("bm-soziales").say("Stand")).text).to.include("0 von 3 abgegeben");
    expect((await person("bericht-jugendamt").say("Stand")).text).to.include("0 von 1 abgegeben");
  });

  it("knows a person whom a simple client on this machine calls by their id in the roster", async () => {
    const help = { action: { data: { verb: "report" } } };
    const from = {
      from: { id: "bericht-jugendamt", name: "User" },
      channelId: "emulator",
      channelData: undefined,
    };
    expect(JSON.stringify((await person("x").invoke("adaptiveCard/action", help, from)).body)).to.include(
      "Jugendamt",
    );
  });

  it("does not mind fields of other types than Teams sends", async () => {
    const anybody = person("stranger");
    for (const odd of [
      { locale: 5 },
      { from: { id: "29:stranger", aadObjectId: 4711 } },
      { replyToId: {} },
      { membersAdded: "x" },
    ])
      expect(
        (await anybody.invoke("adaptiveCard/action", { action: { data: { verb: "help" } } }, odd)).status,
      ).to.equal(200);
  });

  it("tells clearly what it does not know", async () => {
    for (const value of [
      undefined,
      null,
      "x",
      { action: {} },
      { action: { data: { verb: "report.save", unit: [], year: "x" } } },
      { action: { data: { verb: "__proto__" } } },
    ]) {
      const { status, body } = await person("bericht-jugendamt").invoke("adaptiveCard/action", value);
      expect(status).to.equal(200);
      expect(JSON.stringify(body)).to.include("Diese Schaltfläche kenne ich nicht mehr");
    }
    expect((await person("stranger").invoke("composeExtension/query", {})).status).to.equal(501);
  });
});

async function until<T>(look: () => T | undefined): Promise<T> {
  for (const deadline = Date.now() + 5000; Date.now() < deadline;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("it did not come");
}
