import { pointFlag } from "../../charts/point-flag.js";
import { exclusions } from "../../charts/shared/exclusions.js";
import { resultOf } from "../../charts/shared/result.js";
import { limitsFor, times } from "../../charts/shared/series.js";
import { rowIssues } from "../shared/issues.js";
import type { MultivariateData } from "../shared/matrix.js";
import { hotellingData } from "./data.js";
import { hotellingPlan } from "./plan.js";
import type { HotellingOptions, HotellingResult } from "./types.js";

/**
 * Makes a Hotelling T² chart: how far several variables together lie from their mean, in units of their covariance.
 *
 * The points that the limits rest on are judged by the phase I limit (beta for single rows, F with m - 1 for subgroups,
 * chi-squared for successive differences), later ones by the phase II limit (F with m + 1). A row with NaN or an infinite
 * number is missing as a whole. What a signal comes from, `t2Contributions` tells.
 *
 * @param data - one row per observation, one number per variable
 * @throws `SPC_MATRIX` when rows differ in length or do not fit the variables
 * @throws `SPC_SINGULAR` when the covariance cannot be inverted, with the variables that hang together
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and too few rows are usable
 * @throws `SPC_LIMITS` when given limits or a given standard are none, or of another chart
 * @throws `SPC_OPTION` when options are out of range or exclude each other
 * @see N. D. Tracy, J. C. Young, R. L. Mason, "Multivariate control charts for individual observations", Journal of Quality Technology 24 (1992)
 *
 * @example
 * ```ts
 * import { hotelling } from "@taktline/spc/multivariate";
 *
 * const standard = { mean: [10, 20], covariance: [[1, 0], [0, 4]] };
 * const chart = hotelling([[11, 22], [14, 20]], { standard });
 * Array.from(chart.t2.values); // => [2, 16]
 * chart.signals.map((s) => s.id); // => ["t2:1:1"]
 * ```
 */
export function hotelling(data: MultivariateData, options: HotellingOptions = {}): HotellingResult {
  const { names, size, points, tail, series: read } = hotellingData(data, options);
  const plan = hotellingPlan(options, names, size);
  const excluded = exclusions(options.exclude, points);
  const t = times(options.t, points);
  const series = read(excluded);
  const limits = limitsFor(plan, series, options.phase1);
  const phase = series.columns[plan.width - 1]!;
  for (let i = 0; i < points; i++) phase[i] = series.flags[i]! & pointFlag.baseline;
  const issues = rowIssues(series.tally, size, tail);
  return resultOf("t2", plan, limits, series, excluded, t, issues);
}
