import { expect } from "chai";
import { checkAll } from "./checks/all.ts";
import { liveYears } from "./life.ts";
import type { World } from "./world.ts";

/** `npm run simulate` lives four years of a city of forty; this is one year of a small one. */
describe("a year of a small city, through the bot's door", () => {
  let world: World;
  let remove = (): void => undefined;
  before(async function () {
    this.timeout(60_000);
    world = await liveYears({ units: 8, workingGroups: 2 }, 1, 1);
    ({ remove } = world);
    await checkAll(world);
  });
  after(() => {
    remove();
  });

  it("ends as the book of what was done says", () => {
    expect(world.findings.failures()).to.deep.equal([]);
    expect(world.findings.checks()).to.be.greaterThan(250);
  });
  it("was lived: reports, messages, reminders, answers, meetings", () => {
    const reports = world.book.reportsOf(2026);
    expect(reports.filter(({ state }) => state === "accepted").length).to.be.greaterThan(5);
    expect(new Set(reports.flatMap(({ deeds }) => deeds.map(({ what }) => what)))).to.include.keys(
      "returned",
      "reopened",
      "delegated",
      "moreTimeGranted",
    );
    expect(world.mail.sent().length).to.be.greaterThan(150);
    const kinds = new Set(
      world.said().flatMap(({ lines }) => lines.map(({ matter }) => matter.id.split(" ")[0])),
    );
    expect(kinds).to.include.keys("report", "review", "meeting", "compiled", "vacancy", "unheld");
    expect(new Set(world.book.replies.map(({ what }) => what))).to.include.keys("later", "stop", "notMine");
    expect(world.book.meetings.length).to.be.greaterThan(5);
  });
});
