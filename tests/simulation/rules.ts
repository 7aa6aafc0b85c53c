/** The plan's settings, as its data says them. */
export const rules = {
  opens: "10-01",
  due: "01-31",
  longestExtension: "03-15",
  waitingMs: 24 * 3_600_000,
  stages: { advisoryCouncil: "Ausländerbeirat", cityCouncil: "Stadtrat", public: "Öffentlichkeit" },
  cycleMonths: { update: 24, revision: 48, accompanyingTasks: 24 },
  milestoneMonths: [12, 6, 3],
  report: { before: [30, 7, 1], after: [1, 7, 30], thenEvery: 30 },
  meeting: { before: [30, 7], after: [1, 7, 30], thenEvery: 30 },
  deadline: { before: [30, 7, 1], after: [1, 7, 30], thenEvery: 30 },
  waiting: { before: [], after: [5, 14, 30], thenEvery: 30 },
  missing: { before: [], after: [0], thenEvery: 30 },
  /** Who else hears of what is so many days late. */
  informAfter: { head: 7, deputyMayor: 30, office: 30 },
  checkpoints: [
    { by: "06-30", atLeast: 1 },
    { by: "12-31", atLeast: 2 },
  ],
  quietDays: 5,
  returnedDays: 14,
  inForce: "2009-07-01",
  /** Of the way up of the compiled report, in the year after: to the mayor's briefing, and to councils and public. */
  briefingDue: "03-31",
  informationDue: "05-31",
  hours: { from: 8, to: 17 },
} as const;
