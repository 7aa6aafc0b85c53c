import { StoreError, type Area, type Body } from "../contract.ts";

/**
 * How documents of one version of the schema become those of the next, and back: while instances of the former version of
 * the program still run, the newer one writes what they can read.
 */
export interface SchemaChange {
  up(area: Area, body: Body): Body;
  down(area: Area, body: Body): Body;
}

/** From the second version on, in their order. The first is what was kept before documents had a version. */
export const changes: readonly SchemaChange[] = [];

/** The version that a program writes which knows these changes. */
export function versionOf(known: readonly SchemaChange[]): number {
  return known.length + 1;
}

const field = "schemaVersion";

/** The version of a document as it is kept. */
export function versionIn(body: Body): number {
  const version = body[field] ?? 1;
  return typeof version === "number" ? version : Infinity;
}

/**
 * A kept document as this program reads it.
 * @throws StoreError where a newer program has written it: what it means is not known here
 */
export function readBody(known: readonly SchemaChange[], area: Area, kept: Body): Body {
  const version = versionIn(kept);
  if (version > versionOf(known))
    throw new StoreError(
      "down",
      `a document of ${area} has version ${String(version)} of the schema; this program knows ${String(versionOf(known))}`,
    );
  const { [field]: _version, ...body } = kept;
  return known.slice(version - 1).reduce<Body>((older, change) => change.up(area, older), body as Body);
}

/** A document of this program as it is kept in that version, its own or the one before. */
export function keptBody(known: readonly SchemaChange[], area: Area, body: Body, version: number): Body {
  const last = version < versionOf(known) ? known.at(-1) : undefined;
  return { ...(last ? last.down(area, body) : body), [field]: version };
}
