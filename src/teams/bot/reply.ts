import type { Card } from "../cards/render.ts";

/** What a request is answered with. */
export interface Reply {
  card: Card;
  /** Something happened that others should hear of. */
  news?: boolean;
}
