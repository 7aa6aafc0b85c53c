import { expect } from "chai";
import { join } from "node:path";
import type { Config } from "../../src/config/judge.ts";
import { openStore } from "../../src/open-store.ts";
import { readPlan } from "../../src/read-plan.ts";
import { makeLog } from "../../src/log.ts";
import { makeRosterBook } from "../../src/people/roster-book.ts";
import type { Roster } from "../../src/people/roster.ts";
import { readRosterFolder } from "../../src/roster-files.ts";
import { startPlanlotse, type Running } from "../../src/start.ts";
import { systemClock } from "../../src/time/clock.ts";
import { startFakeConnector, type FakeConnector } from "../support/fake-connector.ts";
import { makePerson } from "../support/person.ts";
import { people } from "../support/sample.ts";
import { servingConfig, type StoreSettings } from "../support/served-city.ts";
import { startAuthority, type Authority } from "../support/signed-tokens.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { startWireCosmos } from "../support/wire-cosmos.ts";

const planFile = "plans/dresden-2009/plan.yaml";
const { plan } = await readPlan(planFile);
const clock = { now: () => Date.parse("2026-11-24T10:00:00Z") };

/** The sample roster; the reporter of the Jugendamt without object id, known by the e-mail address alone. */
function roster(): Roster {
  const read = readRosterFolder("plans/dresden-2009/sample-roster", plan, "de");
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const withoutId = read.roster.people.map((person) => {
    if (person.id !== "bericht-jugendamt") return person;
    return { id: person.id, name: person.name, email: person.email, language: person.language };
  });
  return { ...read.roster, people: withoutId };
}

interface Engine {
  settings: StoreSettings;
  /** Nothing can be written until this is called. */
  breakDown(): Promise<() => void>;
  close(): Promise<void>;
}

function aFile(): Promise<Engine> {
  const folder = temporaryFolder();
  const databaseFile = join(folder.path, "city.sqlite");
  return Promise.resolve({
    settings: { databaseFile },
    async breakDown() {
      // Another process holds the database longer than the store waits.
      const blocker = new (await import("node:sqlite")).DatabaseSync(databaseFile);
      blocker.exec("BEGIN IMMEDIATE");
      return () => {
        blocker.exec("ROLLBACK");
        blocker.close();
      };
    },
    close() {
      folder.remove();
      return Promise.resolve();
    },
  });
}

async function cosmos(): Promise<Engine> {
  const wire = await startWireCosmos();
  return {
    settings: {
      databaseFile: undefined,
      cosmos: { endpoint: wire.endpoint, key: wire.key, database: wire.newDatabase() },
    },
    breakDown() {
      wire.fail(({ what }) => (what === "read" || what === "query" ? undefined : { status: 503 }));
      return Promise.resolve(() => {
        wire.fail(() => undefined);
      });
    },
    close: wire.close,
  };
}

