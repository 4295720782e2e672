import type { Frame } from "@taktline/core";
import type { OperatorFunction } from "rxjs";
import { pcaAccumulator } from "../multivariate/pca/pca-accumulator.js";
import type {
  PcaAccumulator,
  PcaAccumulatorOptions,
  PcaLimits,
} from "../multivariate/pca/types.js";
import { type RowsFrame, rowFrames } from "./row-frames.js";

/** A charted frame of several variables, one entry per point in the columns of each panel. */
export type PcaFrame = RowsFrame<"t2" | "spe", PcaLimits>;

/**
 * Charts several variables as they pass: an array with one frame per variable, in the order of the names and with the same
 * times, becomes one charted frame, with the bits of `pcaAccumulator`.
 *
 * Samples whose StatusCode is Bad, or that are not finite, make their row missing. Each subscription starts a chart of its own
 * from options; given an accumulator, all use that one.
 *
 * @throws `SPC_OPTION`, `SPC_LIMITS` as `pcaAccumulator` does, at once and not on subscription; `SPC_MATRIX` in the stream, when frames of one array differ in their times
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { pca, pcaLimits } from "@taktline/spc/multivariate";
 * import { pcaFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const rows = Array.from({ length: 40 }, (_, i) => [i % 5, (i % 5) + (i % 3) / 10]);
 * const limits = pcaLimits(pca(rows, { components: 1 }));
 * const t = new Float64Array([0, 1000]);
 * const both = [frame(t, new Float64Array([2, 2])), frame(t, new Float64Array([2.1, 9]))];
 * const charted = await lastValueFrom(of(both).pipe(pcaFrames({ limits })));
 * Array.from(charted.speMasks); // => [0, 1]
 * ```
 */
export function pcaFrames(
  chart: PcaAccumulatorOptions | PcaAccumulator,
): OperatorFunction<readonly Frame[], PcaFrame> {
  return rowFrames(["t2", "spe"], chart, pcaAccumulator, 1);
}
