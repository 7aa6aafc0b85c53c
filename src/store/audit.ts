import { randomUUID } from "node:crypto";
import type { Op } from "./contract.ts";

/** What happened, when, and by which person of the roster. It is written in the batch of the change itself. */
export interface AuditEntry {
  at: number;
  by: string;
  what: string;
  comment?: string;
  [detail: string]: unknown;
}

/** The operation that adds an entry to the audit list of a partition; ids sort by time. */
export function auditOp(entry: AuditEntry): Op {
  const id = `audit:${new Date(entry.at).toISOString()}:${randomUUID()}`;
  return { op: "create", id, body: { kind: "audit", ...entry } };
}
