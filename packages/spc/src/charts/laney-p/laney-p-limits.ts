import { attributeLimits } from "../attributes/chart.js";
import type { CountData } from "../attributes/types.js";
import { laneyPSpec } from "./chart.js";
import type { LaneyPLimits, LaneyPLimitsOptions } from "./types.js";

/**
 * Estimates the limits of a Laney p′ chart from phase I data.
 *
 * A p chart for fractions that vary more (or less) than binomial ones, as they do in large samples. Each fraction is
 * standardized, z = (p - centre)/√(centre(1-centre)/n); sigmaZ is the mean moving range of z over d2(2) = 2/√π (1.128
 * with `constants: "table3"`, as most programs have it). Limits: centre plus and minus 3 sigmaZ √(p(1-p)/n), clipped to 0
 * and 1. With sigmaZ 1 it is the p chart. Moving ranges reach over missing and excluded points only with `gaps:
 * "bridge"`.
 *
 * @param data - counts with sizes
 * @throws `SPC_TOO_FEW_POINTS` when no point with a moving range is usable
 * @throws `SPC_OPTION` when an option is out of range, or the constant size is none
 * @see D. B. Laney, Improved control charts for attributes, Quality Engineering 14(4), 2002
 *
 * @example
 * ```ts
 * import { laneyPLimits } from "@taktline/spc";
 *
 * laneyPLimits({ counts: [10, 30, 10, 30], sizes: 100 }).p; // => 0.2
 * ```
 */
export function laneyPLimits(data: CountData, options: LaneyPLimitsOptions = {}): LaneyPLimits {
  return attributeLimits(laneyPSpec, data, options);
}
