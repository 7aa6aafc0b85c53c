import { randomBytes } from "node:crypto";
import type { Body, Store } from "../store/contract.ts";

/** How long a link leads to its file. Minutes. */
export const linkMinutes = 15;

const tokenBytes = 24;
const tokenPattern = /^[\w-]{32}$/;

interface LinkDocument<Wish> extends Body {
  kind: "fileLink";
  wish: Wish;
}

/**
 * Links to files for people who have no sign-in in a browser: whoever may have the file is asked before a link is made,
 * the link cannot be guessed and is soon over.
 */
export function makeFileLinks<Wish>(store: Store) {
  return {
    /** The token that stands for that file from now on. */
    async issue(wish: Wish): Promise<string> {
      const token = randomBytes(tokenBytes).toString("base64url");
      const body: LinkDocument<Wish> = { kind: "fileLink", wish, ttl: linkMinutes * 60 };
      await store.write("system", pkOf(token), [{ op: "create", id: token, body }]);
      return token;
    },
    /** What a token stands for; undefined when it is over or never was. */
    async redeem(token: string): Promise<Wish | undefined> {
      if (!tokenPattern.test(token)) return undefined;
      const found = await store.get<LinkDocument<Wish>>({ area: "system", pk: pkOf(token), id: token });
      return found?.body.wish;
    },
  };
}

function pkOf(token: string): string {
  return `link-${token.slice(0, 2)}`;
}
