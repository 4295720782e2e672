import { add, type DoubleDouble, divide, multiply } from "./double-double.js";
import { logDouble } from "./log-double.js";

/**
 * k ln(k/m) + m - k for k >= 0 and m > 0, to 17 digits: the exponent of gamma, beta, Poisson and binomial probabilities.
 *
 * It is 0 at k = m and changes only to second order there, so that nothing cancels where the bulk is.
 *
 * @see C. Loader, Fast and accurate computation of binomial probabilities, 2000
 */
export function deviance(k: number, m: DoubleDouble): DoubleDouble {
  if (k === 0) return m;
  const difference = add([k, 0], [-m[0], -m[1]]);
  const sum = add([k, 0], m);
  const v = difference[0] / sum[0];
  if (Math.abs(v) < 0.1) {
    const square = v * v;
    let series = 0;
    for (let j = 17; j >= 3; j -= 2) series = (series + 1 / j) * square;
    return add(multiply(difference, divide(difference, sum)), [2 * k * v * series, 0]);
  }
  const ln = logDouble(divide([k, 0], m));
  return add(multiply([k, 0], ln), [-difference[0], -difference[1]]);
}
