import { readFileSync } from "node:fs";
import { GlobalSettings, Template } from "adaptivecards-templating";
import type { Models } from "./models.ts";
import { withPlainText } from "./plain-text.ts";

/** A rendered card and the text of its notification. */
export interface Card {
  content: Record<string, unknown>;
  summary: string;
}

/** Teams refuses large cards without saying so; long text belongs into a document. Bytes of UTF-8. */
export const cardLimit = 25_000;

const names = [
  "notice",
  "answer",
  "choices",
  "form",
  "status",
  "timeline",
  "reminders",
] as const satisfies (keyof Models)[];

// Without this, a field that a model leaves out would appear in the card as ${field}.
GlobalSettings.getUndefinedFieldValueSubstitutionString = () => " ";

const templates = Object.fromEntries(
  names.map((name) => [
    name,
    new Template(JSON.parse(readFileSync(new URL(`../../../cards/${name}.json`, import.meta.url), "utf8"))),
  ]),
) as Record<keyof Models, Template>;

/**
 * Renders the first of several versions of a card, each smaller than the one before, that clients take.
 * @throws RangeError when even the last is too large
 */
export function renderLargest<Name extends keyof Models, Size>(
  name: Name,
  sizes: readonly Size[],
  model: (size: Size) => Models[Name],
): Card {
  for (const [index, size] of sizes.entries()) {
    try {
      return render(name, model(size));
    } catch (error) {
      if (!(error instanceof RangeError) || index === sizes.length - 1) throw error;
    }
  }
  throw new RangeError(`The card ${name} has no size to try`);
}

/**
 * Fills a template. Text in the model stays text: templating does not look at what it put in, and clients find
 * neither Markdown nor macros in it.
 * @throws RangeError when the card is larger than `cardLimit`
 */
export function render<Name extends keyof Models>(name: Name, model: Models[Name]): Card {
  const expanded: unknown = withPlainText(templates[name].expand({ $root: model }));
  const content = withAllButtons(expanded) as Record<string, unknown>;
  const size = Buffer.byteLength(JSON.stringify(content));
  if (size > cardLimit)
    throw new RangeError(`The card ${name} has ${String(size)} bytes; allowed: ${String(cardLimit)}`);
  return { content, summary: model.speak };
}

/** Clients show so many buttons in a row and drop the others, unless they are secondary: those wait behind "…". */
const buttonsShown = 6;

function withAllButtons(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withAllButtons);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      const inner = withAllButtons(value);
      return [key, key === "actions" && Array.isArray(inner) ? secondaryBeyond(inner) : inner];
    }),
  );
}

function secondaryBeyond(actions: readonly unknown[]): unknown[] {
  let primary = 0;
  return actions.map((given) => {
    const action = given as Record<string, unknown>;
    if (action["mode"] === "secondary") return action;
    primary += 1;
    return primary > buttonsShown ? secondary(action) : action;
  });
}

function secondary(action: Record<string, unknown>): Record<string, unknown> {
  const { fallback } = action;
  const inner = typeof fallback === "object" ? { fallback: { ...fallback, mode: "secondary" } } : {};
  return { ...action, mode: "secondary", ...inner };
}
