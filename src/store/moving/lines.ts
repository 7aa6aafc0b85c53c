import { createHash } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { areas, StoreError, type Area, type Body, type Store, type Stored } from "../contract.ts";
import { serialize } from "../validate.ts";
import type { Source } from "./fill.ts";
import { isPassing } from "./mark.ts";
import { differences, makeTallying, type Tallies, type Tally } from "./tally.ts";

/**
 * A store as a file: one JSON object per line. The first line says what it is, the last what all of it comes to, so that a
 * file that was cut off or changed is known as such.
 */
const form = 1;
interface FirstLine {
  planlotse: "store";
  form: number;
  plan: string;
  writtenAt: string;
}

/** A file that is not what was exported, with the line and what is wrong. */
export class BadLines extends Error {
  override readonly name = "BadLines";
}

/** Documents of one page of a file. */
const pageLength = 200;

/** Writes all that a store holds to a new file that only its owner reads; the name appears when the file is whole. */
export async function writeLines(
  raw: Store,
  file: string,
  { plan, now }: { plan: string; now: number },
): Promise<Tallies> {
  const part = `${file}.part`;
  const handle = await open(part, "w", 0o600);
  const tallying = makeTallying();
  const written = new Set<string>();
  try {
    const first: FirstLine = { planlotse: "store", form, plan, writtenAt: new Date(now).toISOString() };
    await handle.writeFile(`${JSON.stringify(first)}\n`);
    for await (const page of raw.everything()) {
      // What was taken away and made again meanwhile comes twice.
      const lasting = page.filter((each) => !isPassing(each) && isNew(written, each));
      lasting.forEach(tallying.add);
      const lines = lasting.map(({ area, pk, id, body, expires }) =>
        lineOf({ area, pk, id, body, ...(expires !== undefined && { expires }) }),
      );
      if (lines.length > 0) await handle.writeFile(`${lines.join("\n")}\n`);
    }
    await handle.writeFile(`${JSON.stringify({ areas: Object.fromEntries(tallying.tallies()) })}\n`);
    await handle.sync();
    await handle.close();
    await rename(part, file);
    return tallying.tallies();
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * The file as a source. It is read once from beginning to end before anything is made of it.
 * @throws BadLines, or Node's error when the file cannot be read
 */
export async function readLines(file: string): Promise<Source & { plan: string }> {
  const tallying = makeTallying();
  const digest = createHash("sha256");
  let first: FirstLine | undefined;
  let last: Tallies | undefined;
  let number = 0;
  const seen = new Set<string>();
  for await (const line of linesOf(file)) {
    number += 1;
    digest.update(line);
    if (last) throw new BadLines(`line ${String(number)}: nothing may follow the last line`);
    const json = jsonOf(line, number);
    if (!first) first = firstLineOf(json);
    else if ("areas" in json) last = talliesOf(json["areas"], number);
    else {
      const document = storedOf(json, number);
      if (!isNew(seen, document))
        throw new BadLines(
          `line ${String(number)}: ${document.area} ${document.pk} ${document.id} comes twice`,
        );
      tallying.add(document);
    }
  }
  if (!first) throw new BadLines("the file is empty");
  if (!last) throw new BadLines("the last line is missing: the file was cut off");
  const wrong = differences(last, tallying.tallies());
  if (wrong.length > 0)
    throw new BadLines(
      `not what was exported: in ${wrong.join(", ")} count or digest differ from what the last line says`,
    );
  return {
    name: `lines:${digest.digest("hex")}`,
    plan: first.plan,
    isServed: () => Promise.resolve(false),
    async *pages() {
      let page: Stored[] = [];
      let line = 0;
      for await (const text of linesOf(file)) {
        line += 1;
        const json = jsonOf(text, line);
        if (line === 1 || "areas" in json) continue;
        page.push(storedOf(json, line));
        if (page.length < pageLength) continue;
        yield page;
        page = [];
      }
      if (page.length > 0) yield page;
    },
  };
}

/** Readers of lines take these two for ends of lines, and they may stand in a text. */
function lineOf(value: object): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** @throws Node's error when the file cannot be read */
async function* linesOf(file: string): AsyncGenerator<string> {
  const handle = await open(file);
  for await (const line of handle.readLines({ encoding: "utf8" })) {
    const text = line.replace(/^\uFEFF/, "");
    if (text.trim() !== "") yield text;
  }
}

/** Whether this document is met for the first time. */
function isNew(met: Set<string>, { area, pk, id }: Stored): boolean {
  const before = met.size;
  met.add(JSON.stringify([area, pk, id]));
  return met.size > before;
}

function jsonOf(line: string, number: number): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(line);
    if (typeof json === "object" && json !== null && !Array.isArray(json))
      return json as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new BadLines(`line ${String(number)} is no JSON object`);
}

function firstLineOf(json: Record<string, unknown>): FirstLine {
  if (json["planlotse"] !== "store") throw new BadLines("line 1: this is no export of Planlotse");
  if (json["form"] !== form)
    throw new BadLines(`line 1: form ${JSON.stringify(json["form"])}; this program reads ${String(form)}`);
  return json as unknown as FirstLine;
}

function talliesOf(value: unknown, number: number): Tallies {
  const entries = Object.entries((value ?? {}) as Record<string, Partial<Tally> | null>);
  for (const [area, tally] of entries)
    if (!isArea(area) || typeof tally?.documents !== "number" || typeof tally.digest !== "string")
      throw new BadLines(`line ${String(number)}: ${JSON.stringify(area)} is no area with count and digest`);
  return new Map(entries as [Area, Tally][]);
}

function storedOf(json: Record<string, unknown>, number: number): Stored {
  const { area, pk, id, body, expires } = json as { [Key in keyof Stored]?: unknown };
  const wrong = (what: string): never => {
    throw new BadLines(`line ${String(number)}: ${what}`);
  };
  if (typeof area !== "string" || !isArea(area))
    return wrong(`area ${JSON.stringify(area)}; allowed: ${areas.join(", ")}`);
  if (typeof pk !== "string" || typeof id !== "string") return wrong("pk and id must be texts");
  if (typeof (body as { kind?: unknown } | null | undefined)?.kind !== "string")
    return wrong("body must be an object with a kind");
  if (expires !== undefined && !Number.isSafeInteger(expires)) return wrong("expires must be a whole number");
  try {
    serialize(pk, [{ op: "upsert", id, body: body as Body }]);
  } catch (error) {
    if (error instanceof StoreError) return wrong(error.message);
    throw error;
  }
  return {
    area,
    pk,
    id,
    body: body as Body,
    etag: "",
    ...(expires !== undefined && { expires: expires as number }),
  };
}

function isArea(area: string): area is Area {
  return (areas as readonly string[]).includes(area);
}
