import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeGroupCommit } from "./group-commit.ts";
import {
  StoreError,
  type Area,
  type Body,
  type Due,
  type Found,
  type Op,
  type Store,
  type Stored,
} from "../contract.ts";
import { serialize } from "../validate.ts";

// Bodies have thousands of characters: in a table without row ids the search for a key reads through them, three times slower.
const schema = `
  CREATE TABLE IF NOT EXISTS document (
    area TEXT NOT NULL, pk TEXT NOT NULL, id TEXT NOT NULL,
    version INTEGER NOT NULL, due INTEGER, expires INTEGER, body TEXT NOT NULL,
    PRIMARY KEY (area, pk, id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS document_due ON document (area, pk, due) WHERE due IS NOT NULL;
  CREATE INDEX IF NOT EXISTS document_wake ON document (area, due) WHERE due IS NOT NULL;
  CREATE INDEX IF NOT EXISTS document_due_anywhere ON document (due) WHERE due IS NOT NULL;
  CREATE INDEX IF NOT EXISTS document_expires ON document (expires) WHERE expires IS NOT NULL;
  CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID, STRICT;
`;

const selectAll = `
  SELECT area, pk, id, version, expires, body FROM document
  WHERE (expires IS NULL OR expires > :now) ORDER BY area, pk, id
`;

const dropEveryMs = 3_600_000;

/** Documents of one page of everything. */
const pageLength = 500;

interface Row {
  id: string;
  version: number;
  body: string;
}
interface DueRow extends Row {
  pk: string;
  due: number;
}
interface StoredRow extends Row {
  area: Area;
  pk: string;
  expires: number | null;
}

/**
 * The embedded store: one file, nothing to install. Durable after every write (WAL with synchronous=FULL):
 * what was acknowledged survives a kill -9 and a power cut.
 * @param file path of the database, or ":memory:"
 * @param now milliseconds since 1970, for documents that expire
 * @param onRequest called whenever something is asked of it
 */
export function openSqliteStore(
  file: string,
  now: () => number = Date.now,
  onRequest: () => void = () => undefined,
): Store {
  return storeOn(openDatabase(file, false), file, now, onRequest);
}

/** A store that is there already, only to be read: nothing is made, and nothing changed. @throws StoreError */
export function readSqliteStore(file: string): Store {
  const db = openDatabase(file, true);
  try {
    return storeOn(db, file, Date.now, () => undefined);
  } catch (error) {
    db.close();
    throw unusable(file, error);
  }
}

