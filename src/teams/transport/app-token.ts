import { AppCredentials, AuthenticationConstants } from "botframework-connector";
import { SendFailed } from "./send-failed.ts";
import type { Credentials } from "./types.ts";

/** Without a token nothing was sent; the login service is asked again after this. */
const RETRY_MS = 60_000;

/**
 * The bot's own token for the connector, by the client credentials grant
 * (Microsoft: "Authentication with the Bot Connector API", single tenant). Kept until 5 minutes before it expires.
 * Getting one throws `SendFailed` with outcome notSent.
 */
export function makeAppToken(options: {
  credentials: Credentials;
  tokenUrl: string;
  deadlineMs: number;
}): AppCredentials {
  return new AppToken(options);
}

// The vendor's credentials can only be given as a subclass.
class AppToken extends AppCredentials {
  readonly #fetch: () => ReturnType<typeof fetchToken>;
  #running: ReturnType<typeof fetchToken> | undefined;

  constructor(options: { credentials: Credentials; tokenUrl: string; deadlineMs: number }) {
    super(options.credentials.appId, options.credentials.tenantId);
    this.#fetch = () => fetchToken(options);
  }

  protected override async refreshToken() {
    // Many turns may find the token expired at the same moment; one question is enough.
    this.#running ??= this.#fetch().finally(() => (this.#running = undefined));
    const { accessToken, expiresOn } = await this.#running;
    // A date of its own for everyone: the vendor moves it five minutes forward.
    return { accessToken, expiresOn: new Date(expiresOn) };
  }
}

async function fetchToken(options: { credentials: Credentials; tokenUrl: string; deadlineMs: number }) {
  const { credentials, tokenUrl, deadlineMs } = options;
  const failed = (detail: string, cause?: unknown) =>
    new SendFailed({ outcome: "notSent", retryAfterMs: RETRY_MS, detail }, { cause });
  let answer: unknown;
  try {
    const response = await fetch(tokenUrl, {
      method: "POST",
      redirect: "error",
      signal: AbortSignal.timeout(deadlineMs),
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: credentials.appId,
        client_secret: credentials.appPassword,
        scope: `${AuthenticationConstants.ToChannelFromBotOAuthScope}/.default`,
      }),
    });
    answer = await response.json();
  } catch (cause) {
    throw failed("the login service did not answer", cause);
  }
  const { access_token, expires_in, error } = answer as Record<string, unknown>;
  if (typeof access_token !== "string" || typeof expires_in !== "number") {
    throw failed(`the login service gave no token (${String(error)})`);
  }
  return { accessToken: access_token, expiresOn: new Date(Date.now() + expires_in * 1_000) };
}
