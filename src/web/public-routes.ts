import type { PublicPage } from "../documents/public-report.ts";
import type { MadeFile } from "../documents/made-file.ts";
import type { Language } from "../plan/schema.ts";
import { fileWords } from "../words/files.ts";
import { reportsPath } from "./paths.ts";
import { attachment, plainAnswer, type Answer } from "./respond.ts";

/** What the public may read, and when: asked anew for every request. */
export interface PublicReports {
  years(): Promise<readonly number[]>;
  page(
    year: number,
    language: Language,
    addresses: { wordHref: string; otherLanguageHref: string },
  ): Promise<PublicPage | undefined>;
  file(year: number, language: Language): Promise<MadeFile | undefined>;
}

/** A report that is taken back must not live on in caches. */
const cacheControl = "no-cache";

/**
 * `/berichte` leads to the newest year, `/berichte/2026` is its page, `/berichte/2026/en` the same in English;
 * with `.docx` behind it each is a Word file.
 */
export async function answerPublic(path: readonly string[], reports: PublicReports): Promise<Answer> {
  if (path.length === 0) {
    const [newest] = await reports.years();
    return newest === undefined ? notThere() : seeOther(`${reportsPath}/${String(newest)}`);
  }
  const [, digits, english, word] = /^(\d{4})(\/en)?(\.docx)?$/.exec(path.join("/")) ?? [];
  if (digits === undefined) return notThere();
  const year = Number(digits);
  const language = english === undefined ? "de" : "en";
  return word === undefined ? page(reports, year, language) : file(reports, year, language);
}

async function page(reports: PublicReports, year: number, language: Language): Promise<Answer> {
  const address = (of: Language): string => `${reportsPath}/${String(year)}${of === "en" ? "/en" : ""}`;
  const found = await reports.page(year, language, {
    wordHref: `${address(language)}.docx`,
    otherLanguageHref: address(language === "de" ? "en" : "de"),
  });
  if (!found) return notThere();
  const headers = { "content-security-policy": found.policy, "cache-control": cacheControl };
  return { status: 200, type: "text/html; charset=utf-8", body: found.html, headers };
}

async function file(reports: PublicReports, year: number, language: Language): Promise<Answer> {
  const found = await reports.file(year, language);
  if (!found) return notThere();
  const headers = { "content-disposition": attachment(found.name), "cache-control": cacheControl };
  return { status: 200, type: found.type, body: found.bytes, headers };
}

function notThere(): Answer {
  return plainAnswer(404, `${fileWords.de.notPublished}\n${fileWords.en.notPublished}\n`);
}

function seeOther(location: string): Answer {
  return { ...plainAnswer(302, ""), headers: { location, "cache-control": cacheControl } };
}
