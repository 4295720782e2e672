import { betaTails } from "./beta-tails.js";
import { divide, twoProduct } from "./double-double.js";
import { logBeta } from "./log-beta.js";
import { logDouble } from "./log-double.js";
import { sharesOf } from "./shares.js";
import type { Tails } from "./tails.js";

/** P(|T| < t), P(|T| > t) for t >= 0, and the derivative of the first by ln(t²). */
export function studentTails(t: number, df: number): Tails {
  if (t > 1e140) {
    const tail = studentFarTail(t, df);
    return [1 - tail, tail, (tail * df) / 2];
  }
  const [x, y] = sharesOf(divide(twoProduct(t, t), [df, 0]));
  return betaTails(0.5, df / 2, x, y);
}

/** P(|T| > t) for t so large that t² would overflow: the leading term (df/t²)^(df/2) / (df/2 B(df/2, 1/2)) is exact there. */
export function studentFarTail(t: number, df: number): number {
  if (t === Number.POSITIVE_INFINITY) return 0;
  const a = df / 2;
  const [ln, low] = logDouble([t, 0]);
  const [other, otherLow] = logDouble([df, 0]);
  const exponent = a * (other - 2 * ln + otherLow - 2 * low);
  return Math.exp(exponent - logBeta(a, 0.5)) / a;
}
