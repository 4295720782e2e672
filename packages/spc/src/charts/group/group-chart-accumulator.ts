import { simpleAccumulator } from "../attributes/simple-chart.js";
import { checkedState } from "../shared/streaming-chart.js";
import type { StreamingChart } from "../types.js";
import { groupChartSpec } from "./chart.js";
import { extremeStreams } from "./reader.js";
import type {
  GroupChartAccumulator,
  GroupChartAccumulatorOptions,
  GroupChartLimits,
  GroupChartState,
  GroupPanel,
  GroupPoint,
} from "./types.js";

/** Adds the numbers of the extreme streams to each point. */
function withStreams(
  chart: Omit<GroupChartAccumulator, "push"> &
    StreamingChart<GroupPoint, GroupPanel, GroupChartLimits, GroupChartState>,
  options: GroupChartAccumulatorOptions,
): GroupChartAccumulator {
  const size = options.size ?? options.limits?.size ?? 1;
  return {
    ...chart,
    push: (input, t, reason) => ({
      ...chart.push(input, t, reason),
      ...extremeStreams(input, size),
    }),
  };
}

/**
 * Starts a streaming group chart, bit-identical with `groupChart` on the same points. A push takes what all
 * streams gave at one time; its point also tells which streams are extreme (retrospective ones do not).
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, or an option is out of range
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @see D. C. Montgomery, Introduction to Statistical Quality Control, group control charts for multiple-stream processes
 *
 * @example
 * ```ts
 * import { groupChartAccumulator } from "@taktline/spc";
 *
 * const chart = groupChartAccumulator({ streams: 3, standard: { mean: 10, sigma: 1 } });
 * chart.push([9, 10, 14]).signals.map((s) => s.id); // => ["max:0:1"]
 * ```
 */
export function groupChartAccumulator(
  options: GroupChartAccumulatorOptions,
): GroupChartAccumulator {
  return withStreams(simpleAccumulator(groupChartSpec, options), options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { groupChartAccumulator, restoreGroupChart } from "@taktline/spc";
 *
 * const before = groupChartAccumulator({ streams: 3, standard: { mean: 10, sigma: 1 } });
 * const after = restoreGroupChart(JSON.parse(JSON.stringify(before.save())));
 * after.push([9, 10, 14]).signals.map((s) => s.id); // => ["max:0:1"]
 * ```
 */
export function restoreGroupChart(state: GroupChartState): GroupChartAccumulator {
  const { options } = checkedState("spc.group", state);
  return withStreams(simpleAccumulator(groupChartSpec, options, state), options);
}
