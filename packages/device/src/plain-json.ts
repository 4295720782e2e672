import type { JsonValue } from "./values/json-value.js";

/** A part of a model as plain JSON: 64-bit integers become decimal text, nothing else changes. */
export function plainJson(value: unknown): JsonValue {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value !== "object" || value === null) return value as JsonValue;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plainJson(member)]));
}
