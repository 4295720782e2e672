import type { OperatorFunction } from "rxjs";
import type {
  UChartAccumulator,
  UChartAccumulatorOptions,
  UChartLimits,
} from "../charts/u/types.js";
import { uChartAccumulator } from "../charts/u/u-chart-accumulator.js";
import type { ChartFrame } from "./chart-frame.js";
import { type CountFrame, countFrames } from "./count-frames.js";

/** A charted frame of counts: `u` and `uMasks`, one entry per sample. */
export type UChartFrame = ChartFrame<"u", UChartLimits>;

/**
 * Charts frames of counts as they pass: one charted frame per frame, with the bits of `uChartAccumulator`. A frame may carry `sizes`, one per sample; else the chart needs a constant `size`.
 *
 * Samples whose StatusCode is Bad are missing. Each subscription starts a chart of its own from options; given an
 * accumulator, all use that one, so that its owner can `save` it at any time.
 *
 * @throws `SPC_OPTION`, `SPC_LIMITS` as `uChartAccumulator` does, at once and not on subscription
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { uChartFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const counts = frame(new Float64Array([0, 1000]), new Float64Array([10, 20]));
 * const operator = uChartFrames({ standard: { mean: 1.93 }, size: 5 });
 * const charted = await lastValueFrom(of(counts).pipe(operator));
 * charted.signals.map((s) => s.id); // => ["u:1:1"]
 * ```
 */
export function uChartFrames(
  chart: UChartAccumulatorOptions | UChartAccumulator,
): OperatorFunction<CountFrame, UChartFrame> {
  return countFrames<"u", UChartLimits, UChartAccumulatorOptions, UChartAccumulator>(
    ["u"],
    chart,
    uChartAccumulator,
  );
}
