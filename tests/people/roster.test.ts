import { expect } from "chai";
import { readSheet, writeSheet } from "../../src/documents/roster-csv.ts";
import { makeDirectory } from "../../src/people/directory.ts";
import {
  bodiesToLead,
  isOffice,
  isOfTheCity,
  mayRecordMeeting,
  mayReport,
  unitsToReport,
} from "../../src/people/rights.ts";
import { makeRosterBook } from "../../src/people/roster-book.ts";
import { rosterWords } from "../../src/words/roster.ts";
import { rosterFromRows, rowsFromRoster, type Row, type Rows } from "../../src/people/rows.ts";
import { readPlan } from "../../src/read-plan.ts";
import { readRosterFolder } from "../../src/roster-files.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { date } from "../../src/time/local-date.ts";

const { plan } = await readPlan("plans/dresden-2009/plan.yaml");
const bodies = new Map([
  ["steeringGroup", []],
  ["workingGroup", ["city", "volunteers"]],
]);
const organisation = (cells: Record<string, string>): Record<string, string> => ({
  id: "amt",
  kind: "unit",
  name: "Amt",
  ...cells,
});
const rows = (lists: Record<keyof Rows, Record<string, string>[]>): Rows =>
  Object.fromEntries(
    Object.entries(lists).map(([sheet, list]) => [
      sheet,
      list.map((cells, index): Row => ({ line: index + 2, cells })),
    ]),
  ) as unknown as Rows;

/** A small good roster; `change` makes it bad. */
function checked(
  change: (lists: {
    organisations: Record<string, string>[];
    people: Record<string, string>[];
    posts: Record<string, string>[];
  }) => void,
) {
  const lists = {
    organisations: [
      organisation({}),
      organisation({ id: "gb", kind: "division" }),
      organisation({ id: "buero", kind: "office" }),
      organisation({ id: "fag", kind: "workingGroup" }),
    ],
    people: [
      { id: "p", name: "P", email: "p@stadt.example" },
      { id: "q", name: "Q", email: "q@stadt.example", object_id: "Q1" },
    ],
    posts: [
      { person: "p", role: "reporter", of: "amt", from: "2026-01-01", to: "2026-12-31" },
      { person: "q", role: "lead", of: "fag" },
      { person: "q", role: "officeStaff", of: "buero" },
    ],
  };
  change(lists);
  return rosterFromRows(rows(lists), bodies);
}
function problemsAfter(change: Parameters<typeof checked>[0]): string[] {
  const result = checked(change);
  if (result.ok) throw new Error("the bad roster was taken for good");
  return result.problems.map(
    (problem) =>
      `${problem.sheet}:${String(problem.line)}:${problem.column}: ${rosterWords.en.problem(problem)}`,
  );
}

function set(list: Record<string, string>[], index: number, column: string, value: string): void {
  list[index] = { ...list[index], [column]: value };
}

