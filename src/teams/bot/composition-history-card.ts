import type { CompositionEvent } from "../../bodies/composition/history.ts";
import type { Organisation } from "../../people/roster.ts";
import { dateAt } from "../../time/local-date.ts";
import { compositionWords } from "../../words/composition.ts";
import { writtenDate } from "../../words/format.ts";
import { roleWords } from "../../words/roles.ts";
import { renderLargest, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { backTo } from "./composition-forms.ts";
import { personName } from "./composition-names.ts";
import { firstOf, item } from "./cycle-cards.ts";

/** Lines of each kind, the most first. */
const listSizes = [60, 25, 10, 4] as const;

/** Who sat there earlier, and what was recorded by whom. */
export function compositionHistoryCard(
  body: Organisation,
  events: readonly CompositionEvent[],
  timeZone: string,
  caller: Caller,
): Card {
  const { language, directory, today } = caller;
  const words = compositionWords[language];
  const title = words.historyTitle(body.name[language]);
  const earlier = directory.roster.posts
    .flatMap((post) =>
      post.of === body.id && post.to !== undefined && post.to < today ? [{ ...post, to: post.to }] : [],
    )
    .toSorted((one, other) => (one.to < other.to ? 1 : -1))
    .map(({ person, role, from, to }) =>
      item(
        personName(caller, person),
        words.until(
          roleWords[language][role],
          from && writtenDate(from, language),
          writtenDate(to, language),
        ),
      ),
    );
  const entries = events.toReversed().map((event) => {
    const day = writtenDate(dateAt(event.at, timeZone), language);
    const what = words.event(event, personName(caller, event.person ?? ""));
    return item(
      `${day}, ${personName(caller, event.by)}`,
      event.comment === undefined ? what : `${what}. ${event.comment}`,
    );
  });
  return renderLargest("status", listSizes, (size) => ({
    lang: language,
    speak: title,
    title,
    subtitle: events.length === 0 ? words.noHistory : "",
    groups: [
      { heading: words.events, items: firstOf(entries, size, words.more) },
      { heading: words.earlier, items: firstOf(earlier, size, words.more) },
    ].filter(({ items }) => items.length > 0),
    actions: [backTo({ body }, caller)],
  }));
}
