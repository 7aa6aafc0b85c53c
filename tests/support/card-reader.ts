import { createRequire } from "node:module";
import type * as Reader from "adaptivecards";

// Its module for Node does not resolve its own parts; the file for browsers does.
const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)(
  "adaptivecards/dist/adaptivecards.js",
) as typeof Reader;

/** What the vendor's own reader of cards complains about; nothing for a card that clients can show. */
export function complaintsAbout(content: unknown): string[] {
  const context = new SerializationContext();
  const card = new AdaptiveCard();
  card.parse(content, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [
    // It tests "lang" with a regular expression that remembers its place, so every second card fails it.
    ...events.filter((message) => !message.includes('for property "lang"')),
    // It counts the buttons behind "…" as well; Teams shows six, and those there.
    ...card
      .validateProperties()
      .validationEvents.map(({ message }) => message)
      .filter((message) => !message.startsWith("Maximum number of actions")),
    ...(rowOf(content).length > mostInRow ? [`${String(rowOf(content).length)} buttons in a row`] : []),
  ];
}

/** Source: learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference */
const mostInRow = 6;

function rowOf(content: unknown): unknown[] {
  const { actions } = content as { actions?: { mode?: string }[] };
  return (actions ?? []).filter(({ mode }) => mode !== "secondary");
}