function storeOn(db: DatabaseSync, file: string, now: () => number, onRequest: () => void): Store {
  const commits = makeGroupCommit(db);

  const alive = "(expires IS NULL OR expires > :now)";
  const select = db.prepare(
    `SELECT id, version, body FROM document WHERE area = :area AND pk = :pk AND id = :id AND ${alive}`,
  );
  const put = db.prepare(
    `INSERT OR REPLACE INTO document (area, pk, id, version, due, expires, body)
     VALUES (:area, :pk, :id, :version, :due, :expires, :body)`,
  );
  const remove = db.prepare("DELETE FROM document WHERE area = :area AND pk = :pk AND id = :id");
  const selectDue = db.prepare(
    `SELECT id, version, body FROM document
     WHERE area = :area AND pk = :pk AND due IS NOT NULL AND due <= :before AND ${alive} ORDER BY due, id LIMIT :limit`,
  );
  // A file of an older program that is only read may lack these two indexes.
  const selectDueAnywhere = whenNeeded(() =>
    db.prepare(
      `SELECT pk, id, version, due, body FROM document INDEXED BY document_wake
     WHERE area = :area AND due IS NOT NULL AND due <= :before AND ${alive} ORDER BY due LIMIT :limit`,
    ),
  );
  const selectUpcoming = whenNeeded(() =>
    db.prepare(
      `SELECT area, pk, due FROM document INDEXED BY document_due_anywhere
     WHERE due IS NOT NULL AND due <= :before AND ${alive}`,
    ),
  );
  const selectList = db.prepare(
    `SELECT id, version, body FROM document
     WHERE area = :area AND pk = :pk AND id > :after AND id >= :prefix AND id < :end AND ${alive} ORDER BY id LIMIT :limit`,
  );
  const dropExpired = db.prepare("DELETE FROM document WHERE expires IS NOT NULL AND expires <= :now");
  // Versions come from one counter: a document that was deleted and made again never has an old etag.
  const nextVersion = db.prepare(
    "INSERT INTO counter VALUES ('version', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value",
  );

  let droppedAt = -Infinity;
  /** Documents whose time is over are invisible at once; they are taken away now and then. */
  function dropExpiredSometimes(): void {
    if (now() - droppedAt < dropEveryMs) return;
    droppedAt = now();
    dropExpired.run({ now: droppedAt });
  }

  function apply(op: Op, json: string | undefined, area: string, pk: string, opIndex: number): string {
    const key = { area, pk, id: op.id };
    const current = select.get({ ...key, now: now() }) as Row | undefined;
    if (op.op === "create" && current)
      throw new StoreError("exists", `${op.id} is there already`, { opIndex });
    if (op.op === "replace" && !current)
      throw new StoreError("missing", `${op.id} is not there`, { opIndex });
    const expected = op.op === "replace" || op.op === "delete" ? op.etag : undefined;
    if (current && expected !== undefined && String(current.version) !== expected)
      throw new StoreError("stale", `${op.id} was changed meanwhile`, { opIndex });
    if (op.op === "delete") {
      remove.run(key);
      return "";
    }
    const { value: version } = nextVersion.get() as { value: number };
    const { due, ttl } = op.body;
    const { expires = ttl === undefined ? null : now() + ttl * 1000 } = op.op === "create" ? {} : op;
    put.run({ ...key, version, due: due ?? null, expires, body: json ?? "" });
    return String(version);
  }

  const asked = <T>(work: () => T | Promise<T>): Promise<T> => {
    onRequest();
    return guarded(work);
  };

  return {
    get: <B extends Body>({ area, pk, id }: { area: string; pk: string; id: string }) =>
      asked(() => {
        const row = select.get({ area, pk, id, now: now() }) as Row | undefined;
        return row && found<B>(row);
      }),
    write: (area, pk, ops) =>
      asked(() => {
        const documents = serialize(pk, ops);
        return commits.run(() => {
          const etags = ops.map((op, index) => apply(op, documents[index], area, pk, index));
          dropExpiredSometimes();
          return etags;
        });
      }),
    due: <B extends Body>(area: string, pk: string, before: number, limit: number) =>
      asked(() =>
        (selectDue.all({ area, pk, before, limit, now: now() }) as unknown as Row[]).map((row) =>
          found<B>(row),
        ),
      ),
    dueAnywhere: <B extends Body>(areas: readonly Area[], before: number, limit: number) =>
      asked(() => {
        const rows = areas.flatMap((area) =>
          (selectDueAnywhere().all({ area, before, limit, now: now() }) as unknown as DueRow[]).map(
            (row) => ({
              area,
              ...row,
            }),
          ),
        );
        return rows
          .toSorted((one, other) => one.due - other.due)
          .slice(0, limit)
          .map((row) => ({ area: row.area, pk: row.pk, ...found<B>(row) }));
      }),
    upcoming: (before: number) =>
      asked(() => selectUpcoming().all({ before, now: now() }) as unknown as Due[]),
    list: <B extends Body>(area: string, pk: string, prefix: string, limit: number, after = "") =>
      asked(() => {
        const bounds = { prefix, end: `${prefix}\u{10FFFF}`, after, limit };
        return (selectList.all({ area, pk, ...bounds, now: now() }) as unknown as Row[]).map((row) =>
          found<B>(row),
        );
      }),
    async *everything() {
      onRequest();
      const reader = file === ":memory:" ? db : await guarded(() => openDatabase(file, true));
      const pages = pagesOf(reader, db, now());
      try {
        for (;;) {
          const { done, value } = await guarded(() => pages.next());
          if (done) return;
          yield value;
        }
      } finally {
        pages.return(undefined);
      }
    },
    close: () =>
      guarded(() => {
        if (!db.isOpen) return;
        commits.flush();
        db.close();
      }),
  };
}

/** @throws StoreError "down", with the file's name */
function openDatabase(file: string, isReadOnly: boolean): DatabaseSync {
  try {
    if (file !== ":memory:" && !isReadOnly) mkdirSync(dirname(file), { recursive: true });
    const db = new DatabaseSync(file, { timeout: 5000, readOnly: isReadOnly });
    if (isReadOnly) return db;
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    db.exec(schema);
    return db;
  } catch (error) {
    throw unusable(file, error);
  }
}

function unusable(file: string, cause: unknown): StoreError {
  return new StoreError("down", `the database ${file} cannot be used: ${(cause as Error).message}`, {
    cause,
  });
}

/** All documents as they were when it began: a second connection to the file sees nothing of what is written meanwhile. */
function* pagesOf(
  reader: DatabaseSync,
  writer: DatabaseSync,
  now: number,
): Generator<readonly Stored[], undefined> {
  const toStored = ({ area, pk, expires, ...row }: StoredRow): Stored => ({
    area,
    pk,
    ...found(row),
    ...(expires !== null && { expires }),
  });
  const select = reader.prepare(selectAll);
  try {
    // Memory cannot be opened a second time.
    const rows = reader === writer ? select.all({ now }) : select.iterate({ now });
    let page: Stored[] = [];
    for (const row of rows) {
      page.push(toStored(row as unknown as StoredRow));
      if (page.length < pageLength) continue;
      yield page;
      page = [];
    }
    if (page.length > 0) yield page;
  } finally {
    if (reader !== writer) reader.close();
  }
}

function whenNeeded<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function found<B extends Body>(row: Row): Found<B> {
  return { id: row.id, body: JSON.parse(row.body) as B, etag: String(row.version) };
}

/** SQLite answers at once; the contract is asynchronous, so what it throws becomes a rejection of a known kind. */
async function guarded<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const { errcode, message } = error as { errcode?: number; message: string };
    // SQLite's primary result codes: 5 BUSY and 6 LOCKED pass by themselves, all others do not.
    const primary = (errcode ?? 0) & 0xff;
    if (primary === 5 || primary === 6)
      throw new StoreError("busy", "the database is in use", { retryAfterMs: 200, cause: error });
    throw new StoreError("down", `the database cannot be used: ${message}`, { cause: error });
  }
}
