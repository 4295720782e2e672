import type { Signal } from "../../charts/types.js";
import type {
  BaselineAccumulator,
  BaselineChart,
  BaselinePoint,
  BaselineStream,
  Baselines,
} from "./types.js";

/** Shifts the indices of a signal. */
function shifted<S extends Signal>(of: S, by: number): S {
  if (by === 0) return of;
  const index = of.index + by;
  return {
    ...of,
    id: `${of.chart}:${index}:${of.rule}`,
    index,
    points: of.points.map((i) => i + by),
  };
}

/**
 * Starts a chart whose limits follow a registry of baselines: each point is judged by the version in force at its time.
 *
 * Where the version changes, rules start anew or go on with the points before, each as judged in its time: as the new
 * version says with `runs`. Indices count over all versions.
 *
 * @param registry - the versions; those added later count from the next point on
 * @param chart - how to start the chart and how to carry it on, for example `imrByBaseline()`
 * @param known - use only so many versions, to repeat an earlier judgement
 *
 * @example
 * ```ts
 * import { imrLimits, type ImrLimits } from "@taktline/spc";
 * import { baselineStream, baselines, imrByBaseline } from "@taktline/spc/engine";
 *
 * const registry = baselines<ImrLimits>();
 * registry.add({ from: 0, limits: imrLimits([10, 12, 11, 13, 9]), reason: "first run", author: "Li Na" });
 * const live = baselineStream(registry, imrByBaseline());
 * live.push(40, 1000).signals.map((s) => [s.id, s.baseline]); // => [["x:0:1", 1]]
 * ```
 */
export function baselineStream<Limits, Input, Point extends BaselinePoint, State>(
  registry: Baselines<Limits>,
  chart: BaselineChart<Limits, Input, Point, State>,
  known?: number,
): BaselineStream<Input, Point> {
  let current: BaselineAccumulator<Input, Point, State> | undefined;
  let version = 0;
  let count = 0;
  let offset = 0;
  let lastT = Number.NaN;
  return {
    push(input, t, excludeReason) {
      if (t !== undefined && Number.isFinite(t)) lastT = t;
      const baseline = registry.at(lastT, known);
      const index = count++;
      if (baseline === undefined) {
        current = undefined;
        version = 0;
        return { version, point: null, signals: [] };
      }
      if (baseline.version !== version || current === undefined) {
        const carried =
          current !== undefined && baseline.runs === "continue"
            ? chart.carry(current.save(), baseline.limits)
            : undefined;
        if (carried === undefined) offset = index;
        current = carried ?? chart.start(baseline.limits);
        version = baseline.version;
      }
      const raw = current.push(input, t, excludeReason);
      const signals = raw.signals.map((s) => shifted(s, offset));
      return {
        version,
        point: { ...raw, index: raw.index + offset, signals },
        signals: signals.map((s) => ({ ...s, baseline: version })),
      };
    },
  };
}
