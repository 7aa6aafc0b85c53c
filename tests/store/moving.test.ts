import { expect } from "chai";
import { readFileSync, writeFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { areas, StoreError, type Body, type Store } from "../../src/store/contract.ts";
import { makeCosmosClient } from "../../src/store/cosmos/client.ts";
import { openCosmosStore } from "../../src/store/cosmos/cosmos-store.ts";
import { fill, type Source } from "../../src/store/moving/fill.ts";
import { readLines, writeLines } from "../../src/store/moving/lines.ts";
import { fillingFrom } from "../../src/store/moving/mark.ts";
import { joinAgreement } from "../../src/store/schema/agreement.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { startWireCosmos } from "../support/wire-cosmos.ts";

const folder = temporaryFolder();
const wire = await startWireCosmos();
after(async () => {
  await wire.close();
  folder.remove();
});
let files = 0;
const inSqlite = (): Store => openSqliteStore(join(folder.path, `${String(files++)}.sqlite`));
const inCosmos = (): Store =>
  openCosmosStore({ client: makeCosmosClient(wire), database: wire.newDatabase(), deadlineMs: 5000 });
const quietly = { now: Date.now, tell: () => undefined };
const notServed = () => Promise.resolve(false);
const of = (store: Store, name = "the source"): Source => ({
  name,
  pages: () => store.everything(),
  isServed: notServed,
});

const tomorrow = Date.now() + 86_400_000;
const long = 'ä👋\u2028\u2029\n"\\'.repeat(40_000);

/** Some of everything: many areas, many documents in one partition, long ones, those that end, odd texts. */
async function furnish(store: Store): Promise<void> {
  for (const area of areas)
    for (const pk of ["a", "b:c"])
      await store.write(
        area,
        pk,
        Array.from({ length: 60 }, (_, index) => ({
          op: "create" as const,
          id: `d${String(index)}`,
          body: { kind: "t", n: index / 10, deep: { z: 1, a: [null, true, "x"] }, due: index },
        })),
      );
  for (let index = 0; index < 6; index++)
    await store.write("units", "long", [
      { op: "create", id: `l${String(index)}`, body: { kind: "t", long } },
    ]);
  await store.write("system", "links", [
    { op: "upsert", id: "soon", body: { kind: "t", ttl: 900 }, expires: Date.now() + 2000 },
    { op: "upsert", id: "later", body: { kind: "t", ttl: 86_400_000 }, expires: tomorrow },
  ]);
}

async function all(store: Store): Promise<Map<string, { body: Body; expires: number | undefined }>> {
  const found = new Map<string, { body: Body; expires: number | undefined }>();
  for await (const page of store.everything())
    for (const { area, pk, id, body, expires } of page) found.set(`${area} ${pk} ${id}`, { body, expires });
  return found;
}

async function expectSame(one: Store, other: Store): Promise<void> {
  const [here, there] = [await all(one), await all(other)];
  for (const each of [here, there])
    for (const passing of ["system links soon", "system store schema"]) each.delete(passing);
  expect([...there.keys()].toSorted()).to.deep.equal([...here.keys()].toSorted());
  for (const [key, { body, expires }] of here) {
    expect(there.get(key)?.body, key).to.deep.equal(body);
    if (expires === undefined) expect(there.get(key)?.expires, key).to.equal(undefined);
    else expect(there.get(key)?.expires, key).to.be.within(expires - 2000, expires + 2000);
  }
}

describe("a store that moves", () => {
  for (const [name, from, to] of [
    ["from a file to Azure Cosmos DB", inSqlite, inCosmos],
    ["from Azure Cosmos DB to a file", inCosmos, inSqlite],
  ] as const)
    it(`${name} is the same there, and lives no longer`, async () => {
      const [source, target] = [from(), to()];
      await furnish(source);
      const filled = await fill(of(source), target, quietly);
      if (filled.outcome !== "filled") throw new Error(filled.outcome);
      expect([...filled.tallies.keys()]).to.have.members([...areas]);
      expect(filled.tallies.get("people")?.documents).to.equal(120);
      await expectSame(source, target);
      expect(await fillingFrom(target)).to.equal(undefined);
      await source.close();
      await target.close();
    });

  it("goes on after it was broken off at any write, also when the source has changed meanwhile", async () => {
    const source = inSqlite();
    await furnish(source);
    for (const diesAt of [1, 2, 5, 9]) {
      const target = inSqlite();
      let writes = 0;
      const dying: Store = {
        ...target,
        write(...given) {
          if (++writes > diesAt) throw new Error("died");
          return target.write(...given);
        },
      };
      const error: unknown = await fill(of(source), dying, quietly).catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(Error);
      expect(await fillingFrom(target)).to.equal("the source");
      expect((await fill(of(source, "another source"), target, quietly)).outcome).to.equal("notEmpty");
      await source.write("people", "a", [
        { op: "delete", id: `d${String(diesAt)}` },
        { op: "upsert", id: "changed", body: { kind: "t", diesAt } },
      ]);
      const filled = await fill(of(source), target, quietly);
      expect(filled.outcome).to.equal("filled");
      await expectSame(source, target);
      await target.close();
    }
    await source.close();
  });

  it("is noticed to have changed while it was copied", async () => {
    const [source, target] = [inSqlite(), inSqlite()];
    await furnish(source);
    let looks = 0;
    const changing: Source = {
      name: "the source",
      isServed: notServed,
      async *pages() {
        if (++looks === 2)
          await source.write("units", "a", [{ op: "upsert", id: "d1", body: { kind: "new" } }]);
        yield* source.everything();
      },
    };
    expect(await fill(changing, target, quietly)).to.deep.equal({ outcome: "different", areas: ["units"] });
    expect(await fillingFrom(target)).to.equal("the source");
    expect((await fill(of(source), target, quietly)).outcome).to.equal("filled");
    await expectSame(source, target);
    await source.close();
    await target.close();
  });

  it("waits for a database that asks for patience", async () => {
    const [source, target] = [inSqlite(), inSqlite()];
    await furnish(source);
    let writes = 0;
    const busy: Store = {
      ...target,
      write(...given) {
        if (++writes % 3 === 2) throw new StoreError("busy", "too much", { retryAfterMs: 1 });
        return target.write(...given);
      },
    };
    expect((await fill(of(source), busy, quietly)).outcome).to.equal("filled");
    await expectSame(source, target);
    await source.close();
    await target.close();
  });

  it("is filled by one at a time: whoever began last", async () => {
    const [source, target] = [inSqlite(), inSqlite()];
    await furnish(source);
    let second: Awaited<ReturnType<typeof fill>> | undefined;
    const slow: Source = {
      ...of(source),
      async *pages() {
        for await (const page of source.everything()) {
          yield page;
          second ??= await fill(of(source), target, quietly);
          // Somebody works there as soon as it is whole.
          await target.write("units", "a", [{ op: "upsert", id: "d1", body: { kind: "new words" } }]);
        }
      },
    };
    expect(await fill(slow, target, quietly)).to.deep.equal({ outcome: "overtaken" });
    expect(second?.outcome).to.equal("filled");
    expect((await target.get({ area: "units", pk: "a", id: "d1" }))?.body.kind).to.equal("new words");
    await source.close();
    await target.close();
  });

  it("is not filled while an instance runs there, nor called whole when one ran on the source", async () => {
    const [source, target] = [inSqlite(), inSqlite()];
    await furnish(source);
    const there = await joinAgreement(target, [], { announces: true });
    expect(await fill(of(source), target, quietly)).to.deep.equal({ outcome: "served", which: "target" });
    expect(await fillingFrom(target)).to.equal(undefined);
    await there.leave();
    const served = { ...of(source), isServed: () => Promise.resolve(true) };
    expect(await fill(served, target, quietly)).to.deep.equal({ outcome: "served", which: "source" });
    expect(await fillingFrom(target)).to.equal("the source");
    // What the program leaves by looking at an empty store is no hindrance.
    expect((await fill(of(source), target, quietly)).outcome).to.equal("filled");
    await expectSame(source, target);
    await source.close();
    await target.close();
  });

  it("touches nothing that is there already", async () => {
    const [source, target] = [inSqlite(), inSqlite()];
    await furnish(source);
    await target.write("units", "mine", [{ op: "create", id: "x", body: { kind: "mine" } }]);
    expect(await fill(of(source), target, quietly)).to.deep.equal({ outcome: "notEmpty" });
    expect([...(await all(target)).keys()]).to.deep.equal(["units mine x"]);
    await source.close();
    await target.close();
  });
});

describe("a store as lines", () => {
  const about = { plan: "a-plan", now: Date.parse("2026-11-30T12:00:00Z") };
  const newFile = (): string => join(folder.path, `${String(files++)}.jsonl`);
  async function exported(): Promise<{ store: Store; file: string; lines: string[] }> {
    const [store, file] = [inSqlite(), newFile()];
    await furnish(store);
    await writeLines(store, file, about);
    return { store, file, lines: readFileSync(file, "utf8").trimEnd().split("\n") };
  }

  for (const [name, open] of [
    ["a file", inSqlite],
    ["Azure Cosmos DB", inCosmos],
  ] as const)
    it(`comes back into ${name} as it was`, async () => {
      const { store, file, lines } = await exported();
      expect(statSync(file).mode & 0o777).to.equal(0o600);
      expect(lines.length).to.be.greaterThan(1000);
      for (const line of lines) JSON.parse(line);
      const source = await readLines(file);
      expect(source.plan).to.equal("a-plan");
      const target = open();
      expect((await fill(source, target, quietly)).outcome).to.equal("filled");
      await expectSame(store, target);
      await store.close();
      await target.close();
    });

  it("is written while others write, as it was at one moment", async () => {
    const store = inSqlite();
    await store.write("units", "a", [{ op: "create", id: "n", body: { kind: "t", n: 0 } }]);
    await store.write("units", "z", [{ op: "create", id: "n", body: { kind: "t", n: 0 } }]);
    await furnish(store);
    const file = newFile();
    const slow: Store = {
      ...store,
      async *everything() {
        for await (const page of store.everything()) {
          yield page;
          // Both in one order: whoever sees the second sees the first.
          for (const pk of ["a", "z"])
            await store.write("units", pk, [{ op: "upsert", id: "n", body: { kind: "t", n: 1 } }]);
        }
      },
    };
    await writeLines(slow, file, about);
    const text = readFileSync(file, "utf8");
    expect(text.match(/"id":"n","body":\{"kind":"t","n":\d\}/g)).to.deep.equal([
      '"id":"n","body":{"kind":"t","n":0}',
      '"id":"n","body":{"kind":"t","n":0}',
    ]);
    await store.close();
  });

  it("has each document once, also one that was made anew meanwhile", async () => {
    const [store, file] = [inCosmos(), newFile()];
    await furnish(store);
    let isFirst = true;
    const changing: Store = {
      ...store,
      async *everything() {
        for await (const page of store.everything()) {
          yield page;
          if (!isFirst) continue;
          isFirst = false;
          await store.write("roster", "a", [{ op: "delete", id: "d0" }]);
          await store.write("roster", "a", [{ op: "create", id: "d0", body: { kind: "anew" } }]);
        }
      },
    };
    await writeLines(changing, file, about);
    const target = inSqlite();
    expect((await fill(await readLines(file), target, quietly)).outcome).to.equal("filled");
    await store.close();
    await target.close();
  });

  it("may have ends of lines as another system writes them, and an empty one", async () => {
    const { store, file, lines } = await exported();
    writeFileSync(file, `\uFEFF${lines.join("\r\n")}\r\n\r\n`);
    const target = inSqlite();
    expect((await fill(await readLines(file), target, quietly)).outcome).to.equal("filled");
    await store.close();
    await target.close();
  });

  const spoilt: [string, (lines: string[]) => string[], RegExp][] = [
    ["cut off", (lines) => lines.slice(0, -1), /the last line is missing/],
    ["with a line less", (lines) => lines.toSpliced(7, 1), /count or digest differ/],
    [
      "with another word in it",
      (lines) => lines.map((line, index) => (index === 3 ? line.replace('"kind":"t"', '"kind":"u"') : line)),
      /count or digest differ/,
    ],
    ["with something behind it", (lines) => [...lines, "{}"], /nothing may follow/],
    ["that is no JSON", (lines) => lines.toSpliced(4, 1, "Guten Tag"), /line 5 is no JSON object/],
    ["of another kind", (lines) => ['{"a":1}', ...lines.slice(1)], /line 1: this is no export of Planlotse/],
    [
      "with an area that is none",
      (lines) => lines.toSpliced(2, 1, '{"area":"x","pk":"p","id":"i","body":{"kind":"t"}}'),
      /line 3: area "x"; allowed: roster, /,
    ],
    [
      "with an id that no store takes",
      (lines) => lines.toSpliced(2, 1, '{"area":"units","pk":"p","id":"a/b","body":{"kind":"t"}}'),
      /line 3: id "a\/b"/,
    ],
    [
      "with a document that comes twice",
      (lines) => [...lines.slice(0, 2), lines[1] ?? "", ...lines.slice(2)],
      /line 3: bodies a d0 comes twice/,
    ],
    ["that is empty", () => [], /the file is empty/],
  ];
  for (const [what, spoil, message] of spoilt)
    it(`is refused ${what}`, async () => {
      const { store, file, lines } = await exported();
      writeFileSync(
        file,
        spoil(lines)
          .map((line) => `${line}\n`)
          .join(""),
      );
      const error: unknown = await readLines(file).catch((thrown: unknown) => thrown);
      expect((error as Error).name).to.equal("BadLines");
      expect((error as Error).message).to.match(message);
      await store.close();
    });
});
