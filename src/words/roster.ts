import type { CellProblem } from "../people/row-problem.ts";
import type { Language } from "../plan/schema.ts";

const de = {
  line: (file: string, { line, column }: CellProblem, rest: string) =>
    `${file}: Zeile ${String(line)}, Spalte ${column}: ${rest}`,
  unreadable: (file: string, why: string) => `${file}: lässt sich nicht lesen (${why})`,
  problem: ({ found, allowed }: CellProblem): string => {
    const is = `„${found.slice(0, 80)}“`;
    switch (allowed.what) {
      case "filled":
        return "Hier fehlt etwas.";
      case "id":
        return `${is} geht nicht. Erlaubt sind 1 bis 80 Buchstaben, Ziffern und Bindestriche.`;
      case "day":
        return `${is} ist kein Tag. Erlaubt ist ein Tag wie 2027-03-01 oder 1.3.2027, oder nichts.`;
      case "unique":
        return `${is} steht schon in einer anderen Zeile. Jede Zeile braucht einen eigenen Wert.`;
      case "newRow":
        return "Diese Zeile steht schon einmal da.";
      case "email":
        return `${is} ist keine E-Mail-Adresse.`;
      case "person":
        return `${is} steht nicht als id in people.csv.`;
      case "organisation":
        return `${is} steht nicht als id in organisations.csv.`;
      case "division":
        return `${is} ist nicht die id eines anderen Geschäftsbereichs (division) in dieser Datei. Erlaubt ist sie oder nichts.`;
      case "noBody":
        return `${is} ist ein Gremium. Erlaubt ist die id dessen, wofür das Mitglied dort sitzt, oder nichts.`;
      case "empty":
        return `${is} ist hier nicht vorgesehen. Die Zelle muss leer sein.`;
      case "oneOf":
        return `${is} geht nicht. Erlaubt: ${allowed.values.join(", ")}.`;
      case "rolesOf":
        return `${is} geht hier nicht. Erlaubt bei ${allowed.kind}: ${allowed.values.join(", ")}.`;
      case "notBefore":
        return `${is} liegt vor dem Anfang. Erlaubt ist ein Tag ab ${allowed.day}.`;
      case "shorter":
        return `Der Text ist zu lang. Erlaubt sind höchstens ${String(allowed.than)} Zeichen.`;
      case "columns":
        return `Diese Spalte fehlt. Die Spalten dieser Datei: ${allowed.values.join(", ")}.`;
      case "unknownColumn":
        return `Diese Spalte ist unbekannt oder doppelt. Die Spalten dieser Datei: ${allowed.values.join(", ")}.`;
      case "cells":
        return `Die Zeile hat ${found} Zellen. Erwartet: ${String(allowed.expected)}.`;
      case "readable":
        return `Das ist nicht als CSV lesbar: ${allowed.why}`;
      case "rows":
        return "Die Datei hat keine Zeilen. Eine leere Personenliste wird nicht übernommen.";
      default:
        return allowed satisfies never;
    }
  },
};

const en: typeof de = {
  line: (file, { line, column }, rest) => `${file}: line ${String(line)}, column ${column}: ${rest}`,
  unreadable: (file, why) => `${file}: cannot be read (${why})`,
  problem: ({ found, allowed }) => {
    const is = `“${found.slice(0, 80)}”`;
    switch (allowed.what) {
      case "filled":
        return "Something is missing here.";
      case "id":
        return `${is} will not do. Allowed are 1 to 80 letters, digits and hyphens.`;
      case "day":
        return `${is} is no day. Allowed is a day such as 2027-03-01 or 1.3.2027, or nothing.`;
      case "unique":
        return `${is} stands in another row already. Each row needs a value of its own.`;
      case "newRow":
        return "This row is there already.";
      case "email":
        return `${is} is no e-mail address.`;
      case "person":
        return `${is} is no id of people.csv.`;
      case "organisation":
        return `${is} is no id of organisations.csv.`;
      case "division":
        return `${is} is not the id of another division in this file. Allowed is that or nothing.`;
      case "noBody":
        return `${is} is a body. Allowed is the id of what the member sits there for, or nothing.`;
      case "empty":
        return `${is} is not meant here. The cell must be empty.`;
      case "oneOf":
        return `${is} will not do. Allowed: ${allowed.values.join(", ")}.`;
      case "rolesOf":
        return `${is} will not do here. Allowed in a ${allowed.kind}: ${allowed.values.join(", ")}.`;
      case "notBefore":
        return `${is} is before the beginning. Allowed is a day from ${allowed.day} on.`;
      case "shorter":
        return `The text is too long. At most ${String(allowed.than)} characters are allowed.`;
      case "columns":
        return `This column is missing. The columns of this file: ${allowed.values.join(", ")}.`;
      case "unknownColumn":
        return `This column is unknown or there twice. The columns of this file: ${allowed.values.join(", ")}.`;
      case "cells":
        return `The row has ${found} cells. Expected: ${String(allowed.expected)}.`;
      case "readable":
        return `This is not readable as CSV: ${allowed.why}`;
      case "rows":
        return "The file has no rows. An empty list of people is not taken.";
      default:
        return allowed satisfies never;
    }
  },
};

export const rosterWords: Record<Language, typeof de> = { de, en };
