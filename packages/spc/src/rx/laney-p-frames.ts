import type { OperatorFunction } from "rxjs";
import { laneyPAccumulator } from "../charts/laney-p/laney-p-accumulator.js";
import type {
  LaneyPAccumulator,
  LaneyPAccumulatorOptions,
  LaneyPLimits,
} from "../charts/laney-p/types.js";
import type { ChartFrame } from "./chart-frame.js";
import { type CountFrame, countFrames } from "./count-frames.js";

/** A charted frame of counts: `p` and `pMasks`, one entry per sample. */
export type LaneyPFrame = ChartFrame<"p", LaneyPLimits>;

/**
 * Charts frames of counts as they pass: one charted frame per frame, with the bits of `laneyPAccumulator`. A frame may carry `sizes`, one per sample; else the chart needs a constant `size`.
 *
 * Samples whose StatusCode is Bad are missing. Each subscription starts a chart of its own from options; given an
 * accumulator, all use that one, so that its owner can `save` it at any time.
 *
 * @throws `SPC_OPTION`, `SPC_LIMITS` as `laneyPAccumulator` does, at once and not on subscription
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { laneyPFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const counts = frame(new Float64Array([0, 1000]), new Float64Array([12, 30]));
 * const operator = laneyPFrames({ standard: { p: 0.2313, sigmaZ: 2 }, size: 50 });
 * const charted = await lastValueFrom(of(counts).pipe(operator));
 * charted.signals.map((s) => s.id); // => ["p:1:1"]
 * ```
 */
export function laneyPFrames(
  chart: LaneyPAccumulatorOptions | LaneyPAccumulator,
): OperatorFunction<CountFrame, LaneyPFrame> {
  return countFrames<"p", LaneyPLimits, LaneyPAccumulatorOptions, LaneyPAccumulator>(
    ["p"],
    chart,
    laneyPAccumulator,
  );
}
