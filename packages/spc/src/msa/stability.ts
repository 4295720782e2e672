import { imr } from "../charts/imr/imr.js";
import type { ImrOptions, ImrResult } from "../charts/imr/types.js";
import type { Subgroups } from "../charts/subgroups/types.js";
import type { XbarROptions, XbarRResult } from "../charts/xbar-r/types.js";
import { xbarR } from "../charts/xbar-r/xbar-r.js";
import { checkBetween, checkFinite } from "../check-number.js";
import { tTail } from "../distributions/index.js";

/** Options of `stability`. */
export interface StabilityOptions {
  /** The true value of the master, for the bias; default none. */
  readonly reference?: number;
  /** Process standard deviation, for %repeatability; default none. */
  readonly processSigma?: number;
  /** Options of the chart of averages and ranges, where subgroups are given. */
  readonly xbarR?: XbarROptions;
  /** Options of the chart of single readings, where single readings are given. */
  readonly imr?: ImrOptions;
}

/** The trend of a master's readings over their order. */
export interface StabilityDrift {
  /** Change per point. */
  readonly slope: number;
  /** t statistic of 0; null with fewer than 3 points or a perfect line. */
  readonly t: number | null;
  /** Two-sided p value; null with fewer than 3 points or a perfect line. */
  readonly p: number | null;
}

/** The stability of a gage. */
export interface StabilityResult {
  /** The control chart of the master, ready to be drawn. */
  readonly chart: XbarRResult | ImrResult;
  /** Whether no rule signals on either panel. */
  readonly stable: boolean;
  /** Standard deviation of repeatability that the chart's ranges give. */
  readonly sigma: number;
  /** Centre line minus reference; null without one. */
  readonly bias: number | null;
  /** 100 times sigma over the process sigma; null without one. */
  readonly repeatabilityPercent: number | null;
  /** A straight trend through the plotted points; null with fewer than 2. */
  readonly drift: StabilityDrift | null;
}

function drift(values: Float64Array): StabilityDrift | null {
  const at = Array.from(values.keys()).filter((i) => Number.isFinite(values[i]!));
  const n = at.length;
  if (n < 2) return null;
  const xMean = at.reduce((sum, i) => sum + i, 0) / n;
  const yMean = at.reduce((sum, i) => sum + values[i]! / n, 0);
  let sxx = 0;
  let sxy = 0;
  for (const i of at) {
    sxx += (i - xMean) ** 2;
    sxy += (i - xMean) * (values[i]! - yMean);
  }
  const slope = sxy / sxx;
  const rss = at.reduce((sum, i) => sum + (values[i]! - yMean - slope * (i - xMean)) ** 2, 0);
  const se = Math.sqrt(rss / (n - 2) / sxx);
  const noise = Number.EPSILON * Math.abs(yMean);
  const t = n > 2 && se > noise ? slope / se : null;
  return { slope, t, p: t === null ? null : 2 * tTail(Math.abs(t), n - 2) };
}

/**
 * Judges whether a gage stays the same over time: a control chart of a master measured again and again.
 *
 * Subgroups make an average and range chart, single readings an individuals chart; their rules, limits and issues are
 * those of `xbarR` and `imr`. For a gage at work, with late and missing readings, use their accumulators.
 *
 * @param data - an array per subgroup, readings in a row with their size, or single readings in the order of time
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_TOO_FEW_POINTS` when no limits can be estimated
 * @throws `SPC_SUBGROUP_SIZE` when subgroups differ in size
 * @throws `SPC_OVERFLOW` when readings are too large to add up
 * @throws `SPC_LIMITS` when given limits are of another chart
 * @throws `SPC_CONSTANT_TABLE` for `table3` with subgroups above 25
 * @see AIAG MSA 4th edition, chapter III section B
 *
 * @example
 * ```ts
 * import { stability } from "@taktline/spc/msa";
 *
 * const result = stability([[5, 7], [6, 6], [7, 5], [5, 7]], { reference: 6 });
 * [result.chart.chart, result.stable, result.bias]; // => ["xbarR", true, 0]
 * ```
 */
export function stability(
  data: Subgroups | ArrayLike<number>,
  options: StabilityOptions = {},
): StabilityResult {
  const { reference, processSigma } = options;
  if (reference !== undefined) checkFinite("reference", reference);
  if (processSigma !== undefined) checkBetween("processSigma", processSigma, 0);
  const single =
    !("size" in data || "sizes" in data) && typeof (data as ArrayLike<unknown>)[0] !== "object";
  const chart = single
    ? imr(data as ArrayLike<number>, options.imr)
    : xbarR(data as Subgroups, options.xbarR);
  const { sigma } = chart.limits;
  const center = chart.chart === "imr" ? chart.limits.x.center : chart.limits.xbar.center;
  return {
    chart,
    stable: chart.signals.length === 0,
    sigma,
    bias: reference === undefined ? null : center - reference,
    repeatabilityPercent: processSigma === undefined ? null : (100 * sigma) / processSigma,
    drift: drift(chart.charts[0].values),
  };
}
