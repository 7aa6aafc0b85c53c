import { expect } from "chai";
import { readPlanText, type PlanText } from "../../src/plan/plan-text.ts";
import { excerptOf, makePlanExcerpts } from "../../src/questions/plan-excerpt.ts";
import { makeParagraphOf } from "../../src/questions/plan-paragraph.ts";
import { makePlanTextBook } from "../../src/questions/plan-text-book.ts";
import { readPlan } from "../../src/read-plan.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { inventedText } from "../support/invented-plan.ts";

const { plan, duty } = await readPlan("plans/dresden-2009/plan.yaml");

function textOf(source: string): PlanText {
  const read = readPlanText(source, plan);
  if (!read.ok) throw new Error("no section was found");
  return read.text;
}
const invented = textOf(inventedText);

describe("the paragraph of a duty", () => {
  const paragraphOf = makeParagraphOf(plan, invented);
  const of = (id: string): string | undefined => paragraphOf(duty(id))?.text;

  it("is the one that shares its rare words, a list's item with what begins the list", () => {
    expect(of("d034")).to.include("tagt wenigstens zweimal im Jahr");
    expect(of("d078")).to.include("berichten die Fachämter und Fachbereiche der Steuerungsgruppe");
    expect(of("d093")).to.include("unabhängig");
    expect(paragraphOf(duty("d052"))).to.deep.equal({
      kind: "item",
      text: "Indikatoren erarbeiten, an denen man gelungene Integration misst,",
      lead: "Zu den Aufgaben gehören:",
    });
  });

  it("is none rather than a wrong one", () => {
    for (const id of ["d003", "d041", "d060", "d099", "d104", "d107"]) expect(of(id), id).to.equal(undefined);
  });

  it("is none of another section's", () => {
    // The very words of the duty, but where the plan's data says they do not stand.
    const elsewhere = textOf(
      `1.1 Grundvoraussetzungen\n\nDarum geht es.\n\n1.4 Rechenschaft\n\n${duty("d041").what.de}\n`,
    );
    expect(makeParagraphOf(plan, elsewhere)(duty("d041"))).to.equal(undefined);
  });

  it("may be the footnote that the plan's data names, wherever its page ended", () => {
    const text = textOf(
      `1.1 Grundvoraussetzungen\n\nDarum geht es hier.\n\n⁵ ${duty("d064").what.de}\n\n1.2 Gremien\n\nEs gibt Runden, die tagen.\n`,
    );
    expect(makeParagraphOf(plan, text)(duty("d064"))).to.include({ kind: "footnote", number: "5" });
  });
});

describe("what is shown of a paragraph", () => {
  const most = { text: 1500, lead: 400 };
  const filler = (count: number): string => "Hier steht ein Satz über ganz andere Dinge. ".repeat(count);
  const meeting = "Die Steuerungsgruppe tagt mindestens zweimal im Jahr.";

  it("is all of it when it is short", () => {
    expect(excerptOf({ kind: "text", text: meeting }, duty("d034"), most)).to.deep.equal({ text: meeting });
    expect(excerptOf({ kind: "item", text: "tagen", lead: "Sie sollen" }, duty("d034"), most)).to.deep.equal({
      text: "tagen",
      lead: "Sie sollen",
    });
    expect(
      excerptOf({ kind: "footnote", text: "Siehe dort.", number: "4" }, duty("d034"), most),
    ).to.deep.equal({ text: "Siehe dort.", footnote: "4" });
  });

  it("begins at the beginning where that reaches far enough, and ends with a sentence", () => {
    const { text } = excerptOf({ kind: "text", text: `${meeting} ${filler(60).trim()}` }, duty("d034"), most);
    expect(text.length).to.be.within(1400, 1502);
    expect(text)
      .to.match(/^Die Steuerungsgruppe tagt/)
      .and.match(/Dinge\. …$/);
  });

  it("goes as far into the paragraph as the duty's own sentence stands", () => {
    const { text } = excerptOf({ kind: "text", text: `${filler(60)}${meeting}` }, duty("d034"), most);
    expect(text.length).to.be.within(1400, 1502);
    expect(text)
      .to.match(/^… Hier steht/)
      .and.match(/zweimal im Jahr\.$/);
  });

  it("is cut between words where there are no sentences", () => {
    const { text } = excerptOf({ kind: "text", text: "🙂wort ".repeat(1000) }, duty("d034"), most);
    expect(text.length).to.be.within(1400, 1502);
    expect(text).to.match(/🙂wort …$/);
    const endless = excerptOf({ kind: "text", text: "🙂".repeat(2000) }, duty("d034"), most).text;
    expect(endless.isWellFormed()).to.equal(true);
  });
});

