import type { DatabaseSync } from "node:sqlite";

/** Work on the database that must be whole or not at all. */
interface Piece {
  work: () => unknown;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * Commits pieces of work that come at the same time together: to be durable costs a wait for the disk, and many can share
 * one. Each is still whole or not at all, and is told only when it is on disk.
 */
export function makeGroupCommit(db: DatabaseSync) {
  let pieces: Piece[] = [];

  function commit(): void {
    const group = pieces;
    pieces = [];
    if (group.length === 0) return;
    const told: (() => void)[] = [];
    try {
      db.exec("BEGIN IMMEDIATE");
      for (const { work, resolve, reject } of group) {
        db.exec("SAVEPOINT piece");
        try {
          const result = work();
          told.push(() => {
            resolve(result);
          });
        } catch (error) {
          // A full disk or the like has ended everything, not this piece alone.
          if (!db.isOpen || !db.isTransaction) throw error;
          db.exec("ROLLBACK TO piece");
          told.push(() => {
            reject(error);
          });
        }
        db.exec("RELEASE piece");
      }
      db.exec("COMMIT");
    } catch (error) {
      // It may have been closed meanwhile.
      if (db.isOpen && db.isTransaction) db.exec("ROLLBACK");
      for (const { reject } of group) reject(error);
      return;
    }
    for (const tell of told) tell();
  }

  return {
    run<T>(work: () => T): Promise<T> {
      if (pieces.length === 0) setImmediate(commit);
      return new Promise<T>((resolve, reject) => {
        pieces.push({ work, resolve: resolve as (result: unknown) => void, reject });
      });
    },
    /** Commits at once what waits. */
    flush: commit,
  };
}
