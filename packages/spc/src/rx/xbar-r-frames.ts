import type { Frame } from "@taktline/core";
import { defer, map, type OperatorFunction } from "rxjs";
import type { Signal } from "../charts/types.js";
import type { XbarRAccumulatorOptions, XbarRLimits, XbarRPoint } from "../charts/xbar-r/types.js";
import { type XbarRAccumulator, xbarRAccumulator } from "../charts/xbar-r/xbar-r-accumulator.js";
import { usableValue } from "./usable.js";

/** The subgroups that a frame of measurements filled, charted: one entry per subgroup in every column, perhaps none. */
export interface XbarRFrame {
  /** Epoch milliseconds of the last measurement of each subgroup. */
  readonly t: Float64Array;
  /** Index of the first subgroup in the series. */
  readonly from: number;
  /** The averages; NaN where a measurement is missing. */
  readonly xbar: Float64Array;
  /** The ranges; NaN where a measurement is missing. */
  readonly r: Float64Array;
  /** The rules on the averages: rule k sets bit `k - 1`; 0 while phase I is collecting. */
  readonly xbarMasks: Uint16Array;
  /** The rules on the ranges. */
  readonly rMasks: Uint16Array;
  /** The limits in force at the end of the frame, or null while phase I is collecting. */
  readonly limits: XbarRLimits | null;
  /** New signals; on the frame that freezes the limits those of phase I come first. */
  readonly signals: readonly Signal<"xbar" | "r">[];
  /** On the frame that freezes the limits: every subgroup of phase I before the freezing one, now judged. Else empty. */
  readonly retrospective: readonly XbarRPoint[];
  /** Measurements at the end that wait for the rest of their subgroup. */
  readonly pending: number;
}

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
  const owned = "push" in chart ? chart : undefined;
  if (!("push" in chart)) xbarRAccumulator(chart);
  return (source) =>
    defer(() => {
      const accumulator = owned ?? xbarRAccumulator(chart as XbarRAccumulatorOptions);
      const part: number[] = [];
      return source.pipe(map((frame) => charted(frame, accumulator, part)));
    });
}

function charted(of: Frame, accumulator: XbarRAccumulator, part: number[]): XbarRFrame {
  const n = Math.floor((part.length + of.t.length) / accumulator.size);
  const t = new Float64Array(n);
  const xbar = new Float64Array(n);
  const r = new Float64Array(n);
  const xbarMasks = new Uint16Array(n);
  const rMasks = new Uint16Array(n);
  const signals: Signal<"xbar" | "r">[] = [];
  let retrospective: readonly XbarRPoint[] = [];
  const from = accumulator.value().count;
  let k = 0;
  for (let i = 0; i < of.t.length; i++) {
    part.push(usableValue(of, i));
    if (part.length < accumulator.size) continue;
    const point = accumulator.push(part, of.t[i]!);
    part.length = 0;
    t[k] = of.t[i]!;
    xbar[k] = point.xbar ?? Number.NaN;
    r[k] = point.r ?? Number.NaN;
    xbarMasks[k] = point.xbarMask;
    rMasks[k] = point.rMask;
    k++;
    if (point.retrospective !== undefined) {
      retrospective = point.retrospective;
      for (const earlier of retrospective) {
        signals.push(...earlier.signals);
        if (earlier.index < from) continue;
        xbarMasks[earlier.index - from] = earlier.xbarMask;
        rMasks[earlier.index - from] = earlier.rMask;
      }
    }
    signals.push(...point.signals);
  }
  const { limits } = accumulator.value();
  const pending = part.length;
  return { t, from, xbar, r, xbarMasks, rMasks, limits, signals, retrospective, pending };
}
