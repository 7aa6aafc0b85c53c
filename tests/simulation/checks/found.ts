import { isDeepStrictEqual } from "node:util";

/** Collects what is not as the book and the plan's rules say. */
export function makeFindings() {
  const failures: { what: string; expected: unknown; found: unknown }[] = [];
  let checks = 0;
  return {
    same(what: string, found: unknown, expected: unknown): void {
      checks++;
      if (!isDeepStrictEqual(found, expected)) failures.push({ what, expected, found });
    },
    true(what: string, isSo: boolean, found: unknown = isSo): void {
      checks++;
      if (!isSo) failures.push({ what, expected: true, found });
    },
    checks: (): number => checks,
    failures: (): readonly string[] =>
      failures.map(
        ({ what, expected, found }) =>
          `${what}\n    expected: ${written(expected)}\n    found:    ${written(found)}`,
      ),
  };
}

const longest = 1500;

function written(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > longest ? `${text.slice(0, longest)}… (${String(text.length)} characters)` : text;
}
