/** What a command is called with. */
export interface Call {
  values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  positionals: readonly string[];
  environment: NodeJS.ProcessEnv;
}

/** Does its work and returns the exit code. */
export type Command = (call: Call) => Promise<number>;

/** The command was called wrongly; the message says how it is called. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The one word that must follow. @throws UsageError */
export function onlyPositional({ positionals }: Call, what: string): string {
  const [value] = positionals;
  if (positionals.length !== 1 || value === undefined)
    throw new UsageError(`Expected: ${what}, and nothing else.`);
  return value;
}

/** Says why not. Returns the exit code. */
export function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
