import type { Measurements } from "../time-weighted/basis.js";
import { weightedLimits } from "../time-weighted/chart.js";
import { ewmaChart } from "./chart.js";
import type { EwmaLimits, EwmaOptions } from "./types.js";

/**
 * Estimates the limits of an EWMA chart from phase I data.
 *
 * @param data - single measurements, or subgroups in any form
 * @throws `SPC_TOO_FEW_POINTS` when too few points are usable
 * @throws `SPC_OVERFLOW` when estimated limits are not finite because the measurements are too large to add up
 * @throws `SPC_OPTION` when an option is out of range
 * @see ISO 7870-6:2016
 *
 * @example
 * ```ts
 * import { ewmaLimits } from "@taktline/spc";
 *
 * const { mean, lambda } = ewmaLimits([4, 6, 4, 6], { lambda: 0.1 });
 * [mean, lambda]; // => [5, 0.1]
 * ```
 */
export function ewmaLimits(
  data: Measurements,
  options: Omit<EwmaOptions, "limits" | "standard" | "phase1" | "t"> = {},
): EwmaLimits {
  return weightedLimits(ewmaChart, data, options);
}
