import type { IncomingMessage, ServerResponse } from "node:http";
import type { MadeFile } from "../documents/made-file.ts";
import { answerFile } from "./file-routes.ts";
import { filesPath, reportsPath } from "./paths.ts";
import { answerPublic, type PublicReports } from "./public-routes.ts";
import { pathOf, plainAnswer, respond, type Answer } from "./respond.ts";

interface WebParts {
  /** The file that a link's token stands for. */
  fileOf: (token: string) => Promise<MadeFile | undefined>;
  reports: PublicReports;
  log: { error(facts: object, text: string): void };
}

/** Answers what browsers ask for: files by link, and what the public may read. Nothing here takes anything in. */
export function makeWeb({ fileOf, reports, log }: WebParts) {
  async function answerTo(request: IncomingMessage): Promise<Answer> {
    if (request.method !== "GET" && request.method !== "HEAD") return plainAnswer(405, "GET, HEAD\n");
    const [root, ...path] = pathOf(request) ?? [];
    switch (`/${root ?? ""}`) {
      case filesPath:
        return answerFile(path, fileOf);
      case reportsPath:
        return answerPublic(path, reports);
      default:
        return plainAnswer(404, "404\n");
    }
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
