import { expect } from "chai";
import type { Actor, Duty, Plan } from "../../src/plan/schema.ts";
import { makeAsk } from "../../src/questions/ask.ts";

/** A plan that shares no actor with Dresden's: nothing of one plan may stand in the code. */

function actor(id: string, kind: Actor["kind"], de: string, en: string, aliases: string[] = []): Actor {
  return { id, kind, name: { de, en }, aliases: { de: aliases, en: [] } };
}

function duty(id: string, actors: string[], de: string, en: string, more: Partial<Duty> = {}): Duty {
  const cadence: Duty["cadence"] = { kind: "permanent", text: { de: "dauerhaft", en: "permanently" } };
  return { id, section: "1", actors, what: { de, en }, cadence, kind: "duty", support: "answers", ...more };
}

const yearly: Duty["cadence"] = { kind: "yearly", text: { de: "einmal im Jahr", en: "once a year" } };

const climate: Pick<Plan, "actors" | "duties" | "mustRefuse"> = {
  mustRefuse: ["Wie wird das Wetter am Deich?"],
  actors: [
    actor("deichgraf", "person", "Deichgräfin", "Dike reeve", ["Deichgraf"]),
    actor("klimarat", "body", "Klimarat", "Climate council", ["Klimabeirat"]),
    actor("bauhof", "unit", "Bauhof", "Works yard"),
    actor("kreistag", "body", "Kreistag", "County assembly"),
  ],
  duties: [
    duty("d001", ["bauhof"], "Pflanzt Bäume an den Straßen.", "Plants trees along the streets."),
    duty(
      "d002",
      ["klimarat"],
      "Berichtet dem Kreistag über die Emissionen.",
      "Reports to the county assembly on emissions.",
      {
        toward: ["kreistag"],
        cadence: yearly,
        kind: "deadline",
      },
    ),
    duty("d003", ["klimarat"], "Tagt viermal im Jahr.", "Meets four times a year.", {
      cadence: { kind: "timesPerYear", text: { de: "viermal im Jahr", en: "four times a year" } },
      kind: "deadline",
    }),
    duty("d004", ["deichgraf"], "Leitet den Klimarat.", "Chairs the climate council.", {
      toward: ["klimarat"],
      kind: "rule",
    }),
    duty("d005", ["deichgraf"], "Prüft die Deiche.", "Checks the dikes.", {
      keywords: { de: ["Deichschau"], en: ["dike inspection"] },
    }),
  ],
};

const plan: Plan = {
  schema: 1,
  id: "klima",
  title: { de: "Klimaplan", en: "Climate plan" },
  authority: { de: "Landkreis Deichland", en: "Deichland county" },
  inForce: "2024-01-01",
  dataDate: "2024-01-01",
  timeZone: "Europe/Berlin",
  sections: [{ id: "1", title: { de: "Alles", en: "All" } }],
  fieldsOfAction: [],
  bodies: [],
  report: {
    duty: "d002",
    stage: "a",
    reportingKinds: ["unit"],
    opens: "11-01",
    firstYear: 2024,
    longestExtension: "03-01",
    returnedDays: 14,
    steps: [],
    indicators: [],
    compiled: {
      body: "council",
      information: ["a"],
      waitingHours: 24,
      chapters: { fields: { de: "F", en: "F" }, divisions: { de: "D", en: "D" } },
    },
  },
  cascade: [],
  cycles: [],
  reminders: {
    report: { before: [], after: [1], thenEvery: 30 },
    meeting: { before: [], after: [1], thenEvery: 30 },
    deadline: { before: [], after: [1], thenEvery: 30 },
    waiting: { before: [], after: [1], thenEvery: 30 },
    missing: { before: [], after: [1], thenEvery: 30 },
    quietDays: 5,
    hours: { from: 8, to: 17 },
    inform: { report: [], meeting: [] },
  },
  ...climate,
};

describe("asking another plan", () => {
  const ask = makeAsk(plan);
  const cases: [question: string, duty: string][] = [
    ["Wie oft trifft sich der Klimarat?", "d003"],
    ["How often does the climate council meet?", "d003"],
    ["Wer leitet den Klimabeirat?", "d004"],
    ["Wem berichtet der Klimarat über die Emissionen?", "d002"],
    ["Wer pflanzt Bäume?", "d001"],
    ["Wer kontrolliert die Deiche?", "d005"],
  ];
  for (const [question, expected] of cases) {
    it(`finds the duty for "${question}"`, () => {
      const asked = ask(question);
      expect(asked.outcome).to.be.oneOf(["answer", "suggest"]);
      expect(asked.found[0]?.duty.id).to.equal(expected);
    });
  }

  it("knows nothing of Dresden", () => {
    for (const question of [
      "Wie oft tagt die Steuerungsgruppe?",
      "Wer informiert den Ausländerbeirat?",
      "Wer leitet das Jugendamt?",
    ])
      expect(ask(question).outcome, question).to.not.equal("answer");
  });

  it("takes the curator's word for what it does not answer", () => {
    expect(ask("wie wird das wetter am deich").outcome).to.equal("refuse");
  });

  it("refuses everything where there are no duties", () => {
    expect(makeAsk({ ...plan, duties: [] })("Wer leitet den Klimarat?").outcome).to.equal("refuse");
  });
});
