/** What a button sends: a verb and what it is about. Rights are never read from it. */
export type ActionData = Readonly<Record<string, string | number | boolean>>;

export interface CardAction {
  type: string;
  title: string;
  [property: string]: unknown;
}

interface Look {
  style?: "positive" | "destructive";
  /** Secondary buttons are behind "…". */
  mode?: "secondary";
}

/** A button that Teams answers by replacing the card; older clients send it as Action.Submit. */
export function execute(title: string, verb: string, data: ActionData = {}, look: Look = {}): CardAction {
  const everything = { ...data, verb };
  return {
    type: "Action.Execute",
    title,
    verb,
    data: everything,
    ...look,
    fallback: { type: "Action.Submit", title, data: everything, ...look },
  };
}

/** A button that opens an address in the browser. */
export function openUrl(title: string, url: string): CardAction {
  return { type: "Action.OpenUrl", title, url };
}

/** A button that opens a Teams dialog. */
export function openDialog(title: string, verb: string, data: ActionData = {}): CardAction {
  return { type: "Action.Submit", title, data: { ...data, verb, msteams: { type: "task/fetch" } } };
}

/** A button that unfolds a small form in the card. */
export function unfold(
  title: string,
  input: { id: string; label: string; maxLength: number; value: string },
  then: CardAction,
): CardAction {
  const text = { type: "Input.Text", ...input, isMultiline: true };
  return { type: "Action.ShowCard", title, card: { type: "AdaptiveCard", body: [text], actions: [then] } };
}

/**
 * A button that unfolds paragraphs of plain text in the card. Action.ShowCard is the way that clients on phones
 * know as well; in those of iPhones, Action.ToggleVisibility was known to hide or show the wrong things.
 * Source: github.com/MicrosoftDocs/msteams-docs/issues/8114
 */
export function unfoldText(
  title: string,
  paragraphs: readonly { text: string; isSubtle?: boolean }[],
): CardAction {
  const body = paragraphs.map(({ text, isSubtle = false }) => ({
    type: "RichTextBlock",
    inlines: [{ type: "TextRun", text, ...(isSubtle && { isSubtle, size: "Small" }) }],
  }));
  return { type: "Action.ShowCard", title, card: { type: "AdaptiveCard", body } };
}

/**
 * The same card for a Teams dialog, where Action.Execute does not work: each becomes its fallback.
 * Buttons that open a dialog make no sense inside one and are left out.
 */
export function forDialog(card: unknown): unknown {
  if (Array.isArray(card)) return card.filter((item) => !opensDialog(item)).map(forDialog);
  if (typeof card !== "object" || card === null) return card;
  const { type, fallback } = card as { type?: unknown; fallback?: unknown };
  if (type === "Action.Execute" && fallback) return fallback;
  return Object.fromEntries(Object.entries(card).map(([key, value]) => [key, forDialog(value)]));
}

function opensDialog(item: unknown): boolean {
  return (item as { data?: { msteams?: { type?: string } } } | null)?.data?.msteams?.type === "task/fetch";
}
