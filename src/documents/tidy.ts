import { documents } from "../words/documents.ts";
import type { Block, Paper } from "./paper.ts";
import { isBlank, plain, webAddress } from "./plain.ts";

/**
 * The paper as it can be written: text without what files forbid, no empty headings, items and links, no heading more
 * than one level below the one before, tables numbered and with as many cells in each row.
 */
export function tidy(paper: Paper): Paper {
  const lines = (of: Paper["facts"]) =>
    of
      .map(({ label, text }) => ({ label: plain(label), text: plain(text) }))
      .filter(({ label, text }) => !isBlank(label + text));
  let level = 0;
  let tables = 0;
  const tidyBlock = (block: Block): Block[] => {
    switch (block.kind) {
      case "heading":
        if (isBlank(plain(block.text))) return [];
        level = Math.min(block.level, level + 1);
        return [{ ...block, level: level as 1 | 2 | 3, text: plain(block.text) }];
      case "paragraph":
        return isBlank(plain(block.text)) ? [] : [{ ...block, text: plain(block.text) }];
      case "list": {
        const items = block.items.map(plain).filter((item) => !isBlank(item));
        return items.length === 0 ? [] : [{ ...block, items }];
      }
      case "facts": {
        const kept = lines(block.lines);
        return kept.length === 0 ? [] : [{ ...block, lines: kept }];
      }
      case "link":
        return tidyLink(plain(block.text), plain(block.href));
      case "table": {
        const width = Math.max(block.columns.length, ...block.rows.map((row) => row.length));
        if (width === 0) return [];
        tables += 1;
        const upTo = Array.from({ length: width }, (_, index) => index);
        return [
          {
            ...block,
            caption: documents[paper.language].table(tables, plain(block.caption).trim()),
            columns: upTo.map((index) => {
              const column = block.columns[index];
              return { ...column, title: plain(column?.title ?? "") };
            }),
            rows: block.rows.map((row) => upTo.map((index) => plain(row[index] ?? ""))),
          },
        ];
      }
    }
  };
  return {
    language: paper.language,
    issuer: plain(paper.issuer),
    title: plain(paper.title),
    subtitle: plain(paper.subtitle),
    date: paper.date,
    facts: lines(paper.facts),
    blocks: paper.blocks.flatMap(tidyBlock),
    footer: plain(paper.footer),
  };
}

function tidyLink(text: string, href: string): Block[] {
  const address = webAddress(href);
  if (address !== undefined) return [{ kind: "link", text: isBlank(text) ? address : text, href: address }];
  const written = [text, ...(isBlank(href) || href === text ? [] : [`(${href})`])].join(" ");
  return isBlank(written) ? [] : [{ kind: "paragraph", text: written }];
}
