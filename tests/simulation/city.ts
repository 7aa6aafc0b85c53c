import { inYear, type Day } from "./days.ts";

/** A city that nobody lives in: its units, bodies, people and posts, as the rows of a roster. */

export interface Unit {
  id: string;
  name: string;
  division: string;
  reporter: string;
  head: string;
  deputyMayor: string;
  /** Without a post; to whom a report can be passed on. */
  colleague: string;
}

export interface CityBody {
  id: string;
  name: string;
  lead: string;
  deputy: string;
}

export interface City {
  units: readonly Unit[];
  steeringGroup: CityBody;
  /** All seats of the first are taken; of the others there are only a few members. */
  workingGroups: readonly (CityBody & { volunteer: string })[];
  bodies: readonly CityBody[];
  /** Whether there are enterprises of the city: some duties are theirs. */
  hasEnterprises: boolean;
  /** Who leads the steering group, or stands in. */
  chair: string;
  deputyChair: string;
  office: readonly string[];
  mayor: string;
  mayorOffice: string;
  /** Person by id. */
  people: ReadonlyMap<string, { name: string; email: string; objectId: string | undefined }>;
  /** The roster's files as CSV. */
  sheets: Readonly<Record<"organisations" | "people" | "posts", string>>;
}

/** Units that the plan's form asks questions of their own. */
const special: readonly (readonly [string, string])[] = [
  ["haupt-und-personalamt", "Haupt- und Personalamt"],
  ["statistikstelle", "Kommunale Statistikstelle"],
  ["auslaenderbehoerde", "Ausländerbehörde"],
];
const others =
  "Jugendamt,Sozialamt,Ordnungsamt,Gesundheitsamt,Schulverwaltungsamt,Stadtplanungsamt,Eigenbetrieb Friedhöfe,Einwohnermeldeamt," +
  "Amt für Kultur,Umweltamt,Liegenschaftsamt,Rechtsamt,Eigenbetrieb Bäder,Standesamt,Tiefbauamt,Hochbauamt,Vermessungsamt,Sportamt," +
  "Eigenbetrieb Märkte,Wohnungsamt,Bauaufsichtsamt,Steueramt,Stadtkämmerei,Stadtkasse,Eigenbetrieb Grünanlagen,Brandschutzamt,Stadtarchiv," +
  "Bibliotheken,Volkshochschule,Musikschule,Eigenbetrieb Rechentechnik,Zulassungsbehörde,Veterinäramt,Gewerbeamt,Straßenverkehrsamt," +
  "Presseamt,Amt für Stadterneuerung,Rechnungsprüfungsamt,Denkmalamt,Bürgeramt Nord";
const divisionNames =
  "Oberbürgermeisterin,Allgemeine Verwaltung,Ordnung und Sicherheit,Soziales,Bildung und Jugend,Kultur,Stadtentwicklung";
const fields =
  "Sprache und Bildung,Arbeit und Wirtschaft,Soziales und Gesundheit,Kultur und Zusammenleben,Öffnung der Verwaltung,Wohnen,Sport und Jugend";

