import type { PersonClient, Shown } from "./person.ts";

/** What a reporter of the sample city types, page by page of Dresden's form. */
export const goodPages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  duties: { "dutyState.d065": "underWay", "dutyState.d019": "done" },
  "measures.1": {
    "measureName.1": "Beratung in drei Sprachen",
    "measureField.1": "social",
    "measureState.1": "done",
    "measureEffect.1": "Mehr ${x} **Sprachen** {{DATE(1)}}",
    "anotherMeasure.1": "false",
  },
  planning: { workPlan: "true", workPlanWhere: "Abschnitt 3" },
  opening: { trainings: "2", participants: "31" },
  resources: { postsPlanned: "0,5", postsActual: "0,5", moneyPlanned: "12000", moneyActual: "11000" },
  outlook: { anyProposal: "false", anyDocument: "false" },
};

/** Fills in every page, from the first one shown to the card that shows all of it; what differs from the usual goes by page. */
export async function fillIn(
  reporter: PersonClient,
  firstPage: Shown,
  other: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Promise<Shown> {
  let shown = firstPage;
  for (const [page, inputs] of Object.entries(goodPages))
    shown = await reporter.tap(shown, "Speichern und weiter", { ...inputs, ...other[page] });
  return shown;
}
