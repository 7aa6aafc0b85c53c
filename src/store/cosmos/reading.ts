import type { Container, CosmosDiagnostics, SqlQuerySpec } from "@azure/cosmos";
import type { Kept } from "./documents.ts";
import { failureOf } from "./outcome.ts";
import { Failed, patiently, type StoreLog } from "./patience.ts";

export type Read = ReturnType<typeof makeReading>["read"];

/** Documents of a list that come with one request, as far as their size allows. */
const mostAtOnce = 1000;
/** Documents of one page of everything. */
const pageLength = 200;

type Parameters = Readonly<Record<string, string | number | readonly string[]>>;

/** Asking the database; whatever only reads is asked again when it went wrong. */
export function makeReading(parts: { container: Container; deadlineMs: number; log?: StoreLog }) {
  const { container } = parts;

  return {
    /** The document, or undefined where there is none. @param until of a call that this is a part of @throws StoreError */
    read: (area: string, partition: string, id: string, until?: number): Promise<Kept | undefined> =>
      patiently(`${area} could not be read`, { ...parts, until }, async (abortSignal) => {
        const { resource, statusCode, substatus, diagnostics } = await container
          .item(id, partition)
          .read<Kept>({ abortSignal });
        if (resource) return resource;
        const failure = failureOf(statusCode, { ...(substatus !== undefined && { subStatus: substatus }) });
        if (failure?.kind === "refused" && failure.why === "missing") return undefined;
        throw new Failed(failure ?? { kind: "unknown" }, { diagnostics });
      }),

    /** All that is found in one partition, or in all of them. @throws StoreError */
    query: <T>(
      what: string,
      partition: string | undefined,
      text: string,
      parameters: Parameters,
    ): Promise<T[]> =>
      patiently(`${what} could not be listed`, parts, async (abortSignal) => {
        const { resources, diagnostics } = await container.items
          .query<T>(specOf(text, parameters), {
            ...(partition !== undefined && { partitionKey: partition }),
            maxItemCount: mostAtOnce,
            abortSignal,
          })
          .fetchAll();
        if (hasEmptyAnswer(diagnostics)) throw new Failed({ kind: "unknown" }, { diagnostics });
        return resources;
      }),

    /** A page of what is found in all partitions, and how to go on. @throws StoreError */
    page: <T>(what: string, text: string, continuationToken: string | undefined) =>
      patiently(`${what} could not be listed`, parts, async (abortSignal) => {
        const {
          resources,
          diagnostics,
          continuationToken: next,
        } = await container.items
          .query<T>(text, {
            maxItemCount: pageLength,
            ...(continuationToken !== undefined && { continuationToken }),
            abortSignal,
          })
          .fetchNext();
        if (hasEmptyAnswer(diagnostics)) throw new Failed({ kind: "unknown" }, { diagnostics });
        return { found: resources, next };
      }),
  };
}

function specOf(text: string, parameters: Parameters): SqlQuerySpec {
  return {
    query: text,
    parameters: Object.entries(parameters).map(([name, value]) => ({
      name: `@${name}`,
      value: value as string,
    })),
  };
}

/** The client takes an answer without a body for a list without documents. */
function hasEmptyAnswer({ clientSideRequestStatistics }: CosmosDiagnostics): boolean {
  return clientSideRequestStatistics.gatewayStatistics.some(
    ({ statusCode, responsePayloadLengthInBytes }) =>
      statusCode === 200 && responsePayloadLengthInBytes === 0,
  );
}
