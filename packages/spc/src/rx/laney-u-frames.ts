import type { OperatorFunction } from "rxjs";
import { laneyUAccumulator } from "../charts/laney-u/laney-u-accumulator.js";
import type {
  LaneyUAccumulator,
  LaneyUAccumulatorOptions,
  LaneyULimits,
} from "../charts/laney-u/types.js";
import type { ChartFrame } from "./chart-frame.js";
import { type CountFrame, countFrames } from "./count-frames.js";

/** A charted frame of counts: `u` and `uMasks`, one entry per sample. */
export type LaneyUFrame = ChartFrame<"u", LaneyULimits>;

/**
 * Charts frames of counts as they pass: one charted frame per frame, with the bits of `laneyUAccumulator`. A frame may carry `sizes`, one per sample; else the chart needs a constant `size`.
 *
 * Samples whose StatusCode is Bad are missing. Each subscription starts a chart of its own from options; given an
 * accumulator, all use that one, so that its owner can `save` it at any time.
 *
 * @throws `SPC_OPTION`, `SPC_LIMITS` as `laneyUAccumulator` does, at once and not on subscription
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { laneyUFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const counts = frame(new Float64Array([0, 1000]), new Float64Array([10, 29]));
 * const operator = laneyUFrames({ standard: { mean: 1.93, sigmaZ: 2 }, size: 5 });
 * const charted = await lastValueFrom(of(counts).pipe(operator));
 * charted.signals.map((s) => s.id); // => ["u:1:1"]
 * ```
 */
export function laneyUFrames(
  chart: LaneyUAccumulatorOptions | LaneyUAccumulator,
): OperatorFunction<CountFrame, LaneyUFrame> {
  return countFrames<"u", LaneyULimits, LaneyUAccumulatorOptions, LaneyUAccumulator>(
    ["u"],
    chart,
    laneyUAccumulator,
  );
}