describe("roster rows", () => {
  it("takes good ones", () => {
    expect(checked(() => undefined).ok).to.equal(true);
  });

  const bad: [string, Parameters<typeof checked>[0], string][] = [
    [
      "an unknown role",
      ({ posts }) => {
        set(posts, 0, "role", "chef");
      },
      "posts:2:role: “chef” will not do. Allowed: mayor, mayorOffice, deputyMayor, head",
    ],
    [
      "a role that this kind does not have",
      ({ posts }) => {
        set(posts, 0, "role", "lead");
      },
      "posts:2:role: “lead” will not do here. Allowed in a unit: head, deputyHead, reporter.",
    ],
    [
      "a person nobody knows",
      ({ posts }) => {
        set(posts, 1, "person", "x");
      },
      "posts:3:person: “x” is no id of people.csv.",
    ],
    [
      "a person written in other letters",
      ({ posts }) => {
        set(posts, 1, "person", "Q");
      },
      "posts:3:person: “Q” is no id of people.csv.",
    ],
    [
      "an organisation nobody knows",
      ({ posts }) => {
        set(posts, 1, "of", "x");
      },
      "posts:3:of: “x” is no id of organisations.csv.",
    ],
    [
      "a day that is none",
      ({ posts }) => {
        set(posts, 0, "from", "2026-02-30");
      },
      "posts:2:from: “2026-02-30” is no day.",
    ],
    [
      "an end before the beginning",
      ({ posts }) => {
        set(posts, 0, "to", "2025-12-31");
      },
      "posts:2:to: “2025-12-31” is before the beginning. Allowed is a day from 2026-01-01 on.",
    ],
    [
      "an e-mail address that is none",
      ({ people }) => {
        set(people, 0, "email", "p at stadt");
      },
      "people:2:email: “p at stadt” is no e-mail address.",
    ],
    [
      "an e-mail address twice",
      ({ people }) => {
        set(people, 1, "email", "P@stadt.example");
      },
      "people:3:email: “P@stadt.example” stands in another row already.",
    ],
    [
      "a sign-in twice",
      ({ people }) => {
        set(people, 0, "object_id", "q1");
      },
      "people:3:object_id: “Q1” stands in another row already.",
    ],
    [
      "a parent that is no division",
      ({ organisations }) => {
        set(organisations, 0, "parent", "buero");
      },
      "organisations:2:parent: “buero” is not the id of another division",
    ],
    [
      "a division that is its own parent",
      ({ organisations }) => {
        set(organisations, 1, "parent", "gb");
      },
      "organisations:3:parent: “gb” is not the id of another division",
    ],
    [
      "the same row twice",
      ({ posts }) => {
        posts.push({ ...posts[1] });
      },
      "posts:5:person: This row is there already.",
    ],
    [
      "a name without end",
      ({ people }) => {
        set(people, 0, "name", "x".repeat(201));
      },
      "people:2:name: The text is too long. At most 200 characters are allowed.",
    ],
    [
      "nobody at all",
      ({ people }) => {
        people.length = 0;
      },
      "people:1:id: The file has no rows.",
    ],
    [
      "a kind nobody knows",
      ({ organisations }) => {
        set(organisations, 0, "kind", "amt");
      },
      "organisations:2:kind: “amt” will not do. Allowed: division, unit, enterprise",
    ],
    [
      "a bench where there are none",
      ({ posts }) => {
        set(posts, 0, "bench", "city");
      },
      "posts:2:bench: “city” is not meant here.",
    ],
    [
      "an organisation that a member stands for and nobody knows",
      ({ posts }) => {
        set(posts, 1, "for", "x");
      },
      "posts:3:for: “x” is no id of organisations.csv.",
    ],
    [
      "a body that a member stands for",
      ({ posts }) => {
        set(posts, 1, "for", "fag");
      },
      "posts:3:for: “fag” is a body.",
    ],
    [
      "whom somebody stands for outside a body",
      ({ posts }) => {
        set(posts, 0, "for", "gb");
      },
      "posts:2:for: “gb” is not meant here.",
    ],
    [
      "a post of the city in an association",
      ({ organisations, posts }) => {
        organisations.push(organisation({ id: "verein", kind: "association" }));
        posts.push({ person: "p", role: "head", of: "verein" });
      },
      "posts:5:role: “head” will not do here. Allowed in a association: member.",
    ],
    [
      "a name that is missing",
      ({ people }) => {
        set(people, 0, "name", " ");
      },
      "people:2:name: Something is missing here.",
    ],
  ];
  for (const [what, change, expected] of bad)
    it(`tells ${what} with line and column`, () => {
      expect(problemsAfter(change).filter((line) => line.startsWith(expected))).to.have.length(1);
    });

  it("tells all that is wrong, not the first only", () => {
    expect(
      problemsAfter(({ people, posts }) => {
        set(people, 0, "email", "");
        set(posts, 0, "role", "");
        set(posts, 1, "to", "x");
      }),
    ).to.have.length(3);
  });
});

