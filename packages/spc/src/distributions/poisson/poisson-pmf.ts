import { poissonMass } from "../../numeric/poisson-mass.js";
import { checkNotNegative, checkNumber } from "../check.js";

/**
 * P(X = k) of the Poisson distribution with a mean.
 *
 * mean is a finite number from 0. A k that is not whole has probability 0.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { poissonPmf } from "@taktline/spc/distributions";
 *
 * poissonPmf(7, 3.5).toPrecision(12); // => "0.0385491749376"
 * ```
 */
export function poissonPmf(k: number, mean: number): number {
  checkNumber("poissonPmf", "k", k);
  checkNotNegative("poissonPmf", "mean", mean);
  return poissonMass(k, mean);
}
