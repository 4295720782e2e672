import type { Measurements } from "../time-weighted/basis.js";
import { weightedLimits } from "../time-weighted/chart.js";
import { movingAverageChart } from "./chart.js";
import type { MovingAverageLimits, MovingAverageOptions } from "./types.js";

/**
 * Estimates the limits of a moving average chart from phase I data.
 *
 * @param data - single measurements, or subgroups in any form
 * @throws `SPC_TOO_FEW_POINTS` when too few points are usable
 * @throws `SPC_OVERFLOW` when estimated limits are not finite because the measurements are too large to add up
 * @throws `SPC_OPTION` when an option is out of range
 *
 * @example
 * ```ts
 * import { movingAverageLimits } from "@taktline/spc";
 *
 * const { mean, span } = movingAverageLimits([4, 6, 4, 6], { span: 3 });
 * [mean, span]; // => [5, 3]
 * ```
 */
export function movingAverageLimits(
  data: Measurements,
  options: Omit<MovingAverageOptions, "limits" | "standard" | "phase1" | "t"> = {},
): MovingAverageLimits {
  return weightedLimits(movingAverageChart, data, options);
}
