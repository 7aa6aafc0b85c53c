/** Reading a card as somebody who looks at it: its text, its buttons, its inputs. */

export type Json = Record<string, unknown>;

export interface Shown {
  card: Json;
  text: string;
}

const hidden = new Set(["fallback", "data"]);

function children(node: Json): unknown[] {
  return Object.entries(node).flatMap(([key, value]) => (hidden.has(key) ? [] : [value]));
}

function nodesIn(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(nodesIn);
  if (typeof node !== "object" || node === null) return [];
  return [node as Json, ...children(node as Json).flatMap(nodesIn)];
}

/** Everything that a card says, in one line. */
export function textOf(card: unknown): string {
  const said = ["text", "title", "label", "value"];
  return nodesIn(card)
    .flatMap((node) =>
      said.flatMap((key) => (typeof node[key] === "string" && node[key] !== "" ? [node[key]] : [])),
    )
    .join(" ")
    .replaceAll(/ +/g, " ");
}

const isButton = ({ type }: Json): boolean => type === "Action.Execute" || type === "Action.OpenUrl";

export function buttonsOf({ card }: Shown): string[] {
  return nodesIn(card)
    .filter(isButton)
    .map(({ title }) => String(title));
}

/** A button by its title; `beside` is what the row or group begins with that it stands in, where several say the same. */
export function buttonOf({ card }: Shown, title: string, beside?: string): Json {
  const places = nodesIn(card).filter(
    (node) =>
      beside !== undefined &&
      (node["type"] === "Container" || node["type"] === "ColumnSet") &&
      textOf(node).startsWith(beside),
  );
  const found = (beside === undefined ? [card] : places.toReversed())
    .map((place) => nodesIn(place).find((node) => isButton(node) && node["title"] === title))
    .find((button) => button !== undefined);
  if (!found)
    throw new Error(
      `no button "${title}"${beside === undefined ? "" : ` beside "${beside}"`}; there are: ${buttonsOf({ card, text: "" }).join(" | ")} in: ${textOf(card).slice(0, 600)}`,
    );
  return found;
}

/** The inputs of a card with what stands in them; of a part that is folded away only where its own button is tapped. */
export function inputsOf({ card }: Shown, button?: Json): Map<string, string> {
  const unfolded = nodesIn(card).filter(
    ({ type, card: part }) =>
      type === "Action.ShowCard" && button !== undefined && nodesIn(part).includes(button),
  );
  const places = [
    ...(Array.isArray(card["body"]) ? (card["body"] as unknown[]) : []),
    ...unfolded.map((each) => each["card"]),
  ];
  const inputs = places
    .flatMap(nodesIn)
    .filter(({ type }) => typeof type === "string" && type.startsWith("Input."));
  return new Map(inputs.map(({ id, value }) => [String(id).replace(/^in-/, ""), String(value ?? "")]));
}

/** One line of a message of a day: what it is about, and what is said of it. */
export interface Item {
  title: string;
  text: string;
}

/** The lines of a message of a day as it arrives; one that says one thing only has it in its title. */
export function itemsOf(shown: Shown): Item[] {
  const single = "Erinnerung: ";
  const title = textOf((shown.card["body"] as unknown[] | undefined)?.[0]);
  if (title.startsWith(single)) return [{ title: title.slice(single.length), text: shown.text }];
  return title.endsWith(" Punkte für Sie") ? rowsOf(shown) : [];
}

/** What stands in rows, each with what it begins with. */
export function rowsOf({ card }: Shown): Item[] {
  return nodesIn(card)
    .filter(({ type }) => type === "RichTextBlock")
    .map(({ inlines }) => {
      const [name = "", ...said] = nodesIn(inlines).map((run) => String(run["text"]));
      return { title: name.replace(/: $/, ""), text: said.join("") };
    });
}

/** The choices that an input offers, by their titles. */
export function choicesOf({ card }: Shown, id: string): { title: string; value: string }[] {
  const input = nodesIn(card).find((node) => node["id"] === `in-${id}`);
  return (input?.["choices"] ?? []) as { title: string; value: string }[];
}
