import { refuse } from "../../refuse.js";
import { symmetricEigen } from "../linear/symmetric-eigen.js";
import { columnMeans, crossProducts, standardized } from "../shared/covariance.js";
import { type MultivariateData, matrixOf, variableNames } from "../shared/matrix.js";
import { usableColumns } from "../shared/usable-columns.js";
import { chosenComponents } from "./components.js";
import type { PcaModel, PcaOptions } from "./types.js";

/**
 * Fits a principal component model to rows in control: the directions in which variables move together.
 *
 * Copes with variables that follow from others, which a T² chart of the variables themselves cannot. Rows with NaN or an
 * infinite number are left out and counted. The same rows give the same bits everywhere: eigenvalues descend, and the largest
 * loading of each component is positive.
 *
 * @param data - one row per observation, at least three, one number per variable, at least two
 * @throws `SPC_MATRIX` when rows differ in length or do not fit the names
 * @throws `SPC_SINGULAR` when a variable does not vary and variables are standardized, or none varies
 * @throws `SPC_TOO_FEW_POINTS` when fewer than three rows are usable
 * @throws `SPC_OVERFLOW` when variances are not finite because the measurements are too large to add up
 * @throws `SPC_OPTION` when an option is out of range or more components are wanted than there are
 * @see J. E. Jackson, A User's Guide to Principal Components, 1991
 *
 * @example
 * ```ts
 * import { pca } from "@taktline/spc/multivariate";
 *
 * const model = pca([[1, 2], [3, 3], [1, 3], [3, 2]], { components: 1, scaling: "centered" });
 * model.mean; // => [2, 2.5]
 * model.loadings; // => [[1, 0]]
 * ```
 */
export function pca(data: MultivariateData, options: PcaOptions = {}): PcaModel {
  const of = matrixOf(data, options.names?.length);
  const p = of.columns;
  const names = variableNames(options.names, p);
  const { scaling = "standardized", components = { variance: 0.9 } } = options;
  if (p < 2) refuse("SPC_OPTION", "a principal component model needs two variables or more", { p });
  if (scaling !== "standardized" && scaling !== "centered") {
    refuse("SPC_OPTION", `scaling must be standardized or centered, not ${scaling}`, { scaling });
  }
  const columns = usableColumns(of);
  const m = columns[0]!.length;
  if (m < 3) {
    refuse("SPC_TOO_FEW_POINTS", `${m} usable rows; a principal component model needs at least 3`, {
      points: m,
    });
  }
  const mean = columnMeans(columns);
  const covariance = crossProducts(columns, mean).map((sum) => sum / (m - 1));
  const varying = standardized(covariance, names, scaling === "centered");
  const correlated = scaling === "standardized";
  const eigen = symmetricEigen(correlated ? varying.correlations : covariance, p);
  const largest = eigen.values[0]!;
  if (!(largest > 0)) {
    refuse("SPC_SINGULAR", "none of the variables varies, so there is no model of them", {
      variables: names,
    });
  }
  const eigenvalues = Array.from(eigen.values, (value) => Math.max(0, value));
  const { count, choice } = chosenComponents(components, eigenvalues, m);
  let total = 0;
  let kept = 0;
  eigenvalues.forEach((value, k) => {
    total += value;
    if (k < count) kept += value;
  });
  return {
    model: "pca",
    names,
    mean: [...mean],
    scale: correlated ? [...varying.sd] : names.map(() => 1),
    scaling,
    points: m,
    missing: of.rows - m,
    components: count,
    choice,
    eigenvalues,
    loadings: eigen.vectors.slice(0, count).map((vector) => [...vector]),
    explained: kept / total,
  };
}
