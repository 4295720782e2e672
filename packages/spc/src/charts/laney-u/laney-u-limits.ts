import { attributeLimits } from "../attributes/chart.js";
import type { CountData } from "../attributes/types.js";
import { laneyUSpec } from "./chart.js";
import type { LaneyULimits, LaneyULimitsOptions } from "./types.js";

/**
 * Estimates the limits of a Laney u′ chart from phase I data.
 *
 * A u chart for rates that vary more (or less) than Poisson ones, as they do in large areas of opportunity. Each rate is
 * standardized, z = (u - centre)/√(centre/n); sigmaZ is the mean moving range of z over d2(2) = 2/√π (1.128 with
 * `constants: "table3"`, as most programs have it). Limits: centre plus and minus 3 sigmaZ √(mean/n), clipped to 0. With
 * sigmaZ 1 it is the u chart. Moving ranges reach over missing and excluded points only with `gaps: "bridge"`.
 *
 * @param data - counts with sizes
 * @throws `SPC_TOO_FEW_POINTS` when no point with a moving range is usable
 * @throws `SPC_OPTION` when an option is out of range, or the constant size is none
 * @see D. B. Laney, Improved control charts for attributes, Quality Engineering 14(4), 2002
 *
 * @example
 * ```ts
 * import { laneyULimits } from "@taktline/spc";
 *
 * laneyULimits({ counts: [10, 30, 10, 30], sizes: 10 }).mean; // => 2
 * ```
 */
export function laneyULimits(data: CountData, options: LaneyULimitsOptions = {}): LaneyULimits {
  return attributeLimits(laneyUSpec, data, options);
}
