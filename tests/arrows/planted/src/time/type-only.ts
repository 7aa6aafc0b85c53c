import type { person } from "../people/up.ts";

export type Person = typeof person;
