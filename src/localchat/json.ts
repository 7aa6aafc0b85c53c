export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object under a key, or an empty one. */
export function objectAt(value: JsonObject, key: string): JsonObject {
  const found = value[key];
  return isObject(found) ? found : {};
}

/** The text under a key, or undefined when something else is there. */
export function textAt(value: JsonObject, key: string): string | undefined {
  const found = value[key];
  return typeof found === "string" ? found : undefined;
}

/** The objects of the list under a key; what is no object is left out. */
export function objectsAt(value: JsonObject, key: string): readonly JsonObject[] {
  const found: unknown = value[key];
  return Array.isArray(found) ? found.filter(isObject) : [];
}
