import type { Frame } from "@taktline/core";
import { defer, map, type OperatorFunction } from "rxjs";
import type {
  Part,
  ZmrAccumulator,
  ZmrAccumulatorOptions,
  ZmrLimits,
} from "../charts/zmr/types.js";
import { zmrAccumulator } from "../charts/zmr/zmr-accumulator.js";
import { type ChartFrame, chartFrame } from "./chart-frame.js";
import { usableValue } from "./usable.js";

/** A frame of measurements with the part of each, or one part for all. */
export interface PartFrame extends Frame {
  /** The part of each sample, or of all. */
  readonly parts: ArrayLike<Part> | number;
}

/** A charted frame: `z`, `mr`, `zMasks`, `mrMasks`, one entry per sample. */
export type ZmrFrame = ChartFrame<"z" | "mr", ZmrLimits>;

/**
 * Charts frames of measurements of many parts as they pass, with the bits of `zmrAccumulator`.
 *
 * `parts` of a frame holds the part of each sample, or one number for all of them. Samples
 * whose StatusCode is Bad, or that are not finite, are missing. Each subscription starts a chart of its own from options;
 * given an accumulator, all use that one, so that its owner can `save` it at any time.
 *
 * @throws `SPC_OPTION`, `SPC_LIMITS`, `SPC_CONSTANT_TABLE` as `zmrAccumulator` does, at once and not on subscription
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { zmrFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const samples = frame(new Float64Array([0, 1000]), new Float64Array([2, 6]));
 * const operator = zmrFrames({ standard: [{ part: "a", mean: 2, sigma: 1 }] });
 * const charted = await lastValueFrom(of({ ...samples, parts: ["a", "a"] }).pipe(operator));
 * charted.signals.map((s) => s.id); // => ["z:1:1", "mr:1:1"]
 * ```
 */
export function zmrFrames(
  chart: ZmrAccumulatorOptions | ZmrAccumulator,
): OperatorFunction<PartFrame, ZmrFrame> {
  const owned = "push" in chart ? chart : undefined;
  if (owned === undefined) zmrAccumulator(chart as ZmrAccumulatorOptions);
  return (source) =>
    defer(() => {
      const charting = owned ?? zmrAccumulator(chart as ZmrAccumulatorOptions);
      return source.pipe(
        map((of) =>
          chartFrame<{ value: number; part: Part }, "z" | "mr", ZmrLimits>(
            ["z", "mr"],
            charting,
            of.t,
            (i) => ({
              value: usableValue(of, i),
              part: typeof of.parts === "number" ? of.parts : of.parts[i]!,
            }),
          ),
        ),
      );
    });
}