describe("the book of the plan's text", () => {
  let now = 1_700_000_000_000;
  const clock = { now: () => now };
  const bookOn = (store: ReturnType<typeof openSqliteStore>, refreshMs = 0, id = plan.id) =>
    makePlanTextBook({ store, clock, plan: { id }, refreshMs });

  it("is kept, shared, replaced as a whole, erased to the last piece", async () => {
    const store = openSqliteStore(":memory:", clock.now);
    const [writer, reader] = [bookOn(store), bookOn(store)];
    expect(await reader.current()).to.equal(undefined);
    await writer.replace(invented);
    expect(await reader.current()).to.deep.equal(invented);
    expect(await reader.current(), "is not read again").to.equal(await reader.current());
    const other = textOf("1.1 Grundvoraussetzungen\n\nKurz.\n");
    await writer.replace(other);
    expect(await reader.current()).to.deep.equal(other);
    const ids = async () => (await store.list("system", "plantext", "", 1000)).map(({ id }) => id);
    expect(await ids(), "the old version for instances that read it just now").to.have.length(8);
    now += 86_401_000;
    expect(await ids()).to.have.length(2);
    expect(await writer.remove()).to.equal(true);
    expect(await reader.current()).to.equal(undefined);
    expect(await ids()).to.deep.equal([]);
    expect(await writer.remove()).to.equal(false);
    await store.close();
  });

  it("takes a section that is larger than a document may be", async () => {
    const store = openSqliteStore(":memory:", clock.now);
    const large = textOf(
      `1.1 Grundvoraussetzungen\n\n${"Ein Satz, noch einer. ".repeat(200_000)}\n\nEnde.\n`,
    );
    await bookOn(store).replace(large);
    expect(await bookOn(store).current()).to.deep.equal(large);
    await store.close();
  });

  it("is another plan's no text", async () => {
    const store = openSqliteStore(":memory:", clock.now);
    await bookOn(store).replace(invented);
    expect(await bookOn(store, 0, "other").current()).to.equal(undefined);
    await store.close();
  });

  it("costs one read each refresh when nothing was imported", async () => {
    const store = openSqliteStore(":memory:", clock.now);
    let [gets, lists] = [0, 0];
    const book = makePlanTextBook({
      store: {
        ...store,
        get: (ref) => (gets++, store.get(ref)),
        list: (...args) => (lists++, store.list(...args)),
      },
      clock,
      plan,
      refreshMs: 60_000,
    });
    const excerpt = makePlanExcerpts({ book, plan });
    for (let time = 0; time < 5; time++) expect(await excerpt(duty("d034"))).to.equal(undefined);
    expect({ gets, lists }).to.deep.equal({ gets: 1, lists: 0 });
    await store.close();
  });

  it("leaves an answer whole when the store is away", async () => {
    const store = openSqliteStore(":memory:", clock.now);
    const book = bookOn(store);
    await book.replace(invented);
    expect(await book.current()).to.deep.equal(invented);
    await store.close();
    expect(await book.current()).to.deep.equal(invented);
    expect(await bookOn(store).current()).to.equal(undefined);
  });
});
