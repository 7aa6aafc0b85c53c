import { failedWith, putOp, type Body, type Found, type Store } from "../store/contract.ts";
import { withRetry } from "../store/retry.ts";
import type { Clock } from "../time/clock.ts";
import type { Instant } from "../time/local-date.ts";
import { makeRecent } from "../time/recent.ts";
import { makeDirectory, type Directory } from "./directory.ts";
import { emptyRoster, type Roster } from "./roster.ts";

interface Head extends Body {
  kind: "rosterHead";
  version: number;
  importedAt: Instant;
}
interface Chunk extends Body {
  kind: "rosterChunk";
  roster: Roster;
}

const partition = "roster";
/** Small enough that a chunk stays far under the store's limit for one document. */
const rowsPerChunk = 500;
/** Old versions stay a day, for instances that read them just now. */
const keepOldSeconds = 86_400;

/** The roster as all instances share it: kept in the store by version, read into memory, refreshed when it changed. */
export interface RosterBook {
  /** The roster in use; asks the store for a newer version at most every `refreshMs`. */
  current(): Promise<Directory>;
  /** Changes whenever the roster in use does. */
  version(): Promise<string>;
  /** Puts a whole new roster in place at once: whoever reads sees the old or the new one, never a mixture. */
  replace(roster: Roster): Promise<void>;
  /** Changes the newest roster, and nothing where `make` gives it back as it is; on the newer one when somebody was quicker. */
  change(make: (roster: Roster) => Roster): Promise<void>;
}

interface Edition {
  etag: string;
  directory: Directory;
}

/** @param serving where other instances may serve as well: a change is done when none goes by the roster before it any more */
export function makeRosterBook({
  store,
  clock,
  refreshMs,
  serving,
}: {
  store: Store;
  clock: Clock;
  refreshMs: number;
  serving?: AbortSignal | undefined;
}): RosterBook {
  let known: Edition | undefined;
  const recent = makeRecent(read, refreshMs, serving);

  const readHead = () => store.get<Head>({ area: "roster", pk: partition, id: "head" });

  async function read(): Promise<Edition> {
    const head = await readHead();
    const etag = head?.etag ?? "none";
    if (known?.etag === etag) return known;
    const directory = makeDirectory(head ? await readVersion(store, head.body.version) : emptyRoster);
    known = { etag, directory };
    return known;
  }

  /** Writes a whole new version; the head names it last. */
  async function write(roster: Roster, head: Found<Head> | undefined): Promise<void> {
    // A version number is used once, even if an import before this one died half-way.
    const version = Math.max(clock.now(), (head?.body.version ?? 0) + 1);
    for (const [index, chunk] of chunks(roster).entries())
      await store.write("roster", partition, [
        { op: "upsert", id: chunkId(version, index), body: { kind: "rosterChunk", roster: chunk } },
      ]);
    const body: Head = { kind: "rosterHead", version, importedAt: clock.now() };
    await store.write("roster", partition, [putOp("head", body, head)]);
    const allKnow = recent.changed();
    if (head) await expire(store, head.body.version);
    await allKnow;
  }
  return {
    current: async () => (await recent.current()).directory,
    version: async () => (await recent.current()).etag,
    async replace(roster) {
      await write(roster, await readHead());
    },
    change: (make) =>
      withRetry(async () => {
        const head = await readHead();
        const roster = head ? await readVersion(store, head.body.version) : emptyRoster;
        const next = make(roster);
        if (next !== roster) await write(next, head);
      }),
  };
}

async function readVersion(store: Store, version: number): Promise<Roster> {
  const found = await store.list<Chunk>("roster", partition, `v${String(version)}:`, 1000);
  const parts = found.map(({ body }) => body.roster);
  return {
    organisations: parts.flatMap((part) => part.organisations),
    people: parts.flatMap((part) => part.people),
    posts: parts.flatMap((part) => part.posts),
  };
}

async function expire(store: Store, version: number): Promise<void> {
  for (const { id, body, etag } of await store.list<Chunk>(
    "roster",
    partition,
    `v${String(version)}:`,
    1000,
  )) {
    try {
      await store.write("roster", partition, [
        { op: "replace", id, etag, body: { ...body, ttl: keepOldSeconds } },
      ]);
    } catch (error) {
      // Another import expires the same version: then it is done already.
      if (!failedWith(error, "stale", "missing")) throw error;
    }
  }
}

function chunks({ organisations, people, posts }: Roster): Roster[] {
  const length = Math.max(organisations.length, people.length, posts.length, 1);
  return Array.from({ length: Math.ceil(length / rowsPerChunk) }, (_, index) => {
    const [from, to] = [index * rowsPerChunk, (index + 1) * rowsPerChunk];
    return {
      organisations: organisations.slice(from, to),
      people: people.slice(from, to),
      posts: posts.slice(from, to),
    };
  });
}

function chunkId(version: number, index: number): string {
  return `v${String(version)}:${String(index).padStart(4, "0")}`;
}
