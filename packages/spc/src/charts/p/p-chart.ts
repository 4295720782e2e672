import { attributeChart } from "../attributes/chart.js";
import type { CountData } from "../attributes/types.js";
import { pChartSpec } from "./chart.js";
import type { PChartOptions, PChartResult } from "./types.js";

/**
 * Makes a chart of the fraction nonconforming (p): values, lines, and every rule that holds at every point.
 *
 * Centre: all nonconforming units over all units inspected. Limits at each size n: centre plus and minus 3 √(p(1-p)/n),
 * clipped to 0 and 1; or the exact binomial quantiles over n. Where sizes differ each point has its own lines.
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
 * import { pChart } from "@taktline/spc";
 *
 * const chart = pChart({ counts: [12, 22], sizes: 50 }, { standard: { p: 0.2313 } });
 * chart.signals.map((s) => s.id); // => ["p:1:1"]
 * ```
 */
export function pChart(data: CountData, options: PChartOptions = {}): PChartResult {
  return attributeChart(pChartSpec, data, options);
}
