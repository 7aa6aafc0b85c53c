import { expect } from "chai";
import { engines, killReminders } from "./kill-reminders.ts";

/** Everything over the wire takes longer. */
const sizes = { sqlite: { reminders: 80, kills: 6 }, cosmos: { reminders: 30, kills: 3 } };

/** The short version of `npm run kill:reminders`. */
for (const engine of engines)
  describe(`processes that are killed while they remind, through a connector that fails, with ${engine}`, () => {
    it("tell nobody twice, lose nobody, and list what is in doubt", async function () {
      this.timeout(300_000);
      const size = sizes[engine];
      const report = await killReminders({ ...size, seed: Date.now() % 1_000_000, engine });
      expect(report.twice).to.deep.equal([]);
      expect(report.lost).to.deep.equal([]);
      expect(report.unknownToOutbox).to.deep.equal([]);
      expect(report.kills).to.equal(size.kills);
      expect(report.states["sent"]).to.be.greaterThan(size.reminders / 2);
      expect(Object.keys(report.states).toSorted()).to.not.include.members(["planned", "sending"]);
      if (engine === "cosmos") expect(Object.keys(report.faults)).to.have.length.greaterThan(5);
    });
  });
