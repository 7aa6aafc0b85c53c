import http from "node:http";
import https from "node:https";
import type { ConnectorClientOptions } from "botframework-connector";
import { undeliveredByStatus } from "./connector-answers.ts";
import { SendFailed } from "./send-failed.ts";

type HttpClient = NonNullable<ConnectorClientOptions["httpClient"]>;
type ConnectorRequest = Parameters<HttpClient["sendRequest"]>[0];

export interface ConnectorHttp {
  client: HttpClient;
  /** Cuts every connection, running requests included. */
  close(): void;
}

/** Unused connections go before a load balancer drops them: a reset on reuse would be an unknown outcome. */
const IDLE_MS = 4_000;
/** The bot could not even connect; it makes no sense to try again at once. */
const UNREACHABLE_MS = 30_000;

/**
 * The HTTP client under botbuilder's connector. The vendor's own has no deadline, repeats a POST after
 * ambiguous failures and follows redirects with the token. This one sends once, and every failure is a
 * `SendFailed` that says whether the message may have arrived; the vendor's retries let that error through.
 */
export function makeConnectorHttp({ deadlineMs }: { deadlineMs: number }): ConnectorHttp {
  const plain = new http.Agent({ keepAlive: true, timeout: IDLE_MS });
  const secure = new https.Agent({ keepAlive: true, timeout: IDLE_MS });

  const exchange = (request: ConnectorRequest) =>
    new Promise<{ status: number; retryAfter: string | undefined; text: string }>((resolve, reject) => {
      const encrypted = request.url.startsWith("https:");
      const body = typeof request.body === "string" ? request.body : "";
      const headers: Record<string, string> = {
        ...request.headers.rawHeaders(),
        "accept-encoding": "identity",
      };
      if (body !== "") headers["content-length"] = String(Buffer.byteLength(body));
      let handedOver = false;
      const fail = (error: Error) => {
        clearTimeout(deadline);
        reject(
          new SendFailed(
            handedOver
              ? { outcome: "unknown", detail: error.message }
              : { outcome: "notSent", retryAfterMs: UNREACHABLE_MS, detail: error.message },
            { cause: error },
          ),
        );
      };
      const sending = (encrypted ? https : http).request(request.url, {
        method: request.method,
        agent: encrypted ? secure : plain,
        headers,
      });
      const deadline = setTimeout(
        () => sending.destroy(new Error(`no answer within ${deadlineMs} ms`)),
        deadlineMs,
      );
      sending.on("socket", (socket) => {
        if (!socket.connecting) handedOver = true;
        else socket.once(encrypted ? "secureConnect" : "connect", () => (handedOver = true));
      });
      sending.on("error", fail);
      sending.on("response", (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", fail);
        response.on("end", () => {
          clearTimeout(deadline);
          resolve({
            status: response.statusCode ?? 0,
            retryAfter: response.headers["retry-after"],
            text: Buffer.concat(chunks).toString("utf8"),
          });
        });
      });
      sending.end(body);
    });

  return {
    client: {
      async sendRequest(request) {
        const { status, retryAfter, text } = await exchange(request);
        if (status < 200 || status > 299) {
          throw new SendFailed(undeliveredByStatus(status, retryAfter, text, Date.now()), { status });
        }
        // The vendor's header class is not exported; of the answer's headers it needs none.
        const headers = request.headers.clone();
        for (const name of headers.headerNames()) headers.remove(name);
        return { status, headers, request, bodyAsText: text };
      },
    },
    close() {
      plain.destroy();
      secure.destroy();
    },
  };
}
