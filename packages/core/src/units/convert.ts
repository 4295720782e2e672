import { converter } from "./converter.js";

/**
 * Converts one value from one unit to another, exactly to the last rounding.
 *
 * For many values make a `converter` once.
 *
 * @param value - in the unit `from`
 * @param from - Recommendation 20 common code
 * @param to - Recommendation 20 common code
 * @throws `CORE_UNIT_UNKNOWN` when a code is not in the table
 * @throws `CORE_UNIT_DIMENSION` when the units measure different things or have no linear conversion
 *
 * @example
 * ```ts
 * import { convert } from "@taktline/core";
 *
 * convert(37, "CEL", "FAH"); // => 98.6
 * convert(1, "KWH", "3B"); // => 3.6
 * ```
 */
export function convert(value: number, from: string, to: string): number {
  return converter(from, to)(value);
}
