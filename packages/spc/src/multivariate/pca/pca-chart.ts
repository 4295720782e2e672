import { exclusions } from "../../charts/shared/exclusions.js";
import { resultOf } from "../../charts/shared/result.js";
import { readSeries, times } from "../../charts/shared/series.js";
import { rowIssues } from "../shared/issues.js";
import { type MultivariateData, matrixOf } from "../shared/matrix.js";
import { pcaLimits } from "./pca-limits.js";
import { pcaPlan, pcaRow } from "./plan.js";
import type { PcaChartOptions, PcaLimits, PcaModel, PcaResult } from "./types.js";

/**
 * Charts rows by a principal component model: T² finds rows far out in a known direction, SPE rows that break the relations
 * between variables.
 *
 * Both panels have an upper limit only, and rule 1. A row with NaN or an infinite number is missing as a whole. Which
 * variables a signal comes from, `pcaContributions` tells.
 *
 * @param data - rows of phase II, one number per variable of the model
 * @param model - of `pca`, whose limits are found by the options; or limits, of `pcaLimits`, which are taken as they are
 * @throws `SPC_MATRIX` when rows do not fit the model
 * @throws `SPC_LIMITS` when model or limits are none
 * @throws `SPC_OPTION`, `SPC_TOO_FEW_POINTS` as `pcaLimits` does
 * @see T. Kourti, J. F. MacGregor, "Multivariate SPC methods for process and product monitoring", Journal of Quality Technology 28 (1996)
 *
 * @example
 * ```ts
 * import { pca, pcaChart } from "@taktline/spc/multivariate";
 *
 * const rows = Array.from({ length: 40 }, (_, i) => [i % 5, (i % 5) + (i % 3) / 10]);
 * const model = pca(rows, { components: 1 });
 * const chart = pcaChart([[2, 2.1], [2, 9]], model);
 * chart.signals.map((s) => s.id); // => ["spe:1:1"]
 * ```
 */
export function pcaChart(
  data: MultivariateData,
  model: PcaModel | PcaLimits,
  options: PcaChartOptions = {},
): PcaResult {
  const limits = "chart" in model ? model : pcaLimits(model, options);
  const plan = pcaPlan(limits, options.gaps);
  const { rows, columns, values } = matrixOf(data, limits.model.names.length);
  const excluded = exclusions(options.exclude, rows);
  const t = times(options.t, rows);
  const series = readSeries(rows, 2, excluded, (i) => pcaRow(limits.model, values, i * columns));
  return resultOf("pca", plan, limits, series, excluded, t, rowIssues(series.tally));
}
