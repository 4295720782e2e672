import { type Frame, isBad } from "@taktline/core";
import { defer, map, type OperatorFunction } from "rxjs";
import { groupChartAccumulator } from "../charts/group/group-chart-accumulator.js";
import type {
  GroupChartAccumulator,
  GroupChartAccumulatorOptions,
  GroupChartLimits,
  GroupPanel,
  GroupPoint,
} from "../charts/group/types.js";
import { type ChartFrame, chartFrame } from "./chart-frame.js";

/** A frame of all streams: `v` holds those of the first time, then those of the next. */
export interface StreamsFrame extends Omit<Frame, "q"> {
  /** OPC UA StatusCode per value; absent means all Good. */
  readonly q?: Uint32Array;
}

/** A charted frame of a group chart, one entry per time in the columns of each panel. */
export type GroupChartFrame = ChartFrame<GroupPanel, GroupChartLimits>;

/**
 * Charts frames of many streams as they pass, with the bits of `groupChartAccumulator`, for single measurements.
 *
 * A frame has one time in `t` for every `streams` values in `v`. Values whose StatusCode is Bad are missing streams. Each
 * subscription starts a chart of its own from options; given an accumulator, all use that one, so that its owner can `save`
 * it at any time.
 *
 * @throws `SPC_OPTION`, `SPC_LIMITS` as `groupChartAccumulator` does, at once and not on subscription
 *
 * @example
 * ```ts
 * import { groupChartFrames } from "@taktline/spc/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const heads = { t: new Float64Array([0, 1000]), v: new Float64Array([9, 10, 10, 14]) };
 * const operator = groupChartFrames({ streams: 2, standard: { mean: 10, sigma: 1 } });
 * const charted = await lastValueFrom(of(heads).pipe(operator));
 * charted.signals.map((s) => s.id); // => ["max:1:1"]
 * ```
 */
export function groupChartFrames(
  chart: GroupChartAccumulatorOptions | GroupChartAccumulator,
): OperatorFunction<StreamsFrame, GroupChartFrame> {
  const owned = "push" in chart ? chart : undefined;
  if (owned === undefined) groupChartAccumulator(chart as GroupChartAccumulatorOptions);
  return (source) =>
    defer(() => {
      const charting = owned ?? groupChartAccumulator(chart as GroupChartAccumulatorOptions);
      return source.pipe(
        map((of) => {
          const streams = of.t.length === 0 ? 0 : Math.floor(of.v.length / of.t.length);
          return chartFrame<GroupPoint, GroupPanel, GroupChartLimits>(
            ["max", "min", "maxRun", "minRun"],
            charting,
            of.t,
            (i) =>
              Array.from(of.v.subarray(i * streams, (i + 1) * streams), (x, k) =>
                of.q !== undefined && isBad(of.q[i * streams + k]!) ? Number.NaN : x,
              ),
          );
        }),
      );
    });
}
