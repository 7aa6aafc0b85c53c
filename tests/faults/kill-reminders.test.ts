import { expect } from "chai";
import { killReminders } from "./kill-reminders.ts";

/** The short version of `npm run kill:reminders`. */
describe("processes that are killed while they remind, through a connector that fails", () => {
  it("tell nobody twice, lose nobody, and list what is in doubt", async function () {
    this.timeout(180_000);
    const report = await killReminders({ reminders: 120, kills: 8, seed: Date.now() % 1_000_000 });
    expect(report.twice).to.deep.equal([]);
    expect(report.lost).to.deep.equal([]);
    expect(report.unknownToOutbox).to.deep.equal([]);
    expect(report.kills).to.equal(8);
    expect(report.states["sent"]).to.be.greaterThan(60);
    expect(Object.keys(report.states).toSorted()).to.not.include.members(["planned", "sending"]);
  });
});
