import { readFileSync } from "node:fs";

/** The sample roster's people: object id by id. */
export const people: ReadonlyMap<string, string> = new Map(
  readFileSync("plans/dresden-2009/sample-roster/people.csv", "utf8")
    .split("\r\n")
    .slice(1)
    .flatMap((line) => {
      const [id, , , objectId] = line.split(";");
      return id !== undefined && objectId ? [[id, objectId] as const] : [];
    }),
);
