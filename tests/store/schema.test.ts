import { expect } from "chai";
import { setTimeout as wait } from "node:timers/promises";
import { readPlan } from "../../src/read-plan.ts";
import { makeReports, type Reports } from "../../src/reports/use-cases.ts";
import { StoreError, type Body, type Store, type Stored } from "../../src/store/contract.ts";
import { makeCosmosClient } from "../../src/store/cosmos/client.ts";
import { openCosmosStore } from "../../src/store/cosmos/cosmos-store.ts";
import { agreeOn, isOfTheStore, joinAgreement, runningInstances } from "../../src/store/schema/agreement.ts";
import { changes, versionIn, type SchemaChange } from "../../src/store/schema/changes.ts";
import { migrate, type MigrationStep } from "../../src/store/schema/migrate.ts";
import { makeVersionedStore } from "../../src/store/schema/versioned-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { goodPages } from "../support/report-form.ts";
import { startWireCosmos } from "../support/wire-cosmos.ts";

const lookup = await readPlan("plans/dresden-2009/plan.yaml");
const everyMs = 20;

/** A version before this one, in which a report's savings had another name. */
const renamed: SchemaChange = {
  up: (_area, body) => rename(body, "savedPages", "savings"),
  down: (_area, body) => rename(body, "savings", "savedPages"),
};
function rename(body: Body, from: string, to: string): Body {
  if (body.kind !== "report" || !(from in body)) return body;
  const { [from]: value, ...rest } = body;
  return { ...(rest as Body), [to]: value };
}

interface Program {
  reports: Reports;
  store: Store;
  leave: () => Promise<void>;
}

/** The program of today as an instance, where the version before it is known. */
async function newProgram(raw: Store, now: () => number): Promise<Program> {
  const agreement = await joinAgreement(raw, [renamed], { announces: true, everyMs });
  const store = makeVersionedStore(raw, [renamed], agreement.written);
  return { reports: makeReports({ store, clock: { now }, lookup }), store, leave: agreement.leave };
}

/** The program of the version before: the same use cases, which keep reports under the older names. */
async function oldProgram(raw: Store, now: () => number, looksEveryMs = everyMs): Promise<Program> {
  const agreement = await joinAgreement(raw, [], { announces: true, everyMs: looksEveryMs });
  const versioned = makeVersionedStore(raw, [], agreement.written);
  const store: Store = {
    ...versioned,
    async get<B extends Body>(ref: Parameters<Store["get"]>[0]) {
      const found = await versioned.get<B>(ref);
      return found && { ...found, body: renamed.up(ref.area, found.body) as B };
    },
    write: (area, pk, ops) =>
      versioned.write(
        area,
        pk,
        ops.map((op) => (op.op === "delete" ? op : { ...op, body: renamed.down(area, op.body) })),
      ),
  };
  return { reports: makeReports({ store, clock: { now }, lookup }), store, leave: agreement.leave };
}

async function everything(raw: Store): Promise<Stored[]> {
  const all: Stored[] = [];
  for await (const page of raw.everything()) all.push(...page);
  return all.filter((each) => !isOfTheStore(each));
}

async function refusalOf(work: Promise<unknown>): Promise<StoreError> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (error instanceof StoreError) return error;
  throw new Error(`expected a StoreError, got ${String(error)}`);
}

const wire = await startWireCosmos();
after(() => wire.close());
const engines = {
  SQLite: () => openSqliteStore(":memory:"),
  "Azure Cosmos DB": () =>
    openCosmosStore({ client: makeCosmosClient(wire), database: wire.newDatabase(), deadlineMs: 5000 }),
};

