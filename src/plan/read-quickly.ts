import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";

/**
 * Reads a plan five times as fast as `readPlanFiles`, but knows no lines. Undefined at the slightest doubt: then the
 * thorough way is gone, which says what is wrong and where.
 */
export function readPlanQuickly(planFile: string): Record<string, unknown> | undefined {
  try {
    const { parts, ...value } = loadFile(planFile);
    for (const name of Array.isArray(parts) ? (parts as unknown[]) : []) {
      if (typeof name !== "string" || basename(name) !== name) return undefined;
      for (const [key, content] of Object.entries(loadFile(join(dirname(planFile), name)))) {
        const known = value[key];
        if (known === undefined && !(key in value)) value[key] = content;
        else if (Array.isArray(known) && Array.isArray(content))
          value[key] = [...(known as unknown[]), ...(content as unknown[])];
        else return undefined;
      }
    }
    return value;
  } catch {
    return undefined;
  }
}

function loadFile(file: string): Record<string, unknown> {
  const loaded: unknown = load(readFileSync(file, "utf8"), { schema: CORE_SCHEMA });
  if (typeof loaded !== "object" || loaded === null || Array.isArray(loaded))
    throw new TypeError("no mapping");
  return loaded as Record<string, unknown>;
}
