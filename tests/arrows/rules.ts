import type { IForbiddenRuleType } from "dependency-cruiser";

/** The house as rules: which room may import from which, and which room a vendor's library lives in. */

const ground = ["plan", "time", "store/contract", "store/audit", "store/retry", "store/listing"];
const people = [...ground, "people"];
const capabilities = [...people, "questions", "reports", "bodies"];
const readers = [...capabilities, "reminders", "office"];

/** Room → what it may import besides itself. A room that is not here may not exist. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  plan: [],
  time: [],
  "store/": ["store/contract"],
  "store/schema": ["store/contract", "store/listing"],
  "store/sqlite": ["store/contract", "store/validate"],
  "store/cosmos": ["store/contract", "store/validate"],
  people: ground,
  questions: people,
  reports: people,
  bodies: people,
  reminders: capabilities,
  office: [...capabilities, "reminders"],
  words: readers,
  teams: [...readers, "words"],
  documents: [...readers, "words"],
  mail: [...ground, "documents/plain", "documents/html-blocks", "words"],
  web: ["plan", "documents", "words"],
  localchat: [],
  schedule: ["plan", "time"],
  config: [],
};

/** Library → the only place that imports it. */
const homes: Readonly<Record<string, string>> = {
  "@azure/cosmos": "src/store/cosmos/",
  "@azure/core-rest-pipeline": "src/store/cosmos/",
  "@azure/identity": "src/store/cosmos/",
  "adaptivecards-templating": "src/teams/cards/",
  botbuilder: "src/teams/",
  "botframework-connector": "src/teams/transport/",
  restify: "src/teams/transport/",
  "write-excel-file": "src/documents/",
  "csv-parse": "src/documents/",
  "csv-stringify": "src/documents/",
  docx: "src/documents/",
  "ical-generator": "src/documents/",
  "js-yaml": "src/plan/",
  "date-holidays": "src/schedule/",
  "node-cron": "src/schedule/",
  nodemailer: "src/mail/",
  pino: "src/log",
  "prom-client": "src/meter",
  "@orama/stemmers": "src/questions/",
  "temporal-polyfill": "src/time/",
  yaml: "src/plan/",
  zod: "src/(plan|teams/bot)/",
};

const escaped = (text: string): string => text.replace(/[/\-.]/g, "\\$&");
const pathOf = (room: string): string => `^src/${room}${room.endsWith("/") ? "[^/]+$" : "[/.]"}`;

export const arrows: IForbiddenRuleType[] = [
  { name: "no circles", severity: "error", from: {}, to: { circular: true } },
  ...Object.entries(mayImport).map(([room, allowed]): IForbiddenRuleType => ({
    name: `${room} imports only from below`,
    severity: "error",
    from: { path: pathOf(room) },
    to: { path: "^src/", pathNot: [pathOf(room), ...allowed.map(pathOf)] },
  })),
  {
    name: "every folder is a room of the house",
    severity: "error",
    from: { path: "^src/[^/]+/", pathNot: [...Object.keys(mayImport).map(pathOf), "^src/cli/"] },
    to: {},
  },
  ...Object.entries(homes).map(([library, home]): IForbiddenRuleType => ({
    name: `${library} lives in ${home}`,
    severity: "error",
    from: { pathNot: `^${home}` },
    to: { path: `node_modules/${escaped(library)}/` },
  })),
  {
    name: "every library has a home",
    severity: "error",
    from: {},
    to: {
      path: "node_modules/",
      pathNot: Object.keys(homes).map((library) => `node_modules/${escaped(library)}/`),
    },
  },
];
