import { knownEntry } from "./known-entry.js";
import type { UnitEntry } from "./unit-entries.js";

/**
 * Tells whether values of one unit can be converted to another.
 *
 * True for a unit and itself, and for units with equal exponents. Equal exponents do not mean equal quantities: newton metre
 * (torque) and joule (energy) agree here, and so do all counts and ratios. Plane angle is a dimension of its own, so `RPM`
 * (a rotational frequency, 1/s) and `M46` (the same turns as an angular velocity, rad/s) do not agree.
 *
 * @param a - Recommendation 20 common code
 * @param b - Recommendation 20 common code
 * @throws `CORE_UNIT_UNKNOWN` when a code is not in the table
 *
 * @example
 * ```ts
 * import { sameDimension } from "@taktline/core";
 *
 * sameDimension("BAR", "PS"); // => true
 * sameDimension("BAR", "CEL"); // => false
 * ```
 */
export function sameDimension(a: string, b: string): boolean {
  return entriesAgree(knownEntry(a), knownEntry(b));
}

/** Tells whether a linear conversion leads from one unit to the other. */
export function entriesAgree(a: UnitEntry, b: UnitEntry): boolean {
  return a === b || (a.n !== 0n && b.n !== 0n && a.axes === b.axes);
}
