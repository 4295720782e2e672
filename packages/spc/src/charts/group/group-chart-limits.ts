import { simpleLimits } from "../attributes/simple-chart.js";
import { groupChartSpec } from "./chart.js";
import type { GroupChartLimits, GroupChartLimitsOptions, GroupPoint } from "./types.js";

/**
 * Estimates the limits of a group chart, for many like streams such as heads, cavities or spindles from phase I data.
 *
 * At each time only the highest and the lowest of all streams are plotted, with the lines of a single stream: while these
 * are inside, all are. Two more panels count how many times in a row one stream has been the highest, or the lowest,
 * alone: the run that signals is the shortest that a given stream in control continues with at most the stated
 * probability. Streams must share one mean; sigma is that within streams.
 *
 * @param data - per time an array with one measurement, or one subgroup, of each stream
 * @throws `SPC_TOO_FEW_POINTS` when no point with a range is usable
 * @throws `SPC_OVERFLOW` when estimated limits are not finite
 * @throws `SPC_OPTION` when points have unequal numbers of streams, or an option is out of range
 * @throws `SPC_SUBGROUP_SIZE` when a stream gives another number of measurements than `size`
 * @see D. C. Montgomery, Introduction to Statistical Quality Control, group control charts for multiple-stream processes
 *
 * @example
 * ```ts
 * import { groupChartLimits } from "@taktline/spc";
 *
 * const { mean, extremeRun } = groupChartLimits([[9, 10, 11, 10], [10, 11, 9, 10]]);
 * [mean, extremeRun]; // => [10, 6]
 * ```
 */
export function groupChartLimits(
  data: readonly GroupPoint[],
  options: GroupChartLimitsOptions = {},
): GroupChartLimits {
  return simpleLimits(groupChartSpec, data.length, (i) => data[i]!, {
    ...options,
    ...(data.length > 0 && { streams: data[0]!.length }),
  });
}
