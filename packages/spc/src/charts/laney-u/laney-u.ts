import { attributeChart } from "../attributes/chart.js";
import type { CountData } from "../attributes/types.js";
import { laneyUSpec } from "./chart.js";
import type { LaneyUOptions, LaneyUResult } from "./types.js";

/**
 * Makes a Laney u′ chart: values, lines, and every rule that holds at every point.
 *
 * A u chart for rates that vary more (or less) than Poisson ones, as they do in large areas of opportunity. Each rate is
 * standardized, z = (u - centre)/√(centre/n); sigmaZ is the mean moving range of z over d2(2) = 2/√π (1.128 with
 * `constants: "table3"`, as most programs have it). Limits: centre plus and minus 3 sigmaZ √(mean/n), clipped to 0. With
 * sigmaZ 1 it is the u chart. Moving ranges reach over missing and excluded points only with `gaps: "bridge"`.
 *
 * A count that is negative or not whole, and a size that is not above 0, are reported as `SPC_COUNT` and count as
 * missing; 0 in 0 is missing. Bad data never throw.
 *
 * @param data - counts with sizes
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and no point with a moving range, or fewer than `phase1`, are usable
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @throws `SPC_OPTION` when options are out of range or exclude each other, or the constant size is none
 * @see D. B. Laney, Improved control charts for attributes, Quality Engineering 14(4), 2002
 *
 * @example
 * ```ts
 * import { laneyU } from "@taktline/spc";
 *
 * const chart = laneyU({ counts: [10, 28, 29], sizes: 5 }, { standard: { mean: 1.93, sigmaZ: 2 } });
 * chart.signals.map((s) => s.id); // => ["u:2:1"]
 * ```
 */
export function laneyU(data: CountData, options: LaneyUOptions = {}): LaneyUResult {
  return attributeChart(laneyUSpec, data, options);
}
