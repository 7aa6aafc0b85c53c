import { report } from "./report.ts";

export const round = (): unknown => report;
