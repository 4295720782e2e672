import { normalQuantile } from "../../distributions/normal/normal-quantile.js";
import { percentile } from "../../moments/percentile.js";
import { symmetricEigen } from "../linear/symmetric-eigen.js";
import { columnMeans, crossProducts, standardized } from "../shared/covariance.js";

/**
 * The 95th percentiles of the descending eigenvalues of the correlations of independent normal variables, by simulation
 * with a fixed seed.
 */
export function chanceEigenvalues(
  points: number,
  variables: number,
  runs: number,
): readonly number[] {
  // Lehmer with a 31-bit prime: products stay below 2^53, so they are exact.
  let state = 20_260_101;
  const normal = () => {
    state = (state * 48_271) % 2_147_483_647;
    return normalQuantile(state / 2_147_483_647);
  };
  const names = Array.from({ length: variables }, (_, j) => `${j}`);
  const found = names.map(() => new Float64Array(runs));
  for (let run = 0; run < runs; run++) {
    const columns = names.map(() => Float64Array.from({ length: points }, normal));
    const { correlations } = standardized(crossProducts(columns, columnMeans(columns)), names);
    symmetricEigen(correlations, variables).values.forEach((value, k) => {
      found[k]![run] = value;
    });
  }
  return found.map((values) => percentile(values, 0.95, { type: 7 })!);
}
