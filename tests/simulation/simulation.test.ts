import { expect } from "chai";
import { checkAll } from "./checks/all.ts";
import { liveYears } from "./life.ts";
import type { World } from "./world.ts";

const ways = [
  { about: "through the bot's door", engine: "sqlite" },
  { about: "through the doors of three instances on one failing database", engine: "cosmos" },
] as const;

/** `npm run simulate` lives four years of a city of forty; this is one year of a small one. */
for (const { about, engine } of ways)
  describe(`a year of a small city, ${about}`, () => {
    let world: World;
    let remove = (): Promise<void> => Promise.resolve();
    before(async function () {
      this.timeout(150_000);
      world = await liveYears({ units: 8, workingGroups: 2 }, 1, 1, engine);
      ({ remove } = world);
      await checkAll(world);
    });
    after(() => remove());

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
    if (engine === "cosmos")
      it("had to do with a database that fails in many ways", () => {
        expect(Object.keys(world.program.remarks())).to.have.length.greaterThan(5);
      });
  });
