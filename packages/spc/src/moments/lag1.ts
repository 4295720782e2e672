import { momentsOf } from "./moments-of.js";
import { emptySums, pushValue } from "./power-sums.js";

/**
 * The autocorrelation of a series with itself one step later, or null where it has no meaning.
 *
 * Sum of the products of neighbours' deviations from the mean over the sum of all squared deviations. A pair with a missing value
 * (NaN or infinite) is left out. Null for fewer than 2 usable values, constant values, or no two neighbours; `summarize` says which.
 * Beyond about 2/sqrt(n) control charts that assume independent points give false alarms.
 *
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.3.1
 *
 * @example
 * ```ts
 * import { lag1 } from "@taktline/spc";
 *
 * lag1([10000001, 10000003, 10000002]); // => -0.5
 * ```
 */
export function lag1(values: ArrayLike<number>): number | null {
  const sums = emptySums();
  for (let i = 0; i < values.length; i++) pushValue(sums, values[i]!);
  return momentsOf(sums).lag1;
}
