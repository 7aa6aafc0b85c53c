import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { makeWireDocuments, type Done, type Operation, type WireDocuments } from "./wire/documents.ts";
import { everything, planOf, queries, rewrittenQuery } from "./wire/queries.ts";
import { requestUnits } from "./wire/request-units.ts";

/**
 * Cosmos DB as the client speaks to it, strict: what the documentation forbids is refused, what it does not know is an
 * error. Batches are whole or not at all, documents expire, lists come in pages, and requests can go wrong in every way
 * that the database, its gateway and the network have. Source: Microsoft, "Azure Cosmos DB: REST API reference".
 */

export type Fault =
  | { status: number; subStatus?: number; retryAfterMs?: number }
  /** The connection breaks before anything is done, or when it is done. */
  | "resetBefore"
  | "resetAfter"
  /** No answer, and nothing done, or all done. */
  | "hangBefore"
  | "hangAfter"
  /** It is done, and the answer is nothing, or a page of some gateway. */
  | "emptyAfter"
  | { html: number };

export interface WireRequest {
  what:
    | "account"
    | "database"
    | "container"
    | "read"
    | "create"
    | "upsert"
    | "replace"
    | "delete"
    | "batch"
    | "query"
    | "queryPlan";
  /** Of the partition key; empty where a request has none. */
  area: string;
  pk: string | undefined;
  /** Request units, as documented; none before it is answered, and where nothing was done. */
  charge: number;
}

/** A container as it was asked for. */
interface Definition {
  id: string;
  partitionKey: { paths: string[]; kind?: string; version?: number };
  defaultTtl?: number;
  indexingPolicy?: unknown;
}
const container = "documents";
const standard: Definition = {
  id: container,
  partitionKey: { paths: ["/pk"], kind: "Hash", version: 2 },
  defaultTtl: -1,
};
/** Documents of a page where the client does not say. */
const usualPage = 100;

interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
  charge?: number;
}
interface Asked {
  what: WireRequest["what"];
  run: () => Answer;
}

