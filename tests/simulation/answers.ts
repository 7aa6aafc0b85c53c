import type { Random } from "./random.ts";
import type { Texts, Typed } from "./texts.ts";

export type Value = string | number | boolean | readonly string[];
export type Answers = Readonly<Record<string, Value>>;
/** What a unit is going to type, by question. */
export type Script = ReadonlyMap<string, Typed<Value>>;

const states = ["notBegun", "underWay", "done", "putOff"];
const fieldsOfAction = ["language", "work", "social", "culture", "opening"];
const ownDuties: Readonly<Record<string, readonly string[]>> = {
  "haupt-und-personalamt": ["d066"],
  statistikstelle: ["d070"],
  auslaenderbehoerde: ["d072", "d074"],
};

/** What that unit would report: all that is asked of it, and nothing else. */
export function writeScript(unit: string, random: Random, texts: Texts): Script {
  const script = new Map<string, Typed<Value>>();
  const put = (id: string, typed: string, kept: Value = typed): void => void script.set(id, { typed, kept });
  const pick = (id: string, from: readonly string[]): string => {
    const chosen = random.pick(from);
    put(id, chosen);
    return chosen;
  };
  const yes = (id: string, isSo: boolean): boolean => {
    put(id, String(isSo), isSo);
    return isSo;
  };
  const write = (id: string, text: Typed<string>): void => void script.set(id, text);
  const count = (id: string, most: number): void => {
    const value = random.between(0, most);
    put(id, random.chance(0.5) ? value.toLocaleString("de-DE") : String(value), value);
  };
  const amount = (id: string, most: number): void => {
    const cents = random.between(1, most * 100);
    put(id, String(cents / 100).replace(".", ","), cents / 100);
  };

  for (const duty of ["d065", "d019", ...(ownDuties[unit] ?? [])])
    if (isIdle(pick(`dutyState.${duty}`, states))) write(`dutyDelay.${duty}`, texts.inside());

  const measures = random.chance(0.05) ? 8 : random.between(1, 3);
  for (let nth = 1; nth <= measures; nth++) {
    write(`measureName.${String(nth)}`, texts.open(150));
    pick(`measureField.${String(nth)}`, fieldsOfAction);
    const state = pick(`measureState.${String(nth)}`, states);
    if (isIdle(state)) write(`measureDelay.${String(nth)}`, texts.inside());
    else write(`measureEffect.${String(nth)}`, texts.open());
    if (state !== "done" && random.chance(0.5)) put(`measureUntil.${String(nth)}`, "2031-09-30");
    if (nth < 8) yes(`anotherMeasure.${String(nth)}`, nth < measures);
  }

  if (!yes("workPlan", random.chance(0.8))) write("workPlanWhyNot", texts.inside());
  else if (random.chance(0.7)) write("workPlanWhere", texts.inside(300));
  const instruments = ["staffDevelopment", "missionStatement", "sustainability", "other"].filter(() =>
    random.chance(0.3),
  );
  if (instruments.length > 0) put("instruments", instruments.join(","), instruments);
  if (instruments.includes("other")) write("otherInstrument", texts.open(300));

  count("trainings", 12);
  count("participants", 1800);
  if (random.chance(0.6)) write("languages", texts.open());
  if (unit === "auslaenderbehoerde") {
    count("naturalisationDays", 400);
    write("serviceAttitude", texts.open());
  }
  if (unit === "statistikstelle" && !yes("dataByGender", random.chance(0.5)))
    write("dataByGenderWhyNot", texts.inside());
  if (unit === "haupt-und-personalamt") write("recruiting", texts.open());

  amount("postsPlanned", 4);
  amount("postsActual", 4);
  amount("moneyPlanned", 90_000);
  amount("moneyActual", 90_000);
  if (random.chance(0.7)) pick("membersHaveTime", ["yes", "partly", "no", "none"]);

  if (random.chance(0.6)) write("outlook", texts.open());
  if (random.chance(0.4)) write("remarks", texts.inside());
  const proposals = random.chance(0.3) ? random.between(1, 2) : 0;
  yes("anyProposal", proposals > 0);
  for (let nth = 1; nth <= proposals; nth++) {
    const kind = pick(`proposalKind.${String(nth)}`, ["keep", "change", "drop", "new"]);
    if (kind !== "new") write(`proposalOld.${String(nth)}`, texts.inside());
    if (kind === "change" || kind === "new") write(`proposalNew.${String(nth)}`, texts.inside());
    if (random.chance(0.5)) write(`proposalWhy.${String(nth)}`, texts.inside());
    yes(`anotherProposal.${String(nth)}`, nth < proposals);
  }
  const documents = random.chance(0.25) ? random.between(1, 2) : 0;
  yes("anyDocument", documents > 0);
  for (let nth = 1; nth <= documents; nth++) {
    const audience = random.pick(["internal", "public"]);
    const { kept } = audience === "public" ? texts.open(20) : texts.inside(20);
    put(`documentName.${String(nth)}`, `Anlage ${kept}`);
    put(`documentLink.${String(nth)}`, `https://stadt.example/${kept}.pdf`);
    put(`documentAudience.${String(nth)}`, audience);
    yes(`anotherDocument.${String(nth)}`, nth < documents);
  }
  return script;
}

const isIdle = (state: string): boolean => state === "notBegun" || state === "putOff";
