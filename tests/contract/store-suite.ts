import { expect } from "chai";
import * as mocha from "mocha";
import {
  limits,
  StoreError,
  type Body,
  type Op,
  type Store,
  type Stored,
  type Why,
} from "../../src/store/contract.ts";

/**
 * What every engine must do. `open` gives an empty store; the clock is in the caller's hand.
 * @param pass lets time pass for an engine whose clock is the world's; milliseconds
 * @param gaps what this engine is known not to do, by the name of the test, with the reason: such a test must fail
 */
export function storeSuite(
  name: string,
  open: (now: () => number) => Promise<Store>,
  {
    gaps = {},
    pass,
  }: { gaps?: Readonly<Record<string, string>>; pass?: (ms: number) => Promise<unknown> } = {},
): void {
  const known = new Set<string>();
  const it = (title: string, test: () => Promise<void>): void => {
    known.add(title);
    const gap = gaps[title];
    if (gap === undefined) mocha.it(title, test);
    else
      mocha.it(`${title}: not here, since ${gap}`, async () => {
        const failed = await test().then(
          () => false,
          () => true,
        );
        if (!failed) throw new Error(`"${title}" works now: it is no gap any more`);
      });
  };
  describe(`store contract: ${name}`, () => {
    after(() => {
      expect(
        Object.keys(gaps).filter((title) => !known.has(title)),
        "gaps that no test has",
      ).to.deep.equal([]);
    });
    let store: Store;
    let now = 1_000_000;
    beforeEach(async () => {
      now = pass ? Date.now() : 1_000_000;
      store = await open(() => now);
    });
    afterEach(() => store.close());

    const later = async (ms: number): Promise<void> => {
      now += ms;
      await pass?.(ms);
    };
    const create = (id: string, body: Body = { kind: "t" }): Op => ({ op: "create", id, body });
    const get = (id: string, pk = "p") => store.get({ area: "units", pk, id });
    async function whyOf(work: Promise<unknown>): Promise<{ why: Why; opIndex: number | undefined }> {
      try {
        await work;
      } catch (error) {
        if (error instanceof StoreError) return { why: error.why, opIndex: error.opIndex };
        throw error;
      }
      throw new Error("expected a StoreError");
    }

    it("gives back what was written, with the etag that the write returned", async () => {
      const body = { kind: "t", text: "Grüße 👋 “x”\n\u2028", list: [1, null, { a: true }], zahl: 0.1 };
      const [etag] = await store.write("units", "p", [create("a", body)]);
      expect(await get("a")).to.deep.equal({ id: "a", body, etag });
    });

    it("gives undefined for what is not there, and keeps areas and partitions apart", async () => {
      await store.write("units", "p", [create("a")]);
      expect(await get("b")).to.equal(undefined);
      expect(await get("a", "other")).to.equal(undefined);
      expect(await store.get({ area: "bodies", pk: "p", id: "a" })).to.equal(undefined);
    });

    it("creates only what is not there", async () => {
      await store.write("units", "p", [create("a", { kind: "first" })]);
      expect(await whyOf(store.write("units", "p", [create("a", { kind: "second" })]))).to.deep.equal({
        why: "exists",
        opIndex: 0,
      });
      expect((await get("a"))?.body.kind).to.equal("first");
    });

    it("replaces only under the current etag", async () => {
      const [first = ""] = await store.write("units", "p", [create("a")]);
      const [second = ""] = await store.write("units", "p", [
        { op: "replace", id: "a", body: { kind: "2" }, etag: first },
      ]);
      expect(second).to.not.equal(first);
      const stale = store.write("units", "p", [{ op: "replace", id: "a", body: { kind: "3" }, etag: first }]);
      expect((await whyOf(stale)).why).to.equal("stale");
      const missing = store.write("units", "p", [
        { op: "replace", id: "b", body: { kind: "3" }, etag: first },
      ]);
      expect((await whyOf(missing)).why).to.equal("missing");
      expect((await get("a"))?.body.kind).to.equal("2");
    });

    it("never gives an old etag again to a document that was deleted and made anew", async () => {
      const [old = ""] = await store.write("units", "p", [create("a")]);
      await store.write("units", "p", [{ op: "delete", id: "a", etag: old }]);
      await store.write("units", "p", [create("a")]);
      const stale = store.write("units", "p", [{ op: "replace", id: "a", body: { kind: "x" }, etag: old }]);
      expect((await whyOf(stale)).why).to.equal("stale");
    });

    it("upserts whatever is there, and deletes what is not there without complaint", async () => {
      await store.write("units", "p", [{ op: "upsert", id: "a", body: { kind: "1" } }]);
      await store.write("units", "p", [{ op: "upsert", id: "a", body: { kind: "2" } }]);
      expect((await get("a"))?.body.kind).to.equal("2");
      expect(await store.write("units", "p", [{ op: "delete", id: "nothing" }])).to.deep.equal([""]);
    });

    it("writes all operations or none", async () => {
      await store.write("units", "p", [create("b")]);
      const failed = store.write("units", "p", [
        create("a"),
        { op: "delete", id: "b" },
        create("c"),
        { op: "replace", id: "d", body: { kind: "t" }, etag: "1" },
      ]);
      expect(await whyOf(failed)).to.deep.equal({ why: "missing", opIndex: 3 });
      expect(await get("a")).to.equal(undefined);
      expect(await get("b")).to.not.equal(undefined);
    });

    it("lets one of two writers win", async () => {
      const [etag = ""] = await store.write("units", "p", [create("a")]);
      const attempts = await Promise.allSettled(
        ["x", "y", "z"].map((kind) =>
          store.write("units", "p", [{ op: "replace", id: "a", body: { kind }, etag }]),
        ),
      );
      expect(attempts.filter(({ status }) => status === "fulfilled")).to.have.length(1);
    });

    it("refuses what an engine could not keep", async () => {
      const bad: [string, Op[]][] = [
        ["no operations", []],
        [
          "too many",
          Array.from({ length: limits.operations + 1 }, (_, index) => create(`i${String(index)}`)),
        ],
        ["the same id twice", [create("a"), { op: "upsert", id: "a", body: { kind: "t" } }]],
        ["NUL in a text", [create("a", { kind: "t", text: "a\u0000b" })]],
        ["a slash in an id", [create("a/b")]],
        ["an empty id", [create("")]],
        ["too large", [create("a", { kind: "t", text: "x".repeat(limits.documentBytes) })]],
        ["due that is no whole number", [create("a", { kind: "t", due: 1.5 })]],
      ];
      for (const [what, ops] of bad)
        expect((await whyOf(store.write("units", "p", ops))).why, what).to.equal("invalid");
      expect(await store.list("units", "p", "", 10)).to.deep.equal([]);
    });

    it("takes a hundred operations at once", async () => {
      const ops = Array.from({ length: limits.operations }, (_, index) =>
        create(`i${String(index).padStart(3, "0")}`),
      );
      expect(await store.write("units", "p", ops)).to.have.length(limits.operations);
      expect(await store.list("units", "p", "i", 200)).to.have.length(limits.operations);
    });

    it("lists by prefix in the order of ids, page by page", async () => {
      await store.write(
        "units",
        "p",
        ["v:2", "v:1", "v:10", "w:1", "u:9", "v:ä"].map((id) => create(id)),
      );
      const ids = async (limit: number, after?: string) =>
        (await store.list("units", "p", "v:", limit, after)).map(({ id }) => id);
      expect(await ids(10)).to.deep.equal(["v:1", "v:10", "v:2", "v:ä"]);
      expect(await ids(2)).to.deep.equal(["v:1", "v:10"]);
      expect(await ids(2, "v:10")).to.deep.equal(["v:2", "v:ä"]);
    });

    it("finds what is due, the earliest first, and nothing that is not", async () => {
      await store.write("outbox", "s0", [
        create("late", { kind: "m", due: 300 }),
        create("early", { kind: "m", due: 100 }),
        create("never"),
      ]);
      const ids = async (before: number, limit = 10) =>
        (await store.due("outbox", "s0", before, limit)).map(({ id }) => id);
      expect(await ids(99)).to.deep.equal([]);
      expect(await ids(100)).to.deep.equal(["early"]);
      expect(await ids(1000)).to.deep.equal(["early", "late"]);
      expect(await ids(1000, 1)).to.deep.equal(["early"]);
      const [found] = await store.due("outbox", "s0", 1000, 1);
      await store.write("outbox", "s0", [
        { op: "replace", id: "early", body: { kind: "m" }, etag: found?.etag ?? "" },
      ]);
      expect(await ids(1000)).to.deep.equal(["late"]);
      expect(await store.due("outbox", "s1", 1000, 10)).to.deep.equal([]);
    });

    it("finds what is due in an area whatever its partition, the earliest first", async () => {
      await store.write("units", "p", [create("late", { kind: "m", due: 300 }), create("never")]);
      await store.write("units", "q", [create("early", { kind: "m", due: 100 })]);
      await store.write("outbox", "q", [create("other", { kind: "m", due: 50 })]);
      const found = async (before: number, limit = 10) =>
        (await store.dueAnywhere(["units"], before, limit)).map(({ pk, id }) => `${pk} ${id}`);
      expect(await found(99)).to.deep.equal([]);
      expect(await found(300)).to.deep.equal(["q early", "p late"]);
      expect(await found(300, 1)).to.deep.equal(["q early"]);
      const [first] = await store.dueAnywhere(["units"], 300, 1);
      expect(first?.body).to.deep.equal({ kind: "m", due: 100 });
      await store.write("units", "q", [
        { op: "replace", id: "early", body: { kind: "m" }, etag: first?.etag ?? "" },
      ]);
      expect(await found(300)).to.deep.equal(["p late"]);
      await store.write("units", "p", [{ op: "upsert", id: "late", body: { kind: "m", due: 300, ttl: 1 } }]);
      await later(1000);
      expect(await found(300)).to.deep.equal([]);
    });

    it("forgets a document when its time to live is over", async () => {
      await store.write("units", "p", [create("a", { kind: "t", ttl: 10, due: 1 })]);
      await later(7_000);
      expect(await get("a")).to.not.equal(undefined);
      await later(3_000);
      expect(await get("a")).to.equal(undefined);
      expect(await store.list("units", "p", "", 10)).to.deep.equal([]);
      expect(await store.due("units", "p", 10, 10)).to.deep.equal([]);
      await store.write("units", "p", [create("a")]);
    });

    it("knows where something is due, and when, in all of it", async () => {
      const upcoming = async (before: number) =>
        (await store.upcoming(before)).map(({ area, pk, due }) => `${area} ${pk} ${String(due)}`).toSorted();
      expect(await upcoming(1000)).to.deep.equal([]);
      await store.write("units", "p", [create("late", { kind: "m", due: 300 }), create("never")]);
      await store.write("outbox", "q:1", [create("early", { kind: "m", due: 100 })]);
      expect(await upcoming(99)).to.deep.equal([]);
      expect(await upcoming(100)).to.deep.equal(["outbox q:1 100"]);
      expect(await upcoming(1000)).to.deep.equal(["outbox q:1 100", "units p 300"]);
      await store.write("outbox", "q:1", [{ op: "delete", id: "early" }]);
      expect(await upcoming(1000)).to.deep.equal(["units p 300"]);
    });

    const everything = async (): Promise<Stored[]> => {
      const all: Stored[] = [];
      for await (const page of store.everything()) all.push(...page);
      return all;
    };

    it("gives everything, whatever its area and partition, however much it is", async () => {
      const written: string[] = [];
      for (const [area, pk] of [
        ["units", "p"],
        ["units", "q:with:colons"],
        ["outbox", "s0"],
      ] as const)
        for (const part of ["a", "b"]) {
          const ids = Array.from({ length: 90 }, (_, index) => `${part}${String(index)}`);
          await store.write(
            area,
            pk,
            ids.map((id) => create(id, { kind: "t", of: area })),
          );
          written.push(...ids.map((id) => `${area} ${pk} ${id}`));
        }
      const all = await everything();
      expect(all.map(({ area, pk, id }) => `${area} ${pk} ${id}`).toSorted()).to.deep.equal(
        written.toSorted(),
      );
      const [one] = all.filter(({ area, id }) => area === "outbox" && id === "a7");
      const found = await store.get({ area: "outbox", pk: "s0", id: "a7" });
      expect(one).to.deep.equal({ area: "outbox", pk: "s0", ...found });
    });

    it("lets a document live until a given time, whatever its time to live", async () => {
      const end = Math.ceil(now / 1000) * 1000 + 10_000;
      const body: Body = { kind: "t", ttl: 1000 };
      await store.write("units", "p", [
        { op: "upsert", id: "a", body, expires: end },
        { op: "upsert", id: "b", body: { kind: "t" }, expires: end },
        create("c", { kind: "t", ttl: 1000 }),
      ]);
      const [a] = (await everything()).filter(({ id }) => id === "a");
      expect(a?.body).to.deep.equal(body);
      // The clock of another machine may be off by a second or two.
      expect(a?.expires).to.be.within(end - 2000, end + 2000);
      await store.write("units", "p", [
        { op: "replace", id: "a", body: { ...body, n: 2 }, etag: a?.etag ?? "", expires: end },
      ]);
      expect((await get("a"))?.body).to.deep.equal({ ...body, n: 2 });
      await later(end - now + 1000);
      expect(await get("a")).to.equal(undefined);
      expect(await get("b")).to.equal(undefined);
      expect(await get("c")).to.not.equal(undefined);
    });
  });
}
