import { poissonTails } from "../../numeric/poisson-tails.js";
import { checkNotNegative, checkNumber } from "../check.js";

/**
 * P(X > k) of the Poisson distribution with a mean, k itself left out, to 13 digits relative also in the far upper tail.
 *
 * mean is a finite number from 0. For P(X >= k) ask for k - 1.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { poissonTail } from "@taktline/spc/distributions";
 *
 * poissonTail(7, 3.5).toPrecision(12); // => "0.0267389220913"
 * ```
 */
export function poissonTail(k: number, mean: number): number {
  checkNumber("poissonTail", "k", k);
  checkNotNegative("poissonTail", "mean", mean);
  return poissonTails(k, mean)[1];
}
