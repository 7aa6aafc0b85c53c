import type { Body, Found } from "../contract.ts";

/** A document as the database keeps it: the body apart, so that no field of ours meets one of theirs. */
export interface Kept {
  id: string;
  pk: string;
  body: Body;
  /** Of the write that brought it: after an outcome that is unknown it tells whether that write happened. */
  write: string;
  /** Beside the body, since only here it is indexed; the database reads `ttl` only here. */
  due?: number;
  ttl?: number;
  _etag?: string;
}

export function toKept(pk: string, id: string, body: Body, write: string): Kept {
  const { due, ttl } = body;
  return { id, pk, body, write, ...(due !== undefined && { due }), ...(ttl !== undefined && { ttl }) };
}

export function toFound<B extends Body>({ id, body, _etag = "" }: Kept): Found<B> {
  return { id, body: body as B, etag: _etag };
}
