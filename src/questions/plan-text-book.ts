import type { PlanParagraph } from "../plan/plan-paragraphs.ts";
import type { PlanText, PlanTextSection } from "../plan/plan-text.ts";
import type { Plan } from "../plan/schema.ts";
import { failedWith, putOp, StoreError, type Body, type Found, type Store } from "../store/contract.ts";
import { listAll } from "../store/listing.ts";
import type { Clock } from "../time/clock.ts";
import type { Instant } from "../time/local-date.ts";
import { makeRecent } from "../time/recent.ts";

interface Head extends Body {
  kind: "planTextHead";
  /** The plan that the text is of: a text of another plan is none. */
  plan: string;
  version: number;
  /** How many documents the version has. */
  pieces: number;
  importedAt: Instant;
}
interface Piece extends Body {
  kind: "planTextSection";
  section: PlanTextSection;
}

const area = "system";
const partition = "plantext";
/** Old versions stay a day, for instances that read them just now. */
const keepOldSeconds = 86_400;
/** Characters of a document: a longer section is several, each far under the store's limit. */
const longestPiece = 200_000;
const mostPerRead = 1000;

/** The plan's own text as all instances share it: kept in the store by version, read into memory, refreshed when it changed. */
export interface PlanTextBook {
  /** The text in use, undefined when none was imported; asks the store at most every `refreshMs`. */
  current(): Promise<PlanText | undefined>;
  /** Puts a text in place at once: whoever reads sees the old or the new one. */
  replace(text: PlanText): Promise<void>;
  /** Erases the text and its old versions. False when there was none. */
  remove(): Promise<boolean>;
}

export function makePlanTextBook({
  store,
  clock,
  plan,
  refreshMs,
  serving,
}: {
  store: Store;
  clock: Clock;
  plan: Pick<Plan, "id">;
  refreshMs: number;
  serving?: AbortSignal | undefined;
}): PlanTextBook {
  let known: { etag: string; text: PlanText | undefined } | undefined;
  const recent = makeRecent(refresh, refreshMs, serving);
  const readHead = () => store.get<Head>({ area, pk: partition, id: "head" });

  async function refresh(): Promise<PlanText | undefined> {
    try {
      const head = await readHead();
      const etag = head?.etag ?? "none";
      if (known?.etag === etag) return known.text;
      const text = head?.body.plan === plan.id ? await readVersion(store, head.body) : undefined;
      known = { etag, text };
    } catch (error) {
      // An answer is whole without it; the next question tries again.
      if (!(error instanceof StoreError)) throw error;
    }
    return known?.text;
  }

  return {
    current: recent.current,
    async replace({ sections }) {
      const head = await readHead();
      // A version number is used once, even if an import before this one died half-way.
      const version = Math.max(clock.now(), (head?.body.version ?? 0) + 1);
      const pieces = sections.flatMap(piecesOf);
      for (const [index, section] of pieces.entries()) {
        const piece: Piece = { kind: "planTextSection", section };
        await store.write(area, partition, [{ op: "upsert", id: pieceId(version, index), body: piece }]);
      }
      const body: Head = {
        kind: "planTextHead",
        plan: plan.id,
        version,
        pieces: pieces.length,
        importedAt: clock.now(),
      };
      await store.write(area, partition, [putOp("head", body, head)]);
      recent.forget();
      if (head) await expire(store, head.body.version);
    },
    async remove() {
      const head = await readHead();
      if (head) await store.write(area, partition, [{ op: "delete", id: "head", etag: head.etag }]);
      for (const { id } of await readAll(store, "v"))
        await store.write(area, partition, [{ op: "delete", id }]);
      recent.forget();
      return head !== undefined;
    },
  };
}

/** Undefined when pieces are missing, since somebody erases the text at this moment. */
async function readVersion(store: Store, { version, pieces }: Head): Promise<PlanText | undefined> {
  const found = await readAll(store, `v${String(version)}:`);
  if (found.length !== pieces) return undefined;
  const sections = new Map<string, PlanTextSection>();
  for (const { section } of found.map(({ body }) => body)) {
    const before = sections.get(section.id)?.paragraphs ?? [];
    sections.set(section.id, { ...section, paragraphs: [...before, ...section.paragraphs] });
  }
  return { sections: [...sections.values()] };
}

function readAll(store: Store, prefix: string): Promise<Found<Piece>[]> {
  return listAll<Piece>(store, { area, pk: partition, prefix }, mostPerRead);
}

async function expire(store: Store, version: number): Promise<void> {
  for (const { id, body, etag } of await readAll(store, `v${String(version)}:`)) {
    try {
      await store.write(area, partition, [
        { op: "replace", id, etag, body: { ...body, ttl: keepOldSeconds } },
      ]);
    } catch (error) {
      // Another import expires the same version: then it is done already.
      if (!failedWith(error, "stale", "missing")) throw error;
    }
  }
}

function piecesOf(section: PlanTextSection): PlanTextSection[] {
  const pieces: PlanParagraph[][] = [[]];
  let size = 0;
  for (const paragraph of section.paragraphs) {
    const length = paragraph.text.length + (paragraph.lead?.length ?? 0);
    if (size > 0 && size + length > longestPiece) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(paragraph);
    size += length;
  }
  return pieces.map((paragraphs) => ({ ...section, paragraphs }));
}

function pieceId(version: number, index: number): string {
  return `v${String(version)}:${String(index).padStart(6, "0")}`;
}
