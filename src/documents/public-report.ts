import type { PlanLookup } from "../plan/lookup.ts";
import type { Language } from "../plan/schema.ts";
import type { CompiledReports } from "../reports/compiled/use-cases.ts";
import type { Clock } from "../time/clock.ts";
import { htmlPolicy, toHtml } from "./html.ts";
import { wordFile, type MadeFile } from "./made-file.ts";
import type { Paper } from "./paper.ts";
import { informationPaper } from "./papers/compiled.ts";
import { toWord } from "./to-word.ts";

export interface PublicPage {
  html: string;
  /** The Content-Security-Policy to send it with. */
  policy: string;
}

/** What everybody may read, while its release is in effect; undefined before and after. */
export function makePublicReports(parts: { compiled: CompiledReports; lookup: PlanLookup; clock: Clock }) {
  const { compiled, lookup, clock } = parts;
  /** The Word file made last, since a released report does not change: many may ask for it. */
  let lastFile: { of: string; file: MadeFile } | undefined;

  /** What can be read now, by a name that changes with it; the paper is made when it is wanted. */
  async function released(
    year: number,
    language: Language,
  ): Promise<{ of: string; paper: () => Paper } | undefined> {
    const report = await compiled.publicReport(year);
    if (report?.information?.name !== "released") return undefined;
    const of = `${String(year)} ${language} ${String(report.information.release.at)}`;
    return { of, paper: () => informationPaper(lookup, report, language, clock.now()) };
  }

  return {
    /** The years that can be read, the newest first. */
    years: () => compiled.releasedYears(),
    async page(
      year: number,
      language: Language,
      addresses: { wordHref: string; otherLanguageHref: string },
    ): Promise<PublicPage | undefined> {
      const found = await released(year, language);
      return found && { html: toHtml(found.paper(), addresses), policy: htmlPolicy };
    },
    async file(year: number, language: Language): Promise<MadeFile | undefined> {
      const found = await released(year, language);
      if (!found) return undefined;
      const { of } = found;
      if (lastFile?.of !== of) {
        const paper = found.paper();
        lastFile = { of, file: wordFile(paper.title, await toWord(paper)) };
      }
      return lastFile.file;
    },
  };
}
