import { expect } from "chai";
import type { Language } from "../../src/plan/schema.ts";
import { usualAnswers, directory, hour, lookup, sampleHouse } from "../support/compiled.ts";
import { actionsIn } from "../support/person.ts";
import type { Caller } from "../../src/teams/bot/caller.ts";
import { makeCompiledRequests } from "../../src/teams/bot/compiled-requests.ts";
import { readButton } from "../../src/teams/bot/requests.ts";
import { readSpoken } from "../../src/teams/bot/spoken.ts";
import { dateAt } from "../../src/time/local-date.ts";
import { formWords } from "../../src/words/forms.ts";
import { compiledWords } from "../../src/words/compiled.ts";

const words = compiledWords.de;

type Json = Record<string, unknown>;
interface Shown {
  card: Json;
  text: string;
  buttons: string[];
  news: boolean;
}

describe("the compiled report in the chat", () => {
  let house: ReturnType<typeof sampleHouse>;
  let handle: ReturnType<typeof makeCompiledRequests>;

  beforeEach(async () => {
    house = sampleHouse();
    handle = makeCompiledRequests({ compiled: house.compiled, lookup, clock: house.clock });
    await house.accept("jugendamt", usualAnswers("jugendamt", { participants: 12 }));
    await house.accept("sozialamt", usualAnswers("sozialamt", { participants: 30 }));
  });
  afterEach(() => house.close());

  const callerOf = (id: string | undefined, language: Language = "de"): Caller => ({
    person: id === undefined ? undefined : directory.person(id),
    language,
    today: dateAt(house.now(), lookup.plan.timeZone),
    directory,
    conversation: "c",
  });
  async function send(id: string | undefined, data: Json, language: Language = "de"): Promise<Shown> {
    house.pass(1000);
    const request = readButton(data);
    if (request.verb !== "compiled" && !request.verb.startsWith("compiled."))
      throw new Error(`no button: ${JSON.stringify(data)}`);
    const reply = await handle(request as Parameters<typeof handle>[0], callerOf(id, language));
    const card = reply.card.content;
    return { card, text: textOf(card), buttons: titles(card), news: reply.news === true };
  }
  const open = (id: string | undefined, language: Language = "de") =>
    send(id, { verb: "compiled" }, language);
  function tap(id: string, shown: Shown, title: string, inputs: Json = {}): Promise<Shown> {
    return send(id, { ...dataOf(shown.card, title), ...prefixed(inputs) });
  }
  /** Brings the report as far as the mayor's release. */
  async function toBriefed(): Promise<void> {
    await tap("sachbearbeitung", await open("sachbearbeitung"), words.close);
    await tap("stg-soziales", await open("stg-soziales"), words.approve);
    const form = await tap("sachbearbeitung", await open("sachbearbeitung"), words.brief);
    await tap("sachbearbeitung", form, words.save, { on: "2027-02-01" });
  }
  async function toReleased(): Promise<Shown> {
    await toBriefed();
    const form = await tap("oberbuergermeisterin", await open("oberbuergermeisterin"), words.release);
    return tap("oberbuergermeisterin", form, words.release, {
      stages: "advisoryCouncil,cityCouncil,public",
    });
  }

  it("is asked for by its name", () => {
    for (const text of ["Gesamtbericht", "Zusammenfassung, bitte", "compiled report", "Summary"])
      expect(readSpoken(text).request).to.deep.equal({ verb: "compiled", inputs: {} });
  });

  it("shows each what they may do, and nothing else", async () => {
    const shown = async (id: string): Promise<string[]> => (await open(id)).buttons;
    const looks = [words.look, words.look, words.look];
    const { close, editForeword, editIndicators, history, asWord, closeAgain, approve } = words;
    expect(await shown("sachbearbeitung")).to.deep.equal([close, editForeword, editIndicators, history]);
    expect(await shown("stg-soziales")).to.deep.equal([editForeword, history]);
    expect(await shown("oberbuergermeisterin")).to.deep.equal([history]);
    expect(await shown("bm-kultur")).to.deep.equal([history]);
    await tap("sachbearbeitung", await open("sachbearbeitung"), close);
    expect(await shown("sachbearbeitung")).to.deep.equal([
      closeAgain,
      editForeword,
      editIndicators,
      asWord,
      history,
    ]);
    expect(await shown("stg-soziales")).to.deep.equal([approve, editForeword, asWord, history]);
    expect(await shown("beauftragte")).to.deep.equal([
      approve,
      closeAgain,
      editForeword,
      editIndicators,
      asWord,
      history,
    ]);
    expect(await shown("bm-kultur")).to.deep.equal([asWord, history]);
    expect((await open("bericht-jugendamt")).text).to.include(words.notYetTitle);
    await tap("stg-soziales", await open("stg-soziales"), approve);
    expect(await shown("sachbearbeitung")).to.deep.equal([
      ...looks,
      words.brief,
      asWord,
      history,
      words.withdraw,
    ]);
    expect(await shown("oberbuergermeisterin")).to.deep.equal([...looks, asWord, history]);
    const unit = await open("bericht-jugendamt");
    expect(unit.buttons).to.deep.equal([]);
    expect(unit.text).to.include("2 von 14").and.include("Gebilligt am 1. Februar 2027");
  });

  it("says what is in it, in both languages", async () => {
    await tap("sachbearbeitung", await open("sachbearbeitung"), words.close);
    const { text } = await open("bm-kultur");
    for (const part of [
      "Gesamtbericht 2026",
      "Abgeschlossen am 1. Februar 2027 (Abschluss 1), noch nicht gebilligt.",
      "2 von 14",
      "Kommunale Statistikstelle",
      "42 Personen; Ausgangswert 63 (2005–2008, vier Jahre zusammen)",
    ])
      expect(text).to.include(part);
    const english = (await open("bm-kultur", "en")).text;
    for (const part of [
      "Compiled report 2026",
      "2 of 14",
      "Municipal statistics office",
      "42 persons; baseline 63",
    ])
      expect(english).to.include(part);
  });

  it("tells strangers who may see it", async () => {
    for (const id of [undefined, "gpr-vorsitz", "fag-sprache-verein"]) {
      const shown = await open(id);
      expect(shown.text).to.include(words.strangerTitle).and.include("Fragen beantwortet");
      expect(shown.text).to.not.include("2 von 14");
    }
  });

  it("refuses what is another's task and names them, whatever the button says", async () => {
    await tap("sachbearbeitung", await open("sachbearbeitung"), words.close);
    const chair = directory.person("stg-soziales")?.name ?? "";
    const mayor = directory.person("oberbuergermeisterin")?.name ?? "";
    const year = 2026;
    const stage = "public";
    const forbidden: [string, Json, string, string][] = [
      ["sekretariat", { verb: "compiled.approve", year, seen: 1, edits: 0 }, words.onlyBy.approve, chair],
      [
        "oberbuergermeisterin",
        { verb: "compiled.approve", year, seen: 1, edits: 0 },
        words.onlyBy.approve,
        chair,
      ],
      ["stg-soziales", { verb: "compiled.close", year, seen: 1 }, words.onlyBy.close, ""],
      ["stg-soziales", { verb: "compiled.indicators", year, seen: 0 }, words.onlyBy.indicators, ""],
      [
        "beauftragte",
        { verb: "compiled.release", year, seen: 0, "in-stages": "public" },
        words.onlyBy.release,
        mayor,
      ],
      ["beauftragte", { verb: "compiled.takeBack", year, stage, seen: 1 }, words.onlyBy.takeBack, mayor],
      ["bm-kultur", { verb: "compiled.edit", year, what: "foreword" }, words.onlyBy.foreword, chair],
      [
        "stg-soziales",
        { verb: "compiled.deliver", year, stage, seen: 1, delivery: 0 },
        words.onlyBy.deliver,
        mayor,
      ],
      ["bericht-jugendamt", { verb: "compiled.history", year }, words.onlyBy.look, chair],
      ["bericht-jugendamt", { verb: "compiled.stage", year, stage }, words.onlyBy.look, chair],
      ["bericht-jugendamt", { verb: "compiled.stop", year, stage, seen: 1 }, words.onlyBy.stop, mayor],
    ];
    for (const [id, data, what, who] of forbidden) {
      const { text, news } = await send(id, data);
      expect(text).to.include(what).and.include(who);
      expect(news).to.equal(false);
    }
    expect((await house.compiled.view(2026)).compiled.state.name).to.equal("closed");
    const gone = await send("sachbearbeitung", { verb: "compiled", year: 2031 });
    expect(gone.text).to.include("Für das Jahr 2031 gibt es keinen Gesamtbericht.");
  });

  it("goes all the way up, one tap after the other", async () => {
    const released = await toReleased();
    expect(released.text).to.include(words.done.release).and.include("gilt ab 2. Februar 2027");
    expect(released.news).to.equal(true);
    house.pass(24 * hour);
    const open1 = await open("referat-ob");
    expect(open1.text).to.include("Zustellung noch nicht eingetragen");
    const form = await tap("referat-ob", open1, words.deliverShort);
    const wrong = await tap("referat-ob", form, words.save, { on: "2027-01-01", reference: "" });
    expect(wrong.text)
      .to.include("Möglich ist frühestens der 2. Februar 2027.")
      .and.include("Bitte geben Sie ein Aktenzeichen an.");
    const done = await tap("referat-ob", wrong, words.save, { on: "2027-02-02", reference: "V0815/27" });
    expect(done.text).to.include("zugestellt am 2. Februar 2027, Aktenzeichen V0815/27");
    const again = await tap("referat-ob", wrong, words.save, { on: "2027-02-02", reference: "V0815/27" });
    expect(again.text).to.include(words.why.already);
    // A unit finds the public version once it is out, and no way to change anything.
    const unit = await open("bericht-jugendamt");
    expect(unit.buttons).to.deep.equal([words.asWord]);
    expect(dataOf(unit.card, words.asWord)).to.include({
      verb: "document",
      of: "information",
      stage: "public",
      year: 2026,
    });
    const history = await tap("referat-ob", done, words.history);
    expect(history.text)
      .to.include("freigegeben, Ausländerbeirat, Stadtrat, Öffentlichkeit")
      .and.include("V0815/27");
  });

  it("stops a release with a reason until it is in effect; then only the mayor takes it back", async () => {
    await toReleased();
    const form = await tap("sekretariat", await open("sekretariat"), words.stopShort);
    const without = await tap("sekretariat", form, words.stop, { reason: " " });
    expect(without.text).to.include("Bitte geben Sie einen Grund an.");
    const stopped = await tap("sekretariat", without, words.stop, { reason: "Zahl falsch" });
    expect(stopped.text).to.include(words.done.stop).and.include("gestoppt am 1. Februar 2027: Zahl falsch");
    expect((await tap("sekretariat", without, words.stop, { reason: "Zahl falsch" })).text).to.include(
      words.why.already,
    );
    house.pass(24 * hour);
    const late = await send("sekretariat", {
      verb: "compiled.editStage",
      year: 2026,
      stage: "public",
      what: "stop",
    });
    expect(late.text).to.include(words.why.inEffect);
    const stage = await send("oberbuergermeisterin", { verb: "compiled.stage", year: 2026, stage: "public" });
    expect(stage.buttons).to.deep.equal([words.deliver, words.takeBack, words.asWord, words.overview]);
    const reason = await tap("oberbuergermeisterin", stage, words.takeBack);
    const back = await tap("oberbuergermeisterin", reason, words.takeBack, { reason: "Fehler" });
    expect(back.text).to.include("zurückgenommen am 2. Februar 2027: Fehler");
    expect(await house.compiled.publicReport(2026)).to.equal(undefined);
    // What was stopped may be released again, by a card that has seen it.
    const again = await tap("oberbuergermeisterin", back, words.release);
    expect(dataOf(again.card, words.release)).to.include({ verb: "compiled.release" });
  });

  it("two who write the foreword see each other, and nothing typed is lost", async () => {
    const one = await tap("sachbearbeitung", await open("sachbearbeitung"), words.editForeword);
    const other = await tap("stg-soziales", await open("stg-soziales"), words.editForeword);
    await tap("sachbearbeitung", one, words.save, { foreword: "Vom Büro" });
    const clash = await tap("stg-soziales", other, words.save, { foreword: "Von der Gruppe **fett**" });
    expect(clash.text).to.include("Vom Büro").and.include("Von der Gruppe **fett**");
    expect(clash.buttons).to.deep.equal([words.saveMine, words.keepOther]);
    expect((await house.compiled.view(2026)).compiled.foreword.text).to.equal("Vom Büro");
    const mine = await tap("stg-soziales", clash, words.saveMine, { foreword: "Von beiden" });
    expect(mine.text).to.include(words.done.foreword).and.include("Von beiden");
    const long = await tap("stg-soziales", await tap("stg-soziales", mine, words.editForeword), words.save, {
      foreword: "ä".repeat(4001),
    });
    expect(long.text).to.include("Der Text hat 4.001 Zeichen.").and.include("ä".repeat(4001));
  });

  it("does not approve what the chair has not seen", async () => {
    await tap("sachbearbeitung", await open("sachbearbeitung"), words.close);
    const chair = await open("stg-soziales");
    const form = await tap("sachbearbeitung", await open("sachbearbeitung"), words.editIndicators);
    const bad = await tap("sachbearbeitung", form, words.save, { judgedSatisfactory: "viele" });
    expect(bad.text).to.include(formWords.de.notANumber).and.include("viele");
    await tap("sachbearbeitung", bad, words.save, { judgedSatisfactory: "41,5" });
    const refused = await tap("stg-soziales", chair, words.approve);
    expect(refused.text).to.include(words.why.changedMeanwhile).and.include("41,5 Prozent; Ausgangswert 38");
    const approved = await tap("stg-soziales", refused, words.approve);
    expect(approved.text).to.include(words.done.approve);
    expect((await tap("stg-soziales", refused, words.approve)).text).to.include(words.why.already);
    const late = await send("sachbearbeitung", { verb: "compiled.edit", year: 2026, what: "foreword" });
    expect(late.text).to.include(words.why.approved);
  });

  it("fits into a card whatever was written", async () => {
    for (const { id } of directory
      .organisationsOf(lookup.plan.report.reportingKinds, callerOf("bm-kultur").today)
      .slice(2, 9))
      await house.accept(id, usualAnswers(id));
    const year = { year: 2026, by: "sachbearbeitung" };
    await house.compiled.saveForeword(year, 0, "„“".repeat(2000));
    await tap("sachbearbeitung", await open("sachbearbeitung"), words.close);
    const form = await tap("sachbearbeitung", await open("sachbearbeitung"), words.editForeword);
    const old = { ...dataOf(form.card, words.save), seen: 0, ...prefixed({ foreword: "“„".repeat(2000) }) };
    expect((await send("sachbearbeitung", old)).text).to.include("“„".repeat(2000));
  });
});

function titles(card: Json): string[] {
  return actionsIn(card).map(({ title }) => String(title));
}

function dataOf(card: Json, title: string): Json {
  const action = actionsIn(card).find((each) => each["title"] === title);
  if (!action) throw new Error(`no button ${title} in ${titles(card).join(", ")}`);
  return action["data"] as Json;
}

function prefixed(inputs: Json): Json {
  return Object.fromEntries(Object.entries(inputs).map(([id, value]) => [`in-${id}`, value]));
}

function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join(" ");
  if (typeof node !== "object" || node === null) return "";
  return Object.entries(node)
    .filter(([key]) => key !== "fallback" && key !== "data")
    .map(([key, value]) =>
      typeof value === "string"
        ? ["text", "title", "label", "value"].includes(key)
          ? value
          : ""
        : textOf(value),
    )
    .filter((text) => text !== "")
    .join(" ");
}
