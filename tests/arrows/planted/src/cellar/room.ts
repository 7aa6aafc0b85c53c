import { expect } from "chai";

export const wine = expect;
