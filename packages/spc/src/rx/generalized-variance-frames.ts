import type { Frame } from "@taktline/core";
import type { OperatorFunction } from "rxjs";
import { generalizedVarianceAccumulator } from "../multivariate/generalized-variance/generalized-variance-accumulator.js";
import type {
  GeneralizedVarianceAccumulator,
  GeneralizedVarianceAccumulatorOptions,
  GeneralizedVarianceLimits,
} from "../multivariate/generalized-variance/types.js";
import { type RowsFrame, rowFrames } from "./row-frames.js";

/** A charted frame of several variables, one entry per point in the columns of each panel. */
export type GeneralizedVarianceFrame = RowsFrame<"generalizedVariance", GeneralizedVarianceLimits>;

/**
 * Charts several variables as they pass: an array with one frame per variable, in the order of the names and with the same
 * times, becomes one charted frame, with the bits of `generalizedVarianceAccumulator`.
 *
 * Samples whose StatusCode is Bad, or that are not finite, make their subgroup missing. Each subscription starts a chart of its own
 * from options; given an accumulator, all use that one.
 *
 * @throws `SPC_OPTION`, `SPC_LIMITS` as `generalizedVarianceAccumulator` does, at once and not on subscription; `SPC_MATRIX` in the stream, when frames of one array differ in their times
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { generalizedVarianceFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const t = new Float64Array([0, 1000, 2000, 3000]);
 * const both = [frame(t, new Float64Array([1, 3, 2, 1])), frame(t, new Float64Array([2, 2, 5, 2]))];
 * const options = { names: ["length", "width"], size: 3, phase1: 20 };
 * const charted = await lastValueFrom(of(both).pipe(generalizedVarianceFrames(options)));
 * charted.pending; // => 1
 * ```
 */
export function generalizedVarianceFrames(
  chart: GeneralizedVarianceAccumulatorOptions | GeneralizedVarianceAccumulator,
): OperatorFunction<readonly Frame[], GeneralizedVarianceFrame> {
  return rowFrames(
    ["generalizedVariance"],
    chart,
    generalizedVarianceAccumulator,
    "size" in chart ? (chart.size ?? 1) : (chart.limits?.size ?? 1),
  );
}
