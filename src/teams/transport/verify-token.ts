import type { Activity } from "botbuilder";
import type { BotFrameworkAuthentication, ClaimsIdentity } from "botframework-connector";
import { within } from "../../time/within.ts";

/** What a token says, after its signature, issuer and audience were verified. */
export interface VerifiedToken {
  identity: ClaimsIdentity;
  issuer: unknown;
  serviceUrl: unknown;
  /** Seconds since 1970, as in the token; anything may be there. */
  expires: unknown;
  notBefore: unknown;
}

/** Checks an Authorization header; throws whatever botbuilder throws if it is not good. */
export type VerifyToken = (header: string, activity: Activity) => Promise<VerifiedToken>;

const MOST_KEPT = 500;
/** A key that Microsoft withdraws is trusted no longer than this after. */
const KEPT_MS = 10 * 60_000;

/**
 * Verification by botbuilder, remembered for exactly the header string that was verified: Teams sends the
 * same token for up to an hour, and verifying is a third of a turn's work. Only the signature, the issuer, the
 * audience and the key's endorsement (of the one channel let in) are remembered. Time, service URL and tenant
 * depend on the moment or on the activity; `refusalOf` checks them for every request.
 */
export function makeVerifyToken(cloud: BotFrameworkAuthentication, deadlineMs: number): VerifyToken {
  const verified = new Map<string, { token: VerifiedToken; untilMs: number }>();
  return async (header, activity) => {
    const known = verified.get(header);
    if (known !== undefined && known.untilMs > Date.now()) return known.token;
    // botbuilder fetches the keys without a deadline.
    const authenticated = cloud.authenticateRequest(activity, header);
    const { claimsIdentity: identity } = await within(deadlineMs, authenticated, "no keys");
    const token: VerifiedToken = {
      identity,
      issuer: identity.getClaimValue("iss"),
      serviceUrl: identity.getClaimValue("serviceurl"),
      expires: identity.getClaimValue("exp"),
      notBefore: identity.getClaimValue("nbf"),
    };
    if (verified.size >= MOST_KEPT) verified.clear();
    verified.set(header, { token, untilMs: Date.now() + KEPT_MS });
    return token;
  };
}
