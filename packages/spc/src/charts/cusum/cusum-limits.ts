import type { Measurements } from "../time-weighted/basis.js";
import { weightedLimits } from "../time-weighted/chart.js";
import { cusumChart } from "./chart.js";
import type { CusumLimits, CusumOptions } from "./types.js";

/**
 * Estimates the limits of a CUSUM chart from phase I data.
 *
 * @param data - single measurements, or subgroups in any form
 * @throws `SPC_TOO_FEW_POINTS` when too few points are usable
 * @throws `SPC_OVERFLOW` when estimated limits are not finite because the measurements are too large to add up
 * @throws `SPC_OPTION` when an option is out of range
 * @see ISO 7870-4:2021
 *
 * @example
 * ```ts
 * import { cusumLimits } from "@taktline/spc";
 *
 * const { target, h } = cusumLimits([4, 6, 4, 6], { h: 4 });
 * [target, h]; // => [5, 4]
 * ```
 */
export function cusumLimits(
  data: Measurements,
  options: Omit<CusumOptions, "limits" | "standard" | "phase1" | "t"> = {},
): CusumLimits {
  return weightedLimits(cusumChart, data, options);
}