for (const [engine, open] of Object.entries(engines))
  describe(`the schema's version, in ${engine}`, () => {
    let raw: Store;
    let time: number;
    const now = (): number => (time += 1);
    beforeEach(() => {
      raw = open();
      time = Date.parse("2027-02-01T09:00:00Z");
    });
    afterEach(() => raw.close());
    const which = { unit: "jugendamt", year: 2026, by: "reporter" };
    const pages = Object.entries(goodPages);
    const save = (reports: Reports, index: number) => {
      const [page = "", inputs = {}] = pages[index] ?? [];
      return reports.save(which, { page, inputs, language: "de", revision: 0, partial: false });
    };

    it("stands in every document, and nobody who reads it sees it", async () => {
      const { reports, store, leave } = await newProgram(raw, now);
      await save(reports, 0);
      const all = await everything(raw);
      expect(all.map(({ body }) => body["schemaVersion"])).to.deep.equal(all.map(() => 2));
      for (const { area, pk, id } of all)
        expect((await store.get({ area, pk, id }))?.body).to.not.have.property("schemaVersion");
      for (const found of await store.list("units", "jugendamt", "", 10))
        expect(found.body).to.not.have.property("schemaVersion");
      await leave();
    });

    it("lets old and new instances work on one report; a migration waits for the old, can be stopped, and ends", async () => {
      const old = await oldProgram(raw, now);
      const inWeek = Date.now() + 7 * 86_400_000;
      const many = (pk: string) =>
        raw.write(
          "people",
          pk,
          Array.from({ length: 100 }, (_, index) => ({
            op: "upsert" as const,
            id: `d${String(index)}`,
            body: { kind: "t", ttl: 86_400_000 },
            expires: inWeek,
          })),
        );
      for (const pk of ["a", "b", "c", "d", "e", "f"]) await many(pk);
      await save(old.reports, 0);

      const young = await newProgram(raw, now);
      await save(young.reports, 1);
      await save(old.reports, 2);
      await save(young.reports, 3);
      expect(new Set((await everything(raw)).map(({ body }) => versionIn(body)))).to.deep.equal(new Set([1]));

      const steps: MigrationStep[] = [];
      let isStopped = false;
      const first = migrate(raw, [renamed], {
        tell(step) {
          steps.push(step);
          if (step.step === "looked") isStopped = true;
        },
        stopped: () => isStopped,
        everyMs,
      });
      await wait(4 * everyMs);
      expect(steps.at(-1)).to.deep.equal({ step: "waiting", instances: 1 });
      await save(old.reports, 4);
      await old.leave();
      expect(await first).to.equal(undefined);
      const versions = (await everything(raw)).map(({ body }) => versionIn(body));
      expect(versions).to.include(1).and.include(2);

      // Half of it is of one version, half of the other: it goes on.
      await save(young.reports, 5);
      const view = await young.reports.view(which);
      expect((await young.reports.submit(which, view.revision)).outcome).to.equal("submitted");
      const changed = await migrate(raw, [renamed], { tell: () => undefined, stopped: () => false, everyMs });
      expect(changed).to.be.greaterThan(100);
      expect(new Set((await everything(raw)).map(({ body }) => versionIn(body)))).to.deep.equal(new Set([2]));
      expect(
        await migrate(raw, [renamed], { tell: () => undefined, stopped: () => false, everyMs }),
      ).to.equal(0);

      const report = await raw.get({ area: "units", pk: "jugendamt", id: "report:2026" });
      expect(Object.keys((report?.body["savings"] ?? {}) as object)).to.have.members(
        pages.map(([page]) => page),
      );
      expect(report?.body).to.not.have.property("savedPages");
      // Nothing lives longer than it was to live.
      for (const { body, expires } of await everything(raw))
        if (body.kind === "t") expect(expires).to.be.within(inWeek - 2000, inWeek + 2000);

      expect((await refusalOf(oldProgram(raw, now))).message).to.equal(
        "what is kept here has version 2 of the schema, and this program knows 1: the program is too old",
      );
      await young.leave();
      expect(await runningInstances(raw)).to.deep.equal([]);
    });

    it("keeps an instance that slept through it from misreading, and from writing once it has looked", async () => {
      const asleep = await oldProgram(raw, now, 3_600_000);
      await save(asleep.reports, 0);
      // What it said of itself is over.
      for await (const page of raw.everything())
        for (const { area, pk, id } of page)
          if (id.startsWith("instance:")) await raw.write(area, pk, [{ op: "delete", id }]);
      const awake = await oldProgram(raw, now);
      const young = await newProgram(raw, now);
      await agreeOn(raw, 2);
      await wait(3 * everyMs);
      const write = awake.store.write("units", "other", [{ op: "create", id: "x", body: { kind: "t" } }]);
      expect((await refusalOf(write)).message).to.include("the program is too old");
      await awake.leave();
      await migrate(raw, [renamed], { tell: () => undefined, stopped: () => false, everyMs });
      expect((await refusalOf(save(asleep.reports, 1))).message).to.equal(
        "a document of units has version 2 of the schema; this program knows 1",
      );
      expect((await young.reports.view(which)).answers).to.not.deep.equal({});
      await Promise.all([asleep.leave(), young.leave()]);
    });

    it("is the first in a store from before there were versions", async () => {
      await raw.write("units", "u", [{ op: "create", id: "x", body: { kind: "t", n: 1 } }]);
      const { store, leave } = await oldProgram(raw, now);
      expect((await store.get({ area: "units", pk: "u", id: "x" }))?.body).to.deep.equal({ kind: "t", n: 1 });
      await leave();
      const refused = await refusalOf(joinAgreement(raw, [renamed, renamed], { announces: false }));
      expect(refused.message).to.include("with the version of the program in between first");
    });
  });

describe("the changes of the schema", () => {
  it("bring what is kept to the next version and back", () => {
    for (const { up, down } of [renamed, ...changes])
      for (const body of [{ kind: "report", savings: {} }, { kind: "message" }] as Body[])
        expect(up("units", down("units", body))).to.deep.equal(body);
  });
});
