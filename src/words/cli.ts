import type { Language } from "../plan/schema.ts";

/** Operators read German unless their environment asks for English (LANG=en…). */
export function operatorLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  // An empty variable counts as none, as it does for every other program.
  const lang = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find(Boolean) ?? "";
  return /^en(_|\.|$)/i.test(lang) ? "en" : "de";
}

/** What was made of a database, and what it costs. */
interface PreparedFacts {
  database: string;
  databaseIsNew: boolean;
  container: string;
  containerIsNew: boolean;
  /** Request units a second at most; undefined where there is no such bound. */
  mostPerSecond: number | undefined;
  /** Whether each instance sees at once what another has written. */
  isStrong: boolean;
  /** As the account calls it. */
  consistency: string;
  /** US dollars. */
  rates: {
    autoscaleHour: number;
    leastPart: number;
    hoursOfMonth: number;
    serverlessMillion: number;
    gigabyteMonth: number;
  };
}

/** What stores are said to hold, by area. */
type Tallies = ReadonlyMap<string, { documents: number; digest: string }>;

function table(tallies: Tallies): string {
  const rows = [...tallies].map(([area, { documents, digest }]) =>
    [`  ${area.padEnd(10)}`, String(documents).padStart(8), ` ${digest}`].join(" "),
  );
  return rows.join("\n");
}

function sum(tallies: Tallies): string {
  return String([...tallies.values()].reduce((all, { documents }) => all + documents, 0));
}

/** US dollars a month for so many request units a second. */
function monthly({ rates: { autoscaleHour, hoursOfMonth } }: PreparedFacts, perSecond: number): number {
  return (perSecond / 100) * autoscaleHour * hoursOfMonth;
}

const dollarsDe = (amount: number): string => `${amount.toFixed(2).replace(".", ",")} US-Dollar`;
const dollarsEn = (amount: number): string => `US$ ${amount.toFixed(2)}`;

