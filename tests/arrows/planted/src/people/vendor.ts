import { parse } from "yaml";

export const parsed = parse("a: 1") as unknown;
