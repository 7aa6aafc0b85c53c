import type { Store } from "../store/contract.ts";
import { loadMessage } from "./outbox/documents.ts";
import type { Memory, Told } from "./subject-documents.ts";

/** A line with what the message it stands in says: whether it left, and whether it may still reach the person. */
export interface Known extends Told {
  /** It reached nobody so far: that may change, so that it is asked again. */
  isUnreached?: true;
}

/** What has left since it was planned, by what the messages themselves say. What was dropped was never told. */
export async function whatLeft(store: Store, { told }: Memory, now: number): Promise<Known[]> {
  const known = await Promise.all(
    told.map(async (line): Promise<Known | undefined> => {
      if (line.at !== undefined) return line;
      const body = (await loadMessage(store, line.to, line.message))?.body;
      if (body?.content.occasion !== "day" || !body.content.lines.some(({ id }) => id === line.id))
        return undefined;
      const at = body.settledAt ?? now;
      switch (body.state) {
        case "planned":
        case "sending":
          return line;
        case "dropped":
          // What the office does not want said counts as said.
          return body.reason === "office" ? { ...line, at } : undefined;
        case "unreached":
          return { ...line, at, isUnreached: true };
        case "sent":
        case "doubt":
          return { ...line, at };
        default:
          return body.state satisfies never;
      }
    }),
  );
  return known.filter((line) => line !== undefined);
}

/** As it is kept: of what reached nobody it stays open when. */
export function asTold({ isUnreached, at, ...line }: Known): Told {
  return isUnreached || at === undefined ? line : { ...line, at };
}