const de = {
  imported: (organisations: number, people: number, posts: number) =>
    `Übernommen: ${String(organisations)} Organisationen, ${String(people)} Personen, ${String(posts)} Posten.`,
  notImported: "Nichts wurde übernommen. Bitte berichtigen Sie:",
  exported: (folder: string) => `Geschrieben nach ${folder}: organisations.csv, people.csv, posts.csv.`,
  noSampleHere:
    "Hier ist eine Stadt eingerichtet (MicrosoftAppId ist gesetzt). Eine Beispielstadt gibt es nur beim Ausprobieren.",
  stillRuns: "Planlotse läuft noch. Bitte beenden Sie das Programm zuerst (Strg+C).",
  sampleFresh: (file: string, people: number) =>
    `Die Beispielstadt beginnt von vorn: ${file}, ${String(people)} Personen.`,
  noCosmosHere:
    "Hier gibt es nichts vorzubereiten: Eine Datenbank-Datei legt das Programm selbst an. Für Azure Cosmos DB setzen Sie bitte PLANLOTSE_COSMOS_ENDPOINT und die drei Angaben von Microsoft.",
  prepared: (facts: PreparedFacts) => {
    const { database, databaseIsNew, container, containerIsNew, mostPerSecond: most, rates } = facts;
    return [
      databaseIsNew
        ? `Datenbank ${database} angelegt.`
        : `Die Datenbank ${database} gab es schon; ihr Durchsatz bleibt, wie er ist.`,
      most === undefined
        ? `Sie kostet ${dollarsDe(rates.serverlessMillion)} je Million Anfrageeinheiten (serverlos: bezahlt wird jede Anfrage einzeln).`
        : databaseIsNew
          ? `Sie kostet ${dollarsDe(monthly(facts, most * rates.leastPart))} bis ${dollarsDe(monthly(facts, most))} im Monat: höchstens ${String(most)} Anfrageeinheiten je Sekunde, automatisch skaliert; berechnet wird mindestens ein Zehntel davon.`
          : `Sie kostet, automatisch skaliert, ${dollarsDe(monthly(facts, 100))} im Monat je 100 Anfrageeinheiten je Sekunde.`,
      containerIsNew ? `Container ${container} angelegt.` : `Den Container ${container} gab es schon.`,
      `Er hat keinen eigenen Durchsatz und kostet ${dollarsDe(rates.gigabyteMonth)} im Monat je Gigabyte.`,
      "Das sind Microsofts Listenpreise für eine Region, ohne Steuer; Ihre Region kann davon abweichen.",
      ...(facts.isStrong
        ? []
        : [
            `Die Konsistenz des Kontos ist ${facts.consistency}. Laufen mehrere Instanzen, stellen Sie bitte im Azure-Portal Strong ein: Erst dann sieht jede sofort, was eine andere geschrieben hat. Lesen verbraucht dann doppelt so viele Anfrageeinheiten.`,
          ]),
    ].join("\n");
  },
  lacking: (lacks: readonly string[]) =>
    ["Das passt noch nicht, und das Programm ändert es nicht von selbst:", ...lacks].join("\n"),
  noSuchStore: (store: string) => `Diesen Speicher gibt es nicht: ${store}.`,
  noSuchFile: (file: string) => `Diese Datei gibt es nicht: ${file}.`,
  fileIsThere: (file: string) => `${file} gibt es schon. Bitte nennen Sie eine neue Datei.`,
  stillServes: (store: string) =>
    `Planlotse läuft noch mit ${store}. Bitte beenden Sie das Programm zuerst. Nach einem Absturz warten Sie bitte drei Minuten.`,
  servedMeanwhile: (store: string) =>
    `Planlotse läuft wieder mit ${store}. Bitte beenden Sie das Programm und führen Sie den Befehl noch einmal aus; bis dahin startet es am neuen Ort nicht.`,
  overtaken: (store: string) =>
    `${store} füllt jetzt ein anderer Aufruf, der später begonnen hat. Dieser hier hat aufgehört; bitte warten Sie den anderen ab.`,
  notWhole: (store: string) =>
    `${store} wird gerade gefüllt und ist nicht vollständig. Bitte führen Sie das erst zu Ende: mit demselben Befehl noch einmal.`,
  otherPlan: (theirs: string, ours: string) =>
    `Die Datei gehört zum Plan ${theirs}; eingestellt ist der Plan ${ours}. Nichts wurde übernommen.`,
  lookedAt: (documents: number) => `${String(documents)} Dokumente …`,
  storeExported: (file: string, tallies: Tallies) =>
    `${sum(tallies)} Dokumente geschrieben nach ${file}. Die Datei enthält personenbezogene Daten: bitte bewahren Sie sie geschützt auf.\n${table(tallies)}`,
  storeFilled: ({ tallies, written, removed }: { tallies: Tallies; written: number; removed: number }) =>
    `${String(written)} Dokumente geschrieben, ${String(removed)} entfernt. Anzahl und Prüfsumme stimmen in jedem Bereich überein:\n${table(tallies)}`,
  storeNotEmpty: (store: string) =>
    `${store} ist nicht leer. Nichts wurde geändert; bitte nennen Sie einen leeren Speicher.`,
  storeDifferent: (areas: readonly string[]) =>
    `Nicht gleich sind: ${areas.join(", ")}. Während des Kopierens hat sich etwas geändert. Bitte führen Sie den Befehl noch einmal aus; bis dahin startet das Programm dort nicht.`,
  migrationWaits: (instances: number) =>
    `Es wird gewartet, bis ${instances === 1 ? "eine Instanz" : `${String(instances)} Instanzen`} des Programms auf dem neuen Stand ${instances === 1 ? "ist" : "sind"} (Strg+C bricht ab).`,
  migrationStopped: "Abgebrochen. Der Befehl macht beim nächsten Mal weiter; das Programm läuft unterdessen.",
  migrated: (version: number, changed: number) =>
    `${String(changed)} Dokumente umgestellt; alle haben die Fassung ${String(version)}.`,
  planGood: (title: string, duties: number) => `In Ordnung: ${title}, ${String(duties)} Pflichten.`,
  planBad: (count: number) => `${String(count)} Fehler im Plan.`,
  examplesAsked: (all: number, first: number, three: number) =>
    all === 0
      ? "Der Plan hat keine Beispielfragen. Mit acht oder mehr je Pflicht werden Fragen besser beantwortet."
      : `${String(all)} Beispielfragen, jede so gestellt, als stünde sie nicht im Plan: ${percent(first, all)} % finden ihre Pflicht zuerst, ${percent(three, all)} % unter dreien.`,
  examplesConfused: "Diese würden verwechselt. Davor steht, was stattdessen käme; mehr Beispiele helfen:",
  nothing: "nichts",
  examples: "Für den Plan: die Fragen zu den Beispielen der Pflicht (examples) hinzufügen.",
  ownAnswers: "Antworten des Büros in eigenen Worten.",
  decisions: "Festlegungen des Büros zu Pflichten, für die der Plan niemanden benennt.",
  dismissed: "Fragen, die das Büro nicht beantwortet hat.",
  ratings: "Wie oft eine Antwort geholfen hat und wie oft nicht.",
  forgotten: (count: number) => `${String(count)} ${count === 1 ? "Frage" : "Fragen"} gelöscht.`,
  noSuchQuestion: "Diese Frage gibt es nicht.",
};

function percent(part: number, whole: number): string {
  return String(Math.floor((100 * part) / whole));
}