describe("roster files", () => {
  const people = (text: string, encoding: BufferEncoding = "utf8") =>
    readSheet("people", Buffer.from(text, encoding));

  it("reads semicolons or commas, a byte order mark, Windows-1252, line breaks in cells, columns in any order", () => {
    const expected = [
      { line: 2, cells: { id: "a", name: "Bürö;x", email: "a@b", object_id: "", language: "de" } },
    ];
    expect(people('id;name;email;object_id;language\r\na;"Bürö;x";a@b;;de\r\n').rows).to.deep.equal(expected);
    expect(people("\ufefflanguage,name,email,object_id,id\nde,Bürö;x,a@b,,a\n").rows).to.deep.equal(expected);
    expect(people('id;name;email;object_id;language\na;"Bürö;x";a@b;;de', "latin1").rows).to.deep.equal(
      expected,
    );
    const utf16 = Buffer.from(
      "\ufeffid\tname\temail\tobject_id\tlanguage\r\na\tBürö;x\ta@b\t\tde\r\n",
      "utf16le",
    );
    expect(readSheet("people", utf16).rows).to.deep.equal(expected);
    const broken = people(
      'id;name;email;object_id;language\na;"one\ntwo";a@b;;de\nb;B;b@b;;en\n\nc;C;c@c;;\n',
    ).rows;
    expect(broken.map(({ line }) => line)).to.deep.equal([2, 4, 6]);
  });

  it("tells missing, unknown and doubled columns, missing cells and open quotes", () => {
    expect(people("id;name;email;object_id;sprache\n").problems.map(({ column }) => column)).to.deep.equal([
      "language",
      "sprache",
    ]);
    expect(
      people("id;id;name;email;object_id;language\n").problems.map(({ column }) => column),
    ).to.deep.equal(["id"]);
    expect(people("id;name;email;object_id;language\na;b\n").problems).to.have.length(1);
    expect(people('id;name;email;object_id;language\na;"b\n').problems).to.have.length(1);
    expect(people("").problems.length).to.be.greaterThan(0);
  });

  it("may leave out for whom members stand; that column is written all the same", () => {
    const old = readSheet("posts", Buffer.from("person;role;of;bench;from;to\np;lead;fag;;;\n"));
    expect(old.problems).to.deep.equal([]);
    expect(
      readSheet("posts", Buffer.from("person;role;of;bench;from\n")).problems.map(({ column }) => column),
    ).to.deep.equal(["to"]);
    expect(
      readSheet("posts", Buffer.from("person;role;of;bench;from;to;for;for\n")).problems.map(
        ({ column }) => column,
      ),
    ).to.deep.equal(["for"]);
    expect(writeSheet("posts", [])).to.include("to;for");
  });

  it("writes no cell that a spreadsheet takes for a formula, and reads it back as it was", () => {
    const evil = { id: "a", name: "=HYPERLINK(1)", email: "+x@y", object_id: "@z", language: "de" };
    const written = writeSheet("people", [evil]);
    expect(written).to.include("'=HYPERLINK(1)");
    expect(readSheet("people", Buffer.from(written)).rows[0]?.cells).to.deep.equal(evil);
  });
});

describe("members and whom they stand for", () => {
  it("is taken as it stands", () => {
    const taken = checked(({ posts }) => {
      set(posts, 1, "for", "gb");
    });
    expect(taken.ok && taken.roster.posts[1]).to.deep.equal({
      person: "q",
      role: "lead",
      of: "fag",
      for: "gb",
    });
  });
  it("whoever stands for an association, or holds a post there, is not of the city", () => {
    const { bodies: rules } = plan;
    const who = (post: object): boolean => {
      const taken = checked(({ organisations, posts }) => {
        organisations.push(organisation({ id: "verein", kind: "association" }));
        posts.splice(0, posts.length, post as Record<string, string>);
      });
      if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
      return isOfTheCity(makeDirectory(taken.roster), "p", rules, date("2026-11-24"));
    };
    expect(who({ person: "p", role: "member", of: "fag", for: "verein" })).to.equal(false);
    expect(who({ person: "p", role: "member", of: "verein" })).to.equal(false);
    expect(who({ person: "p", role: "member", of: "fag", for: "amt" })).to.equal(true);
    expect(who({ person: "p", role: "member", of: "fag", bench: "volunteers", for: "amt" })).to.equal(false);
  });
});

