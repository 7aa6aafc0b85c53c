import { expect } from "chai";
import { DatabaseSync } from "node:sqlite";
import { makeAsk } from "../../src/questions/ask.ts";
import { readPlan } from "../../src/read-plan.ts";
import { casesOf } from "../questions/plans.ts";
import { actionsIn, type PersonClient, type Shown } from "../support/person.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { startTryCity, type TryCity } from "../support/try-city.ts";

const refused = "Wann hat die Kantine offen?";
/** Which questions the bot is not sure about changes with its ranking. */
const unsure = await unsureQuestion();
const sure = "Wie oft tagt die Steuerungsgruppe?";
const unnamed = "Wer stellt das Personal für die Umsetzung bereit?";
const toOffice = "An das Büro geben (ohne Namen)";
const forMe = "Antwort für mich erbitten (mit Namen)";

/** The whole program on loopback: what people say about answers, and what the office makes of it. */
describe("the office learns", () => {
  let city: TryCity;
  let folder: ReturnType<typeof temporaryFolder>;
  let databaseFile: string;
  const now = Date.parse("2026-11-24T10:00:00Z");
  const person = (id: string, locale?: string): PersonClient => city.person(id, locale);

  beforeEach(async () => {
    folder = temporaryFolder();
    databaseFile = `${folder.path}/db.sqlite`;
    city = await startTryCity(() => now, databaseFile);
  });
  afterEach(async () => {
    await city.close();
    folder.remove();
  });

  const titles = ({ card }: Shown): unknown[] => actionsIn(card).map(({ title }) => title);
  const dataOf = ({ card }: Shown, title: string): object =>
    actionsIn(card).find((action) => action["title"] === title)?.["data"] as object;
  const kept = (prefix = ""): { id: string; body: string }[] => {
    const db = new DatabaseSync(databaseFile);
    const rows = db
      .prepare(
        "SELECT id, body FROM document WHERE area = 'questions' AND id <> 'wake' AND id LIKE ? || '%' ORDER BY id",
      )
      .all(prefix) as unknown as { id: string; body: string }[];
    db.close();
    return rows;
  };
  const invoke = async (who: PersonClient, data: object): Promise<string> =>
    JSON.stringify((await who.invoke("adaptiveCard/action", { action: { data } })).body);
  /** The office's card about a question, as it came by itself. */
  const officeCard = async (who: PersonClient, question: string): Promise<Shown> =>
    until(() =>
      who.received().findLast(({ text }) => text.includes("Frage an das Büro") && text.includes(question)),
    );
  const present = async (...ids: string[]): Promise<PersonClient[]> => {
    const clients = ids.map((id) => person(id));
    for (const client of clients) await client.say("Hilfe");
    return clients;
  };

  it("a stranger hands a question over without a name; the office answers; the next who asks gets the answer", async () => {
    const [office] = (await present("sachbearbeitung")) as [PersonClient];
    const stranger = person("stranger");
    const no = await stranger.say(refused);
    expect(titles(no)).to.include(toOffice).and.not.include(forMe);
    const done = await stranger.tap(no, toOffice);
    expect(done.text).to.include("liegt jetzt dem koordinierenden Büro vor").and.include("nicht dabei");

    const asked = await officeCard(office, refused);
    expect(asked.text)
      .to.include("ohne Namen")
      .and.include("24. November 2026")
      .and.include("dass der Plan dazu nichts sagt")
      .and.include("Bitte ohne Namen und persönliche Angaben.")
      .and.include("§1.4 Fachämter und Fachbereiche: ");
    const given = await office.tap(asked, "Antworten", {
      question: refused,
      answer: "Von **elf** bis <b>zwei</b> {{DATE(1)}}.",
    });
    expect(given.text).to.include("Die Antwort ist gespeichert.").and.not.include("als Nachricht");

    const next = await person("bericht-jugendamt").say("wann hat die kantine offen");
    expect(next.text)
      .to.include("Antwort des Büros vom 24. November 2026:")
      .and.include("Von **elf** bis <b>zwei</b> {\u200B{DATE(1)}}.");
    const everything = kept()
      .map(({ id, body }) => id + body)
      .join();
    expect(everything).to.not.include("stranger");
    expect(everything).to.not.include('"asker"');
  });

  it("a person of the roster asks for an answer and gets it as a message, with the duty as a button", async () => {
    const [office, asker] = (await present("sachbearbeitung", "bericht-jugendamt")) as [
      PersonClient,
      PersonClient,
    ];
    const no = await asker.say(refused);
    expect((await asker.tap(no, forMe)).text).to.include("bekommen Sie hier im Chat");
    const asked = await officeCard(office, refused);
    expect(asked.text).to.include("Berichtsperson Jugendamt");
    expect((await office.tap(asked, "Antworten", { question: refused, other: "d034" })).text).to.include(
      "bekommt sie als Nachricht",
    );
    const told = await until(() =>
      asker.received().find(({ text }) => text.includes("Antwort auf Ihre Frage")),
    );
    expect(told.text).to.include(refused).and.include("Antwort des Büros vom");
    const [button] = titles(told);
    expect((await asker.tap(told, String(button))).text).to.include("mindestens zweimal im Jahr");
    const again = await person("stranger").say(refused);
    expect(again.text, "one duty and no words: its answer").to.include("mindestens zweimal im Jahr");
    expect(titles(again)).to.include("Hilfreich");
    const audit = kept("audit:")
      .map(({ body }) => body)
      .join();
    expect(audit).to.not.include("bericht-jugendamt");
  });

  it("asks in the language of the question, and tells an asker whom the office does not answer", async () => {
    const [office, asker] = (await present("sachbearbeitung", "bericht-jugendamt")) as [
      PersonClient,
      PersonClient,
    ];
    const no = await asker.say("What is for lunch today?");
    await asker.tap(no, "Ask for an answer for me (with my name)");
    const asked = await officeCard(office, "What is for lunch today?");
    const guarded = await office.tap(asked, "Nicht beantworten", { answer: "Suppe" });
    expect(guarded.text).to.include("Sie haben eine Antwort geschrieben").and.include("Suppe");
    expect((await office.tap(asked, "Nicht beantworten", { answer: " " })).text).to.include(
      "Die Frage bleibt ohne Antwort.",
    );
    const told = await until(() => asker.received().find(({ text }) => text.includes("Zu Ihrer Frage")));
    expect(told.text).to.include("What is for lunch today?").and.include("hier nicht beantworten");
    expect((await asker.say("What is for lunch today?")).text).to.include("The plan does not say.");
  });

  it("one of three that is none of them is a question for the office, with what was shown", async () => {
    const [office] = (await present("sachbearbeitung")) as [PersonClient];
    const shown = await person("stranger").say(unsure);
    expect(shown.text).to.include("Meinten Sie").and.include("Nichts davon");
    await person("stranger").tap(shown, toOffice);
    const asked = await officeCard(office, unsure);
    expect(asked.text).to.include("mehrere Möglichkeiten · §");
    const given = await office.tap(asked, "Antworten", { question: unsure, likely: "d026,d024" });
    expect(given.text).to.include("Die Antwort ist gespeichert.");
    const next = await person("stranger").say(unsure);
    expect(next.text).to.include("Dazu sagt der Plan");
    expect(titles(next)).to.have.length(2);
  });

  describe("on an answer", () => {
    it("stand two buttons when it was asked for by typing, none when a duty was opened", async () => {
      const asker = person("stranger");
      const shown = await asker.say(sure);
      expect(titles(shown)).to.include.members(["Hilfreich", "Nicht hilfreich"]);
      const related = await asker.tap(shown, String(titles(shown)[0]));
      expect(titles(related)).to.not.include("Hilfreich");
      const english = await asker.say("How often does the steering group meet?");
      expect(titles(english)).to.include.members(["Helpful", "Not helpful"]);
      expect((await asker.tap(english, "Helpful")).text)
        .to.include("Thank you")
        .and.include("How often");
    });

    it("'helpful' is thanked for on the same card, and counted once", async () => {
      const asker = person("bericht-jugendamt");
      const shown = await asker.say(sure);
      for (let times = 0; times < 2; times++) {
        const thanked = await asker.tap(shown, "Hilfreich");
        expect(thanked.text)
          .to.include("mindestens zweimal im Jahr")
          .and.include("Vielen Dank für Ihre Rückmeldung.");
        expect(titles(thanked)).to.not.include("Nicht hilfreich");
      }
      expect(kept("rated:")).to.have.length(1);
      expect(kept("rated:")[0]?.body).to.include('"helpful":true').and.not.include("jugendamt");
    });

    it("'not helpful' leads to the office, from the same card", async () => {
      const asker = person("bericht-jugendamt");
      const offered = await asker.tap(await asker.say(sure), "Nicht hilfreich");
      expect(offered.text).to.include("mindestens zweimal im Jahr").and.include("Schade.");
      expect(titles(offered)).to.include.members([toOffice, forMe]);
      for (let times = 0; times < 3; times++)
        expect((await asker.tap(offered, toOffice)).text).to.include("nicht dabei");
      expect(
        (await asker.tap(offered, forMe)).text,
        "the card was used without a name, and says so",
      ).to.include("nicht dabei");
      expect(kept("open:")).to.have.length(1);
      expect(kept("open:")[0]?.body)
        .to.include('"about":["d034"]')
        .and.include('"reason":"unhelpful"')
        .and.not.include("jugendamt");
    });

    it("a question of any length and kind goes its way as the text it is", async () => {
      const [office] = (await present("sachbearbeitung")) as [PersonClient];
      for (const evil of [
        "${title} {{DATE(2020)}} **x** [y](http://evil) <b>z</b> Kantine?",
        `Kantine? ${"🙂".repeat(400)}`,
        `Kantine?\u0000${"\u0001".repeat(3000)}`,
        `Kantine? ${'\u2028"\\'.repeat(300)}`,
      ]) {
        const asker = person("bericht-jugendamt");
        const done = await asker.tap(await asker.say(evil), toOffice);
        expect(done.text, evil.slice(0, 20)).to.include("liegt jetzt");
      }
      const asked = await officeCard(office, "[y](http://evil)");
      expect(asked.text).to.include("${title} {\u200B{DATE(2020)}} **x**");
      expect(kept("open:")).to.have.length(4);
    });
  });

  it("takes nothing from a button that it would not send", async () => {
    const stranger = person("stranger");
    const offered = dataOf(await stranger.say(refused), toOffice);
    expect(await invoke(stranger, { ...offered, named: true })).to.include("in der Personenliste");
    for (const wrong of [
      { question: "x".repeat(501) },
      { question: "" },
      { key: "../open" },
      { reason: "because" },
      { named: "yes" },
    ])
      expect(await invoke(stranger, { ...offered, ...wrong })).to.include("kenne ich nicht mehr");
    const rating = { verb: "rate", question: "Q", duty: "d999", helpful: true, key: crypto.randomUUID() };
    expect(await invoke(stranger, rating)).to.include("kenne ich nicht mehr");
    expect(kept()).to.deep.equal([]);
  });

  describe("the office's card", () => {
    const handedOver = async (): Promise<[PersonClient, PersonClient, Shown, Shown]> => {
      const [one, two] = (await present("sachbearbeitung", "beauftragte")) as [PersonClient, PersonClient];
      const stranger = person("stranger");
      await stranger.tap(await stranger.say(refused), toOffice);
      return [one, two, await officeCard(one, refused), await officeCard(two, refused)];
    };

    it("says what is wrong, keeps what was typed and chosen, and saves nothing", async () => {
      const [office, , asked] = await handedOver();
      const empty = await office.tap(asked, "Antworten", { question: refused, answer: " " });
      expect(empty.text).to.include("wählen Sie eine Pflicht aus oder antworten Sie");
      const noDuty = await office.tap(asked, "Antworten", {
        question: refused,
        answer: "Ja.",
        other: "Wort",
      });
      expect(noDuty.text).to.include("eine Pflicht aus der Liste").and.include("Wort").and.include("Ja.");
      const long = await office.tap(asked, "Antworten", {
        question: "?",
        answer: `Getippt. ${"x".repeat(2000)}`,
        other: "d034",
      });
      expect(long.text)
        .to.include("höchstens 2.000 Zeichen")
        .and.include("wie die Frage lautet")
        .and.include("Getippt.")
        .and.include("d034");
      expect(kept("taught:")).to.deep.equal([]);
      expect((await person("stranger").say(refused)).text).to.include("Das regelt der Plan nicht.");
    });

    it("lets nobody overwrite what a second person has answered meanwhile", async () => {
      const [one, two, first, second] = await handedOver();
      await one.tap(first, "Antworten", { question: refused, answer: "Ab elf." });
      const data = { ...dataOf(second, "Antworten"), "in-question": refused, "in-answer": "Ab zwölf." };
      const late = await invoke(two, data);
      expect(late)
        .to.include(
          "Sachbearbeitung Integrationsbüro hat diese Frage schon am 24. November 2026 beantwortet.",
        )
        .and.include("activity.message");
      const onOldClient = await two.tapSubmit(second, "Antworten", {
        question: refused,
        answer: "Ab zwölf.",
      });
      expect(onOldClient.text).to.include("schon am").and.not.include("Ab zwölf");
      expect(await invoke(two, { ...data, verb: "question.dismiss", "in-answer": "" })).to.include(
        "schon am",
      );
      expect(await invoke(two, { ...data, verb: "question.open" })).to.include("Ab elf.");
      expect((await one.tap(first, "Antworten", { question: refused, answer: "Ab elf." })).text).to.include(
        "Die Antwort ist gespeichert.",
      );
      expect((await two.say(refused)).text).to.include("Ab elf.");
    });

    it("is nobody's but the office's, whatever a card sends", async () => {
      const [, , asked] = await handedOver();
      const { key } = dataOf(asked, "Antworten") as { key: string };
      for (const id of ["bericht-jugendamt", "oberbuergermeisterin", "stranger"])
        for (const data of [
          { verb: "questions" },
          { verb: "question.open", key },
          { verb: "question.answer", key, "in-question": refused, "in-answer": "fremd" },
          { verb: "question.dismiss", key },
          { verb: "taught.forget", key, sure: true },
        ])
          expect(await invoke(person(id), data), `${id} ${data.verb}`)
            .to.include("nur das koordinierende Büro")
            .and.include("Sachbearbeitung Integrationsbüro")
            .and.not.include("Kantine");
      for (const id of ["bericht-jugendamt", "stranger"])
        expect(
          await invoke(person(id), { verb: "decide", duty: "d009", seen: 0, "in-decision": "ich" }),
        ).to.include("trägt nur das koordinierende Büro ein");
      expect(kept("open:")).to.have.length(1);
      expect(kept("decision:")).to.deep.equal([]);
    });
  });

  it("'Fragen' lists what is open and what was taught, and an answer is deleted only when it is confirmed", async () => {
    const [office] = (await present("sachbearbeitung")) as [PersonClient];
    expect((await office.say("Offene Fragen")).text).to.include("Zurzeit ist keine Frage offen.");
    expect((await office.say("Stand")).text).to.include("Offene Fragen:  0");
    const stranger = person("stranger");
    await stranger.tap(await stranger.say(refused), toOffice);
    await officeCard(office, refused);
    expect((await office.say("Stand")).text).to.include("Offene Fragen:  1");
    expect((await person("bericht-jugendamt").say("Stand")).text).to.not.include("Offene Fragen");
    const list = await office.say("Fragen");
    expect(list.text).to.include("Offene Fragen: 1").and.include(refused).and.include("ohne Namen");
    const form = await office.tap(list, "Öffnen");
    await office.tap(form, "Antworten", { question: refused, answer: "Ab elf." });
    const after = await person("sachbearbeitung", "en-US").say("questions");
    expect(after.text).to.include("No question is open at present.").and.include("Remembered answers: 1");
    const sureQuestion = await office.tap(await office.say("fragen"), "Löschen");
    expect(sureQuestion.text).to.include("Diese Antwort löschen?").and.include("Ab elf.");
    expect((await stranger.say(refused)).text).to.include("Ab elf.");
    expect((await office.tap(sureQuestion, "Endgültig löschen")).text).to.include("ist gelöscht");
    expect((await office.tap(sureQuestion, "Endgültig löschen")).text, "twice").to.include("ist gelöscht");
    expect((await stranger.say(refused)).text).to.include("Das regelt der Plan nicht.");
    expect((await stranger.say("Fragen")).text).to.include("nur das koordinierende Büro");
  });

  it("a long list is cut to what a card holds", async () => {
    const [office] = (await present("sachbearbeitung")) as [PersonClient];
    const stranger = person("stranger");
    const offered = dataOf(await stranger.say(refused), toOffice);
    for (let each = 0; each < 40; each++)
      await invoke(stranger, {
        ...offered,
        key: crypto.randomUUID(),
        question: `Kantine ${String(each)} ${"ä".repeat(400)}`,
      });
    await until(() => office.received().filter(({ text }) => text.includes("Frage an das Büro"))[39]);
    expect((await office.say("Fragen")).text)
      .to.include("Offene Fragen: 40")
      .and.match(/und \d+ weitere/);
  }).timeout(60_000);

  describe("a duty that the plan gives to nobody", () => {
    it("shows what the office has laid down, recorded in the card", async () => {
      const [office, other] = (await present("sachbearbeitung", "beauftragte")) as [
        PersonClient,
        PersonClient,
      ];
      const stranger = person("stranger");
      const before = await stranger.say(unnamed);
      expect(before.text).to.include("Nicht im Plan benannt").and.not.include("Festlegung");
      const shown = await office.say(unnamed);
      const seenByOther = await other.say(unnamed);
      expect(titles(shown)).to.include("Festlegung eintragen");
      const text = "Das **Personalamt** {{DATE(1)}}";
      const done = await office.tap(shown, "Speichern", { decision: text });
      expect(done.text).to.include("Die Festlegung ist eingetragen.");
      expect((await stranger.say(unnamed)).text).to.include(
        "Festlegung des Büros (24. November 2026):  Das **Personalamt** {\u200B{DATE(1)}}",
      );
      const late = await other.tap(seenByOther, "Speichern", { decision: "Niemand." });
      expect(late.text)
        .to.include("Inzwischen hat jemand anderes")
        .and.include("Das **Personalamt**")
        .and.include("Niemand.");
      expect((await other.tap(late, "Speichern", { decision: "" })).text).to.include("zurückgenommen");
      expect((await stranger.say(unnamed)).text).to.not.include("Festlegung");
    });

    it("keeps a text that is too long in the card", async () => {
      const [office] = (await present("sachbearbeitung")) as [PersonClient];
      const data = { verb: "decide", duty: "d009", seen: 0, "in-decision": "x".repeat(501) };
      expect(await invoke(office, data))
        .to.include("activity.message")
        .and.include("höchstens 500 Zeichen");
      expect(await invoke(office, { ...data, duty: "d034", "in-decision": "x" })).to.include(
        "kenne ich nicht mehr",
      );
    });
  });

  it("keeps answering when what was taught cannot be read", async () => {
    const [office] = (await present("sachbearbeitung")) as [PersonClient];
    const stranger = person("stranger");
    await stranger.tap(await stranger.say(refused), toOffice);
    await office.tap(await officeCard(office, refused), "Antworten", {
      question: refused,
      answer: "Ab elf.",
    });
    await city.restart(() => {
      const db = new DatabaseSync(databaseFile);
      db.exec("UPDATE document SET body = '{' WHERE area = 'questions'");
      db.close();
    });
    expect((await person("stranger").say(sure)).text).to.include("mindestens zweimal im Jahr");
    expect((await person("stranger").say(refused)).text).to.include("Das regelt der Plan nicht.");
  });

  it("remembers over a restart", async () => {
    const [office] = (await present("sachbearbeitung")) as [PersonClient];
    const stranger = person("stranger");
    await stranger.tap(await stranger.say(refused), toOffice);
    await office.tap(await officeCard(office, refused), "Antworten", {
      question: refused,
      answer: "Ab elf.",
    });
    await city.restart();
    expect((await person("stranger").say(refused)).text).to.include("Ab elf.");
  });
});

async function unsureQuestion(): Promise<string> {
  const ask = makeAsk((await readPlan("plans/dresden-2009/plan.yaml")).plan);
  const found = ["tuning.tsv", "unseen.tsv"]
    .flatMap(casesOf)
    .map(({ question }) => question)
    .find((question) => ask(question).outcome === "suggest" && ask(question).language === "de");
  if (found === undefined) throw new Error("the bot is sure about every question");
  return found;
}

async function until<T>(look: () => T | undefined): Promise<T> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("it did not come");
}
