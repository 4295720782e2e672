import type { OperatorFunction } from "rxjs";
import { pChartAccumulator } from "../charts/p/p-chart-accumulator.js";
import type {
  PChartAccumulator,
  PChartAccumulatorOptions,
  PChartLimits,
} from "../charts/p/types.js";
import type { ChartFrame } from "./chart-frame.js";
import { type CountFrame, countFrames } from "./count-frames.js";

/** A charted frame of counts: `p` and `pMasks`, one entry per sample. */
export type PChartFrame = ChartFrame<"p", PChartLimits>;

/**
 * Charts frames of counts as they pass: one charted frame per frame, with the bits of `pChartAccumulator`. A frame may carry `sizes`, one per sample; else the chart needs a constant `size`.
 *
 * Samples whose StatusCode is Bad are missing. Each subscription starts a chart of its own from options; given an
 * accumulator, all use that one, so that its owner can `save` it at any time.
 *
 * @throws `SPC_OPTION`, `SPC_LIMITS` as `pChartAccumulator` does, at once and not on subscription
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { pChartFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const counts = frame(new Float64Array([0, 1000]), new Float64Array([12, 22]));
 * const operator = pChartFrames({ standard: { p: 0.2313 }, size: 50 });
 * const charted = await lastValueFrom(of(counts).pipe(operator));
 * charted.signals.map((s) => s.id); // => ["p:1:1"]
 * ```
 */
export function pChartFrames(
  chart: PChartAccumulatorOptions | PChartAccumulator,
): OperatorFunction<CountFrame, PChartFrame> {
  return countFrames<"p", PChartLimits, PChartAccumulatorOptions, PChartAccumulator>(
    ["p"],
    chart,
    pChartAccumulator,
  );
}