const en: typeof de = {
  imported: (organisations, people, posts) =>
    `Imported: ${String(organisations)} organisations, ${String(people)} people, ${String(posts)} posts.`,
  notImported: "Nothing was imported. Please correct:",
  exported: (folder) => `Written to ${folder}: organisations.csv, people.csv, posts.csv.`,
  noSampleHere: "A city is set up here (MicrosoftAppId is set). There is a sample city for trying only.",
  stillRuns: "Planlotse is still running. Please end it first (Ctrl+C).",
  sampleFresh: (file, people) => `The sample city starts over: ${file}, ${String(people)} people.`,
  noCosmosHere:
    "There is nothing to prepare: the program makes a database file by itself. For Azure Cosmos DB set PLANLOTSE_COSMOS_ENDPOINT and the three credentials of Microsoft.",
  prepared: (facts) => {
    const { database, databaseIsNew, container, containerIsNew, mostPerSecond: most, rates } = facts;
    return [
      databaseIsNew
        ? `Database ${database} made.`
        : `The database ${database} was there; its throughput stays as it is.`,
      most === undefined
        ? `It costs ${dollarsEn(rates.serverlessMillion)} for a million request units (serverless: each request is paid by itself).`
        : databaseIsNew
          ? `It costs ${dollarsEn(monthly(facts, most * rates.leastPart))} to ${dollarsEn(monthly(facts, most))} a month: ${String(most)} request units a second at most, autoscale; at least a tenth of it is billed.`
          : `It costs, with autoscale, ${dollarsEn(monthly(facts, 100))} a month for each 100 request units a second.`,
      containerIsNew ? `Container ${container} made.` : `The container ${container} was there.`,
      `It has no throughput of its own and costs ${dollarsEn(rates.gigabyteMonth)} a month for each gigabyte.`,
      "These are Microsoft's list prices for one region, without taxes; your region may differ.",
      ...(facts.isStrong
        ? []
        : [
            `The consistency of the account is ${facts.consistency}. Where several instances run, please choose Strong in the Azure portal: only then each sees at once what another has written. Reading then takes twice as many request units.`,
          ]),
    ].join("\n");
  },
  lacking: (lacks) =>
    ["This does not fit yet, and the program does not change it by itself:", ...lacks].join("\n"),
  noSuchStore: (store) => `There is no such store: ${store}.`,
  noSuchFile: (file) => `There is no such file: ${file}.`,
  fileIsThere: (file) => `${file} is there already. Please name a new file.`,
  stillServes: (store) =>
    `Planlotse is still running on ${store}. Please end the program first. After a crash please wait three minutes.`,
  servedMeanwhile: (store) =>
    `Planlotse is running on ${store} again. Please end the program and run the command again; until then it does not start in the new place.`,
  overtaken: (store) =>
    `${store} is now filled by another call, which began later. This one has stopped; please wait for the other.`,
  notWhole: (store) =>
    `${store} is being filled and is not whole. Please bring that to its end first: the same command once more.`,
  otherPlan: (theirs, ours) =>
    `The file belongs to the plan ${theirs}; the settings name the plan ${ours}. Nothing was imported.`,
  lookedAt: (documents) => `${String(documents)} documents …`,
  storeExported: (file, tallies) =>
    `${sum(tallies)} documents written to ${file}. The file holds personal data: please keep it protected.\n${table(tallies)}`,
  storeFilled: ({ tallies, written, removed }) =>
    `${String(written)} documents written, ${String(removed)} removed. Count and digest agree in each area:\n${table(tallies)}`,
  storeNotEmpty: (store) => `${store} is not empty. Nothing was changed; please name an empty store.`,
  storeDifferent: (areas) =>
    `Not the same: ${areas.join(", ")}. Something was changed while it was copied. Please run the command again; until then the program does not start there.`,
  migrationWaits: (instances) =>
    `Waiting until ${instances === 1 ? "one instance" : `${String(instances)} instances`} of the program ${instances === 1 ? "is" : "are"} up to date (Ctrl+C stops).`,
  migrationStopped: "Stopped. The command goes on the next time; the program runs meanwhile.",
  migrated: (version, changed) =>
    `${String(changed)} documents changed; all have version ${String(version)}.`,
  planGood: (title, duties) => `Good: ${title}, ${String(duties)} duties.`,
  planBad: (count) => `${String(count)} ${count === 1 ? "problem" : "problems"} in the plan.`,
  examplesAsked: (all, first, three) =>
    all === 0
      ? "The plan has no example questions. With eight or more for each duty, questions are answered better."
      : `${String(all)} example questions, each asked as if it were not in the plan: ${percent(first, all)} % find their duty first, ${percent(three, all)} % among three.`,
  examplesConfused:
    "These would be confused. Before each stands what would come instead; more examples help:",
  nothing: "nothing",
  examples: "For the plan: add the questions to the examples of the duty.",
  ownAnswers: "Answers in the office's own words.",
  decisions: "Decisions of the office about duties for which the plan names nobody.",
  dismissed: "Questions that the office did not answer.",
  ratings: "How often an answer helped, and how often not.",
  forgotten: (count) => `${String(count)} ${count === 1 ? "question" : "questions"} erased.`,
  noSuchQuestion: "There is no such question.",
};

export const cliWords: Record<Language, typeof de> = { de, en };
