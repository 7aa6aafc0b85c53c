import type { Allowed, CellProblem } from "./row-problem.ts";
import { roles, type Language, type Role } from "../plan/schema.ts";
import { readDate, type LocalDate } from "../time/local-date.ts";
import type { Organisation, Person, Post, Roster } from "./roster.ts";

/** One row of a roster file: its cells by column, and the line it begins on. */
export interface Row {
  line: number;
  cells: Readonly<Record<string, string>>;
}

export const columns = {
  organisations: ["id", "kind", "name", "name_en", "short", "parent", "field", "from", "to"],
  people: ["id", "name", "email", "object_id", "language"],
  posts: ["person", "role", "of", "bench", "from", "to", "for"],
} as const;

/** Columns that a file may leave out. */
export const optionalColumns: Readonly<Partial<Record<Sheet, readonly string[]>>> = { posts: ["for"] };

export type Sheet = keyof typeof columns;
export type Rows = Readonly<Record<Sheet, readonly Row[]>>;

export type RowProblem = CellProblem & { sheet: Sheet };

/** Characters of a name. */
const longestName = 200;

const rolesOfKind: Readonly<Record<string, readonly Role[]>> = {
  division: ["deputyMayor", "mayor"],
  unit: ["head", "deputyHead", "reporter"],
  enterprise: ["head", "deputyHead", "reporter"],
  office: ["commissioner", "officeStaff"],
  mayorOffice: ["mayor", "mayorOffice"],
  staffCouncil: ["head", "deputyHead", "member"],
  association: ["member"],
  authority: ["member"],
};
const rolesOfBodies: readonly Role[] = ["lead", "deputy", "member"];

/**
 * Turns rows into a roster, or into all that is wrong with them; then nothing may be taken. Pure.
 * @param bodyKinds ids of the plan's bodies, each with the ids of its benches
 */
