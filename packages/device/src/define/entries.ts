/** Whether a value is an object with members: no array, no null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own members of an object or a map as entries; undefined when it is neither. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (value instanceof Map) return [...(value as Map<string, unknown>)];
  return isRecord(value) ? Object.entries(value) : undefined;
}

/** An own member of an object, never an inherited one. */
export function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
