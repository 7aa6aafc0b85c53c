import fc from "fast-check";
import type { Paper } from "../../src/documents/paper.ts";
import { yearlyPaper } from "./yearly-paper.ts";

/** What people paste, and what tries to become more than text. */
export const hostile: readonly string[] = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</style></title><b>",
  "]]>",
  "<![CDATA[ x ]]>",
  "&lt;&amp;&#x41;",
  "{ MERGEFIELD x }",
  "{bullets-0}",
  "{default-bullet-numbering-0}",
  "${1} $& {{x}} {%x%}",
  "CURRENT",
  "TOTAL_PAGES",
  "=1+1",
  '=HYPERLINK("https://example.org")',
  "+49 351",
  "-2",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "_x0041_ _x000D_",
  "constructor",
  "__proto__",
  "\u0000\u0001\u0008\u000b\u001f\u007f\u009f\ufffe ends",
  "half \ud83d and half \ude00 of one",
  "🙂 👩‍👩‍👧 𝔘",
  "مرحبا بالعالم",
  "\u202eright to left\u202c",
  "  spaces at  both ends  ",
  "first\nsecond\r\nthird\n\nfifth",
  "x".repeat(300),
];

/** Any text, and the hostile ones among other text. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(...hostile),
  fc.tuple(fc.string(), fc.constantFrom(...hostile), fc.string()).map((parts) => parts.join("")),
);

/** What must come back of a text, told apart from how `plain` does it: code point by code point. */
export function kept(text: string): string {
  return Array.from(text.replaceAll("\r\n", "\n").replaceAll("\r", "\n"))
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      const control = code < 0x20 || (code >= 0x7f && code <= 0x9f);
      const half = code >= 0xd800 && code <= 0xdfff;
      const none = (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe;
      return character === "\n" || character === "\t" || !(control || half || none);
    })
    .join("");
}

/** A paper that has the text in every place that takes one. */
export function paperOf(text: string): Paper {
  const line = { label: `label ${text}`, text: `answer ${text}` };
  return {
    ...yearlyPaper,
    issuer: `issuer ${text}`,
    title: `title ${text}`,
    subtitle: `subtitle ${text}`,
    facts: [{ label: `fact ${text}`, text: `detail ${text}` }],
    blocks: [
      { kind: "heading", level: 1, text: `heading ${text}` },
      { kind: "paragraph", text: `paragraph ${text}` },
      { kind: "paragraph", text, tone: "warning" },
      { kind: "list", items: [`item ${text}`, text] },
      { kind: "facts", lines: [line] },
      { kind: "link", text: `link ${text}`, href: "https://example.org/?a=1&b='\"{x}" },
      { kind: "link", text: `nolink ${text}`, href: "javascript:alert(1)" },
      {
        kind: "table",
        caption: `caption ${text}`,
        columns: [{ title: `column ${text}` }, { title: text, align: "right" }],
        rows: [[`cell ${text}`, text], [], ["a", "b", `third ${text}`]],
      },
    ],
    footer: `footer ${text}`,
  };
}

/** Every text of `paperOf(text)` that a reader must find in the document itself. */
export function textsOf(text: string): string[] {
  return [
    ...[
      "title",
      "subtitle",
      "heading",
      "paragraph",
      "item",
      "label",
      "answer",
      "link",
      "column",
      "cell",
      "third",
    ].map((place) => `${place} ${text}`),
    `nolink ${text} (javascript:alert(1))`,
  ].map(kept);
}
