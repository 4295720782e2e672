import type { Frame } from "@taktline/core";
import type { OperatorFunction } from "rxjs";
import type {
  XbarRAccumulator,
  XbarRAccumulatorOptions,
  XbarRLimits,
} from "../charts/xbar-r/types.js";
import { xbarRAccumulator } from "../charts/xbar-r/xbar-r-accumulator.js";
import type { ChartFrame } from "./chart-frame.js";
import { subgroupFrames } from "./subgroup-frames.js";

/** The subgroups that a frame filled, charted: `xbar`, `r`, `xbarMasks`, `rMasks`, one entry per subgroup, perhaps none; `t` is that of its last measurement. */
export type XbarRFrame = ChartFrame<"xbar" | "r", XbarRLimits> & {
  /** Measurements at the end that wait for the rest of their subgroup. */
  readonly pending: number;
};

/**
 * Forms subgroups of consecutive samples, across frames, and charts them: one charted frame per frame, with the bits of
 * `xbarRAccumulator`.
 *
 * Samples whose StatusCode is Bad, or that are not finite, are missing and make their subgroup missing. A subgroup that is
 * not full when the source completes is not charted; `pending` tells how much waits. Each subscription starts a chart of
 * its own from options; given an accumulator, all use that one, so that its owner can `save` it (where `pending` is 0).
 *
 * @throws `SPC_OPTION`, `SPC_SUBGROUP_SIZE`, `SPC_LIMITS`, `SPC_CONSTANT_TABLE` as `xbarRAccumulator` does, at once
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { xbarRFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const bore = frame(new Float64Array([0, 1, 2, 3]), new Float64Array([9, 11, 14, 16]));
 * const chart = xbarRFrames({ size: 2, standard: { mean: 10, sigma: 1 } });
 * const charted = await lastValueFrom(of(bore).pipe(chart));
 * charted.signals.map((s) => s.id); // => ["xbar:1:1"]
 * ```
 */
export function xbarRFrames(
  chart: XbarRAccumulatorOptions | XbarRAccumulator,
): OperatorFunction<Frame, XbarRFrame> {
  return subgroupFrames(["xbar", "r"], chart, xbarRAccumulator);
}