export async function startWireCosmos(now: () => number = Date.now) {
  /** Containers of each database. */
  const databases = new Map<string, Map<string, WireDocuments>>();
  const requests: WireRequest[] = [];
  const definitions = new Map<string, Definition>();
  /** How much throughput was asked for, each time that a database was made. */
  const offers: string[] = [];
  let isServerless = false;
  let faultOf: (request: WireRequest, nth: number) => Fault | undefined = () => undefined;

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(JSON.stringify({ code: "InternalServerError", message: String(error) }));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = understand(request, await bodyOf(request));
    const [pk] = partitionKeyOf(request);
    const seen: WireRequest = { what: asked.what, area: pk?.split(":")[0] ?? "", pk, charge: 0 };
    const nth = requests.push(seen);
    const fault = faultOf(seen, nth);
    if (fault === "resetBefore") return void request.socket.resetAndDestroy();
    if (fault === "hangBefore") return;
    if (typeof fault === "object" && "status" in fault) {
      if (fault.subStatus !== undefined) response.setHeader("x-ms-substatus", String(fault.subStatus));
      if (fault.retryAfterMs !== undefined)
        response.setHeader("x-ms-retry-after-ms", String(fault.retryAfterMs));
      return say(response, fault.status, { code: String(fault.status), message: "as asked" });
    }
    if (typeof fault === "object") {
      response.statusCode = fault.html;
      response.setHeader("Content-Type", "text/html");
      response.end("<html><body>Bad gateway</body></html>");
      return;
    }
    const { status, body, headers = {}, charge = 0 } = asked.run();
    seen.charge = charge;
    if (fault === "resetAfter") return void request.socket.resetAndDestroy();
    if (fault === "hangAfter") return;
    response.setHeader("x-ms-request-charge", String(charge));
    response.setHeader("x-ms-activity-id", `activity-${String(nth)}`);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (fault === "emptyAfter") {
      response.statusCode = status;
      response.end();
      return;
    }
    say(response, status, body);
  }

  function understand(request: IncomingMessage, text: string): Asked {
    const { method = "", url = "", headers } = request;
    const [, , database = "", , name = "", , rawId] = url.split("?")[0]?.split("/") ?? [];
    const id = rawId === undefined ? undefined : decodeURIComponent(rawId);
    const header = (key: string): string | undefined => {
      const value = headers[key];
      return typeof value === "string" ? value : undefined;
    };
    const [pk] = partitionKeyOf(request);
    const documents = databases.get(database)?.get(name);
    if (!headers.authorization) return bad("no authorization");
    if (url === "/" || url === "") return { what: "account", run: () => ({ status: 200, body: account() }) };
    if (method === "GET" && url === `/dbs/${database}`)
      return {
        what: "database",
        run: () =>
          databases.has(database) ? { status: 200, body: { id: database, _rid: database } } : notFound(),
      };
    if (method === "DELETE" && url === `/dbs/${database}`)
      return {
        what: "database",
        run: () => (databases.delete(database) ? { status: 204, body: "" } : notFound()),
      };
    if (method === "POST" && url === "/dbs")
      return {
        what: "database",
        run: () => makeDatabase(text, header("x-ms-cosmos-offer-autopilot-settings")),
      };
    if (method === "POST" && url === `/dbs/${database}/colls`)
      return { what: "container", run: () => makeContainer(database, text) };
    if (method === "GET" && url === `/dbs/${database}/colls/${name}`) {
      const definition = definitions.get(`${database}/${name}`) ?? standard;
      return {
        what: "container",
        run: () => (documents ? { status: 200, body: { ...definition, _rid: name } } : noOwner()),
      };
    }
    if (method === "GET" && url.endsWith("/pkranges"))
      return {
        what: "container",
        run: () => ({
          status: 200,
          body: { PartitionKeyRanges: [{ id: "0", minInclusive: "", maxExclusive: "FF" }] },
        }),
      };
    const within = (what: WireRequest["what"], run: (docs: WireDocuments) => Answer): Asked => ({
      what,
      run: () => (documents ? run(documents) : noOwner()),
    });
    if (header("content-type") === "application/query+json") return query(text, header, pk, within);
    if (pk === undefined) return bad("no partition key");
    if (header("x-ms-cosmos-is-batch-request")) return within("batch", (docs) => batch(docs, pk, text));
    if (id !== undefined && method === "GET") return within("read", (docs) => answerOf(docs.read(pk, id)));
    const etag = header("if-match");
    const ifMatch = etag === undefined ? {} : { ifMatch: etag };
    const single = (what: WireRequest["what"], operation: Operation): Asked =>
      within(what, (docs) => answerOf(docs.single(pk, operation)));
    if (id !== undefined && method === "DELETE")
      return single("delete", { operationType: "Delete", id, ...ifMatch });
    if (id !== undefined && method === "PUT")
      return single("replace", { operationType: "Replace", id, resourceBody: jsonOf(text), ...ifMatch });
    if (method === "POST") {
      const isUpsert = header("x-ms-documentdb-is-upsert")?.toLowerCase() === "true";
      return single(isUpsert ? "upsert" : "create", {
        operationType: isUpsert ? "Upsert" : "Create",
        resourceBody: jsonOf(text),
      });
    }
    return bad(`${method} ${url}`);
  }

  function makeDatabase(text: string, offer: string | undefined): Answer {
    const { id } = JSON.parse(text) as { id: string };
    if (isServerless && offer !== undefined)
      return refusal(
        "Setting offer throughput or autopilot on container is not supported for serverless accounts.",
      );
    offers.push(offer ?? "none");
    databases.set(id, new Map());
    return { status: 201, body: { id, _rid: id } };
  }

  function makeContainer(database: string, text: string): Answer {
    const given = JSON.parse(text) as Definition;
    databases.get(database)?.set(given.id, makeWireDocuments(now));
    definitions.set(`${database}/${given.id}`, given);
    return { status: 201, body: { ...given, _rid: given.id } };
  }

  function account() {
    const here = [{ name: "here", databaseAccountEndpoint: endpoint() }];
    return {
      id: "wire",
      _rid: "wire",
      writableLocations: here,
      readableLocations: here,
      enableMultipleWriteLocations: false,
      userConsistencyPolicy: { defaultConsistencyLevel: "Session" },
    };
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const endpoint = (): string => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  let count = 0;

  return {
    endpoint: endpoint(),
    key: Buffer.from("no secret").toString("base64"),
    /** What was asked so far. */
    requests,
    offers,
    definitions,
    /** From now on the account takes no throughput. */
    beServerless(): void {
      isServerless = true;
    },
    newDatabase(): string {
      const name = `d${String(++count)}`;
      databases.set(name, new Map([[container, makeWireDocuments(now)]]));
      return name;
    },
    /** What goes wrong from now on. @param nth of the request, from 1 */
    fail(how: typeof faultOf): void {
      faultOf = how;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const refusal = (message: string): Answer => ({ status: 400, body: { code: "BadRequest", message } });
const bad = (message: string): Asked => ({ what: "query", run: () => refusal(message) });
const notFound = (): Answer => ({ status: 404, body: { code: "NotFound", message: "no such document" } });
/** The container or the database is missing. */
const noOwner = (): Answer => ({
  status: 404,
  body: { code: "NotFound", message: "Owner resource does not exist" },
  headers: { "x-ms-substatus": "1003" },
});

function answerOf({ status, doc, charge }: Done): Answer {
  const body = doc ?? (status >= 400 ? { code: String(status), message: "refused" } : "");
  return { status, body, charge, ...(doc && { headers: { etag: doc._etag } }) };
}

function batch(docs: WireDocuments, pk: string, text: string): Answer {
  const isTooLarge = Buffer.byteLength(text) > 2 * 2 ** 20;
  const done = isTooLarge ? undefined : docs.batch(pk, JSON.parse(text) as Operation[]);
  if (!done) return { status: 413, body: { code: "RequestEntityTooLarge" } };
  return {
    status: done.some(({ status }) => status >= 400) ? 207 : 200,
    charge: done.reduce((sum, { charge }) => sum + charge, 0),
    body: done.map(({ status, doc, charge }) => ({
      statusCode: status,
      requestCharge: charge,
      ...(doc && { eTag: doc._etag }),
    })),
  };
}

function query(
  text: string,
  header: (key: string) => string | undefined,
  pk: string | undefined,
  within: (what: WireRequest["what"], run: (docs: WireDocuments) => Answer) => Asked,
): Asked {
  const asked = JSON.parse(text) as { query: string; parameters?: { name: string; value: unknown }[] };
  const given = new Map((asked.parameters ?? []).map(({ name, value }) => [name, value]));
  const isPlan = header("x-ms-cosmos-is-query-plan-request") !== undefined;
  const isForOneRange = header("x-ms-documentdb-partitionkeyrangeid") !== undefined;
  const known = queries.get(asked.query);
  if (asked.query === everything)
    return isPlan
      ? within("queryPlan", () => ({ status: 200, body: planOf({ of: "all", find: () => [] }, given) }))
      : within("query", (docs) => page(docs, header));
  if (isPlan && known) return within("queryPlan", () => ({ status: 200, body: planOf(known, given) }));
  const found = isForOneRange ? rewrittenQuery(asked.query) : known;
  if (!found) return bad(`unknown query: ${asked.query}`);
  if (found.of === "partition" && (pk === undefined || given.get("@pk") !== pk))
    return bad("a query of one partition without its key");
  if (found.of === "all" && header("x-ms-documentdb-query-enablecrosspartition")?.toLowerCase() !== "true")
    return bad("Cross partition query is required but disabled.");
  if (found.orderBy !== undefined && !isForOneRange)
    return within("query", () => ({
      status: 400,
      body: {
        code: "BadRequest",
        message: "The provided cross partition query can not be directly served by the gateway.",
        additionalErrorInfo: JSON.stringify(planOf(found, given)),
      },
    }));
  return within("query", (docs) => {
    const all = found.find(docs, given);
    const first = Number(header("x-ms-continuation") ?? "0");
    const end = first + Number(header("x-ms-max-item-count") ?? usualPage);
    const some = all.slice(first, end).map((doc) => found.select?.(doc) ?? doc);
    return list(some, end < all.length ? String(end) : undefined);
  });
}

/** Of everything. */
function page(docs: WireDocuments, header: (key: string) => string | undefined): Answer {
  const limit = Number(header("x-ms-max-item-count") ?? usualPage);
  const found = docs.after(Number(header("x-ms-continuation") ?? "0"), limit);
  return list(found, found.length === limit ? found.at(-1)?._rid : undefined);
}

function list(found: readonly unknown[], continuation: string | undefined): Answer {
  const body = { _rid: container, Documents: found, _count: found.length };
  return {
    status: 200,
    body,
    charge: requestUnits.query(Buffer.byteLength(JSON.stringify(found))),
    headers: {
      "x-ms-item-count": String(found.length),
      ...(continuation !== undefined && { "x-ms-continuation": continuation }),
    },
  };
}

function partitionKeyOf({ headers }: IncomingMessage): string[] {
  const key = headers["x-ms-documentdb-partitionkey"];
  return typeof key === "string" ? (JSON.parse(key) as string[]) : [];
}

function jsonOf(text: string): Record<string, unknown> {
  return JSON.parse(text) as Record<string, unknown>;
}

function say(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json");
  response.end(body === "" ? "" : JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
