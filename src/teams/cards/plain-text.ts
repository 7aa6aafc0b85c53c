/**
 * Makes the texts of an expanded card plain: clients render Markdown in TextBlocks and expand {{DATE(…)}} everywhere,
 * and neither may happen to what somebody typed. TextRuns know no Markdown; the values of inputs stay as they are.
 */
export function withPlainText(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withPlainText);
  if (typeof node !== "object" || node === null) return node;
  const isTextBlock = (node as { type?: unknown }).type === "TextBlock";
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (typeof value !== "string") return [key, key === "data" ? value : withPlainText(value)];
      if (!shown.has(key)) return [key, value];
      return [key, isTextBlock ? withoutMarkdown(withoutMacros(value)) : withoutMacros(value)];
    }),
  );
}

const shown = new Set(["text", "title", "label", "speak", "fallbackText", "placeholder"]);

/** An invisible character between two opening braces keeps clients from taking them for a macro. */
function withoutMacros(text: string): string {
  return text.includes("{{") ? text.replaceAll("{{", "{\u200B{") : text;
}

/** "31. Januar" at the start of a line would become a numbered list. */
function withoutMarkdown(text: string): string {
  return text
    .replace(/[\\*_[\]`~]/g, "\\$&")
    .replace(/^(\s*)([#>+-]|\d+(?=[.)]))/gm, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}
