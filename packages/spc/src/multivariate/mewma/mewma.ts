import { exclusions } from "../../charts/shared/exclusions.js";
import { resultOf } from "../../charts/shared/result.js";
import { limitsFor, times } from "../../charts/shared/series.js";
import { rowIssues } from "../shared/issues.js";
import type { MultivariateData } from "../shared/matrix.js";
import { mewmaData } from "./data.js";
import { mewmaPlan } from "./plan.js";
import type { MewmaOptions, MewmaResult } from "./types.js";

/**
 * Makes a MEWMA chart (multivariate exponentially weighted moving average), which finds small lasting shifts of several
 * variables sooner than a T² chart.
 *
 * z = z + lambda (x - mean - z), from 0 on; plotted is T² of z by its own covariance. The limit h is the one given, or is
 * computed for an average run length in control. A missing row leaves z as it is.
 *
 * @param data - one row per observation, one number per variable
 * @throws `SPC_MATRIX` when rows differ in length or do not fit the variables
 * @throws `SPC_SINGULAR` when the covariance cannot be inverted, with the variables that hang together
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and too few rows are usable
 * @throws `SPC_LIMITS` when given limits or a given standard are none, or of another chart
 * @throws `SPC_OPTION` when options are out of range or exclude each other
 * @see C. A. Lowry, W. H. Woodall, C. W. Champ, S. E. Rigdon, "A multivariate exponentially weighted moving average control chart", Technometrics 34 (1992)
 *
 * @example
 * ```ts
 * import { mewma } from "@taktline/spc/multivariate";
 *
 * const standard = { mean: [0, 0], covariance: [[1, 0], [0, 1]] };
 * const chart = mewma([[1, 0], [1, 2]], { standard, lambda: 0.5, h: 10, variance: "asymptotic" });
 * Array.from(chart.mewma.values, (x) => x.toFixed(4)); // => ["0.7500", "4.6875"]
 * ```
 */
export function mewma(data: MultivariateData, options: MewmaOptions = {}): MewmaResult {
  const { names, points, series: read } = mewmaData(data, options);
  const plan = mewmaPlan(options, names);
  const excluded = exclusions(options.exclude, points);
  const t = times(options.t, points);
  const series = read(excluded);
  const limits = limitsFor(plan, series, options.phase1);
  return resultOf("mewma", plan, limits, series, excluded, t, rowIssues(series.tally));
}
