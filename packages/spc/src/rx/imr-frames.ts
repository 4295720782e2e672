import type { Frame } from "@taktline/core";
import { defer, map, type OperatorFunction } from "rxjs";
import { type ImrAccumulator, imrAccumulator } from "../charts/imr/imr-accumulator.js";
import type { ImrAccumulatorOptions, ImrLimits, ImrPoint } from "../charts/imr/types.js";
import type { Signal } from "../charts/types.js";
import { usableValue } from "./usable.js";

/** A frame of measurements, charted: one entry per sample in every column. */
export interface ImrFrame {
  /** Epoch milliseconds, shared with the frame that came in. */
  readonly t: Float64Array;
  /** Index of the first sample in the series. */
  readonly from: number;
  /** The measurements; NaN where missing. */
  readonly x: Float64Array;
  /** The moving ranges; NaN where there is none. */
  readonly mr: Float64Array;
  /** The rules on the individuals: rule k sets bit `k - 1`; 0 while phase I is collecting. */
  readonly xMasks: Uint16Array;
  /** The rules on the moving ranges. */
  readonly mrMasks: Uint16Array;
  /** The limits in force at the end of the frame, or null while phase I is collecting. */
  readonly limits: ImrLimits | null;
  /** New signals; on the frame that freezes the limits those of phase I come first. */
  readonly signals: readonly Signal<"x" | "mr">[];
  /** On the frame that freezes the limits: every point of phase I before the freezing one, now judged. Else empty. */
  readonly retrospective: readonly ImrPoint[];
}

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
  const owned = "push" in chart ? chart : undefined;
  if (!("push" in chart)) imrAccumulator(chart);
  return (source) =>
    defer(() => {
      const accumulator = owned ?? imrAccumulator(chart as ImrAccumulatorOptions);
      return source.pipe(map((frame) => charted(frame, accumulator)));
    });
}

function charted(of: Frame, accumulator: ImrAccumulator): ImrFrame {
  const n = of.t.length;
  const x = new Float64Array(n);
  const mr = new Float64Array(n);
  const xMasks = new Uint16Array(n);
  const mrMasks = new Uint16Array(n);
  const signals: Signal<"x" | "mr">[] = [];
  let retrospective: readonly ImrPoint[] = [];
  const from = accumulator.value().count;
  for (let i = 0; i < n; i++) {
    const point = accumulator.push(usableValue(of, i), of.t[i]!);
    x[i] = point.x ?? Number.NaN;
    mr[i] = point.mr ?? Number.NaN;
    xMasks[i] = point.xMask;
    mrMasks[i] = point.mrMask;
    if (point.retrospective !== undefined) {
      retrospective = point.retrospective;
      for (const earlier of retrospective) {
        signals.push(...earlier.signals);
        if (earlier.index < from) continue;
        xMasks[earlier.index - from] = earlier.xMask;
        mrMasks[earlier.index - from] = earlier.mrMask;
      }
    }
    signals.push(...point.signals);
  }
  const { limits } = accumulator.value();
  return { t: of.t, from, x, mr, xMasks, mrMasks, limits, signals, retrospective };
}
