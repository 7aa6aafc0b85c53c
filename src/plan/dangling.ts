/** Something in a plan that leads nowhere or contradicts itself: where, and what is allowed. */
export interface Dangling {
  path: (string | number)[];
  message: string;
}

export function shortList(known: ReadonlySet<string>): string {
  const all = [...known];
  return all.length <= 20
    ? all.join(", ")
    : `${all.slice(0, 20).join(", ")} … (${String(all.length)} in all)`;
}
