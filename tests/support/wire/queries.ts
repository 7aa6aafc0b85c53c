import type { Doc, WireDocuments } from "./documents.ts";

type Given = ReadonlyMap<string, unknown>;

interface Query {
  /** One partition, whose key the request must name as well; or all of them. */
  of: "partition" | "all";
  find: (documents: WireDocuments, given: Given) => Doc[];
  /** Across partitions the gateway serves no query with an order: the client merges what the partitions give it. */
  orderBy?: string;
  /** What the client asks each partition instead. */
  rewritten?: string;
  select?: (doc: Doc) => unknown;
}

const text = (given: Given, name: string): string => String(given.get(`@${name}`));
const number = (given: Given, name: string): number => Number(given.get(`@${name}`));
const dueOf = (doc: Doc): number => Number(doc["due"]);

const dueOfSome = (documents: WireDocuments, given: Given): Doc[] =>
  documents
    .due()
    .filter(
      (doc) =>
        dueOf(doc) <= number(given, "before") && (given.get("@areas") as unknown[]).includes(doc["area"]),
    )
    .toSorted((one, other) => dueOf(one) - dueOf(other))
    .slice(0, number(given, "limit"));

/** The queries that there are. Any other is refused: it would want an index, or more requests than it seems. */
export const queries: ReadonlyMap<string, Query> = new Map<string, Query>([
  [
    "SELECT TOP @limit * FROM c WHERE c.pk = @pk AND c.due <= @before ORDER BY c.due",
    {
      of: "partition",
      find: (documents, given) =>
        documents
          .inPartition(text(given, "pk"))
          .filter((doc) => typeof doc["due"] === "number" && doc["due"] <= number(given, "before"))
          .toSorted((one, other) => dueOf(one) - dueOf(other))
          .slice(0, number(given, "limit")),
    },
  ],
  [
    "SELECT TOP @limit * FROM c WHERE c.pk = @pk AND c.id >= @prefix AND c.id < @end AND c.id > @after ORDER BY c.id",
    {
      of: "partition",
      find: (documents, given) =>
        documents
          .inPartition(text(given, "pk"))
          .filter(
            ({ id }) =>
              compare(id, text(given, "prefix")) >= 0 &&
              compare(id, text(given, "end")) < 0 &&
              compare(id, text(given, "after")) > 0,
          )
          .toSorted((one, other) => compare(one.id, other.id))
          .slice(0, number(given, "limit")),
    },
  ],
  [
    "SELECT TOP @limit * FROM c WHERE c.due <= @before AND ARRAY_CONTAINS(@areas, c.area) ORDER BY c.due",
    {
      of: "all",
      orderBy: "c.due",
      rewritten:
        'SELECT TOP @limit c._rid, [{"item": c.due}] AS orderByItems, c AS payload FROM c WHERE ((c.due <= @before AND ARRAY_CONTAINS(@areas, c.area)) AND ({documentdb-formattableorderbyquery-filter})) ORDER BY c.due',
      find: dueOfSome,
      select: (doc) => ({ _rid: doc._rid, orderByItems: [{ item: doc["due"] }], payload: doc }),
    },
  ],
  [
    "SELECT c.area, c.pk, c.due FROM c WHERE c.due <= @before",
    {
      of: "all",
      find: (documents, given) => documents.due().filter((doc) => dueOf(doc) <= number(given, "before")),
      select: ({ area, pk, due }) => ({ area, pk, due }),
    },
  ],
]);

/** Asked page by page, in the order in which documents were made. */
export const everything = "SELECT * FROM c";

/** The query that a client means who asks one partition for its share. */
export function rewrittenQuery(asked: string): Query | undefined {
  return [...queries.values()].find(
    ({ rewritten }) => rewritten?.replace("{documentdb-formattableorderbyquery-filter}", "true") === asked,
  );
}

/** How the client is to put together what partitions give it. */
export function planOf({ orderBy, rewritten }: Query, given: Given) {
  return {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: "None",
      ...(given.has("@limit") && { top: number(given, "limit") }),
      orderBy: orderBy === undefined ? [] : ["Ascending"],
      orderByExpressions: orderBy === undefined ? [] : [orderBy],
      groupByExpressions: [],
      groupByAliases: [],
      aggregates: [],
      groupByAliasToAggregateType: {},
      rewrittenQuery: rewritten ?? "",
      hasSelectValue: false,
      hasNonStreamingOrderBy: false,
    },
    queryRanges: [{ min: "", max: "FF", isMinInclusive: true, isMaxInclusive: false }],
  };
}

/** By code points, as the database orders texts in UTF-8. */
function compare(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
