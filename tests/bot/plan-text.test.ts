import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cardLimit } from "../../src/teams/cards/render.ts";
import { withoutCity } from "../support/environment.ts";
import { inventedText } from "../support/invented-plan.ts";
import { actionsIn } from "../support/person.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { startTryCity, type TryCity } from "../support/try-city.ts";

/** The operator's command and the whole program on one database. */
describe("what the plan says, in an answer", function () {
  this.timeout(30_000);
  const folder = temporaryFolder();
  const databaseFile = join(folder.path, "city.sqlite");
  let city: TryCity;

  function planText(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli.ts", "plan", "text", ...args], {
      encoding: "utf8",
      env: {
        ...process.env,
        ...withoutCity,
        LANG: "de_DE.UTF-8",
        LC_ALL: "",
        PLANLOTSE_DATABASE: databaseFile,
      },
    });
    return { status, stdout, stderr };
  }
  function file(name: string, content: string | Buffer): string {
    const path = join(folder.path, name);
    writeFileSync(path, content);
    return path;
  }
  /** Starts anew, since a running bot looks for another text only every second. */
  async function ask(question: string, locale = "de-DE") {
    await city.restart();
    const person = city.person("stranger", locale);
    return { person, shown: await person.say(question) };
  }
  const unfolding = (card: unknown) => actionsIn(card).find(({ type }) => type === "Action.ShowCard");

  before(async () => {
    city = await startTryCity(() => Date.parse("2026-11-24T10:00:00Z"), databaseFile);
  });
  after(async () => {
    await city.close();
    folder.remove();
  });

  it("is not there before the text was brought", async () => {
    expect(unfolding((await ask("Wie oft tagt die Steuerungsgruppe?")).shown.card)).to.equal(undefined);
  });

  it("is refused in a clear sentence when it is no text of this plan, and nothing changes", () => {
    const large = file("large.txt", `1.1 Grundvoraussetzungen\n\n${"Viel Text. ".repeat(500_000)}`);
    for (const [given, expected] of [
      [file("other.txt", "Man nehme drei Eier."), "keine Überschrift eines Abschnitts des Plans"],
      [file("empty.txt", "\n \n"), "ist leer"],
      [file("latin.txt", Buffer.from("1.1 Grundvoraussetzungen für Ämter", "latin1")), "kein Text in UTF-8"],
      [file("plan.pdf", "%PDF-1.7\n1.1 Grundvoraussetzungen\nx"), "kein Text in UTF-8"],
      [file("nul.txt", "1.1 Grundvoraussetzungen\n\n\0"), "kein Text in UTF-8"],
      [large, "ist größer als 5 MB"],
      [folder.path, "lässt sich nicht lesen"],
      [join(folder.path, "nowhere.txt"), "lässt sich nicht lesen"],
    ] as const) {
      const { status, stdout, stderr } = planText(given);
      expect({ status, stdout }, given).to.deep.equal({ status: 1, stdout: "" });
      expect(stderr, given)
        .to.match(/^Nichts wurde übernommen\. /)
        .and.include(expected);
    }
    expect(planText().status).to.equal(2);
    expect(planText("--remove", "x").status).to.equal(2);
    expect(planText("--remove").stdout).to.include("keinen Text des Plans");
  });

  it("tells what it took, what it did not find, and how many duties have a paragraph", () => {
    const { status, stdout, stderr } = planText(file("plan.txt", inventedText));
    expect({ status, stderr }).to.deep.equal({ status: 0, stderr: "" });
    expect(stdout)
      .to.match(/^Übernommen: 5 Abschnitte, 12 Absätze\.\n/)
      .and.include("Nicht gefunden: 1.3 (Vorhandene Ansätze verbessern), 1.5 (Ressourcen)")
      .and.match(/Zu \d+ von 133 Pflichten wird ein Absatz gezeigt\.\n$/);
  });

  it("unfolds in the answer, as plain text, with section and source", async () => {
    const { shown } = await ask("Wie oft tagt die Steuerungsgruppe?");
    const button = unfolding(shown.card);
    expect(button?.["title"]).to.equal("Steht so im Plan");
    const text = JSON.stringify(button);
    expect(text)
      .to.include("Die Steuerungsgruppe tagt wenigstens zweimal im Jahr")
      .and.include("Wortlaut: Handlungsplan Integrationskonzept 2009, Abschnitt 1.2 (Stand 30. Juni 2009)")
      .and.include('"RichTextBlock"')
      .and.not.include('"TextBlock"');
    expect(text, "unfolding is the client's, nothing is sent").to.not.include('"verb"');
  });

  it("is behind the button of a related duty as well, with what begins its list", async () => {
    const { person } = await ask("Hilfe");
    const answered = await person.invoke("adaptiveCard/action", {
      action: { data: { verb: "duty", duty: "d052" } },
    });
    expect(JSON.stringify(unfolding(answered.body)))
      .to.include("Zu den Aufgaben gehören:")
      .and.include("– Indikatoren erarbeiten");
  });

  it("says on an English card that the plan is in German", async () => {
    const { shown } = await ask("How often does the steering group meet?", "en-GB");
    const button = unfolding(shown.card);
    expect(button?.["title"]).to.equal("What the plan says");
    expect(JSON.stringify(button))
      .to.include("The plan is written in German:")
      .and.include("Die Steuerungsgruppe tagt");
  });

  it("stays text and fits, whatever stands in the file", async () => {
    const evil = "${title} {{DATE(2020-01-01)}} **fett** <b>x</b> [x](http://evil) 🙂";
    planText(
      file(
        "evil.txt",
        `1.2 Gremien\n\nDie Steuerungsgruppe tagt mindestens zweimal im Jahr ${evil}. ${`Sie ${evil} tagt. `.repeat(2000)}\n\nSonst nichts.\n`,
      ),
    );
    const { shown } = await ask("Wie oft tagt die Steuerungsgruppe?");
    const text = JSON.stringify(unfolding(shown.card));
    expect(text).to.include("${title} {\u200B{DATE(2020-01-01)}} **fett** <b>x</b> [x](http://evil) 🙂");
    expect(text).to.include("…");
    expect(Buffer.byteLength(JSON.stringify(shown.card))).to.be.below(cardLimit);
  });

  it("is gone when it was erased", async () => {
    expect(planText("--remove")).to.deep.equal({
      status: 0,
      stdout: "Der Text des Plans ist gelöscht.\n",
      stderr: "",
    });
    expect(unfolding((await ask("Wie oft tagt die Steuerungsgruppe?")).shown.card)).to.equal(undefined);
  });
});
