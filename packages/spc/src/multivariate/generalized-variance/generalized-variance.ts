import { exclusions } from "../../charts/shared/exclusions.js";
import { resultOf } from "../../charts/shared/result.js";
import { limitsFor, readSeries, times } from "../../charts/shared/series.js";
import { rowIssues } from "../shared/issues.js";
import { type MultivariateData, matrixOf, variableNames } from "../shared/matrix.js";
import { checkedSize, generalizedVariancePlan, subgroupRow } from "./plan.js";
import type { GeneralizedVarianceOptions, GeneralizedVarianceResult } from "./types.js";

/**
 * Makes a chart of the generalized variance: the determinant of the covariance within each subgroup, which tells whether
 * several variables together scatter more or less than before.
 *
 * Centre b1 |Σ|, limits plus and minus three standard deviations √b2 |Σ|, not below 0. |Σ| is the determinant of the pooled
 * covariance without its bias; textbooks that divide by b1 take the bias of a single subgroup for that of all together.
 *
 * @param data - one row per observation, one number per variable; `size` consecutive rows form a subgroup
 * @throws `SPC_MATRIX` when rows differ in length or do not fit the variables
 * @throws `SPC_SINGULAR` when the pooled covariance cannot be inverted, with the variables that hang together
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and no subgroup is usable
 * @throws `SPC_OVERFLOW` when limits are not finite
 * @throws `SPC_LIMITS` when given limits are none, or of another chart
 * @throws `SPC_OPTION` when options are out of range or exclude each other
 * @see F. B. Alt, "Multivariate quality control", Encyclopedia of Statistical Sciences 6 (1985)
 *
 * @example
 * ```ts
 * import { generalizedVariance } from "@taktline/spc/multivariate";
 *
 * const chart = generalizedVariance([[1, 2], [3, 2], [2, 5], [1, 2], [3, 2], [2, 5]], { size: 3 });
 * Array.from(chart.generalizedVariance.values, (x) => x.toFixed(6)); // => ["3.000000", "3.000000"]
 * ```
 */
export function generalizedVariance(
  data: MultivariateData,
  options: GeneralizedVarianceOptions,
): GeneralizedVarianceResult {
  const wanted = options.names ?? options.limits?.names;
  const { rows, columns: p, values } = matrixOf(data, wanted?.length);
  const size = checkedSize(options.limits?.size ?? options.size, p);
  const plan = generalizedVariancePlan(options, variableNames(wanted, p), size);
  const points = Math.floor(rows / size);
  const excluded = exclusions(options.exclude, points);
  const t = times(options.t, points);
  const series = readSeries(points, plan.width, excluded, (i) =>
    subgroupRow(values, i * size * p, p, size),
  );
  const limits = limitsFor(plan, series, options.phase1);
  const issues = rowIssues(series.tally, size, rows - points * size);
  return resultOf("generalizedVariance", plan, limits, series, excluded, t, issues);
}
