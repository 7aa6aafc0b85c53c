import type { Undelivered } from "./types.ts";

/** Something could not be sent to the connector. `delivery` says whether it may have arrived all the same. */
export class SendFailed extends Error {
  override readonly name = "SendFailed";
  readonly code = "send-failed";
  readonly delivery: Undelivered;
  /** The connector's HTTP status, if it answered. */
  readonly status: number | undefined;

  constructor(delivery: Undelivered, options: { status?: number; cause?: unknown } = {}) {
    super(`${delivery.outcome}: ${delivery.detail}`, { cause: options.cause });
    this.delivery = delivery;
    this.status = options.status;
  }
}

/** What an error means for the message; an error from elsewhere says nothing, so the outcome is unknown. */
export function undeliveredBy(error: unknown): Undelivered {
  if (error instanceof SendFailed) return error.delivery;
  return { outcome: "unknown", detail: error instanceof Error ? error.message : String(error) };
}
