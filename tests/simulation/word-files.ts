import { strFromU8, unzipSync } from "fflate";
import type { ReportBook } from "./book.ts";
import type { Shown } from "./card.ts";
import { marksIn } from "./texts.ts";
import { saying, type World } from "./world.ts";

/** Word files, fetched by the links that the bot gives. */

/** The text of the file behind the button, without its markup. */
export async function wordFile(
  world: World,
  by: string,
  card: Shown,
  title = "Als Word-Datei",
): Promise<string> {
  const person = world.person(by);
  const link = person.download(
    saying(await person.tap(card, title), "Die Datei ist bereit."),
    "Herunterladen",
  );
  const { status, bytes } = await world.program.get(link);
  if (status !== 200) throw new Error(`a link that was just given leads to ${String(status)}`);
  const parts = unzipSync(bytes, { filter: ({ name }) => name === "word/document.xml" });
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, "");
  if (world.random.chance(0.1)) {
    world.program.pause();
    world.findings.same(
      "a link is over after a quarter of an hour",
      (await world.program.get(link)).status,
      404,
    );
  }
  return text;
}

/** A unit fetches what it has just submitted: all of it is there. */
export async function openReceipt(
  world: World,
  by: string,
  report: ReportBook,
  receipt: Shown,
): Promise<void> {
  const text = await wordFile(world, by, receipt);
  const answers = JSON.stringify(report.versions.at(-1)?.answers);
  const marks = [...marksIn(answers, "offen"), ...marksIn(answers, "intern")];
  world.findings.same(
    `all texts are in the Word file of ${report.unit.id}`,
    marks.filter((mark) => !text.includes(mark)),
    [],
  );
}