export function rosterFromRows(
  rows: Rows,
  bodyKinds: ReadonlyMap<string, readonly string[]>,
): { ok: true; roster: Roster } | { ok: false; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const kinds = [...Object.keys(rolesOfKind), ...bodyKinds.keys()];

  function reader(sheet: Sheet, row: Row) {
    const cell = (column: string): string => (row.cells[column] ?? "").trim();
    function wrong(column: string, allowed: Allowed): void {
      problems.push({ sheet, line: row.line, column, found: cell(column), allowed });
    }
    return {
      cell,
      wrong,
      must(column: string): string {
        if (cell(column) === "") wrong(column, { what: "filled" });
        if (cell(column).length > longestName) wrong(column, { what: "shorter", than: longestName });
        return cell(column);
      },
      id(column: string): string {
        if (!/^[a-z0-9][a-z0-9-]{0,79}$/i.test(cell(column))) wrong(column, { what: "id" });
        return cell(column);
      },
      oneOf<T extends string>(column: string, allowed: readonly T[], whenEmpty?: T): T {
        const value = cell(column) === "" && whenEmpty !== undefined ? whenEmpty : (cell(column) as T);
        if (!allowed.includes(value)) wrong(column, { what: "oneOf", values: allowed });
        return value;
      },
      days(): { from?: LocalDate; to?: LocalDate } {
        const from = readDay("from");
        const to = readDay("to");
        if (from && to && to < from) wrong("to", { what: "notBefore", day: from });
        return { ...(from && { from }), ...(to && { to }) };
      },
    };
    function readDay(column: string): LocalDate | undefined {
      if (cell(column) === "") return undefined;
      const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell(column));
      const iso = german ? `${String(german[3])}-${pad(german[2])}-${pad(german[1])}` : cell(column);
      const read = readDate(iso);
      if (!read) wrong(column, { what: "day" });
      return read;
    }
  }
  function unique(seen: Set<string>, value: string, row: ReturnType<typeof reader>, column: string): void {
    if (value !== "" && seen.has(value.toLowerCase())) row.wrong(column, { what: "unique" });
    seen.add(value.toLowerCase());
  }

  const organisationIds = new Set<string>();
  const organisations = rows.organisations.map((source): Organisation => {
    const row = reader("organisations", source);
    const name = row.must("name");
    const optional = { short: row.cell("short"), parent: row.cell("parent"), field: row.cell("field") };
    const id = row.id("id");
    unique(organisationIds, id, row, "id");
    return {
      id,
      kind: row.oneOf("kind", kinds),
      name: { de: name, en: row.cell("name_en") || name },
      ...withoutEmpty(optional),
      ...row.days(),
    };
  });
  const kindOf = new Map(organisations.map(({ id, kind }) => [id, kind]));
  for (const source of rows.organisations) {
    const row = reader("organisations", source);
    const parent = row.cell("parent");
    if (parent !== "" && (kindOf.get(parent) !== "division" || parent === row.cell("id")))
      row.wrong("parent", { what: "division" });
  }

  const seen = { id: new Set<string>(), email: new Set<string>(), object_id: new Set<string>() };
  const people = rows.people.map((source): Person => {
    const row = reader("people", source);
    const id = row.id("id");
    const email = row.must("email");
    if (email !== "" && !/^[^\s@]+@[^\s@]+$/.test(email)) row.wrong("email", { what: "email" });
    for (const column of ["id", "email", "object_id"] as const)
      unique(seen[column], row.cell(column), row, column);
    return {
      id,
      name: row.must("name"),
      email,
      ...withoutEmpty({ objectId: row.cell("object_id") }),
      language: row.oneOf<Language>("language", ["de", "en"], "de"),
    };
  });

  const personIds = new Set(people.map(({ id }) => id));
  const postsSeen = new Set<string>();
  const posts = rows.posts.map((source): Post => {
    const row = reader("posts", source);
    const person = row.must("person");
    if (person !== "" && !personIds.has(person)) row.wrong("person", { what: "person" });
    const of = row.must("of");
    const kind = kindOf.get(of);
    const role = row.oneOf("role", roles);
    if (of !== "" && kind === undefined) row.wrong("of", { what: "organisation" });
    const allowed = kind === undefined ? roles : (rolesOfKind[kind] ?? rolesOfBodies);
    if (roles.includes(role) && !allowed.includes(role))
      row.wrong("role", { what: "rolesOf", kind: kind ?? "", values: allowed });
    const benches = bodyKinds.get(kind ?? "") ?? [];
    const bench = row.cell("bench");
    if (bench !== "" && !benches.includes(bench))
      row.wrong("bench", benches.length > 0 ? { what: "oneOf", values: benches } : { what: "empty" });
    const represented = row.cell("for");
    const isBody = (each: string | undefined): boolean => each !== undefined && bodyKinds.has(each);
    if (represented !== "" && kind !== undefined && !isBody(kind)) row.wrong("for", { what: "empty" });
    else if (represented !== "" && !kindOf.has(represented)) row.wrong("for", { what: "organisation" });
    else if (isBody(kindOf.get(represented))) row.wrong("for", { what: "noBody" });
    const post: Post = { person, role, of, ...withoutEmpty({ bench, for: represented }), ...row.days() };
    if (postsSeen.has(JSON.stringify(post))) row.wrong("person", { what: "newRow" });
    postsSeen.add(JSON.stringify(post));
    return post;
  });

  if (people.length === 0)
    problems.push({ sheet: "people", line: 1, column: "id", found: "", allowed: { what: "rows" } });
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, roster: { organisations, people, posts } };
}

/** The rows that `rosterFromRows` reads back to the same roster. */
export function rowsFromRoster(roster: Roster): Record<Sheet, Record<string, string>[]> {
  return {
    organisations: roster.organisations.map((item) => ({
      id: item.id,
      kind: item.kind,
      name: item.name.de,
      name_en: item.name.en === item.name.de ? "" : item.name.en,
      short: item.short ?? "",
      parent: item.parent ?? "",
      field: item.field ?? "",
      from: item.from ?? "",
      to: item.to ?? "",
    })),
    people: roster.people.map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      object_id: person.objectId ?? "",
      language: person.language,
    })),
    posts: roster.posts.map((post) => ({
      person: post.person,
      role: post.role,
      of: post.of,
      bench: post.bench ?? "",
      from: post.from ?? "",
      to: post.to ?? "",
      for: post.for ?? "",
    })),
  };
}

function withoutEmpty<T extends Record<string, string>>(cells: T): Partial<T> {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== "")) as Partial<T>;
}

function pad(digits: string | undefined): string {
  return (digits ?? "").padStart(2, "0");
}
