import type { Property, PropertySet } from "./types.js";

/**
 * Finds a property of a metric by its key; where a sender wrote a key twice, the last one counts.
 *
 * @param properties - `metric.properties`; undefined has no properties
 * @param key - such as `Quality` or `engUnit`
 * @see Sparkplug 3.0 (ISO/IEC 20237), 6.4.10 PropertySet
 *
 * @example
 * ```ts
 * import { findProperty } from "@taktline/codec/sparkplug";
 *
 * findProperty([{ key: "Quality", type: "Int32", value: 192 }], "Quality")?.value; // => 192
 * findProperty(undefined, "engUnit"); // => undefined
 * ```
 */
export function findProperty(
  properties: PropertySet | undefined,
  key: string,
): Property | undefined {
  return properties?.findLast((property) => property.key === key);
}
