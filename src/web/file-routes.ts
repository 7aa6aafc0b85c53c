import type { MadeFile } from "../documents/made-file.ts";
import { fileWords } from "../words/files.ts";
import { attachment, plainAnswer, type Answer } from "./respond.ts";

/** Answers a link that the bot gave out in chat: `/dokumente/<token>`. */
export async function answerFile(
  path: readonly string[],
  fileOf: (token: string) => Promise<MadeFile | undefined>,
): Promise<Answer> {
  const [token, ...more] = path;
  const file = token !== undefined && more.length === 0 ? await fileOf(token) : undefined;
  if (!file) return plainAnswer(404, `${fileWords.de.linkOver}\n${fileWords.en.linkOver}\n`);
  return {
    status: 200,
    type: file.type,
    body: file.bytes,
    headers: { "content-disposition": attachment(file.name), "cache-control": "private, no-store" },
  };
}
