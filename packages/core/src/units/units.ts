import type { Unit } from "./unit.js";
import { unitEntries } from "./unit-entries.js";

/**
 * All units of the table, grouped by what they measure: for lists to choose from.
 *
 * @example
 * ```ts
 * import { units } from "@taktline/core";
 *
 * units().some((unit) => unit.symbol === "°C"); // => true
 * ```
 */
export function units(): readonly Unit[] {
  return Array.from(unitEntries().values(), (entry) => entry.unit);
}
