import type { Frame } from "@taktline/core";
import type { OperatorFunction } from "rxjs";
import { hotellingAccumulator } from "../multivariate/hotelling/hotelling-accumulator.js";
import type {
  HotellingAccumulator,
  HotellingAccumulatorOptions,
  HotellingLimits,
} from "../multivariate/hotelling/types.js";
import { type RowsFrame, rowFrames } from "./row-frames.js";

/** A charted frame of several variables, one entry per point in the columns of each panel. */
export type HotellingFrame = RowsFrame<"t2", HotellingLimits>;

/**
 * Charts several variables as they pass: an array with one frame per variable, in the order of the names and with the same
 * times, becomes one charted frame, with the bits of `hotellingAccumulator`.
 *
 * Samples whose StatusCode is Bad, or that are not finite, make their row or subgroup missing. Each subscription starts a chart of its own
 * from options; given an accumulator, all use that one, which then also knows its size.
 *
 * @throws `SPC_OPTION`, `SPC_LIMITS` as `hotellingAccumulator` does, at once and not on subscription; `SPC_MATRIX` in the stream, when frames of one array differ in their times
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { hotellingFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const t = new Float64Array([0, 1000]);
 * const both = [frame(t, new Float64Array([0, 3])), frame(t, new Float64Array([1, 4]))];
 * const standard = { mean: [0, 0], covariance: [[1, 0], [0, 1]] };
 * const charted = await lastValueFrom(of(both).pipe(hotellingFrames({ standard })));
 * Array.from(charted.t2); // => [1, 25]
 * ```
 */
export function hotellingFrames(
  chart: HotellingAccumulatorOptions | HotellingAccumulator,
): OperatorFunction<readonly Frame[], HotellingFrame> {
  return rowFrames(
    ["t2"],
    chart,
    hotellingAccumulator,
    "size" in chart ? (chart.size ?? 1) : (chart.limits?.size ?? 1),
  );
}
