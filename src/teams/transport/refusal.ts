import type { Activity } from "botbuilder";
import { tenantsOf } from "./activity.ts";
import { isLoopbackUrl } from "./loopback.ts";
import type { VerifiedToken } from "./verify-token.ts";

/** Clocks of two machines differ by less than this; botbuilder would allow five minutes. */
const CLOCK_SKEW_S = 60;

/** Before a token is even looked at: why an activity cannot come from Teams. */
export function refusalOfSource(activity: Activity): string | undefined {
  if (activity.channelId !== "msteams") return "channel is not msteams";
  if (typeof activity.serviceUrl !== "string" || activity.serviceUrl === "") return "no serviceUrl";
  return undefined;
}

/** Why an activity with a verified token is refused all the same; undefined if it is not. */
export function refusalOf(
  activity: Activity,
  token: VerifiedToken,
  expected: { issuer: string; tenantId: string; nowMs: number },
): string | undefined {
  const now = expected.nowMs / 1_000;
  if (token.issuer !== expected.issuer) return "issuer";
  if (typeof token.expires !== "number") return "no expiry";
  if (token.expires + CLOCK_SKEW_S <= now) return "expired";
  if (typeof token.notBefore === "number" && token.notBefore - CLOCK_SKEW_S > now) return "not valid yet";
  if (token.serviceUrl !== activity.serviceUrl) return "serviceUrl is not the token's";
  const tenants = tenantsOf(activity);
  if (tenants.length === 0) return "no tenant";
  return tenants.every((tenant) => tenant === expected.tenantId) ? undefined : "another tenant";
}

/** Anonymously: why an activity is refused. Its service URL is where the bot would send to, so it must be local. */
export function refusalAnonymous(activity: Activity): string | undefined {
  if (typeof activity.channelId !== "string" || activity.channelId === "") return "no channelId";
  const url: unknown = activity.serviceUrl;
  return typeof url === "string" && isLoopbackUrl(url) ? undefined : "serviceUrl is not on this machine";
}
