import type { Body } from "../../../src/store/contract.ts";
import { date } from "../../../src/time/local-date.ts";
import { rules } from "../rules.ts";
import { daysBetween, isWorkday } from "../days.ts";
import type { Message } from "../mail.ts";
import type { World } from "../world.ts";
import type { ReadHouse } from "./house.ts";

/** Everybody heard what they had to hear, on that very day, and nothing else. */
export async function checkMessages(world: World, { all, house }: ReadHouse): Promise<void> {
  const { expected, findings, mail } = world;
  const sent = mail.sent();
  const written = (day: string, to: string, title: string, lines: readonly string[]): string =>
    [`${day} ${to}: ${title}`, ...lines.toSorted()].join(" | ");
  const [unexpected, unheard] = difference(
    sent.map(({ day, to, title, lines }) =>
      written(
        day,
        to,
        title,
        lines.map((line) => line.title),
      ),
    ),
    expected.map(({ day, to, title, lines = [] }) => written(day, to, title, lines)),
  );
  findings.same("messages that nobody was to get", unexpected, []);
  findings.same("messages that somebody did not get", unheard, []);
  checkTwice(sent, world);

  for (const shard of ["s0", "s1", "s2", "s3"]) {
    const found = await all<Body & { state: string }>("outbox", shard, "");
    const others = found.filter(({ body }) => body.kind === "message" && body.state !== "sent");
    // What was settled before it left was not sent; what comes up on a day off, or is wanted
    // in the afternoon, waits for the time after the end.
    const isRight = ({ body, id }: (typeof others)[number]): boolean =>
      id.startsWith("day:") &&
      (body.state === "dropped" || (body.state === "planned" && id.slice(-10) >= world.today()));
    findings.same(
      "messages that were not simply sent",
      others.filter((each) => !isRight(each)).map(({ id, body }) => `${id}: ${body.state}`),
      [],
    );
  }
  const overview = await house.overview(await house.roster.current(), world.city.chair, date(world.today()));
  findings.same("people who were not reached", overview.troubled.length, 0);
  findings.same("what the program's log complains of", world.program.problems, []);
}

/** A reminder of one matter never comes twice within some days, and nothing twice on one day. */
function checkTwice(sent: readonly Message[], { findings, book }: World): void {
  const twice = Map.groupBy(sent, ({ day, to, text }) => `${day} ${to} ${text}`);
  findings.same(
    "messages that came twice on one day",
    [...twice].filter(([, all]) => all.length > 1).map(([about]) => about),
    [],
  );
  const outside = sent.filter(
    ({ lines, day, hour }) =>
      lines.length > 0 && !(isWorkday(day) && hour >= rules.hours.from && hour < rules.hours.to),
  );
  findings.same(
    "reminders on days off, or late or early",
    outside.map(({ day, hour, to }) => [day, hour, to]),
    [],
  );
  const reminders = sent.flatMap(({ to, day, lines }) => lines.map((line) => ({ to, day, ...line })));
  const ofDays = sent.filter(({ lines }) => lines.length > 0);
  findings.same(
    "people with two messages of one day",
    [...Map.groupBy(ofDays, ({ to, day }) => `${day} ${to}`)]
      .filter(([, all]) => all.length > 1)
      .map(([key]) => key),
    [],
  );
  // Who wants to hear of it again tomorrow, does.
  const asked = new Set(
    book.replies.filter(({ what }) => what === "later").map(({ by, title }) => `${by} ${title}`),
  );
  for (const [about, all] of Map.groupBy(
    reminders.filter(({ to, title }) => !asked.has(`${to} ${title}`)),
    ({ to, title, text }) => `${to} ${title} ${whichOf(text)}`,
  )) {
    const near = all.filter((message, index) => {
      const before = all[index - 1];
      return before !== undefined && daysBetween(before.day, message.day) < rules.quietDays;
    });
    findings.same(
      `no reminder soon after another: ${about}`,
      near.map(({ day }) => day),
      [],
    );
  }
  for (const { deeds, unit, year } of book.reports.values()) {
    const returned = deeds.filter(({ what }) => what === "returned" || what === "reopened").length;
    const heard = sent.filter(
      ({ to, title }) =>
        to === unit.reporter &&
        /^(Bitte überarbeiten|Wieder geöffnet)/.test(title) &&
        title.endsWith(` ${String(year)}, ${unit.name}`),
    ).length;
    findings.same(`${unit.id}, ${String(year)}: told of every return`, heard, returned);
  }
}

/** Two years of a body, or two versions of a report, are two matters, and only their text tells them apart. */
function whichOf(text: string): string {
  return (/im Jahr \d{4}|Fassung \d+/.exec(text) ?? [""])[0];
}

/** What one list has more of than the other, both ways. */
function difference(one: readonly string[], other: readonly string[]): [string[], string[]] {
  const left = new Map<string, number>();
  for (const each of other) left.set(each, (left.get(each) ?? 0) + 1);
  const more = one.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
  return [more, [...left].flatMap(([each, count]) => Array.from({ length: Math.max(0, count) }, () => each))];
}
