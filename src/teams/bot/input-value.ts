import type { FormField } from "../cards/models.ts";

/**
 * What an input shows, in the type that clients take: they drop a number that comes as text. "" shows nothing.
 * @param longest characters; clients let nobody type more, and a card has a limit
 */
export function inputValue(type: FormField["type"], value: unknown, longest: number): FormField["value"] {
  if (type !== "number")
    return typeof value === "string" || typeof value === "boolean" ? String(value).slice(0, longest) : "";
  const number = typeof value === "string" && value.trim() !== "" ? Number(value.replace(",", ".")) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : "";
}
