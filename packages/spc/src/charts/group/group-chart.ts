import { simpleChart } from "../attributes/simple-chart.js";
import { groupChartSpec } from "./chart.js";
import { extremeStreams } from "./reader.js";
import type { GroupChartOptions, GroupChartResult, GroupPoint } from "./types.js";

/**
 * Makes a group chart, for many like streams such as heads, cavities or spindles: values, lines, and every rule that holds at every point.
 *
 * At each time only the highest and the lowest of all streams are plotted, with the lines of a single stream: while these
 * are inside, all are. Two more panels count how many times in a row one stream has been the highest, or the lowest,
 * alone: the run that signals is the shortest that a given stream in control continues with at most the stated
 * probability. Streams must share one mean; sigma is that within streams.
 *
 * A missing stream (NaN) is left out of its point, and a run goes on while its stream is extreme among those present; at
 * a tie nobody is extreme alone. A point with an infinite number is missing.
 *
 * @param data - per time an array with one measurement, or one subgroup, of each stream
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and no point with a range, or fewer than `phase1`, are usable
 * @throws `SPC_OVERFLOW` when estimated limits are not finite
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @throws `SPC_OPTION` when points have unequal numbers of streams, or options are out of range or exclude each other
 * @throws `SPC_SUBGROUP_SIZE` when a stream gives another number of measurements than `size`
 * @see D. C. Montgomery, Introduction to Statistical Quality Control, group control charts for multiple-stream processes
 *
 * @example
 * ```ts
 * import { groupChart } from "@taktline/spc";
 *
 * const chart = groupChart([[9, 10, 11], [10, 9, 14]], { standard: { mean: 10, sigma: 1 } });
 * [Array.from(chart.max.values), Array.from(chart.maxStreams)]; // => [[11, 14], [2, 2]]
 * chart.signals.map((s) => s.id); // => ["max:1:1"]
 * ```
 */
export function groupChart(
  data: readonly GroupPoint[],
  options: GroupChartOptions = {},
): GroupChartResult {
  type Panels = Omit<GroupChartResult, "maxStreams" | "minStreams">;
  const size = options.size ?? options.limits?.size ?? 1;
  const chart: Panels = simpleChart(groupChartSpec, data.length, (i) => data[i]!, {
    ...options,
    ...(data.length > 0 && { streams: data[0]!.length }),
  });
  const streams = data.map((point) => extremeStreams(point, size));
  return {
    ...chart,
    maxStreams: Int32Array.from(streams, (one) => one.maxStream),
    minStreams: Int32Array.from(streams, (one) => one.minStream),
  };
}
