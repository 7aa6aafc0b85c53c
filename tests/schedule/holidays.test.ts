import { expect } from "chai";
import { makeWorkdays, UnknownRegion } from "../../src/schedule/holidays.ts";
import { addDays, date, isWeekend, type LocalDate } from "../../src/time/local-date.ts";

/** Weekdays of the year on which nobody works. */
function freeWeekdays(isWorkday: (day: LocalDate) => boolean, year: number): string[] {
  const days = Array.from({ length: 365 }, (_, index) => addDays(date(`${String(year)}-01-01`), index));
  return days.filter((day) => !isWeekend(day) && !isWorkday(day)).map((day) => day.slice(5));
}

describe("the working days of a region", () => {
  it("are those of Saxony: Buß- und Bettag and Reformationstag are free, Corpus Christi is not", async () => {
    const isWorkday = await makeWorkdays({ country: "DE", state: "SN", free: [] });
    // As published by the state for 2025: New Year, Good Friday, Easter Monday, 1 May, Ascension, Whit Monday, Unity, …
    expect(freeWeekdays(isWorkday, 2025)).to.deep.equal([
      ...["01-01", "04-18", "04-21", "05-01", "05-29", "06-09", "10-03", "10-31", "11-19", "12-25", "12-26"],
    ]);
    expect(isWorkday(date("2026-11-18"))).to.equal(false);
    expect(isWorkday(date("2026-06-04")), "Corpus Christi").to.equal(true);
  });
  it("are those of another state, with days on which the administration is closed", async () => {
    const bavaria = await makeWorkdays({ country: "DE", state: "BY", free: ["12-24", "12-31"] });
    expect(bavaria(date("2026-06-04"))).to.equal(false);
    expect(bavaria(date("2026-11-18"))).to.equal(true);
    expect([bavaria(date("2026-12-24")), bavaria(date("2026-12-30"))]).to.deep.equal([false, true]);
  });
  it("are the weekdays where a plan names no region", async () => {
    const isWorkday = await makeWorkdays(undefined);
    expect([isWorkday(date("2026-01-01")), isWorkday(date("2026-01-03"))]).to.deep.equal([true, false]);
  });
  it("of an unknown country or state are refused, with what is allowed", async () => {
    const failure = async (country: string, state: string) =>
      makeWorkdays({ country, state, free: [] }).then(
        () => "",
        (error: unknown) => (error instanceof UnknownRegion ? error.message : "another"),
      );
    expect(await failure("DE", "XX"))
      .to.include('workdays.state is "XX"')
      .and.include("SN");
    expect(await failure("XX", "SN")).to.include('workdays.country is "XX"');
  });
});
