import { documents } from "../words/documents.ts";
import { writtenDate } from "../words/format.ts";
import { anchor, blockHtml, escaped, lines, pairs } from "./html-blocks.ts";
import { style } from "./html-style.ts";
import type { Paper } from "./paper.ts";
import { isBlank } from "./plain.ts";
import { tidy } from "./tidy.ts";

export { htmlPolicy } from "./html-style.ts";

/** From so many headings on a page begins with its contents. */
const longPage = 3;

/**
 * The paper as one accessible page without scripts and without anything from elsewhere; send it with `htmlPolicy`.
 * @param wordHref where the same paper is as a Word file: https, or an address relative to the page
 * @param otherLanguageHref where the same page is in the other language; absent where it is not
 */
export function toHtml(
  paper: Paper,
  { wordHref, otherLanguageHref }: { readonly wordHref: string; readonly otherLanguageHref?: string },
): string {
  const tidied = tidy(paper);
  const { language, issuer, title, subtitle, date, facts, blocks, footer } = tidied;
  const words = documents[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped([title, issuer].filter((text) => !isBlank(text)).join(" – "))}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#content">${escaped(words.skip)}</a>
<header>
<p class="issuer"><span dir="auto">${lines(issuer)}</span><time datetime="${date}">${escaped(writtenDate(date, language))}</time></p>
<h1 dir="auto">${lines(title)}</h1>
${isBlank(subtitle) ? "" : `<p class="subtitle" dir="auto">${lines(subtitle)}</p>`}
${facts.length === 0 ? "" : pairs(facts, "details")}
<p class="word"><a href="${escaped(relativeOrHttps(wordHref))}">${escaped(words.wordFile)}</a></p>
${otherLanguage(language, otherLanguageHref)}
</header>
${contents(tidied)}
<main id="content" tabindex="-1">
${blocks.map(blockHtml).join("\n")}
</main>
<footer dir="auto">${lines(footer)}</footer>
</body>
</html>
`;
}

function otherLanguage(language: Paper["language"], href: string | undefined): string {
  if (href === undefined) return "";
  const other = language === "de" ? "en" : "de";
  const label = escaped(documents[language].otherLanguage);
  return `<p class="word"><a href="${escaped(relativeOrHttps(href))}" lang="${other}" hreflang="${other}">${label}</a></p>`;
}

function contents({ language, blocks }: Paper): string {
  const entries = blocks.flatMap((block, index) =>
    block.kind === "heading" && block.level < 3
      ? [
          `<li${block.level === 1 ? "" : ' class="below"'}><a href="#${anchor(index)}" dir="auto">${lines(block.text)}</a></li>`,
        ]
      : [],
  );
  if (entries.length < longPage) return "";
  return `<nav aria-labelledby="contents"><h2 id="contents">${escaped(documents[language].contents)}</h2><ul>${entries.join("")}</ul></nav>`;
}

function relativeOrHttps(href: string): string {
  const base = "https://planlotse.invalid/";
  return URL.canParse(href, base) && new URL(href, base).protocol === "https:" ? href : "";
}
