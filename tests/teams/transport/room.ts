import { makeTransport } from "../../../src/teams/transport/make-transport.ts";
import type { InvokeAnswer, Log, Timing, Transport, Turn } from "../../../src/teams/transport/types.ts";
import { type FakeConnector, startFakeConnector } from "../../support/fake-connector.ts";
import { type Authority, startAuthority } from "../../support/signed-tokens.ts";

export interface Logged {
  level: "info" | "warn" | "error";
  facts: object;
  text: string;
}

/** A transport on loopback with everything around it that it talks to. */
export interface Room {
  transport: Transport;
  connector: FakeConnector;
  authority: Authority | undefined;
  url: string;
  port: number;
  logged: Logged[];
  /** A good message activity of this room; fields given replace its own. */
  activity(fields?: Record<string, unknown>): Record<string, unknown>;
  /** Posts an activity the way Teams does: JSON, with a good token unless one is given ("" for none). */
  post(activity: unknown, options?: { token?: string; headers?: Record<string, string> }): Promise<Response>;
  close(): Promise<void>;
}

type RoomOptions = Partial<Pick<Parameters<typeof makeTransport>[0], "mounts" | "ready">> & {
  anonymous?: boolean;
  onTurn?: (turn: Turn) => Promise<InvokeAnswer | undefined>;
  timing?: Partial<Timing>;
};

export async function openRoom(options: RoomOptions = {}): Promise<Room> {
  const connector = await startFakeConnector();
  const authority = options.anonymous ? undefined : await startAuthority();
  const logged: Logged[] = [];
  const write = (level: Logged["level"]) => (facts: object, text: string) =>
    void logged.push({ level, facts, text });
  const log: Log = { info: write("info"), warn: write("warn"), error: write("error") };
  const transport = makeTransport({
    credentials: authority?.credentials,
    ...(authority === undefined ? {} : { endpoints: authority.endpoints }),
    onTurn: options.onTurn ?? (() => Promise.resolve(undefined)),
    log,
    ready: options.ready ?? (() => true),
    mounts: options.mounts ?? [],
    ...(options.timing === undefined ? {} : { timing: options.timing }),
  });
  const { port } = await transport.listen("127.0.0.1", 0);
  const url = `http://127.0.0.1:${port}`;
  const tenantId = authority?.credentials.tenantId ?? "any tenant";

  return {
    transport,
    connector,
    authority,
    url,
    port,
    logged,
    activity: (fields = {}) => ({
      type: "message",
      id: "incoming-1",
      timestamp: "2026-03-02T09:30:00.000Z",
      channelId: "msteams",
      serviceUrl: connector.serviceUrl,
      from: { id: "29:user", name: "Erika Muster", aadObjectId: "entra-1" },
      recipient: { id: "28:bot", name: "Planlotse" },
      conversation: { id: "a:1;messageid=2", conversationType: "personal", tenantId },
      channelData: { tenant: { id: tenantId } },
      text: "Wer ist zuständig?",
      ...fields,
    }),
    async post(activity, { token, headers } = {}) {
      const bearer = token ?? (authority === undefined ? "" : await authority.sign(connector.serviceUrl));
      return fetch(`${url}/api/messages`, {
        method: "POST",
        headers: {
          "Content-Type": "application/json; charset=utf-8",
          ...(bearer === "" ? {} : { Authorization: `Bearer ${bearer}` }),
          ...headers,
        },
        body: typeof activity === "string" ? activity : JSON.stringify(activity),
      });
    },
    async close() {
      await transport.close();
      await connector.close();
      await authority?.close();
    },
  };
}
