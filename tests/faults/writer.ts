import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";

/** A process that writes without end and says each id only after the store has acknowledged it. It waits to be killed. */
const [, , file = "", name = ""] = process.argv;
const store = openSqliteStore(file);
for (let count = 0; ; count++) {
  const id = `${name}-${String(count)}`;
  await store.write("units", "p", [
    { op: "create", id, body: { kind: "t", text: id.repeat(50) } },
    { op: "create", id: `audit-${id}`, body: { kind: "t" } },
  ]);
  process.stdout.write(`${id}\n`);
}