/** @param size how many units, at least three, and how many working groups, at most seven */
export function makeCity(size: { units: number; workingGroups: number }, founded: Day): City {
  const people = new Map<string, { name: string; email: string; objectId: string | undefined }>();
  const organisations: string[][] = [];
  const posts: string[][] = [];
  const from = inYear(Number(founded.slice(0, 4)) - 1, "01-01");

  function person(id: string, name: string, signsIn = true): string {
    const objectId = `00000000-0000-4000-8000-${String(people.size + 1).padStart(12, "0")}`;
    people.set(id, { name, email: `${id}@stadt.example`, objectId: signsIn ? objectId : undefined });
    return id;
  }
  const holds = (who: string, role: string, of: string, bench = "", represents = ""): void =>
    void posts.push([who, role, of, bench, from, "", represents]);
  function organisation(
    id: string,
    kind: string,
    name: string,
    more: { parent?: string; field?: string; since?: Day } = {},
  ) {
    const { parent = "", field = "", since = "" } = more;
    organisations.push([id, kind, name, name, "", parent, field, since, ""]);
  }

  const divisions = divisionNames.split(",").map((name, index) => {
    const id = `gb-${String(index)}`;
    organisation(id, "division", `Geschäftsbereich ${name}`);
    holds(person(`bm-${String(index)}`, `Fachbürgermeisteramt ${name}`), "deputyMayor", id);
    return id;
  });

  organisation("ob-buero", "mayorOffice", "Büro der Oberbürgermeisterin", { parent: "gb-0" });
  const mayor = person("oberbuergermeisterin", "Verwaltungsspitze der Stadt");
  const mayorOffice = person("referat-ob", "Referat der Verwaltungsspitze");
  holds(mayor, "mayor", "ob-buero");
  holds(mayorOffice, "mayorOffice", "ob-buero");

  organisation("integrationsbuero", "office", "Büro der Beauftragten", { parent: "gb-0" });
  const commissioner = person("beauftragte", "Beauftragte der Stadt");
  const staff = [
    person("sachbearbeitung", "Sachbearbeitung Büro"),
    person("sekretariat", "Sekretariat Büro"),
  ];
  holds(commissioner, "commissioner", "integrationsbuero");
  for (const each of staff) holds(each, "officeStaff", "integrationsbuero");

  organisation("gesamtpersonalrat", "staffCouncil", "Gesamtpersonalrat");
  holds(person("gpr-vorsitz", "Vorsitz Personalrat"), "head", "gesamtpersonalrat");

  const named = [
    ...special,
    ...others.split(",").map((name, index) => [`amt-${String(index + 4)}`, name] as const),
  ];
  const units = named.slice(0, size.units).map(([id, name], index): Unit => {
    const division = divisions[index % divisions.length] ?? "";
    organisation(id, name.startsWith("Eigenbetrieb") ? "enterprise" : "unit", name, { parent: division });
    const unit = {
      id,
      name,
      division,
      reporter: person(`bericht-${id}`, `Berichtsperson ${name}`),
      head: person(`leitung-${id}`, `Leitungsperson ${name}`),
      deputyMayor: division.replace("gb", "bm"),
      colleague: person(`kollegium-${id}`, `Kollegium ${name}`),
    };
    holds(unit.reporter, "reporter", id);
    holds(unit.head, "head", id);
    return unit;
  });

  organisation("steuerungsgruppe", "steeringGroup", "Steuerungsgruppe", { since: founded });
  holds(commissioner, "lead", "steuerungsgruppe");
  const seats = divisions.map((_, index) => person(`stg-${String(index)}`, `Vertretung ${String(index)}`));
  for (const seat of seats) holds(seat, "member", "steuerungsgruppe");
  const deputyChair = seats[3] ?? "";
  holds(deputyChair, "deputy", "steuerungsgruppe");

  const workingGroups = fields
    .split(",")
    .slice(0, size.workingGroups)
    .map((field, index) => {
      const id = `fag-${String(index + 1)}`;
      const isWhole = index === 0;
      organisation(id, "workingGroup", `Facharbeitsgruppe ${field}`, {
        since: founded,
        ...(isWhole && { field: "language" }),
      });
      const lead = person(`${id}-leitung`, `Gruppenleitung ${field}`);
      const deputy = person(`${id}-stellvertretung`, `Gruppenstellvertretung ${field}`);
      const volunteer = person(`${id}-verein`, `Vereinsvertretung ${field}`, false);
      holds(lead, "lead", id);
      holds(deputy, "deputy", id);
      holds(volunteer, "member", id, "volunteers");
      if (isWhole) {
        for (const [nth, each] of [lead, deputy].entries())
          holds(each, "member", id, "city", units[nth]?.id ?? "");
        holds(staff[0] ?? "", "member", id, "city");
        holds(person(`${id}-behoerde`, `Behördenvertretung ${field}`, false), "member", id, "authorities");
      }
      return { id, name: `Facharbeitsgruppe ${field}`, lead, deputy, volunteer };
    });

  const steeringGroup = {
    id: "steuerungsgruppe",
    name: "Steuerungsgruppe",
    lead: commissioner,
    deputy: deputyChair,
  };
  return {
    units,
    hasEnterprises: organisations.some(([, kind]) => kind === "enterprise"),
    steeringGroup,
    workingGroups,
    bodies: [steeringGroup, ...workingGroups],
    chair: commissioner,
    deputyChair,
    office: [commissioner, ...staff],
    mayor,
    mayorOffice,
    people,
    sheets: {
      organisations: csv(
        ["id", "kind", "name", "name_en", "short", "parent", "field", "from", "to"],
        organisations,
      ),
      people: csv(
        ["id", "name", "email", "object_id", "language"],
        [...people].map(([id, { name, email, objectId = "" }]) => [id, name, email, objectId, "de"]),
      ),
      posts: csv(["person", "role", "of", "bench", "from", "to", "for"], posts),
    },
  };
}

function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => row.join(";")).join("\r\n")}\r\n`;
}
