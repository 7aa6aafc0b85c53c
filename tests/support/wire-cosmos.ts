import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Cosmos DB as the client speaks to it, strict: what the documentation forbids is refused, what it does not know is an
 * error. Batches are whole or not at all, documents expire, and requests can go wrong in every way that the database,
 * its gateway and the network have. Source: Microsoft, "Azure Cosmos DB: REST API reference".
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
  area: string;
  pk: string | undefined;
  /** As documented for documents of this size, by the tables of the request unit calculator. */
  charge: number;
}

interface Doc {
  [field: string]: unknown;
  id: string;
  pk: string;
  _etag: string;
}
/** A container as it was asked for. */
interface Definition {
  id: string;
  partitionKey: { paths: string[]; kind?: string; version?: number };
  defaultTtl?: number;
  indexingPolicy?: unknown;
}
const standard = (id: string): Definition => ({
  id,
  partitionKey: { paths: ["/pk"], kind: "Hash", version: 2 },
  defaultTtl: -1,
});

interface Kept {
  doc: Doc;
  expires: number | undefined;
}

const texts = new Map<string, (parameters: Map<string, unknown>) => (doc: Doc) => boolean>([
  [
    "SELECT TOP @limit * FROM c WHERE c.pk = @pk AND c.due <= @before ORDER BY c.due",
    (given) => (doc) =>
      doc.pk === given.get("@pk") &&
      typeof doc["due"] === "number" &&
      doc["due"] <= Number(given.get("@before")),
  ],
  [
    "SELECT TOP @limit * FROM c WHERE c.due <= @before ORDER BY c.due",
    (given) => (doc) => typeof doc["due"] === "number" && doc["due"] <= Number(given.get("@before")),
  ],
  [
    "SELECT TOP @limit * FROM c WHERE c.pk = @pk AND c.id >= @prefix AND c.id < @end AND c.id > @after ORDER BY c.id",
    (given) =>
      ({ pk, id }) =>
        pk === given.get("@pk") &&
        compare(id, String(given.get("@prefix"))) >= 0 &&
        compare(id, String(given.get("@end"))) < 0 &&
        compare(id, String(given.get("@after"))) > 0,
  ],
]);

