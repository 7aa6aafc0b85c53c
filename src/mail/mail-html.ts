import { escaped, lines as withBreaks, pairs } from "../documents/html-blocks.ts";
import { mailWords } from "../words/mail.ts";
import type { Mail, MailSection } from "./mail.ts";

/**
 * Sizes and distances only. Colours are the reader's own in light and dark; without this style, as in some mail programs,
 * everything can still be read.
 */
const style = `
:root{color-scheme:light dark}
body{margin:0;padding:1rem;background:Canvas;color:CanvasText;font:1rem/1.5 system-ui,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:anywhere}
.letter{max-width:38rem;margin:0 auto}
h1{font-size:1.375rem;line-height:1.25;margin:0 0 1.25rem}
h2{font-size:1.125rem;line-height:1.25;margin:2rem 0 .5rem}
p,dl{margin:0 0 1rem}
dt{font-weight:700}
dd{margin:0 0 .5rem}
.why{border-top:1px solid;margin-top:2rem;padding-top:.75rem;font-size:.9375rem}
`;

/** A tidied mail as one page: one column, no pictures, no script, nothing from elsewhere. */
export function mailHtml({ language, subject, sections, why }: Mail): string {
  // Webmail takes the letter out of its page, so the language stands there once more.
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(subject)}</title>
<style>${style}</style>
</head>
<body>
<div class="letter" lang="${language}">
<h1 dir="auto">${escaped(subject)}</h1>
<p>${mailWords[language].greeting}</p>
${sections.map((section) => sectionHtml(section, subject)).join("\n")}
${why === "" ? "" : `<p class="why" dir="auto">${withBreaks(why)}</p>`}
</div>
</body>
</html>
`;
}

function sectionHtml({ heading, paragraphs, lines, links }: MailSection, subject: string): string {
  return [
    // A mail about one thing is called after it.
    heading === "" || heading === subject ? "" : `<h2 dir="auto">${escaped(heading)}</h2>`,
    ...paragraphs.map((text) => `<p dir="auto">${withBreaks(text)}</p>`),
    lines.length === 0 ? "" : pairs(lines, "facts"),
    ...links.map(
      ({ title, url }) =>
        `<p dir="auto"><a href="${escaped(url)}" target="_blank" rel="noopener noreferrer">${escaped(title)}</a></p>`,
    ),
  ]
    .filter((part) => part !== "")
    .join("\n");
}
