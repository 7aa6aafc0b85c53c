import type { Area, Body, Found, Stored } from "../contract.ts";

/** A document as the database keeps it: the body apart, so that no field of ours meets one of theirs. */
export interface Kept {
  id: string;
  /** Area and partition key of the contract: everything lies in one container. */
  pk: string;
  area: Area;
  body: Body;
  /** Of the write that brought it: after an outcome that is unknown it tells whether that write happened. */
  write: string;
  /** Beside the body, since only here it is indexed; the database reads `ttl` only here. */
  due?: number;
  ttl?: number;
  _etag?: string;
  /** When it was written last. Seconds since 1970. */
  _ts?: number;
}

const between = ":";

/** The partition of the database in which a partition of the contract lies. */
export function partitionOf(area: Area, pk: string): string {
  return area + between + pk;
}

/** The partition of the contract that lies in this partition of the database. */
export function pkOf(area: Area, partition: string): string {
  return partition.slice(area.length + between.length);
}

/** @param secondsLeft to live; undefined: for ever */
export function toKept(
  { area, pk, id }: { area: Area; pk: string; id: string },
  body: Body,
  write: string,
  secondsLeft: number | undefined,
): Kept {
  const { due } = body;
  return {
    id,
    pk: partitionOf(area, pk),
    area,
    body,
    write,
    ...(due !== undefined && { due }),
    ...(secondsLeft !== undefined && { ttl: secondsLeft }),
  };
}

export function toFound<B extends Body>({ id, body, _etag = "" }: Kept): Found<B> {
  return { id, body: body as B, etag: _etag };
}

export function toStored({ id, pk, area, body, ttl, _etag = "", _ts = 0 }: Kept): Stored {
  return {
    area,
    pk: pkOf(area, pk),
    id,
    body,
    etag: _etag,
    ...(ttl !== undefined && { expires: (_ts + ttl) * 1000 }),
  };
}
