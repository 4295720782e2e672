import type { ImrLimits, ImrPoint, ImrState } from "../../charts/imr/types.js";
import { refuse } from "../../refuse.js";
import { baselineStream } from "./baseline-stream.js";
import { imrByBaseline } from "./imr-by-baseline.js";
import type { BaselineChart, BaselinePoint, BaselineSignal, Baselines } from "./types.js";

/** A series judged by baselines. */
export interface BaselineJudgement<Point> {
  /** The points as judged, null where no version was in force. */
  readonly points: readonly (Point | null)[];
  /** The version in force at each point, 0 where there was none. */
  readonly versions: Uint32Array;
  /** All signals, each with the version in force at its point. */
  readonly signals: readonly BaselineSignal[];
}

/**
 * Judges a series, each point by the baseline in force at its time.
 *
 * @param inputs - what the accumulator of the chart takes: for individuals the measurements in order
 * @param t - epoch milliseconds of the points
 * @param registry - the versions
 * @param chart - the chart; default individuals and moving ranges, `imrByBaseline()`
 * @param known - use only so many versions, to repeat an earlier judgement; default all
 * @throws `SPC_OPTION` when there are not as many times as values
 *
 * @example
 * ```ts
 * import { imrLimits, type ImrLimits } from "@taktline/spc";
 * import { baselines, judgeWithBaselines } from "@taktline/spc/engine";
 *
 * const registry = baselines<ImrLimits>();
 * registry.add({ from: 0, limits: imrLimits([10, 12, 11, 13, 9]), reason: "first run", author: "Li Na" });
 * registry.add({ from: 2000, limits: imrLimits([30, 32, 31, 33, 29]), reason: "other material", author: "Wang Wei" });
 * const { signals, versions } = judgeWithBaselines([11, 31, 31, 11], [0, 1000, 2000, 3000], registry);
 * Array.from(versions); // => [1, 1, 2, 2]
 * signals.filter((s) => s.chart === "x").map((s) => `${s.id} by version ${s.baseline}`);
 * // => ["x:1:1 by version 1", "x:3:1 by version 2"]
 * ```
 */
export function judgeWithBaselines<
  Limits = ImrLimits,
  Input = number,
  Point extends BaselinePoint = ImrPoint,
  State = ImrState,
>(
  inputs: ArrayLike<Input>,
  t: ArrayLike<number>,
  registry: Baselines<Limits>,
  chart: BaselineChart<Limits, Input, Point, State> = imrByBaseline() as never,
  known?: number,
): BaselineJudgement<Point> {
  if (t.length !== inputs.length) {
    refuse(
      "SPC_OPTION",
      `t has ${t.length} times for ${inputs.length} points; give one per point`,
      { t: t.length, points: inputs.length },
    );
  }
  const stream = baselineStream(registry, chart, known);
  const points: (Point | null)[] = [];
  const versions = new Uint32Array(inputs.length);
  const signals: BaselineSignal[] = [];
  for (let i = 0; i < inputs.length; i++) {
    const one = stream.push(inputs[i]!, t[i]);
    points.push(one.point);
    versions[i] = one.version;
    for (const signal of one.signals) signals.push(signal);
  }
  return { points, versions, signals };
}
