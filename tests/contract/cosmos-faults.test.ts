import { expect } from "chai";
import { StoreError, type Op, type Store, type Stored } from "../../src/store/contract.ts";
import { makeCosmosClient } from "../../src/store/cosmos/client.ts";
import { forLog } from "../../src/log.ts";
import { lacksOfCosmos } from "../../src/store/cosmos/containers.ts";
import { openCosmosStore } from "../../src/store/cosmos/cosmos-store.ts";
import { startWireCosmos, type Fault } from "../support/wire-cosmos.ts";

const faults: readonly Fault[] = [
  { status: 429, retryAfterMs: 20 },
  { status: 503 },
  { status: 500 },
  { status: 408 },
  { status: 410, subStatus: 1002 },
  { status: 449, retryAfterMs: 20 },
  { html: 502 },
  { html: 200 },
  "resetBefore",
  "resetAfter",
  "hangBefore",
  "hangAfter",
  "emptyAfter",
];
const nameOf = (fault: Fault): string =>
  typeof fault === "string"
    ? fault
    : "html" in fault
      ? `HTML as ${String(fault.html)}`
      : String(fault.status);

describe("the store in Azure Cosmos DB, when one request goes wrong", function () {
  this.timeout(30_000);
  let wire: Awaited<ReturnType<typeof startWireCosmos>>;
  let store: Store;
  before(async () => {
    wire = await startWireCosmos();
  });
  beforeEach(() => {
    wire.fail(() => undefined);
    store = openCosmosStore({
      client: makeCosmosClient(wire),
      database: wire.newDatabase(),
      deadlineMs: 300,
    });
  });
  afterEach(() => store.close());
  after(() => wire.close());

  /** The next request about documents goes wrong, and only that one. */
  function failNext(fault: Fault): void {
    let isDone = false;
    wire.fail(({ what }) => {
      if (isDone || ["account", "container", "database", "queryPlan"].includes(what)) return undefined;
      isDone = true;
      return fault;
    });
  }

  const writes: Record<string, (etag: string) => readonly Op[]> = {
    "creates one": () => [{ op: "create", id: "new", body: { kind: "k", n: 2 } }],
    "replaces one": (etag) => [{ op: "replace", id: "old", body: { kind: "k", n: 2 }, etag }],
    "upserts one": () => [{ op: "upsert", id: "old", body: { kind: "k", n: 2 } }],
    "deletes one": (etag) => [{ op: "delete", id: "old", etag }],
    "writes several": (etag) => [
      { op: "create", id: "new", body: { kind: "k", n: 2 } },
      { op: "replace", id: "old", body: { kind: "k", n: 2 }, etag },
      { op: "upsert", id: "other", body: { kind: "k", n: 2 } },
    ],
  };

  for (const fault of faults) {
    for (const [what, opsOf] of Object.entries(writes))
      it(`${what} once, whatever happened: ${nameOf(fault)}`, async () => {
        const [etag = ""] = await store.write("units", "p", [
          { op: "create", id: "old", body: { kind: "k", n: 1 } },
        ]);
        const ops = opsOf(etag);
        failNext(fault);
        const etags = await store.write("units", "p", ops);
        for (const [index, op] of ops.entries()) {
          const found = await store.get({ area: "units", pk: "p", id: op.id });
          if (op.op === "delete") expect(found).to.equal(undefined);
          else expect(found).to.deep.equal({ id: op.id, body: op.body, etag: etags[index] });
        }
      });

    it(`reads and lists all the same: ${nameOf(fault)}`, async () => {
      await store.write("units", "p", [{ op: "create", id: "old", body: { kind: "k", due: 5 } }]);
      failNext(fault);
      expect((await store.get({ area: "units", pk: "p", id: "old" }))?.body).to.deep.equal({
        kind: "k",
        due: 5,
      });
      failNext(fault);
      expect(await store.list("units", "p", "o", 10)).to.have.length(1);
      failNext(fault);
      expect(await store.due("units", "p", 9, 10)).to.have.length(1);
      failNext(fault);
      expect(await store.dueAnywhere(["units"], 9, 10)).to.have.length(1);
      failNext(fault);
      expect(await store.upcoming(9)).to.have.length(1);
      failNext(fault);
      const pages: (readonly Stored[])[] = [];
      for await (const page of store.everything()) pages.push(page);
      expect(pages.flat()).to.have.length(1);
    });

    it(`starts all the same: ${nameOf(fault)}`, async () => {
      const client = makeCosmosClient(wire);
      failNext(fault);
      expect(await lacksOfCosmos(client, wire.newDatabase(), { deadlineMs: 300 })).to.deep.equal([]);
      client.dispose();
    });
  }

  it("is not held up by a request that the client makes by itself and nobody answers", async () => {
    const fresh = openCosmosStore({
      client: makeCosmosClient(wire, undefined, 300),
      database: wire.newDatabase(),
      deadlineMs: 300,
    });
    let isDone = false;
    wire.fail(({ what }) => {
      if (isDone || what !== "container") return undefined;
      isDone = true;
      return "hangBefore";
    });
    expect(await fresh.dueAnywhere(["units"], 9, 10)).to.deep.equal([]);
    expect(isDone).to.equal(true);
    await fresh.close();
  }).timeout(5000);

  it("leaves the vendor's diagnostics in the log, and nothing of what was written", async () => {
    const warnings: { facts: { err?: unknown; attempt?: number }; text: string }[] = [];
    const logged = openCosmosStore({
      client: makeCosmosClient(wire),
      database: wire.newDatabase(),
      deadlineMs: 300,
      log: { warn: (facts, text) => warnings.push({ facts, text }) },
    });
    failNext({ status: 503 });
    await logged.write("units", "p", [
      { op: "create", id: "person-1", body: { kind: "k", said: "a secret" } },
    ]);
    failNext({ status: 429, retryAfterMs: 1 });
    await logged.write("units", "p", [
      { op: "create", id: "person-2", body: { kind: "k", said: "a secret" } },
      { op: "create", id: "person-3", body: { kind: "k" } },
    ]);
    failNext({ html: 200 });
    await logged.list("units", "p", "", 10);
    await logged.close();
    expect(warnings.map(({ text }) => text)).to.deep.equal([
      "the database had trouble: units could not be written; it is tried again",
      "the database had trouble: units could not be written; it is tried again",
      "the database had trouble: units could not be listed; it is tried again",
    ]);
    for (const { facts } of warnings) {
      const line = JSON.stringify(forLog(facts.err));
      expect(line).to.include('"diagnostics":{"requestStartTimeUTCInMs":').and.include("durationInMs");
      expect(line).to.not.match(/secret|person-/);
    }
    expect(JSON.stringify(forLog(warnings[0]?.facts.err))).to.include('"statusCode":503');
  });

  it("says that it does not know when nobody can say what became of a write", async () => {
    wire.fail(({ what }) => (what === "create" ? "hangAfter" : undefined));
    // The write was done; its mark says so.
    await store.write("units", "p", [{ op: "create", id: "a", body: { kind: "k" } }]);
    for (const fault of [{ status: 503 }, "resetAfter"] as const) {
      wire.fail(({ what }) => (what === "create" ? fault : what === "read" ? { status: 503 } : undefined));
      const error: unknown = await store
        .write("units", "p", [{ op: "create", id: "b", body: { kind: "k" } }])
        .catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(StoreError);
      expect((error as StoreError).why).to.equal("unknown");
    }
  });

  it("knows a write of several for done although another has changed one of its documents since", async () => {
    let isReset = false;
    let others: Promise<void> | undefined;
    let isChanged = false;
    const change = async (): Promise<void> => {
      await store.write("units", "p", [{ op: "upsert", id: "wake", body: { kind: "k", by: "another" } }]);
      isChanged = true;
    };
    wire.fail(({ what }) => {
      if (what === "batch" && !isReset) {
        isReset = true;
        return "resetAfter";
      }
      if (what !== "read" || isChanged) return undefined;
      // Another process is quicker than the look at what became of it.
      others ??= change();
      return { status: 503 };
    });
    const [, wake = ""] = await store.write("units", "p", [
      { op: "create", id: "a", body: { kind: "k" } },
      { op: "upsert", id: "wake", body: { kind: "k", by: "us" } },
    ]);
    await others;
    expect((await store.get({ area: "units", pk: "p", id: "a" }))?.body).to.deep.equal({ kind: "k" });
    // Nor is what the other has written taken for ours.
    const error: unknown = await store
      .write("units", "p", [{ op: "replace", id: "wake", etag: wake, body: { kind: "k", by: "us" } }])
      .catch((thrown: unknown) => thrown);
    expect((error as StoreError).why).to.equal("stale");
  });

  it("is busy, and nothing else, while the database only asks for patience", async () => {
    wire.fail(() => ({ status: 429, retryAfterMs: 1 }));
    for (const count of [1, 3]) {
      const { length } = wire.requests;
      const error: unknown = await store
        .write(
          "units",
          "p",
          Array.from({ length: count }, (_, index) => ({
            op: "create" as const,
            id: `b${String(index)}`,
            body: { kind: "k" },
          })),
        )
        .catch((thrown: unknown) => thrown);
      expect((error as StoreError).why).to.equal("busy");
      // No mark is looked for where nothing can have been done.
      expect(wire.requests.slice(length).some(({ what }) => what === "read")).to.equal(false);
      expect(wire.requests.length - length).to.be.within(5, 10);
    }
  });

  it("ends in three deadlines, whatever hangs", async () => {
    wire.fail(() => "hangBefore");
    const began = performance.now();
    const write = store.write("units", "p", [{ op: "create", id: "a", body: { kind: "k" } }]);
    expect(((await write.catch((thrown: unknown) => thrown)) as StoreError).why).to.equal("unknown");
    const read = store.get({ area: "units", pk: "p", id: "a" });
    expect(((await read.catch((thrown: unknown) => thrown)) as StoreError).why).to.equal("busy");
    expect(performance.now() - began).to.be.lessThan(2 * 3 * 300 + 1500);
  });

  it("names the operation that was refused, also behind one that had nothing to take away", async () => {
    await store.write("units", "p", [{ op: "create", id: "b", body: { kind: "k" } }]);
    const error: unknown = await store
      .write("units", "p", [
        { op: "delete", id: "none" },
        { op: "create", id: "b", body: { kind: "k" } },
      ])
      .catch((thrown: unknown) => thrown);
    expect(error).to.include({ why: "exists", opIndex: 1 });
  });

  it("does not take the document of another for its own", async () => {
    await store.write("units", "p", [{ op: "create", id: "a", body: { kind: "k", by: "another" } }]);
    failNext("resetBefore");
    const error: unknown = await store
      .write("units", "p", [{ op: "create", id: "a", body: { kind: "k", by: "us" } }])
      .catch((thrown: unknown) => thrown);
    expect((error as StoreError).why).to.equal("exists");
    expect((await store.get({ area: "units", pk: "p", id: "a" }))?.body["by"]).to.equal("another");
  });
});