for (const [name, open] of [["a file", aFile] as const, ["Azure Cosmos DB", cosmos] as const])
  describe(`serving a city with signed tokens, from ${name}`, () => {
    let engine: Engine;
    let authority: Authority;
    let connector: FakeConnector;
    let running: Running;
    before(async () => {
      engine = await open();
    });
    after(() => engine.close());

    beforeEach(async () => {
      authority = await startAuthority();
      connector = await startFakeConnector();
      await replaceRoster(roster());
      running = await start();
    });
    afterEach(async () => {
      await running.close();
      await connector.close();
      await authority.close();
    });

    const config = (): Config => servingConfig(authority, engine.settings);
    async function replaceRoster(by: Roster): Promise<void> {
      const store = await openStore(config(), plan.id);
      await makeRosterBook({ store, clock: systemClock, refreshMs: 0 }).replace(by);
      await store.close();
    }
    async function start(): Promise<Running> {
      const { endpoints } = authority;
      const started = await startPlanlotse(config(), { log: makeLog("silent"), endpoints, clock });
      await started.ready;
      return started;
    }
    const url = (): string => `http://127.0.0.1:${String(running.port)}`;
    async function person(objectId: string, token?: string) {
      const { tenantId } = authority.credentials;
      const signed = token ?? `Bearer ${await authority.sign(connector.serviceUrl)}`;
      return makePerson({ url: url(), connector, objectId, token: signed, tenantId });
    }

    it("answers those who are signed in, and nobody else", async () => {
      expect((await (await person("stranger")).say("Wie oft tagt die Steuerungsgruppe?")).text).to.include(
        "zweimal",
      );
      for (const token of ["", "Bearer x", `Bearer ${await authority.signWrongly(connector.serviceUrl)}`]) {
        const { status, body } = await (await person("stranger", token)).invoke("adaptiveCard/action", {});
        expect({ status, body }).to.deep.equal({ status: 401, body: {} });
      }
    });

    it("has no local chat", async () => {
      expect((await fetch(`${url()}/chat`)).status).to.equal(404);
      expect((await fetch(`${url()}/healthz`)).status).to.equal(200);
      expect((await fetch(`${url()}/readyz`)).status).to.equal(200);
    });

    it("counts what each use case asks of the store, for who looks after the program", async () => {
      const counted = async (name: string, useCase: string): Promise<number> => {
        const response = await fetch(`${url()}/metrics`);
        expect(response.headers.get("content-type")).to.match(/^text\/plain; version=/);
        const line = (await response.text())
          .split("\n")
          .find((each) => each.startsWith(`planlotse_${name}{use_case="${useCase}"} `));
        return Number(line?.split(" ")[1] ?? 0);
      };
      const reporter = await person(people.get("bericht-sozialamt") ?? "");
      await reporter.arrive();
      await reporter.say("Wie oft tagt die Steuerungsgruppe?");
      const before = await counted("store_requests_total", "ask");
      await reporter.say("Wie oft tagt die Steuerungsgruppe?");
      expect(await counted("use_cases_total", "ask")).to.equal(2);
      expect(await counted("store_requests_total", "ask")).to.equal(before);
      await reporter.tap(await reporter.say("Bericht"), "Ausfüllen");
      expect(await counted("store_requests_total", "report.open")).to.equal(3);
      const units = await counted("store_request_units_total", "report.open");
      expect(units > 5).to.equal(name !== "a file");
    });

    it("knows a person by the object id in the roster, whatever the activity calls them", async () => {
      expect((await (await person(people.get("bericht-sozialamt") ?? "")).say("Bericht")).text).to.include(
        "Sozialamt",
      );
      expect((await (await person("bericht-sozialamt")).say("Bericht")).text).to.include(
        "kein Bericht offen",
      );
    });

    it("knows a person without object id by the address that the connector gives, and remembers it", async () => {
      connector.setMember({
        id: "29:x",
        aadObjectId: "new-sign-in",
        email: "bericht-jugendamt@stadt.example",
        name: "x",
      });
      expect((await (await person("new-sign-in")).say("Bericht")).text).to.include("Jugendamt");
      connector.setMember(undefined);
      await running.close();
      running = await start();
      expect((await (await person("new-sign-in")).say("Bericht")).text).to.include("Jugendamt");
    });

    it("lets nobody take over a person whose object id the roster has", async () => {
      connector.setMember({
        id: "29:x",
        aadObjectId: "intruder",
        email: "bericht-sozialamt@stadt.example",
        name: "x",
      });
      expect((await (await person("intruder")).say("Bericht")).text).to.include("kein Bericht offen");
    });

    it("gives nothing of the person before to the one who takes over a post under the same id", async () => {
      const member = (objectId: string, email: string) => ({
        id: "29:x",
        aadObjectId: objectId,
        email,
        name: "x",
      });
      connector.setMember(member("old-sign-in", "bericht-jugendamt@stadt.example"));
      expect((await (await person("old-sign-in")).say("Bericht")).text).to.include("Jugendamt");
      await running.close();
      const { people: before, ...rest } = roster();
      const successor = before.map((each) =>
        each.id === "bericht-jugendamt" ? { ...each, email: "neu@stadt.example" } : each,
      );
      await replaceRoster({ ...rest, people: successor });
      running = await start();
      expect((await (await person("old-sign-in")).say("Bericht")).text).to.include("kein Bericht offen");
      connector.setMember(member("new-sign-in-2", "neu@stadt.example"));
      expect((await (await person("new-sign-in-2")).say("Bericht")).text).to.include("Jugendamt");
    });

    it("answers a stranger's question although the connector knows no members", async () => {
      connector.answerNext({ status: 501 });
      expect((await (await person("somebody")).say("Wie oft tagt die Steuerungsgruppe?")).text).to.include(
        "zweimal",
      );
    });

    it("ends in time although the connector hangs, and takes the message for doubtful", async () => {
      const lead = await person(people.get("fag-kultur-leitung") ?? "");
      connector.answerAlways("hang");
      await lead.arrive().catch(() => undefined);
      const began = Date.now();
      await running.close();
      expect(Date.now() - began).to.be.lessThan(4000);
      running = await start();
    }).timeout(30_000);

    it("goes on after a restart where a person stopped", async () => {
      const id = people.get("bericht-arge") ?? "";
      const first = await person(id);
      const page = await first.tap(await first.say("Bericht"), "Ausfüllen");
      await first.tap(page, "Später weitermachen", {
        "dutyState.d065": "putOff",
        "dutyDelay.d065": "Schon getippt.",
      });
      await running.close();
      running = await start();
      const second = await person(id);
      expect((await second.tap(await second.say("Bericht"), "Weiter ausfüllen")).text).to.include(
        "Schon getippt.",
      );
    });

    it("tells the person when something breaks, and leaves the card with what was typed", async () => {
      const reporter = await person(people.get("bericht-ordnungsamt") ?? "");
      const page = await reporter.tap(await reporter.say("Bericht"), "Ausfüllen");
      const mend = await engine.breakDown();
      const save = {
        verb: "report.save",
        unit: "ordnungsamt",
        year: 2026,
        page: "duties",
        revision: 0,
        then: "pause",
        "in-dutyState.d065": "done",
      };
      const { status, body } = await reporter.invoke("adaptiveCard/action", { action: { data: save } });
      mend();
      expect(status).to.equal(200);
      expect(body).to.deep.equal({
        statusCode: 200,
        type: "application/vnd.microsoft.activity.message",
        value:
          "Das hat leider nicht geklappt. Bitte sehen Sie nach, was gespeichert ist, und versuchen Sie es in einigen Minuten noch einmal.",
      });
      expect(page.text).to.include("Seite 1 von 6");
    }).timeout(30_000);
  });
