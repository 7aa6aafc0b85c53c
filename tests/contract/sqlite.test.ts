import { join } from "node:path";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { storeSuite } from "./store-suite.ts";

const folder = temporaryFolder();
let count = 0;
after(() => {
  folder.remove();
});

storeSuite("SQLite in a file", (now) =>
  Promise.resolve(openSqliteStore(join(folder.path, `${String(count++)}.sqlite`), now)),
);
storeSuite("SQLite in memory", (now) => Promise.resolve(openSqliteStore(":memory:", now)));
