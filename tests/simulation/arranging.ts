import { titleOf, type ReportBook } from "./book.ts";
import type { Day } from "./days.ts";
import { hearOf, reportOf } from "./reporting.ts";
import { saying, type World } from "./world.ts";

/** More time for a report, and passing it on. */

export async function askForTime(world: World, report: ReportBook, until: Day): Promise<void> {
  const by = report.unit.reporter;
  const person = world.person(by);
  const reason = world.texts.inside(300);
  const prompt = await reportOf(world, by, report, await person.say("Jahresbericht"));
  const form = await person.tap(prompt, "Mehr Zeit erbitten");
  saying(
    await person.tap(form, "Erbitten", { until: "2020-01-01", reason: reason.typed }),
    "Bitte wählen Sie einen Tag nach dem",
  );
  saying(await person.tap(form, "Erbitten", { until, reason: reason.typed }), "Das Büro ist gefragt");
  report.moreTime = { askedOn: world.today(), until };
  world.deed(report.deeds, "moreTimeAsked", by, { until, comment: reason.kept });
  world.book.tell(`Mehr Zeit erbeten: ${titleOf(report)}`, world.city.office);
  await world.heard();
}

export async function decideTime(world: World, report: ReportBook, granted: boolean): Promise<void> {
  const by = world.random.pick(world.city.office);
  const person = world.person(by);
  const card = await person.tap(person.message(`Mehr Zeit erbeten: ${titleOf(report)}`), "Entscheiden");
  const { until = "", askedOn = "" } = report.moreTime ?? {};
  const why = granted ? undefined : world.texts.inside(200);
  if (why)
    saying(await person.tap(card, "Ablehnen", { comment: why.typed }), "Abgelehnt. Das Amt erfährt es.");
  else saying(await person.tap(card, "Gewähren"), "Gewährt. Das Amt erfährt es.");
  report.moreTime = { askedOn, until, granted };
  world.deed(report.deeds, granted ? "moreTimeGranted" : "moreTimeDeclined", by, {
    until,
    ...(why && { comment: why.kept }),
  });
  hearOf(world, report, granted ? "Mehr Zeit gewährt" : "Mehr Zeit abgelehnt");
  await world.heard();
  saying(await person.tap(card, "Gewähren"), "Darüber ist schon entschieden.");
}

export async function passOn(world: World, report: ReportBook): Promise<void> {
  const { reporter, colleague } = report.unit;
  const person = world.person(reporter);
  const to = world.city.people.get(colleague);
  const prompt = await reportOf(world, reporter, report, await person.say("Bericht abgeben"));
  const form = await person.tap(prompt, "Weitergeben");
  const typed = world.random.chance(0.5) ? to?.name : to?.email;
  saying(await person.tap(form, "Weitergeben", { person: typed ?? "" }), "Der Bericht ist weitergegeben an");
  report.delegates.push(colleague);
  world.deed(report.deeds, "delegated", reporter, { person: colleague });
  world.book.tell(`An Sie weitergegeben: ${titleOf(report)}`, [colleague]);
  await world.heard();
}
