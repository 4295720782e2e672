import type { Frame } from "@taktline/core";
import type { OperatorFunction } from "rxjs";
import { tChartAccumulator } from "../charts/t/t-chart-accumulator.js";
import type {
  TChartAccumulator,
  TChartAccumulatorOptions,
  TChartLimits,
} from "../charts/t/types.js";
import type { ChartFrame } from "./chart-frame.js";
import { framesOf } from "./frames-of.js";

/** A charted frame, one entry per sample in the columns of each panel. */
export type TChartFrame = ChartFrame<"between", TChartLimits>;

/**
 * Charts frames as they pass: one charted frame per frame, with the bits of `tChartAccumulator`.
 *
 * Samples whose StatusCode is Bad are missing. Each subscription starts a chart of its own from options; given an
 * accumulator, all use that one, so that its owner can `save` it at any time.
 *
 * @throws `SPC_OPTION`, `SPC_LIMITS` as `tChartAccumulator` does, at once and not on subscription
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { tChartFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const samples = frame(new Float64Array([0, 1000]), new Float64Array([1, 661]));
 * const charted = await lastValueFrom(of(samples).pipe(tChartFrames({ standard: { shape: 1, scale: 100 } })));
 * charted.signals.map((s) => s.id); // => ["between:1:1"]
 * ```
 */
export function tChartFrames(
  chart: TChartAccumulatorOptions | TChartAccumulator,
): OperatorFunction<Frame, TChartFrame> {
  return framesOf<"between", TChartLimits, TChartAccumulatorOptions, TChartAccumulator>(
    ["between"],
    chart,
    tChartAccumulator,
  );
}
