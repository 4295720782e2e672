import type { Frame } from "@taktline/core";
import type { OperatorFunction } from "rxjs";
import { mewmaAccumulator } from "../multivariate/mewma/mewma-accumulator.js";
import type {
  MewmaAccumulator,
  MewmaAccumulatorOptions,
  MewmaLimits,
} from "../multivariate/mewma/types.js";
import { type RowsFrame, rowFrames } from "./row-frames.js";

/** A charted frame of several variables, one entry per point in the columns of each panel. */
export type MewmaFrame = RowsFrame<"mewma", MewmaLimits>;

/**
 * Charts several variables as they pass: an array with one frame per variable, in the order of the names and with the same
 * times, becomes one charted frame, with the bits of `mewmaAccumulator`.
 *
 * Samples whose StatusCode is Bad, or that are not finite, make their row missing. Each subscription starts a chart of its own
 * from options; given an accumulator, all use that one.
 *
 * @throws `SPC_OPTION`, `SPC_LIMITS` as `mewmaAccumulator` does, at once and not on subscription; `SPC_MATRIX` in the stream, when frames of one array differ in their times
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { mewmaFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const t = new Float64Array([0]);
 * const both = [frame(t, new Float64Array([3])), frame(t, new Float64Array([4]))];
 * const standard = { mean: [0, 0], covariance: [[1, 0], [0, 1]] };
 * const charted = await lastValueFrom(of(both).pipe(mewmaFrames({ standard, lambda: 0.5, h: 10 })));
 * Array.from(charted.mewma); // => [25]
 * ```
 */
export function mewmaFrames(
  chart: MewmaAccumulatorOptions | MewmaAccumulator,
): OperatorFunction<readonly Frame[], MewmaFrame> {
  return rowFrames(["mewma"], chart, mewmaAccumulator, 1);
}
