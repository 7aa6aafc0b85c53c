import type { Block, Line } from "./paper.ts";

const marks: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand between tags and in quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

/** Text between tags; its line breaks stay. */
export function lines(text: string): string {
  return escaped(text).replaceAll("\n", "<br>");
}

/** Pairs of label and text; each finds its own direction of writing. */
export function pairs(of: readonly Line[], className: string): string {
  const all = of.map(
    ({ label, text }) => `<div><dt dir="auto">${lines(label)}</dt><dd dir="auto">${lines(text)}</dd></div>`,
  );
  return `<dl class="${className}">${all.join("")}</dl>`;
}

/** One block of a tidied paper; `index` is its place in the paper and makes its ids. The page's own title is h1. */
export function blockHtml(block: Block, index: number): string {
  switch (block.kind) {
    case "heading": {
      const tag = `h${String(block.level + 1)}`;
      return `<${tag} id="${anchor(index)}" dir="auto">${lines(block.text)}</${tag}>`;
    }
    case "paragraph":
      return `<p class="${block.tone ?? "plain"}" dir="auto">${lines(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li dir="auto">${lines(item)}</li>`).join("")}</ul>`;
    case "facts":
      return pairs(block.lines, "facts");
    case "link":
      return `<p dir="auto"><a href="${escaped(block.href)}" rel="noopener noreferrer">${lines(block.text)}</a></p>`;
    case "table":
      return tableHtml(block, anchor(index));
  }
}

/** The id of the block at that place. */
export function anchor(index: number): string {
  return `b${String(index)}`;
}

/** On narrow screens the table scrolls in a region of its own, which the keyboard reaches too. */
function tableHtml({ caption, columns, rows }: Extract<Block, { kind: "table" }>, id: string): string {
  const cell = (tag: string, scope: string, text: string, column: number) => {
    // A header without words would head nothing.
    const open = text.trim() === "" ? "td" : tag;
    const figure = columns[column]?.align === "right" ? ' class="figure"' : "";
    return `<${open}${open === "th" ? ` scope="${scope}"` : ""}${figure} dir="auto">${lines(text)}</${open}>`;
  };
  const head = columns.map(({ title }, column) => cell("th", "col", title, column)).join("");
  const body = rows.map(
    (row) =>
      `<tr>${row.map((text, column) => cell(column === 0 ? "th" : "td", "row", text, column)).join("")}</tr>`,
  );
  return (
    `<div class="wide" role="region" aria-labelledby="${id}" tabindex="0"><table>` +
    `<caption id="${id}" dir="auto">${lines(caption)}</caption>` +
    `<thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`
  );
}
