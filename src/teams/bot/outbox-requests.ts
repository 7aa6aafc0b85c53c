import { isOffice } from "../../people/rights.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { OutboxLooking, SeenMessage } from "../../reminders/outbox/looking.ts";
import type { Clock } from "../../time/clock.ts";
import { writtenMoment } from "../../words/format.ts";
import { outboxWords } from "../../words/outbox.ts";
import { statusWords } from "../../words/status.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import type { Status } from "../cards/models.ts";
import { renderLargest } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { onlyOffice } from "./only-office.ts";
import { subjectOf } from "./message-subject.ts";
import type { Reply } from "./reply.ts";

type Item = Status["groups"][number]["items"][number];
export type OutboxRequest =
  { verb: "messages" } | { verb: "message.again" | "message.drop"; to: string; message: string };

/** Lines of each kind, the most first. */
const sizes = [20, 10, 5, 3] as const;
const mostOfAKind = 100;
const sentForDays = 7;

/** "Versand": what was sent, what waits, what may not have arrived, and whom nothing reached. For the office. */
export function makeOutboxRequests(parts: { lookup: PlanLookup; outbox: OutboxLooking; clock: Clock }) {
  const { lookup, outbox, clock } = parts;
  const { timeZone } = lookup.plan;

  async function view(caller: Caller, said = ""): Promise<Reply> {
    const { language } = caller;
    const words = outboxWords[language];
    const [troubled, waiting, sent] = await Promise.all([
      outbox.troubled(mostOfAKind),
      outbox.waiting(mostOfAKind),
      outbox.sent(clock.now(), sentForDays, mostOfAKind),
    ]);
    const reasonOf = ({ message: { reason = "other" } }: SeenMessage): string =>
      statusWords[language].reasons[reason];
    const moment = (at: number): string => writtenMoment(at, timeZone, language);
    const troubledIn = (state: string): Item[] =>
      troubled
        .filter(({ message }) => message.state === state)
        .map((each) => item(each, reasonOf(each), caller, troubleActions(each, caller)));
    const groups = [
      { heading: words.doubt, items: troubledIn("doubt") },
      { heading: words.unreached, items: troubledIn("unreached") },
      {
        heading: words.waiting,
        items: waiting.map((each) => item(each, words.leaves(moment(each.message.due ?? 0)), caller)),
      },
      {
        heading: words.sent,
        items: sent.map((each) =>
          item(each, words.sentAt(moment(each.message.settledAt ?? 0), each.message.via === "mail"), caller),
        ),
      },
    ].filter(({ items }) => items.length > 0);
    return {
      card: renderLargest("reminders", sizes, (size) => ({
        lang: language,
        speak: [words.title, said].filter(Boolean).join(". "),
        title: words.title,
        subtitle: said || (groups.length === 0 ? words.nothing : ""),
        groups: groups.map(({ heading, items }) => ({ heading, items: firstOf(items, size, words.more) })),
        actions: [execute(statusWords[language].title, "status")],
      })),
    };
  }

  function item({ message }: SeenMessage, text: string, caller: Caller, actions: CardAction[] = []): Item {
    const name = `${caller.directory.person(message.to)?.name ?? message.to}, ${subjectOf(lookup, message.content, caller)}`;
    const color = message.state === "doubt" || message.state === "unreached" ? "Attention" : "Default";
    return { name, text, color, hasAction: actions.length > 0, actions };
  }

  function troubleActions(seen: SeenMessage, caller: Caller): CardAction[] {
    const data = { to: seen.message.to, message: seen.id };
    return [execute(outboxWords[caller.language].again, "message.again", data), dropAction(seen, caller)];
  }

  function dropAction({ id, message }: SeenMessage, { language }: Caller): CardAction {
    return execute(outboxWords[language].drop, "message.drop", { to: message.to, message: id });
  }

  return async function handle(request: OutboxRequest, caller: Caller): Promise<Reply> {
    const { person, directory, today, language } = caller;
    const words = outboxWords[language];
    if (!person || !isOffice(directory, person.id, today)) return onlyOffice(caller, words.onlyOffice);
    switch (request.verb) {
      case "messages":
        return view(caller);
      case "message.again": {
        const done = await outbox.sendAgain(request.to, request.message);
        return { ...(await view(caller, done ? words.againDone : words.settled)), news: done !== undefined };
      }
      case "message.drop": {
        const done = await outbox.drop(request.to, request.message);
        return view(caller, done ? words.dropDone : words.settled);
      }
      default:
        return request satisfies never;
    }
  };
}

function firstOf(items: readonly Item[], size: number, more: (count: number) => string): Item[] {
  const rest: Item = {
    name: more(items.length - size),
    text: "",
    color: "Default",
    hasAction: false,
    actions: [],
  };
  return items.length > size ? [...items.slice(0, size), rest] : [...items];
}
