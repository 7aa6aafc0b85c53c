import { date } from "../../src/time/local-date.ts";
import type { Block, Paper } from "../../src/documents/paper.ts";

const divisions = ["Bildung und Jugend", "Soziales, Gesundheit und Wohnen", "Ordnung und Sicherheit"];
const long =
  "Die Beratung in mehreren Sprachen wurde fortgeführt und um zwei Standorte erweitert. Besonders gefragt waren Fragen " +
  "zu Aufenthalt, Anerkennung von Abschlüssen und Kindertagesbetreuung. Wo eine Antwort nicht im Haus möglich war, wurde " +
  "an die Migrationsberatung verwiesen.\n\nFür das kommende Jahr ist eine gemeinsame Schulung der Bereiche vorgesehen: " +
  "Sie soll Wartezeiten senken und die Zusammenarbeit zwischen den Ämtern erleichtern. ";

/** A made-up yearly report of three divisions, with figures and long texts. */
export const yearlyPaper: Paper = {
  language: "de",
  issuer: "Musterstadt · Integrations- und Ausländerbeauftragte",
  title: "Umsetzungsbericht 2026 zum Integrationskonzept",
  subtitle: "Information für den Stadtrat und den Ausländerbeirat",
  date: date("2027-03-15"),
  facts: [
    { label: "Berichtszeitraum", text: "1. Januar bis 31. Dezember 2026" },
    { label: "Fassung", text: "2, ersetzt die Fassung vom 1. März 2027" },
    { label: "Freigegeben durch", text: "Büro des Oberbürgermeisters" },
  ],
  blocks: [
    { kind: "heading", level: 1, text: "Überblick" },
    { kind: "paragraph", text: long },
    {
      kind: "paragraph",
      tone: "warning",
      text: "Zwei von dreizehn Bereichen haben bis zum Stichtag nicht berichtet. Die Zahlen sind darum noch nicht vollständig.",
    },
    {
      kind: "list",
      items: [
        "11 von 13 Bereichen haben berichtet.",
        "Die Steuerungsgruppe hat zweimal getagt.",
        "Eine Fortschreibung des Konzepts ist für das nächste Jahr vorgesehen; der Ausländerbeirat und der Stadtrat erhalten sie schriftlich.",
      ],
    },
    {
      kind: "table",
      caption: "Stand der Berichte nach Geschäftsbereichen",
      columns: [
        { title: "Geschäftsbereich" },
        { title: "erwartet", align: "right" },
        { title: "eingegangen", align: "right" },
      ],
      rows: divisions.map((division, index) => [division, String(4 + index), String(3 + index)]),
    },
    ...divisions.flatMap(division),
    { kind: "heading", level: 1, text: "Weitere Auskunft" },
    { kind: "paragraph", tone: "quiet", text: "Der Bericht ist barrierefrei im Netz zu lesen." },
    {
      kind: "link",
      text: "Integrationskonzept der Stadt",
      href: "https://example.org/konzept?seite=1&teil=2",
    },
  ],
  footer: "Umsetzungsbericht 2026",
};

function division(name: string, number: number): Block[] {
  return [
    { kind: "heading", level: 1, text: `Geschäftsbereich ${name}` },
    { kind: "paragraph", text: long.repeat(2).trim() },
    ...["Amt für Kindertagesbetreuung", "Eigenbetrieb Sportstätten"].flatMap((unit): Block[] => [
      { kind: "heading", level: 2, text: unit },
      { kind: "heading", level: 3, text: "Was wurde erreicht?" },
      {
        kind: "facts",
        lines: [
          { label: "Welche Maßnahmen haben Sie in diesem Jahr umgesetzt?", text: long.trim() },
          { label: "Wie viele Beschäftigte haben an Schulungen teilgenommen?", text: "1.234" },
          {
            label: "Was ist offen geblieben?",
            text: "Dolmetschdienste\nMehrsprachige Formulare\nبرنامج الاندماج في المدينة",
          },
        ],
      },
    ]),
    {
      kind: "table",
      caption: "Kennzahlen der Fachämter",
      columns: [
        { title: "Fachamt" },
        { title: "Handlungsfeld" },
        { title: "Ergebnis" },
        { title: "Teilnehmende", align: "right" },
        { title: "Vorjahr", align: "right" },
        { title: "Veränderung", align: "right" },
      ],
      rows: Array.from({ length: 12 }, (_, row) => [
        row % 3 === 0 ? "Amt für Kindertagesbetreuung" : "Straßenverkehrsrechtsabteilung",
        row % 2 === 0 ? "Sprache und Bildung" : "Öffnung der Verwaltung",
        row === 4 ? long.slice(0, 320) : "Angebot fortgeführt, Zugang erleichtert",
        (1234 * (row + number + 1)).toLocaleString("de-DE"),
        (1100 * (row + number + 1)).toLocaleString("de-DE"),
        "+12,2 %",
      ]),
    },
  ];
}
