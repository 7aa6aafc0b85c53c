import type { Paper } from "./paper.ts";

/** As a Word file. The library takes a tenth of a second to load: only who wants a file waits for it. */
export async function toWord(paper: Paper): Promise<Buffer> {
  return (await import("./docx.ts")).toDocx(paper);
}