describe("the sample roster", () => {
  const read = readRosterFolder("plans/dresden-2009/sample-roster", plan, "de");
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const { roster } = read;
  const directory = makeDirectory(roster);
  const today = date("2026-11-24");

  it("has 7 divisions, 14 units with two enterprises, the bodies, the office", () => {
    const count = (kind: string): number => directory.organisationsOf([kind], today).length;
    expect([
      count("division"),
      count("unit"),
      count("enterprise"),
      count("steeringGroup"),
      count("workingGroup"),
      count("office"),
    ]).to.deep.equal([7, 12, 2, 1, 4, 1]);
  });

  it("goes out and comes in again unchanged", () => {
    const out = rowsFromRoster(roster);
    const again = Object.fromEntries(
      Object.entries(out).map(([sheet, list]) => [
        sheet,
        readSheet(sheet as keyof Rows, Buffer.from(writeSheet(sheet as keyof Rows, list))).rows,
      ]),
    ) as unknown as Rows;
    const back = rosterFromRows(
      again,
      new Map(plan.bodies.map(({ id, benches }) => [id, benches.map((bench) => bench.id)])),
    );
    expect(back).to.deep.equal({ ok: true, roster });
  });

  it("gives rights by the post that is held on the day", () => {
    expect(mayReport(directory, "bericht-jugendamt", "jugendamt", today)).to.equal(true);
    expect(mayReport(directory, "bericht-jugendamt", "sozialamt", today)).to.equal(false);
    expect(mayReport(directory, "bericht-jugendamt", "jugendamt", date("2025-12-31"))).to.equal(false);
    expect(isOffice(directory, "sekretariat", today)).to.equal(true);
    expect(isOffice(directory, "oberbuergermeisterin", today)).to.equal(false);
    expect(mayRecordMeeting(directory, "fag-kultur-leitung", "fag-kultur", today)).to.equal(true);
    expect(mayRecordMeeting(directory, "fag-kultur-leitung", "fag-sprache", today)).to.equal(false);
    expect(mayRecordMeeting(directory, "sachbearbeitung", "fag-sprache", today)).to.equal(true);
    expect(unitsToReport(directory, "leitung-sozialamt", ["unit"], today)).to.deep.equal(["sozialamt"]);
    expect(bodiesToLead(directory, "beauftragte", ["steeringGroup", "workingGroup"], today)).to.deep.equal([
      "steuerungsgruppe",
    ]);
  });

  it("names who stands for an actor of the plan", () => {
    const holders = (id: string): string[] => {
      const actor = plan.actors.find((each) => each.id === id);
      return actor ? directory.holdersOf(actor, today).map(({ person }) => person.id) : [];
    };
    expect(holders("mayor")).to.deep.equal(["oberbuergermeisterin"]);
    expect(holders("statisticsOffice")).to.deep.equal(["leitung-statistikstelle"]);
    expect(holders("workingGroups")).to.have.length(4);
    expect(holders("units")).to.have.length(14);
    expect(holders("cityCouncil")).to.deep.equal([]);
  });

  it("is kept and replaced as a whole", async () => {
    const store = openSqliteStore(":memory:");
    const clock = { now: () => 1_700_000_000_000 };
    const writer = makeRosterBook({ store, clock, refreshMs: 0 });
    const reader = makeRosterBook({ store, clock, refreshMs: 0 });
    expect((await reader.current()).roster.people).to.deep.equal([]);
    await writer.replace(roster);
    expect((await reader.current()).roster).to.deep.equal(roster);
    expect(await reader.current()).to.equal(await reader.current());
    const many = Array.from({ length: 1234 }, (_, index) => ({
      id: `p${String(index)}`,
      name: "P",
      email: `p${String(index)}@x`,
      language: "de" as const,
    }));
    await writer.replace({ organisations: [], people: many, posts: [] });
    expect((await reader.current()).roster).to.deep.equal({ organisations: [], people: many, posts: [] });
    await store.close();
  });
});