/** By code points, as the database orders texts in UTF-8. */
function compare(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

export async function startWireCosmos(areas: readonly string[], now: () => number = Date.now) {
  const databases = new Map<string, Map<string, Map<string, Kept>>>();
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
    const text = await bodyOf(request);
    const asked = understand(request, text);
    const nth = requests.push(asked.seen);
    const fault = faultOf(asked.seen, nth);
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
    const { status, body, headers = {} } = asked.run();
    if (fault === "resetAfter") return void request.socket.resetAndDestroy();
    if (fault === "hangAfter") return;
    response.setHeader("x-ms-request-charge", String(asked.seen.charge));
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (fault === "emptyAfter") {
      response.statusCode = status;
      response.end();
      return;
    }
    say(response, status, body);
  }

  interface Answer {
    status: number;
    body: unknown;
    headers?: Record<string, string>;
  }
  interface Asked {
    seen: WireRequest;
    run: () => Answer;
  }

  function understand(request: IncomingMessage, text: string): Asked {
    const { method = "", url = "", headers } = request;
    const [, , database = "", , area = "", , rawId] = url.split("?")[0]?.split("/") ?? [];
    const id = rawId === undefined ? undefined : decodeURIComponent(rawId);
    const header = (name: string): string | undefined => {
      const value = headers[name];
      return typeof value === "string" ? value : undefined;
    };
    const key = header("x-ms-documentdb-partitionkey");
    const [pk] = key === undefined ? [] : (JSON.parse(key) as string[]);
    const seen = (what: WireRequest["what"], charge: number): WireRequest => ({ what, area, pk, charge });
    const container = databases.get(database)?.get(area);
    const noOwner: Answer = {
      status: 404,
      body: { code: "NotFound", message: "Owner resource does not exist" },
      headers: { "x-ms-substatus": "1003" },
    };
    const bad = (message: string): Asked => ({
      seen: seen("query", 0),
      run: () => ({ status: 400, body: { code: "BadRequest", message } }),
    });
    if (!headers.authorization) return bad("no authorization");
    if (url === "/" || url === "")
      return { seen: seen("account", 0), run: () => ({ status: 200, body: account() }) };
    if (method === "GET" && url === `/dbs/${database}`)
      return {
        seen: seen("database", 1),
        run: () =>
          databases.has(database) ? { status: 200, body: { id: database, _rid: database } } : notFound(),
      };
    if (method === "POST" && url === "/dbs")
      return {
        seen: seen("database", 1),
        run: () => {
          const { id } = JSON.parse(text) as { id: string };
          const offer = header("x-ms-cosmos-offer-autopilot-settings");
          if (isServerless && offer !== undefined)
            return {
              status: 400,
              body: {
                code: "BadRequest",
                message:
                  "Setting offer throughput or autopilot on container is not supported for serverless accounts.",
              },
            };
          offers.push(offer ?? "none");
          databases.set(id, new Map());
          return { status: 201, body: { id, _rid: id } };
        },
      };
    if (method === "POST" && url === `/dbs/${database}/colls`)
      return {
        seen: seen("container", 1),
        run: () => {
          const given = JSON.parse(text) as Definition;
          databases.get(database)?.set(given.id, new Map());
          definitions.set(`${database}/${given.id}`, given);
          return { status: 201, body: { ...given, _rid: given.id } };
        },
      };
    if (method === "GET" && url === `/dbs/${database}/colls/${area}`)
      return {
        seen: seen("container", 1),
        run: () =>
          container
            ? {
                status: 200,
                body: { ...(definitions.get(`${database}/${area}`) ?? standard(area)), _rid: area },
              }
            : noOwner,
      };
    if (method === "GET" && url.endsWith("/pkranges"))
      return {
        seen: seen("container", 1),
        run: () => ({
          status: 200,
          body: { PartitionKeyRanges: [{ id: "0", minInclusive: "", maxExclusive: "FF" }] },
        }),
      };
    const within = (
      what: WireRequest["what"],
      charge: number,
      run: (docs: Map<string, Kept>) => Answer,
    ): Asked => ({
      seen: seen(what, charge),
      run: () => (container ? run(container) : noOwner),
    });
    if (header("content-type") === "application/query+json") {
      const { query, parameters } = JSON.parse(text) as {
        query: string;
        parameters: { name: string; value: unknown }[];
      };
      const given = new Map(parameters.map(({ name, value }) => [name, value]));
      const filter = texts.get(query);
      if (!filter) return bad(`unknown query: ${query}`);
      if (
        query.includes("c.pk") &&
        pk === undefined &&
        header("x-ms-cosmos-is-query-plan-request") === undefined
      )
        return bad("a query of one partition without its key");
      if (header("x-ms-cosmos-is-query-plan-request"))
        return within("queryPlan", 0, () => ({ status: 200, body: planOf(query, given) }));
      return within("query", 2.3, (docs) => {
        const field = query.endsWith("c.due") ? "due" : "id";
        const found = alive(docs)
          .filter(filter(given))
          .toSorted((one, other) =>
            field === "id" ? compare(one.id, other.id) : Number(one["due"]) - Number(other["due"]),
          )
          .slice(0, Number(given.get("@limit")));
        return {
          status: 200,
          body: { _rid: area, Documents: found, _count: found.length },
          headers: { "x-ms-item-count": String(found.length) },
        };
      });
    }
    if (pk === undefined) return bad("no partition key");
    const kilobytes = Math.max(1, Math.ceil(text.length / 1024));
    if (header("x-ms-cosmos-is-batch-request")) {
      const operations = JSON.parse(text) as Operation[];
      if (operations.length > 100 || Buffer.byteLength(text) > 2 * 2 ** 20)
        return {
          seen: seen("batch", 0),
          run: () => ({ status: 413, body: { code: "RequestEntityTooLarge" } }),
        };
      return within("batch", operations.length * 6, (docs) => batch(docs, pk, operations));
    }
    if (id !== undefined && method === "GET")
      return within("read", 1, (docs) => {
        const doc = live(docs, pk, id);
        return doc ? { status: 200, body: doc, headers: { etag: doc._etag } } : notFound();
      });
    if (id !== undefined && method === "DELETE")
      return within("delete", 6, (docs) =>
        single(docs, pk, { operationType: "Delete", id, ...ifMatch(header("if-match")) }),
      );
    if (id !== undefined && method === "PUT")
      return within("replace", 11 * kilobytes, (docs) =>
        single(docs, pk, {
          operationType: "Replace",
          id,
          resourceBody: JSON.parse(text) as Doc,
          ...ifMatch(header("if-match")),
        }),
      );
    if (method === "POST") {
      const isUpsert = header("x-ms-documentdb-is-upsert")?.toLowerCase() === "true";
      return within(isUpsert ? "upsert" : "create", 6 * kilobytes, (docs) =>
        single(docs, pk, {
          operationType: isUpsert ? "Upsert" : "Create",
          resourceBody: JSON.parse(text) as Doc,
        }),
      );
    }
    return bad(`${method} ${url}`);
  }

  interface Operation {
    operationType: "Create" | "Upsert" | "Replace" | "Delete";
    id?: string;
    ifMatch?: string;
    resourceBody?: Doc;
  }
  const ifMatch = (etag: string | undefined) => (etag === undefined ? {} : { ifMatch: etag });

  function live(docs: Map<string, Kept>, pk: string, id: string): Doc | undefined {
    const kept = docs.get(`${pk}/${id}`);
    return kept && (kept.expires === undefined || kept.expires > now()) ? kept.doc : undefined;
  }
  function alive(docs: Map<string, Kept>): Doc[] {
    return [...docs.values()]
      .filter(({ expires }) => expires === undefined || expires > now())
      .map(({ doc }) => doc);
  }
  const notFound = (): Answer => ({ status: 404, body: { code: "NotFound", message: "no such document" } });

  /** What an operation makes of a document, and its status; nothing is changed yet. */
  function step(
    docs: Map<string, Kept>,
    pk: string,
    { operationType, id, ifMatch: etag, resourceBody }: Operation,
  ) {
    const name = id ?? resourceBody?.id ?? "";
    if (resourceBody && (resourceBody.pk !== pk || resourceBody.id !== name)) return { status: 400, name };
    if (/[/\\?#]/.test(name) || name === "" || name.length > 255) return { status: 400, name };
    const before = live(docs, pk, name);
    if (operationType === "Create" && before) return { status: 409, name };
    if (operationType === "Replace" && !before) return { status: 404, name };
    if (operationType === "Delete" && !before) return { status: 404, name };
    if (etag !== undefined && before && before._etag !== etag) return { status: 412, name };
    if (operationType === "Delete") return { status: 204, name };
    const doc: Doc = { ...(resourceBody as Doc), _etag: `"${randomUUID()}"`, _ts: Math.floor(now() / 1000) };
    return { status: operationType === "Replace" || before ? 200 : 201, name, doc };
  }
  function apply(docs: Map<string, Kept>, pk: string, { name, doc }: ReturnType<typeof step>): void {
    const key = `${pk}/${name}`;
    if (!doc) docs.delete(key);
    else {
      const ttl = doc["ttl"];
      docs.set(key, { doc, expires: typeof ttl === "number" ? now() + ttl * 1000 : undefined });
    }
  }
  function single(docs: Map<string, Kept>, pk: string, operation: Operation): Answer {
    const done = step(docs, pk, operation);
    if (done.status >= 400)
      return { status: done.status, body: { code: String(done.status), message: "refused" } };
    apply(docs, pk, done);
    return {
      status: done.status,
      body: done.doc ?? "",
      ...(done.doc && { headers: { etag: done.doc._etag } }),
    };
  }
  function batch(docs: Map<string, Kept>, pk: string, operations: readonly Operation[]): Answer {
    const draft = new Map(docs);
    const results: { statusCode: number; eTag?: string; requestCharge: number }[] = [];
    let failed: number | undefined;
    for (const operation of operations) {
      if (failed !== undefined) {
        results.push({ statusCode: 424, requestCharge: 0 });
        continue;
      }
      const done = step(draft, pk, operation);
      if (done.status >= 400) {
        failed = results.length;
        results.forEach((each) => (each.statusCode = 424));
      } else apply(draft, pk, done);
      results.push({ statusCode: done.status, requestCharge: 6, ...(done.doc && { eTag: done.doc._etag }) });
    }
    if (failed !== undefined) return { status: 207, body: results };
    docs.clear();
    for (const [key, kept] of draft) docs.set(key, kept);
    return { status: 200, body: results };
  }

  function planOf(query: string, given: Map<string, unknown>) {
    const field = query.endsWith("c.due") ? "c.due" : "c.id";
    return {
      partitionedQueryExecutionInfoVersion: 2,
      queryInfo: {
        distinctType: "None",
        top: Number(given.get("@limit")),
        orderBy: ["Ascending"],
        orderByExpressions: [field],
        groupByExpressions: [],
        groupByAliases: [],
        aggregates: [],
        groupByAliasToAggregateType: {},
        rewrittenQuery: "",
        hasSelectValue: false,
        hasNonStreamingOrderBy: false,
      },
      queryRanges: [{ min: "", max: "FF", isMinInclusive: true, isMaxInclusive: false }],
    };
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
      databases.set(name, new Map(areas.map((area) => [area, new Map<string, Kept>()])));
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
