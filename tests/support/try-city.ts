import { makeLog } from "../../src/log.ts";
import { startPlanlotse, type Running } from "../../src/start.ts";
import { startFakeConnector, type FakeConnector } from "./fake-connector.ts";
import { makePerson, type PersonClient } from "./person.ts";
import { people } from "./sample.ts";

/** The whole program on loopback with the sample city, and people with a client that is not the local chat. */
export interface TryCity {
  running: Running;
  connector: FakeConnector;
  /** @param id of the sample roster, or of somebody whom it does not know */
  person(id: string, locale?: string): PersonClient;
  /** Ends the program and starts it anew on the same database file. @param between what happens to the file meanwhile */
  restart(between?: () => void): Promise<void>;
  close(): Promise<void>;
}

/** @param now what the program's clock shows */
export async function startTryCity(now: () => number, databaseFile?: string): Promise<TryCity> {
  const connector = await startFakeConnector();
  const city: TryCity = {
    running: await startTrying(now, databaseFile),
    connector,
    person: (id, locale) =>
      makePerson({
        url: `http://127.0.0.1:${String(city.running.port)}`,
        connector,
        objectId: people.get(id) ?? id,
        ...(locale && { locale }),
      }),
    async restart(between) {
      await city.running.close();
      between?.();
      city.running = await startTrying(now, databaseFile);
    },
    async close() {
      await city.running.close();
      await connector.close();
    },
  };
  return city;
}

/** The program alone, when it is ready. */
export async function startTrying(now: () => number, databaseFile = ":memory:"): Promise<Running> {
  const running = await startPlanlotse(
    {
      mode: "try",
      host: "127.0.0.1",
      port: 0,
      planFile: "plans/dresden-2009/plan.yaml",
      databaseFile,
      url: undefined,
      logLevel: "silent",
    },
    { log: makeLog("silent"), clock: { now } },
  );
  await running.ready;
  return running;
}
