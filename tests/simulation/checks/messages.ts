import type { Body } from "../../../src/store/contract.ts";
import { date } from "../../../src/time/local-date.ts";
import { rules } from "../book.ts";
import { daysBetween } from "../days.ts";
import type { Message } from "../mail.ts";
import type { World } from "../world.ts";
import type { ReadHouse } from "./house.ts";

/** Everybody heard what they had to hear, on that very day, and nothing else. */
export async function checkMessages(world: World, { all, house }: ReadHouse): Promise<void> {
  const { expected, findings, mail } = world;
  const sent = mail.sent();
  const lineOf = ({ day, to, title }: { day: string; to: string; title: string }): string =>
    `${day} ${to}: ${title}`;
  const [unexpected, unheard] = difference(sent.map(lineOf), expected.map(lineOf));
  findings.same("messages that nobody was to get", unexpected, []);
  findings.same("messages that somebody did not get", unheard, []);
  checkTwice(sent, world);

  for (const shard of ["s0", "s1", "s2", "s3"]) {
    const found = await all<Body & { state: string }>("outbox", shard, "");
    findings.same(
      "messages that were not simply sent",
      found.filter(({ body }) => body.kind === "message" && body.state !== "sent").map(({ id }) => id),
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
  const reminders = sent.filter(({ title }) => title.startsWith("Erinnerung"));
  for (const [about, all] of Map.groupBy(
    reminders,
    ({ to, title, text }) => `${to} ${title} ${yearsIn(text)}`,
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

/** A body's reminders of two years are two matters, and only their text tells them apart. */
function yearsIn(text: string): string {
  return (/im Jahr \d{4}/.exec(text) ?? [""])[0];
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
