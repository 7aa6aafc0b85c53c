import { publicPage } from "../public-page.ts";
import { marksIn } from "../texts.ts";
import type { World } from "../world.ts";
import { includedAnswers, sumsOf } from "./figures.ts";

/** Labels of what stays inside: reasons for delay, remarks, posts, money, time of members, proposals. */
const inside = [
  "Was ist der Grund dafür?",
  "Möchten Sie dem Büro intern etwas mitteilen?",
  "Wie viele Stellen",
  "Wie viel Geld",
  "Haben Mitglieder der Gremien",
  "Was schlagen Sie vor?",
  "Nur für die Verwaltung",
];

/** What the public can read of every year, while the program still runs. */
export async function checkPublicPages(world: World): Promise<void> {
  const { book, findings, city, program } = world;
  for (const year of book.years.values()) {
    const about = `public page ${String(year.year)}`;
    const page = await publicPage(world, year.year);
    if (page === undefined) continue;
    const answers = includedAnswers(world, year);
    const count = (number: number): string => number.toLocaleString("de-DE");
    findings.true(
      `${about}: has the sum of participants`,
      page.includes(count(sumsOf([...answers.values()])["participants"] ?? -1)),
    );
    const all = answers.size + (year.closing?.missing.length ?? 0);
    findings.true(
      `${about}: says how many have reported`,
      page.includes(`${String(answers.size)} von ${String(all)}`),
    );
    const allowed = [year.foreword, ...[...answers.values()].map((each) => JSON.stringify(each))].flatMap(
      (text) => marksIn(text, "offen"),
    );
    findings.same(
      `${about}: has every text that may be published, of what was frozen`,
      [...new Set(marksIn(page, "offen"))].toSorted(),
      [...new Set(allowed)].toSorted(),
    );
    findings.same(`${about}: has nothing internal`, marksIn(page, "intern"), []);
    findings.same(
      `${about}: asks nothing internal`,
      inside.filter((label) => page.includes(label)),
      [],
    );
    const named = [...city.people.values()].map(({ name }) => name).filter((name) => page.includes(name));
    findings.same(`${about}: names nobody`, named, []);
    const money = [...answers.values()].flatMap((each) => [
      each["moneyPlanned"],
      each["moneyActual"],
      each["postsActual"],
    ]);
    const figures = money.flatMap((each) =>
      typeof each === "number" && !Number.isInteger(each) ? [`>${count(each)}<`] : [],
    );
    findings.same(
      `${about}: has no figures of posts and money`,
      figures.filter((each) => page.includes(each)),
      [],
    );
    const english = await program.get(`/berichte/${String(year.year)}/en`);
    findings.same(
      `${about}: in English nothing internal either`,
      [english.status, marksIn(english.text, "intern")],
      [200, []],
    );
  }
}
