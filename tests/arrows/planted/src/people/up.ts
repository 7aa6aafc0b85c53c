import { report } from "../reports/report.ts";

export const person = report;
