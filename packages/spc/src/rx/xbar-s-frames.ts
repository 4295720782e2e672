import type { Frame } from "@taktline/core";
import type { OperatorFunction } from "rxjs";
import type {
  XbarSAccumulator,
  XbarSAccumulatorOptions,
  XbarSLimits,
} from "../charts/xbar-s/types.js";
import { xbarSAccumulator } from "../charts/xbar-s/xbar-s-accumulator.js";
import type { ChartFrame } from "./chart-frame.js";
import { subgroupFrames } from "./subgroup-frames.js";

/** The subgroups that a frame filled, charted: `xbar`, `s`, `xbarMasks`, `sMasks`, one entry per subgroup, perhaps none; `t` is that of its last measurement. */
export type XbarSFrame = ChartFrame<"xbar" | "s", XbarSLimits> & {
  /** Measurements at the end that wait for the rest of their subgroup. */
  readonly pending: number;
};

/**
 * Forms subgroups of consecutive samples, across frames, and charts them: one charted frame per frame, with the bits of
 * `xbarSAccumulator`.
 *
 * Samples whose StatusCode is Bad, or that are not finite, are missing and make their subgroup missing. A subgroup that is
 * not full when the source completes is not charted; `pending` tells how much waits. Each subscription starts a chart of
 * its own from options; given an accumulator, all use that one, so that its owner can `save` it (where `pending` is 0).
 *
 * @throws `SPC_OPTION`, `SPC_SUBGROUP_SIZE`, `SPC_LIMITS`, `SPC_CONSTANT_TABLE` as `xbarSAccumulator` does, at once
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { xbarSFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const bore = frame(new Float64Array([0, 1, 2, 3]), new Float64Array([9, 11, 14, 16]));
 * const chart = xbarSFrames({ size: 2, standard: { mean: 10, sigma: 1 } });
 * const charted = await lastValueFrom(of(bore).pipe(chart));
 * charted.signals.map((s) => s.id); // => ["xbar:1:1"]
 * ```
 */
export function xbarSFrames(
  chart: XbarSAccumulatorOptions | XbarSAccumulator,
): OperatorFunction<Frame, XbarSFrame> {
  return subgroupFrames(["xbar", "s"], chart, xbarSAccumulator);
}
