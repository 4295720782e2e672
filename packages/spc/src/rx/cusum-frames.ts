import type { Frame } from "@taktline/core";
import type { OperatorFunction } from "rxjs";
import { cusumAccumulator } from "../charts/cusum/cusum-accumulator.js";
import type {
  CusumAccumulator,
  CusumAccumulatorOptions,
  CusumLimits,
} from "../charts/cusum/types.js";
import type { ChartFrame } from "./chart-frame.js";
import { framesOf } from "./frames-of.js";

/** A charted frame of measurements, one entry per sample in the columns of each panel. */
export type CusumFrame = ChartFrame<"upper" | "lower", CusumLimits>;

/**
 * Charts frames of measurements as they pass: one charted frame per frame, with the bits of `cusumAccumulator`.
 *
 * Samples whose StatusCode is Bad, or that are not finite, are missing. Each subscription starts a chart of its own from
 * options; given an accumulator, all use that one, so that its owner can `save` it at any time.
 *
 * @throws `SPC_OPTION`, `SPC_LIMITS`, `SPC_CONSTANT_TABLE` as `cusumAccumulator` does, at once and not on subscription
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { cusumFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const bore = frame(new Float64Array([0, 1000]), new Float64Array([10, 30]));
 * const charted = await lastValueFrom(of(bore).pipe(cusumFrames({ standard: { mean: 10, sigma: 1 } })));
 * charted.signals.length; // => 1
 * ```
 */
export function cusumFrames(
  chart: CusumAccumulatorOptions | CusumAccumulator,
): OperatorFunction<Frame, CusumFrame> {
  return framesOf(["upper", "lower"], chart, cusumAccumulator);
}
