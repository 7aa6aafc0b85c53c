import type { Activity } from "botbuilder";
import { ClaimsIdentity } from "botframework-connector";
import { refusalAnonymous, refusalOf, refusalOfSource } from "./refusal.ts";
import type { VerifyToken } from "./verify-token.ts";

export type Authentication = { kind: "known"; identity: ClaimsIdentity } | { kind: "refused"; why: string };

/** Says whom an activity comes from, or why it is refused. Never throws: whatever fails is a refusal. */
export type Authenticate = (authorization: string, activity: Activity) => Promise<Authentication>;

/** Lets in what Teams signed for this app, from this tenant. */
export function makeAuthenticate(options: {
  verify: VerifyToken;
  issuer: string;
  tenantId: string;
}): Authenticate {
  return async (authorization, activity) => {
    const why = refusalOfSource(activity);
    if (why !== undefined) return { kind: "refused", why };
    try {
      const token = await options.verify(authorization, activity);
      const refusal = refusalOf(activity, token, {
        issuer: options.issuer,
        tenantId: options.tenantId,
        nowMs: Date.now(),
      });
      return refusal === undefined
        ? { kind: "known", identity: token.identity }
        : { kind: "refused", why: refusal };
    } catch (error) {
      return { kind: "refused", why: error instanceof Error ? error.message : String(error) };
    }
  };
}

/** Without credentials: lets in what is answered on this machine. */
export const authenticateAnonymous: Authenticate = (_authorization, activity) => {
  const why = refusalAnonymous(activity);
  return Promise.resolve(
    why === undefined
      ? { kind: "known", identity: new ClaimsIdentity([], "anonymous") }
      : { kind: "refused", why },
  );
};
