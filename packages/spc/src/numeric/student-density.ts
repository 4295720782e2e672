import { betaFront } from "./beta-tails.js";
import { divide, twoProduct } from "./double-double.js";
import { logBeta } from "./log-beta.js";
import { sharesOf } from "./shares.js";
import { studentFarTail } from "./student-tails.js";

/** The density of Student's t distribution at t >= 0. */
export function studentDensity(t: number, df: number): number {
  if (t > 1e140) return t === Number.POSITIVE_INFINITY ? 0 : ((studentFarTail(t, df) / t) * df) / 2;
  if (t < 1e-8) return Math.exp(-logBeta(df / 2, 0.5)) / Math.sqrt(df);
  const [x, y] = sharesOf(divide(twoProduct(t, t), [df, 0]));
  return betaFront(0.5, df / 2, x, y) / t;
}
