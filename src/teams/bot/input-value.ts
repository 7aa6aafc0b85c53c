import type { FormField } from "../cards/models.ts";

/** What an input shows, in the type that clients take: they drop a number that comes as text. "" shows nothing. */
export function inputValue(type: FormField["type"], value: unknown): FormField["value"] {
  if (type !== "number") return typeof value === "string" || typeof value === "boolean" ? String(value) : "";
  const number = typeof value === "string" && value.trim() !== "" ? Number(value.replace(",", ".")) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : "";
}
