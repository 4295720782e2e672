import type { OperatorFunction } from "rxjs";
import { npChartAccumulator } from "../charts/np/np-chart-accumulator.js";
import type {
  NpChartAccumulator,
  NpChartAccumulatorOptions,
  NpChartLimits,
} from "../charts/np/types.js";
import type { ChartFrame } from "./chart-frame.js";
import { type CountFrame, countFrames } from "./count-frames.js";

/** A charted frame of counts: `np` and `npMasks`, one entry per sample. */
export type NpChartFrame = ChartFrame<"np", NpChartLimits>;

/**
 * Charts frames of counts as they pass: one charted frame per frame, with the bits of `npChartAccumulator`. A frame may carry `sizes`, one per sample; else the chart needs a constant `size`.
 *
 * Samples whose StatusCode is Bad are missing. Each subscription starts a chart of its own from options; given an
 * accumulator, all use that one, so that its owner can `save` it at any time.
 *
 * @throws `SPC_OPTION`, `SPC_LIMITS` as `npChartAccumulator` does, at once and not on subscription
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { npChartFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const counts = frame(new Float64Array([0, 1000]), new Float64Array([12, 22]));
 * const operator = npChartFrames({ standard: { p: 0.2313 }, size: 50 });
 * const charted = await lastValueFrom(of(counts).pipe(operator));
 * charted.signals.map((s) => s.id); // => ["np:1:1"]
 * ```
 */
export function npChartFrames(
  chart: NpChartAccumulatorOptions | NpChartAccumulator,
): OperatorFunction<CountFrame, NpChartFrame> {
  return countFrames<"np", NpChartLimits, NpChartAccumulatorOptions, NpChartAccumulator>(
    ["np"],
    chart,
    npChartAccumulator,
  );
}
