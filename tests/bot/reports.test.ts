import { expect } from "chai";
import { unzipSync } from "fflate";
import { setTimeout as wait } from "node:timers/promises";
import { actionsIn, type PersonClient, type Shown } from "../support/person.ts";
import { fillIn } from "../support/report-form.ts";
import { startTryCity, type TryCity } from "../support/try-city.ts";

/** What surrounds the filling in of a report, over the protocol: colleagues, dates, files, the office's work with many. */
describe("reports over the protocol", () => {
  let city: TryCity;
  let now: number;

  beforeEach(async () => {
    now = Date.parse("2026-11-24T10:00:00Z");
    city = await startTryCity(() => now);
  });
  afterEach(() => city.close());

  const person = (id: string, locale?: string): PersonClient => city.person(id, locale);
  /** What a button would send, whoever sends it. */
  async function press(client: PersonClient, data: Record<string, unknown>): Promise<Shown> {
    const { body } = await client.invoke("adaptiveCard/action", { action: { data } });
    const card = body["value"] as Record<string, unknown>;
    return { card, text: JSON.stringify(card) };
  }
  async function told(client: PersonClient, text: string): Promise<Shown> {
    for (let tries = 0; tries < 750; tries++) {
      const found = client.received().find((shown) => shown.text.includes(text));
      if (found) return found;
      await wait(20);
    }
    throw new Error(`nobody said: ${text}`);
  }
  const which = { unit: "jugendamt", year: 2026 };
  async function submitted(): Promise<void> {
    const reporter = person("bericht-jugendamt");
    const review = await fillIn(reporter, await reporter.tap(await reporter.say("Bericht"), "Ausfüllen"));
    await reporter.tap(review, "Bericht abgeben");
  }
  const addressIn = (shown: Shown): string =>
    String(actionsIn(shown.card).find(({ type }) => type === "Action.OpenUrl")?.["url"]);

  it("are passed on to a colleague, who hears of it, fills in and submits; and can be taken back", async () => {
    const reporter = person("bericht-jugendamt");
    const colleague = person("stg-bildung");
    await colleague.say("Hilfe");
    expect((await colleague.say("Bericht")).text).to.include("kein Bericht offen");
    const form = await reporter.tap(await reporter.say("Bericht"), "Weitergeben");
    expect((await reporter.tap(form, "Weitergeben", { person: "Niemand" })).text).to.include(
      "steht nicht in der Personenliste",
    );
    expect((await reporter.tap(form, "Weitergeben", { person: "Vertretung" })).text).to.include(
      "E-Mail-Adresse",
    );
    const passed = await reporter.tap(form, "Weitergeben", { person: "STG-bildung@stadt.example" });
    expect(passed.text).to.include("weitergegeben an: Vertretung Geschäftsbereich Bildung und Jugend");
    const news = await told(colleague, "An Sie weitergegeben: Jahresbericht 2026, Jugendamt");
    expect((await colleague.tap(news, "Ausfüllen")).text).to.include("Seite 1 von 6");
    const page = await colleague.tap(await colleague.say("Bericht"), "Ausfüllen");
    const review = await fillIn(colleague, page);
    expect((await press(colleague, { verb: "report.delegates", ...which })).text, "not on and on").to.include(
      "nur die Berichtsperson und die Leitung",
    );
    await reporter.tap(
      await press(reporter, { verb: "report.delegates", ...which }),
      "Vertretung Geschäftsbereich Bildung und Jugend: zurücknehmen",
    );
    expect((await colleague.tap(review, "Bericht abgeben")).text, "an old card").to.include(
      "dürfen Sie hier nicht",
    );
    const draft = await reporter.tap(await reporter.say("Bericht"), "Weiter ausfüllen");
    expect(draft.text, "what the colleague typed is there").to.include("Seite 1 von 6");
    const history = await press(reporter, { verb: "report.history", ...which });
    expect(history.text).to.include("weitergegeben").and.include("Weitergabe beendet");
  });

  it("get more time, asked for and decided in the chat, once", async () => {
    const reporter = person("bericht-jugendamt");
    const office = person("sachbearbeitung");
    await office.say("Hilfe");
    const form = await reporter.tap(await reporter.say("Bericht"), "Mehr Zeit erbitten");
    const wrong = await reporter.tap(form, "Erbitten", { until: "2027-01-31", reason: "" });
    expect(wrong.text).to.include("nach dem 31. Januar 2027").and.include("Bitte schreiben Sie einen Grund");
    expect((await reporter.tap(form, "Erbitten", { until: "2027-12-01", reason: "x" })).text).to.include(
      "Möglich ist höchstens der 15. März 2027",
    );
    await reporter.tap(form, "Erbitten", { until: "2027-02-20", reason: "Die Stelle ist **unbesetzt**." });
    const wish = await office.tap(await told(office, "Mehr Zeit erbeten"), "Entscheiden");
    expect(wish.text).to.include("20. Februar 2027").and.include("unbesetzt");
    const askedAt = now;
    const decide = { verb: "report.timeDecide", ...which, askedAt };
    expect((await press(reporter, { ...decide, granted: true })).text).to.include(
      "entscheidet das koordinierende Büro",
    );
    expect((await press(office, { ...decide, granted: false })).text).to.include(
      "Bitte schreiben Sie den Grund",
    );
    expect((await office.tap(wish, "Gewähren")).text).to.include("Das Amt erfährt es");
    expect((await office.tap(wish, "Gewähren")).text).to.include("schon entschieden");
    await told(reporter, "Mehr Zeit gewährt");
    expect((await reporter.say("Bericht")).text).to.include("20. Februar 2027");
  });

  it("are accepted several at once, opened again for a reason, and every step stands in the history", async () => {
    const office = person("sachbearbeitung");
    const many = await office.tap(await office.say("Stand"), "Mehrere annehmen (2025)");
    expect(many.text).to.include("Gesundheitsamt, Fassung 1").and.include("Ordnungsamt, Fassung 1");
    expect((await office.tap(many, "Annehmen", { reports: "" })).text).to.include("mindestens einen");
    const reports = "gesundheitsamt:1,ordnungsamt:1,ordnungsamt:1,__proto__:1,gpr:1,x";
    const accepted = await office.tap(many, "Annehmen", { reports });
    expect(accepted.text).to.include("2 Berichte sind angenommen").and.include("Ordnungsamt");
    expect(
      (await press(person("bericht-jugendamt"), { verb: "report.acceptMany", year: 2025 })).text,
    ).to.include("kann nur das koordinierende Büro");

    const look = { verb: "report.look", unit: "jugendamt", year: 2025 };
    const form = await office.tap(await press(office, look), "Wieder öffnen");
    expect((await office.tap(form, "Wieder öffnen", { comment: " " })).text).to.include(
      "noch nichts geändert",
    );
    const reopened = await office.tap(form, "Wieder öffnen", { comment: "Eine Zahl war falsch." });
    expect(reopened.text).to.include("ist wieder offen");
    expect(
      (await office.tap(form, "Wieder öffnen", { comment: "Noch einmal." })).card,
      "the card with what was typed stays",
    ).to.include("zurzeit nicht angenommen");
    const reporter = person("bericht-jugendamt");
    expect((await reporter.say("Bericht")).text)
      .to.include("Jahresbericht 2025")
      .and.include("Jahresbericht 2026");
    expect((await reporter.say("Bericht 2025")).text)
      .to.include("Jahresbericht 2025")
      .and.include("Eine Zahl war falsch.");
    const history = await press(office, { verb: "report.history", unit: "jugendamt", year: 2025 });
    expect(history.text)
      .to.include("abgegeben, Fassung 1")
      .and.include("angenommen, Fassung 1")
      .and.include("wieder geöffnet, Fassung 1, Eine Zahl war falsch.");
  });

  it("offer last year's answers by a button that saves nothing", async () => {
    const reporter = person("bericht-jugendamt");
    const page = await reporter.tap(await reporter.say("Bericht"), "Ausfüllen");
    expect(page.text).to.include("2025: in Arbeit");
    const filled = await reporter.tap(page, "Angaben aus 2025 einsetzen", { "dutyState.d019": "done" });
    expect(filled.text).to.include("Gespeichert ist noch nichts").and.include("Übernommen aus 2025");
    const values = JSON.stringify(filled.card);
    expect(values, "what was typed stays").to.include('"value":"done"').and.include('"value":"underWay"');
    expect((await reporter.say("Bericht")).text).to.include("noch nicht begonnen");
  });

  it("come as Word files by a link that the bot gives to those who may, and that is soon over", async () => {
    await submitted();
    const wish = { verb: "document", of: "report", ...which, version: 1 };
    for (const id of ["stranger", "bericht-sozialamt", "bm-soziales"])
      expect((await press(person(id), wish)).text, id).to.include("nicht bestimmt");
    const link = addressIn(await press(person("bm-bildung"), wish));
    const answered = await fetch(link);
    expect(answered.headers.get("content-disposition")).to.include(
      "Jahresbericht%202026%20%E2%80%93%20Jugendamt",
    );
    expect(answered.headers.get("cache-control")).to.equal("private, no-store");
    const files = unzipSync(new Uint8Array(await answered.arrayBuffer()));
    const text = new TextDecoder().decode(files["word/document.xml"]).replace(/<[^>]+>/g, "");
    expect(text)
      .to.include("Umsetzungsbericht 2026")
      .and.include("Berichtsperson Jugendamt")
      .and.include("Mehr ${x} **Sprachen**")
      .and.include("12.000 Euro");
    expect((await fetch(link, { method: "HEAD" })).status).to.equal(200);
    expect((await fetch(link, { method: "POST" })).status).to.equal(405);
    expect((await fetch(`${link}x`)).status).to.equal(404);
    now += 16 * 60_000;
    const over = await fetch(link);
    expect([over.status, await over.text()]).to.deep.equal([
      404,
      "Dieser Link gilt nicht mehr. Bitte holen Sie im Chat mit Planlotse einen neuen.\n" +
        "This link does not count any more. Please get a new one in the chat with Planlotse.\n",
    ]);
  });

  it("come all together as an Excel file, for the office only", async () => {
    const wish = { verb: "document", of: "export", year: 2025 };
    expect((await press(person("bm-bildung"), wish)).text).to.include("nicht bestimmt");
    const answered = await fetch(addressIn(await press(person("sekretariat", "en-GB"), wish)));
    expect(answered.headers.get("content-disposition")).to.include("Annual reports 2025.xlsx");
    const files = unzipSync(new Uint8Array(await answered.arrayBuffer()));
    const text = new TextDecoder().decode(files["xl/sharedStrings.xml"]);
    expect(text)
      .to.include("Youth welfare office")
      .and.include("Elternsprechstunde in vier Sprachen")
      .and.not.include("enough time for meetings");
  });

  it("never show a draft's words to others, in no list and no file", async () => {
    const reporter = person("bericht-jugendamt");
    const page = await reporter.tap(await reporter.say("Bericht"), "Ausfüllen");
    await reporter.tap(page, "Später weitermachen", {
      "dutyState.d065": "putOff",
      "dutyDelay.d065": "Noch geheim.",
    });
    const office = person("sachbearbeitung");
    const answered = await fetch(
      addressIn(await press(office, { verb: "document", of: "export", year: 2026 })),
    );
    const files = unzipSync(new Uint8Array(await answered.arrayBuffer()));
    expect(new TextDecoder().decode(files["xl/sharedStrings.xml"])).to.not.include("geheim");
    const none = await press(office, { verb: "document", of: "report", ...which, version: 1 });
    expect(none.text).to.include("Diese Datei gibt es nicht.");
  });
});
