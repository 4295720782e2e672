import type { Frame } from "@taktline/core";
import type { OperatorFunction } from "rxjs";
import { cChartAccumulator } from "../charts/c/c-chart-accumulator.js";
import type {
  CChartAccumulator,
  CChartAccumulatorOptions,
  CChartLimits,
} from "../charts/c/types.js";
import type { ChartFrame } from "./chart-frame.js";
import { framesOf } from "./frames-of.js";

/** A charted frame of counts: `c` and `cMasks`, one entry per sample. */
export type CChartFrame = ChartFrame<"c", CChartLimits>;

/**
 * Charts frames of counts as they pass: one charted frame per frame, with the bits of `cChartAccumulator`.
 *
 * Samples whose StatusCode is Bad are missing. Each subscription starts a chart of its own from options; given an
 * accumulator, all use that one, so that its owner can `save` it at any time.
 *
 * @throws `SPC_OPTION`, `SPC_LIMITS` as `cChartAccumulator` does, at once and not on subscription
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { cChartFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const counts = frame(new Float64Array([0, 1000]), new Float64Array([20, 39]));
 * const operator = cChartFrames({ standard: { mean: 19.85 } });
 * const charted = await lastValueFrom(of(counts).pipe(operator));
 * charted.signals.map((s) => s.id); // => ["c:1:1"]
 * ```
 */
export function cChartFrames(
  chart: CChartAccumulatorOptions | CChartAccumulator,
): OperatorFunction<Frame, CChartFrame> {
  return framesOf<"c", CChartLimits, CChartAccumulatorOptions, CChartAccumulator>(
    ["c"],
    chart,
    cChartAccumulator,
  );
}
