import { expect } from "chai";
import { makePlanning } from "../../../src/bodies/planning/use-cases.ts";
import type { Language } from "../../../src/plan/schema.ts";
import { openSqliteStore } from "../../../src/store/sqlite/sqlite-store.ts";
import { meetingContent } from "../../../src/teams/bot/planning-news.ts";
import { makePlanningRequests } from "../../../src/teams/bot/planning-requests.ts";
import { inputPrefix, readButton } from "../../../src/teams/bot/requests.ts";
import { readSpoken } from "../../../src/teams/bot/spoken.ts";
import { render } from "../../../src/teams/cards/render.ts";
import { date, dateAt, instantOf } from "../../../src/time/local-date.ts";
import { isWeekday } from "../../../src/time/workdays.ts";
import { complaintsAbout } from "../../support/card-reader.ts";
import { sampleCity } from "../../support/city.ts";
import { actionsIn } from "../../support/person.ts";

const city = await sampleCity();
const { plan } = city.lookup;

type Json = Record<string, unknown>;
const inputs = {
  on: "2027-03-09",
  time: "14 Uhr",
  minutes: "90",
  place: "https://treffen.example/stg",
  about: "Bericht, Ausblick",
};

function house(reached: readonly string[] = []) {
  // A Monday.
  let now = instantOf(date("2027-03-01"), 9, plan.timeZone);
  const planning = makePlanning({
    store: openSqliteStore(":memory:"),
    clock: { now: () => now++ },
    plan,
    isWorkday: isWeekday,
  });
  const address = { serviceUrl: "", conversationId: "", tenantId: "", userId: "" };
  const handle = makePlanningRequests({
    planning,
    contacts: { addressOf: ({ id }) => Promise.resolve(reached.includes(id) ? address : undefined) },
  });

  /** A person with their client: what a card's button sends is what the handler gets. */
  function client(person: string, language: Language = "de") {
    async function send(data: Json, typed: Json = {}) {
      const named = Object.entries(typed).map(([id, value]) => [inputPrefix + id, value] as const);
      const request = readButton({ ...data, ...Object.fromEntries(named) });
      if (request.verb !== "planning" && !request.verb.startsWith("planning."))
        throw new Error(`${request.verb} is not for this handler`);
      const caller = city.caller(person, dateAt(now, plan.timeZone), language);
      const reply = await handle(request as Parameters<typeof handle>[0], caller);
      const { content } = reply.card;
      expect(complaintsAbout(content)).to.deep.equal([]);
      const text = JSON.stringify(content);
      expect(text).to.not.match(/\$\{|undefined|\[object/);
      const actions = actionsIn(content);
      return {
        ...reply,
        text,
        titles: actions.map(({ title }) => String(title)),
        data(title: string, nth = 0): Json {
          const found = actions.filter((action) => action["title"] === title)[nth];
          if (!found)
            throw new Error(
              `no button ${title} in ${actions.map((each) => String(each["title"])).join(", ")}`,
            );
          return found["data"] as Json;
        },
        inputs: [...text.matchAll(/"type":"Input\.\w+","id":"in-(\w+)"/g)].map(([, id]) => String(id)),
      };
    }
    type Seen = Awaited<ReturnType<typeof send>>;
    return {
      send,
      tap: (from: Seen, title: string, typed: Json = {}, nth = 0) => send(from.data(title, nth), typed),
    };
  }
  return { planning, client, moveTo: (day: string) => (now = instantOf(date(day), 9, plan.timeZone)) };
}

const lead = "fag-sprache-leitung";
const deputy = "fag-sprache-stellvertretung";
const member = "fag-sprache-ehrenamt";
const office = "sachbearbeitung";

describe("the words that lead to meetings to come", () => {
  const words: Record<string, string> = {
    "Sitzung planen": "planning.new",
    "Bitte eine Sitzung planen!": "planning.new",
    "plan a meeting": "planning.new",
    Termine: "planning",
    "planned meetings": "planning",
  };
  for (const [word, verb] of Object.entries(words))
    it(word, () => {
      expect(readSpoken(word).request).to.deep.equal({ verb, inputs: {} });
    });
});

describe("the cards of meetings to come", () => {
  it("lead, deputy and office plan; members look; others do neither", async () => {
    for (const person of [lead, deputy]) {
      const form = await house().client(person).send({ verb: "planning.new" });
      expect(form.inputs, person).to.deep.equal(["on", "time", "minutes", "place", "about"]);
      expect(form.text).to.include("Sitzung planen: Facharbeitsgruppe Sprache und Bildung");
    }
    const which = await house().client(office).send({ verb: "planning.new" });
    expect(which.text).to.include("Für welches Gremium");
    expect(which.titles).to.have.length(5);
    expect(
      (
        await house()
          .client(office)
          .tap(which, which.titles[1] ?? "")
      ).inputs,
    ).to.have.length(5);
    for (const person of [member, "bericht-jugendamt", "nobody"]) {
      const { text } = await house().client(person).send({ verb: "planning.new" });
      expect(text, person).to.include("Sie können keine Sitzung planen");
    }
    expect((await house().client(member).send({ verb: "planning" })).text).to.include(
      "Es ist keine Sitzung geplant.",
    );
    expect((await house().client("bericht-jugendamt").send({ verb: "planning" })).text).to.include(
      "Sie gehören zu keinem Gremium",
    );
  });

  it("the whole way: plan, look, move, cancel", async () => {
    const at = house(["fag-sprache-leitung", "sachbearbeitung"]);
    const form = await at.client(lead).send({ verb: "planning.new" });
    const planned = await at.client(lead).tap(form, "Planen", inputs);
    expect(planned.news).to.equal(true);
    for (const part of [
      "Die Sitzung ist geplant.",
      "Dienstag, 9. März 2027, 14:00 bis 15:30 Uhr",
      "Bericht, Ausblick",
      "In Teams wird ein Mitglied benachrichtigt.",
      "Bitte selbst benachrichtigen",
      "Ehrenamtliche Vertretung Vereine, Sprache und Bildung",
    ])
      expect(planned.text).to.include(part);
    expect(planned.titles).to.deep.equal([
      "Kalenderdatei",
      "Link öffnen",
      "Verlegen oder ändern",
      "Absagen",
      "Termine",
    ]);
    expect(planned.data("Kalenderdatei")).to.include({
      verb: "document",
      of: "calendar",
      body: "fag-sprache",
    });

    const twice = await at.client(lead).tap(form, "Planen", { ...inputs, time: "10" });
    expect(twice.text)
      .to.include("Mit dieser Karte haben Sie schon eine Sitzung geplant")
      .and.include("14:00");
    expect(twice.news).to.equal(undefined);

    const list = await at.client(member).send({ verb: "planning" });
    expect(list.titles).to.deep.equal(["Ansehen"]);
    const looked = await at.client(member).tap(list, "Ansehen");
    expect(looked.titles).to.deep.equal(["Kalenderdatei", "Link öffnen", "Termine"]);
    expect(looked.text, "who is reached concerns the planners only").to.not.include("selbst benachrichtigen");

    const change = await at.client(deputy).tap(planned, "Verlegen oder ändern");
    expect(change.text)
      .to.include('"value":"2027-03-09"')
      .and.include('"value":"14:00"')
      .and.include("treffen.example");
    const moved = await at
      .client(deputy)
      .tap(change, "Ändern", { ...inputs, on: "2027-03-10", place: "Rathaus" });
    expect(moved.text).to.include("Die Sitzung ist geändert.").and.include("Mittwoch, 10. März 2027");
    expect(moved.titles).to.not.include("Link öffnen");
    const again = await at
      .client(deputy)
      .tap(change, "Ändern", { ...inputs, on: "2027-03-10", place: "Rathaus" });
    expect(again.text).to.include("Das ist schon geändert.");

    for (const title of ["Verlegen oder ändern", "Absagen"])
      expect((await at.client(lead).tap(planned, title)).text, "an old card").to.include(
        "inzwischen geändert",
      );
    const old = await at.client(lead).tap(change, "Ändern", { ...inputs, on: "2027-03-11" });
    expect(old.leaveCard, "what was typed stays").to.include("inzwischen geändert");

    const cancelForm = await at.client(office).tap(moved, "Absagen");
    const empty = await at.client(office).tap(cancelForm, "Absagen", { reason: "" });
    expect(empty.text).to.include("Bitte sagen Sie, warum");
    const cancelled = await at.client(office).tap(empty, "Absagen", { reason: "Die Leitung ist krank." });
    expect(cancelled.text).to.include("Die Sitzung ist abgesagt.").and.include("Die Leitung ist krank.");
    expect(cancelled.titles).to.deep.equal(["Kalenderdatei", "Termine"]);
    expect(cancelled.news).to.equal(true);
    expect((await at.client(lead).tap(cancelForm, "Absagen", { reason: "x" })).text).to.include(
      "schon abgesagt",
    );
    expect((await at.client(lead).tap(moved, "Verlegen oder ändern")).text).to.include("ist abgesagt");
    expect((await at.client(member).send({ verb: "planning" })).text).to.include("abgesagt");
  });

  it("says at the field what is wrong, keeps what was typed, and plans nothing", async () => {
    const at = house();
    const form = await at.client(lead).send({ verb: "planning.new" });
    const wrong = await at
      .client(lead)
      .tap(form, "Planen", { ...inputs, on: "2027-03-06", time: "18 Uhr", place: "" });
    for (const part of [
      "Es ist noch nichts geplant.",
      "Der Samstag, 6. März 2027, ist kein Arbeitstag.",
      "zwischen 8 und 17 Uhr",
      "Ort oder einen Link",
      '"value":"18 Uhr"',
      '"value":"Bericht, Ausblick"',
    ])
      expect(wrong.text).to.include(part);
    expect((await at.client(lead).tap(wrong, "Planen", inputs)).text).to.include("Die Sitzung ist geplant.");
  });

  it("finds days, keeps what was typed, and goes back to typing", async () => {
    const at = house();
    const form = await at.client(lead).send({ verb: "planning.new" });
    const found = await at.client(lead).tap(form, "Tag finden", { ...inputs, on: "", time: "" });
    expect(found.inputs).to.deep.equal(["slot", "minutes", "place", "about"]);
    expect(found.text)
      .to.include("Dienstag, 2. März 2027, 10:00 Uhr")
      .and.include("Donnerstag, 4. März 2027, 14:00 Uhr");
    expect(found.text).to.include('"value":"https://treffen.example/stg"');
    const back = await at
      .client(lead)
      .tap(found, "Anderen Tag eingeben", { ...inputs, slot: "2027-03-03 14:00" });
    expect(back.text).to.include('"value":"2027-03-03"').and.include('"value":"14:00"');
    const typed = { minutes: "90", place: "Rathaus", about: "", slot: "2027-03-03 14:00" };
    expect((await at.client(lead).tap(found, "Planen", typed)).text).to.include(
      "Mittwoch, 3. März 2027, 14:00",
    );
    const long = await at.client(lead).tap(form, "Tag finden", { ...inputs, minutes: "480" });
    expect(long.text).to.include("Ein freier Tag für eine so lange Sitzung ist nicht zu finden");
    expect(long.inputs).to.include("on");
  });

  it("asks before members must be at two places, and plans it when that is wanted", async () => {
    const at = house();
    const first = await at.client(lead).send({ verb: "planning.new" });
    await at.client(lead).tap(first, "Planen", inputs);
    const form = await at.client(office).send({ verb: "planning.new", body: "fag-arbeit" });
    const asked = await at.client(office).tap(form, "Planen", { ...inputs, time: "15" });
    expect(asked.text).to.include("Facharbeitsgruppe Sprache und Bildung, 14:00 bis 15:30 Uhr");
    const planned = await at.client(office).tap(asked, "Trotzdem planen", { ...inputs, time: "15" });
    expect(planned.text).to.include("Die Sitzung ist geplant.");
  });

  it("a day that has passed without a record leads to recording it", async () => {
    const at = house();
    const form = await at.client(lead).send({ verb: "planning.new" });
    await at.client(lead).tap(form, "Planen", inputs);
    at.moveTo("2027-03-20");
    const list = await at.client(lead).send({ verb: "planning" });
    expect(list.text).to.include("vorbei, noch nicht eingetragen");
    const looked = await at.client(lead).tap(list, "Ansehen");
    expect(looked.data("Sitzung eintragen")).to.include({ verb: "meeting.form", body: "fag-sprache" });
    expect((await at.client(member).send({ verb: "planning" })).text).to.include(
      "Es ist keine Sitzung geplant.",
    );
  });

  it("rights come from the roster, whatever a button says", async () => {
    const at = house();
    const form = await at.client(lead).send({ verb: "planning.new" });
    const planned = await at.client(lead).tap(form, "Planen", inputs);
    for (const person of [member, "fag-arbeit-leitung", "oberbuergermeisterin", "nobody"]) {
      const refused = await at.client(person).tap(planned, "Absagen", { reason: "x" });
      expect(refused.text, person)
        .to.include("Das dürfen Sie hier nicht tun.")
        .and.include("Leitung Facharbeitsgruppe");
      const { meeting } = planned.data("Absagen");
      await at
        .client(person)
        .send({ verb: "planning.cancel", body: "fag-sprache", meeting, seen: 0 }, { reason: "x" });
    }
    const { meeting } = planned.data("Absagen");
    for (const person of ["fag-arbeit-leitung", "bericht-jugendamt", "nobody"])
      expect(
        (await at.client(person).send({ verb: "planning.open", body: "fag-sprache", meeting })).text,
      ).to.include("sehen die Mitglieder");
    expect((await at.planning.meetingsOf("fag-sprache")).map(({ state }) => state)).to.deep.equal([
      "planned",
    ]);
    for (const body of ["jugendamt", "nirgends"]) {
      const { text } = await at.client(office).send({ verb: "planning.new", body });
      expect(text).to.include("Das dürfen Sie hier nicht tun.");
    }
    const gone = { body: "fag-sprache", meeting: "00000000-0000-4000-8000-000000000000", seen: 0 };
    for (const verb of ["planning.open", "planning.change", "planning.cancelForm", "planning.cancel"])
      expect((await at.client(lead).send({ verb, ...gone }, { reason: "x" })).text).to.include(
        "gibt es nicht",
      );
    expect((await at.client(lead).send({ verb: "planning.save", ...gone }, inputs)).text).to.include(
      "gibt es nicht",
    );
  });

  it("speak English as well", async () => {
    const at = house();
    const form = await at.client(lead, "en").send({ verb: "planning.new" });
    const planned = await at.client(lead, "en").tap(form, "Plan", { ...inputs, time: "2:30 pm" });
    expect(planned.text)
      .to.match(/Tuesday,? 9 March 2027, 14:30 to 16:00/)
      .and.include("The meeting is planned.");
  });

  it("fit with the longest texts, and show what was typed as text", async () => {
    const at = house();
    const evil = "$title **x** {{DATE(1)}} <at>a</at> ";
    const typed = { ...inputs, place: evil.repeat(8), about: evil.repeat(13) };
    const form = await at.client(office).send({ verb: "planning.new", body: "fag-kultur" });
    const planned = await at.client(office).tap(form, "Planen", typed);
    expect(planned.text).to.include("$title **x** {\u200B{DATE(1)}} <at>a</at>");
    const [meeting] = await at.planning.meetingsOf("fag-kultur");
    expect(meeting?.about).to.equal(typed.about.trim());
  });
});

describe("the message about a meeting", () => {
  const meeting = {
    id: "00000000-0000-4000-8000-000000000000",
    body: "fag-sprache",
    on: date("2027-03-09"),
    startMinute: 840,
    minutes: 90,
    place: "Rathaus",
    start: 0,
    sequence: 1,
    state: "planned" as const,
    plannedAt: 0,
    plannedBy: lead,
    changedAt: 0,
    changedBy: lead,
  };
  const content = (kind: "meetingPlanned" | "meetingMoved" | "meetingCancelled", more: object = {}) => {
    const about = { subject: "fag-sprache", recipients: [], at: 0 };
    const found = meetingContent({ kind, ...about, meeting: { ...meeting, ...more } }, "Sprache", "de");
    const card = render("notice", { lang: "de", speak: found.title, ...found });
    expect(complaintsAbout(card.content)).to.deep.equal([]);
    return { title: found.title, text: JSON.stringify(card.content), actions: found.actions };
  };
  it("says what, when, where, and has the file", () => {
    const { title, text, actions } = content("meetingPlanned");
    expect(title).to.equal("Einladung: Sitzung Sprache");
    expect(text).to.include("Dienstag, 9. März 2027, 14:00 bis 15:30 Uhr").and.include("Rathaus");
    expect(actions[0]).to.include({ title: "Kalenderdatei" });
  });
  it("a move says the time before; another room is no move; a cancellation says why", () => {
    const moved = content("meetingMoved", { before: { on: date("2027-03-02"), startMinute: 600 } });
    expect(moved.title).to.match(/^Verlegt/);
    expect(moved.text).to.include("Dienstag, 2. März 2027, 10:00 Uhr");
    const changed = content("meetingMoved", { before: { on: meeting.on, startMinute: 840 } });
    expect(changed.title).to.match(/^Geändert/);
    const cancelled = content("meetingCancelled", { state: "cancelled", reason: "Krank" });
    expect(cancelled.title).to.match(/^Abgesagt/);
    expect(cancelled.text).to.include("Krank");
  });
});
