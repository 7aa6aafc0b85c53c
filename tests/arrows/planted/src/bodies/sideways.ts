import { report } from "../reports/report.ts";

export const body = report;
