import { attributeChart } from "../attributes/chart.js";
import type { CountData } from "../attributes/types.js";
import { laneyPSpec } from "./chart.js";
import type { LaneyPOptions, LaneyPResult } from "./types.js";

/**
 * Makes a Laney p′ chart: values, lines, and every rule that holds at every point.
 *
 * A p chart for fractions that vary more (or less) than binomial ones, as they do in large samples. Each fraction is
 * standardized, z = (p - centre)/√(centre(1-centre)/n); sigmaZ is the mean moving range of z over d2(2) = 2/√π (1.128
 * with `constants: "table3"`, as most programs have it). Limits: centre plus and minus 3 sigmaZ √(p(1-p)/n), clipped to 0
 * and 1. With sigmaZ 1 it is the p chart. Moving ranges reach over missing and excluded points only with `gaps:
 * "bridge"`.
 *
 * A count that is negative, not whole or above its size, and a size that is not a whole number above 0, are reported as
 * `SPC_COUNT` and count as missing; 0 of 0 is missing. Bad data never throw.
 *
 * @param data - counts with sizes
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and no point with a moving range, or fewer than `phase1`, are usable
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @throws `SPC_OPTION` when options are out of range or exclude each other, or the constant size is none
 * @see D. B. Laney, Improved control charts for attributes, Quality Engineering 14(4), 2002
 *
 * @example
 * ```ts
 * import { laneyP } from "@taktline/spc";
 *
 * const chart = laneyP({ counts: [12, 29, 30], sizes: 50 }, { standard: { p: 0.2313, sigmaZ: 2 } });
 * chart.signals.map((s) => s.id); // => ["p:2:1"]
 * ```
 */
export function laneyP(data: CountData, options: LaneyPOptions = {}): LaneyPResult {
  return attributeChart(laneyPSpec, data, options);
}
