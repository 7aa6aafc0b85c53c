import type { Answer } from "./answer-book.ts";
import { buttonsOf } from "./card.ts";
import { addDays, type Day } from "./days.ts";
import type { Said } from "./hearing.ts";
import { saying, type World } from "./world.ts";

/** What people answer to a message of a day: later, not mine, no more; and that they take it back. */

/** Of so many who have got a message today, one answers to a line of it. */
const oneOf = 12;

export async function replyToSome(world: World): Promise<void> {
  for (const said of world.said().filter(({ day }) => day === world.today())) {
    const open = said.lines.filter(({ isInformed, matter }) => !isInformed && world.isOwed(matter.id));
    if (open.length === 0 || !world.random.chance(1 / oneOf)) continue;
    await reply(world, said, world.random.pick(open));
  }
}

async function reply(world: World, said: Said, line: Said["lines"][number]): Promise<void> {
  const { random } = world;
  const person = world.person(said.to);
  const message = person.message(said.title).now;
  const title = line.matter.title;
  const form = saying(
    await person.tap(message, "Andere Antwort", {}, said.lines.length > 1 ? title : undefined),
    "Was soll damit geschehen?",
    title,
  );
  const what = random.pick(["later", "later", "onDay", "stop", "notMine"] as const);
  const today = world.today();
  let answer: Answer;
  let button: string;
  switch (what) {
    case "later": {
      button =
        buttonsOf(form).includes("In einer Woche") && random.chance(0.5) ? "In einer Woche" : "Morgen wieder";
      answer = { kind: "later", until: addDays(today, button === "Morgen wieder" ? 1 : 7) };
      break;
    }
    case "onDay": {
      button = "An diesem Tag";
      const latest = latestFor(line, today);
      saying(await person.tap(form, button, { until: addDays(latest, 1) }), "Es wurde nichts geändert.");
      answer = { kind: "later", until: latest };
      break;
    }
    case "stop":
      button = "Hieran nicht mehr erinnern";
      answer = { kind: "stop" };
      break;
    case "notMine":
      button = "Nicht meine Aufgabe";
      answer = { kind: "notMine" };
      break;
    default:
      return what satisfies never;
  }
  const until = what === "onDay" && answer.kind === "later" ? { until: answer.until } : {};
  const shown = saying(await person.tap(form, button, until), "Doch wieder erinnern");
  world.book.keepAnswer(said.to, line.matter.id, answer);
  world.book.replies.push({ by: said.to, title, what: answer.kind });
  if (answer.kind === "notMine")
    world.book.tell(
      `Nicht zuständig: ${title}`,
      world.city.office.filter((each) => each !== said.to),
    );
  await world.heard();
  if (!random.chance(0.15)) return;
  await person.tap(shown, "Doch wieder erinnern", {}, said.lines.length > 1 ? title : undefined);
  world.book.keepAnswer(said.to, line.matter.id, undefined);
  world.book.replies.push({ by: said.to, title, what: "again" });
  await world.heard();
}

/** What has a day of its own waits for that day at most, everything else a week. */
function latestFor({ matter }: Said["lines"][number], today: Day): Day {
  return matter.timetable.before.length > 0 && matter.due > today ? matter.due : addDays(today, 7);
}
