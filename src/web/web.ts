import type { IncomingMessage, ServerResponse } from "node:http";
import type { MadeFile } from "../documents/made-file.ts";
import { answerFile } from "./file-routes.ts";
import { filesPath, metricsPath, reportsPath } from "./paths.ts";
import { answerPublic, type PublicReports } from "./public-routes.ts";
import { pathOf, plainAnswer, respond, type Answer } from "./respond.ts";

interface WebParts {
  /** The file that a link's token stands for. */
  fileOf: (token: string) => Promise<MadeFile | undefined>;
  reports: PublicReports;
  /** What was counted, for who looks after the program: sums of use cases, nothing of anybody. */
  metrics: () => Promise<{ type: string; text: string }>;
  /** Does something as the use case of that name. */
  doing: <T>(useCase: string, work: () => Promise<T>) => Promise<T>;
  log: { error(facts: object, text: string): void };
}

/** Answers what browsers ask for: files by link, and what the public may read. Nothing here takes anything in. */
export function makeWeb({ fileOf, reports, metrics, doing, log }: WebParts) {
  async function answerTo(request: IncomingMessage): Promise<Answer> {
    if (request.method !== "GET" && request.method !== "HEAD") return plainAnswer(405, "GET, HEAD\n");
    const [root, ...path] = pathOf(request) ?? [];
    switch (`/${root ?? ""}`) {
      case filesPath:
        return doing("page", () => answerFile(path, fileOf));
      case reportsPath:
        return doing("page", () => answerPublic(path, reports));
      case metricsPath:
        return answerMetrics();
      default:
        return plainAnswer(404, "404\n");
    }
  }

  async function answerMetrics(): Promise<Answer> {
    const { type, text } = await metrics();
    return { status: 200, type, body: text };
  }

  return async function web(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      respond(request, response, await answerTo(request));
    } catch (error) {
      log.error({ err: error }, "a page could not be made");
      respond(request, response, plainAnswer(500, "500\n"));
    }
  };
}
