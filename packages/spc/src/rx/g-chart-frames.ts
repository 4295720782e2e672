import type { Frame } from "@taktline/core";
import type { OperatorFunction } from "rxjs";
import { gChartAccumulator } from "../charts/g/g-chart-accumulator.js";
import type {
  GChartAccumulator,
  GChartAccumulatorOptions,
  GChartLimits,
} from "../charts/g/types.js";
import type { ChartFrame } from "./chart-frame.js";
import { framesOf } from "./frames-of.js";

/** A charted frame, one entry per sample in the columns of each panel. */
export type GChartFrame = ChartFrame<"g" | "zeros", GChartLimits>;

/**
 * Charts frames as they pass: one charted frame per frame, with the bits of `gChartAccumulator`.
 *
 * Samples whose StatusCode is Bad are missing. Each subscription starts a chart of its own from options; given an
 * accumulator, all use that one, so that its owner can `save` it at any time.
 *
 * @throws `SPC_OPTION`, `SPC_LIMITS` as `gChartAccumulator` does, at once and not on subscription
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { gChartFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const samples = frame(new Float64Array([0, 1000]), new Float64Array([1, 131]));
 * const charted = await lastValueFrom(of(samples).pipe(gChartFrames({ standard: { p: 0.05 } })));
 * charted.signals.map((s) => s.id); // => ["g:1:1"]
 * ```
 */
export function gChartFrames(
  chart: GChartAccumulatorOptions | GChartAccumulator,
): OperatorFunction<Frame, GChartFrame> {
  return framesOf<"g" | "zeros", GChartLimits, GChartAccumulatorOptions, GChartAccumulator>(
    ["g", "zeros"],
    chart,
    gChartAccumulator,
  );
}
