import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { PlanProblem } from "./problem.ts";
import { LineCounter, parseDocument, isMap, isNode, type Document } from "yaml";

/** Reads a plan's YAML files into one value and remembers where each piece of it stands. */

export type Path = readonly (string | number)[];

export interface Place {
  file: string;
  line: number;
}

export interface RawPlan {
  value: Record<string, unknown>;
  /** Where a path of `value` stands; the nearest outer thing that stands anywhere, when the path itself does not. */
  placeOf(path: Path, key?: string): Place;
}

interface Part {
  file: string;
  document: Document.Parsed;
  lines: LineCounter;
}

/**
 * Reads `plan.yaml` and the files that its list `parts` names; lists of the same name are joined, in that order.
 * Problems are returned, not thrown: what cannot be read, what is no YAML, a key that two files give.
 */
export function readPlanFiles(planFile: string): { raw: RawPlan; problems: PlanProblem[] } {
  const problems: PlanProblem[] = [];
  const origin = new Map<string, Part>();
  /** For joined lists: which part gave the element, and the index it has there. */
  const elements = new Map<string, { part: Part; index: number }[]>();
  const value: Record<string, unknown> = {};
  const first = readPart(planFile, problems);
  if (!first) return { raw: { value, placeOf: () => ({ file: planFile, line: 1 }) }, problems };

  const listed = toJs(first).parts;
  const parts = [first];
  for (const [index, name] of (Array.isArray(listed) ? listed : []).entries()) {
    if (typeof name !== "string" || basename(name) !== name) {
      const place = placeIn(first, ["parts", index]);
      problems.push({
        ...place,
        message: `parts: ${JSON.stringify(name)} is not the name of a file beside this one`,
      });
      continue;
    }
    const part = readPart(join(dirname(planFile), name), problems, placeIn(first, ["parts", index]));
    if (part) parts.push(part);
  }
  if (listed !== undefined && !Array.isArray(listed))
    problems.push({ ...placeIn(first, ["parts"]), message: "parts: a list of file names is expected" });

  for (const part of parts) {
    for (const [key, content] of Object.entries(toJs(part))) {
      if (key === "parts" && part === first) continue;
      const known = value[key];
      if (known === undefined && !(key in value)) {
        value[key] = content;
        origin.set(key, part);
        if (Array.isArray(content))
          elements.set(
            key,
            content.map((_, index) => ({ part, index })),
          );
      } else if (Array.isArray(known) && Array.isArray(content)) {
        value[key] = [...(known as unknown[]), ...(content as unknown[])];
        elements.get(key)?.push(...content.map((_, index) => ({ part, index })));
      } else {
        problems.push({ ...placeIn(part, [key]), message: `${key}: another file gives this already` });
      }
    }
  }

  function placeOf(path: Path, key?: string): Place {
    const [top, index, ...rest] = path;
    const full = key === undefined ? path : [...path, key];
    if (typeof top === "string" && typeof index === "number") {
      const element = elements.get(top)?.[index];
      if (element)
        return placeIn(element.part, [top, element.index, ...rest, ...(key === undefined ? [] : [key])]);
    }
    const part = typeof top === "string" ? origin.get(top) : origin.get(key ?? "");
    return placeIn(part ?? (first as Part), full);
  }
  return { raw: { value, placeOf }, problems };
}

function readPart(file: string, problems: PlanProblem[], namedAt?: Place): Part | undefined {
  let source: string;
  try {
    source = readFileSync(file, "utf8");
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : String(error);
    problems.push({ ...(namedAt ?? { file, line: 1 }), message: `${file}: ${reason}` });
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  for (const error of document.errors)
    problems.push({
      file,
      line: lines.linePos(error.pos[0]).line || 1,
      message: `not readable as YAML: ${error.message}`,
    });
  if (document.errors.length > 0) return undefined;
  if (!isMap(document.contents)) {
    problems.push({ file, line: 1, message: "a plan file begins with names and values (name: value)" });
    return undefined;
  }
  return { file, document, lines };
}

function toJs(part: Part): Record<string, unknown> {
  return part.document.toJS() as Record<string, unknown>;
}

function placeIn(part: Part, path: Path): Place {
  for (let length = path.length; length > 0; length--) {
    const parent: unknown =
      length === 1 ? part.document.contents : part.document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(
          (item) => isNode(item.key) && String((item.key as unknown as { value: unknown }).value) === last,
        )
      : undefined;
    const node: unknown = pair?.key ?? part.document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return { file: part.file, line: part.lines.linePos(node.range[0]).line };
  }
  return { file: part.file, line: 1 };
}
