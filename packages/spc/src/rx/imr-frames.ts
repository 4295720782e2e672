import type { Frame } from "@taktline/core";
import type { OperatorFunction } from "rxjs";
import { type ImrAccumulator, imrAccumulator } from "../charts/imr/imr-accumulator.js";
import type { ImrAccumulatorOptions, ImrLimits } from "../charts/imr/types.js";
import type { ChartFrame } from "./chart-frame.js";
import { framesOf } from "./frames-of.js";

/** A charted frame of measurements: `x`, `mr`, `xMasks`, `mrMasks`, one entry per sample. */
export type ImrFrame = ChartFrame<"x" | "mr", ImrLimits>;

/**
 * Charts frames of measurements as they pass: one charted frame per frame, with the bits of `imrAccumulator`.
 *
 * Samples whose StatusCode is Bad, or that are not finite, are missing. Each subscription starts a chart of its own from
 * options; given an accumulator, all use that one, so that its owner can `save` it at any time.
 *
 * @throws `SPC_OPTION`, `SPC_LIMITS`, `SPC_CONSTANT_TABLE` as `imrAccumulator` does, at once and not on subscription
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { imrFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const bore = frame(new Float64Array([0, 1000]), new Float64Array([10.4, 13.1]));
 * const charted = await lastValueFrom(of(bore).pipe(imrFrames({ standard: { mean: 10, sigma: 1 } })));
 * charted.signals.map((s) => s.id); // => ["x:1:1"]
 * ```
 */
export function imrFrames(
  chart: ImrAccumulatorOptions | ImrAccumulator,
): OperatorFunction<Frame, ImrFrame> {
  return framesOf(["x", "mr"], chart, imrAccumulator);
}
