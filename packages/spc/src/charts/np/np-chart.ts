import { attributeChart } from "../attributes/chart.js";
import type { CountData } from "../attributes/types.js";
import { npChartSpec } from "./chart.js";
import type { NpChartOptions, NpChartResult } from "./types.js";

/**
 * Makes a chart of the number nonconforming (np): values, lines, and every rule that holds at every point.
 *
 * Plots counts of nonconforming units. Centre at each size n: n p. Limits: n p plus and minus 3 √(n p(1-p)), clipped to 0
 * and n; or the exact binomial quantiles. Where sizes differ each point has its own lines, the centre too: a p chart is
 * then easier to read.
 *
 * A count that is negative, not whole or above its size, and a size that is not a whole number above 0, are reported as
 * `SPC_COUNT` and count as missing; 0 of 0 is missing. Bad data never throw.
 *
 * @param data - counts with sizes
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and no point, or fewer than `phase1`, are usable
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @throws `SPC_OPTION` when options are out of range or exclude each other, or the constant size is none
 * @see ISO 7870-2:2023
 *
 * @example
 * ```ts
 * import { npChart } from "@taktline/spc";
 *
 * const chart = npChart({ counts: [12, 22], sizes: 50 }, { standard: { p: 0.2313 } });
 * chart.signals.map((s) => s.id); // => ["np:1:1"]
 * ```
 */
export function npChart(data: CountData, options: NpChartOptions = {}): NpChartResult {
  return attributeChart(npChartSpec, data, options);
}
