import type { Card } from "../cards/render.ts";

/** What a request is answered with. */
export interface Reply {
  card: Card;
  /** Said instead, where the client can leave the tapped card as it is, with all that was typed into it. */
  leaveCard?: string;
  /** Something happened that others should hear of. */
  news?: boolean;
}
