import { round } from "./round.ts";

export const report = (): unknown => round;
