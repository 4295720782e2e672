import { multiply, twoSum } from "./double-double.js";
import { exponentialTails } from "./exponential-tails.js";
import { logDouble } from "./log-double.js";

/** P(X <= k) and P(X > k) of the failures before the first success. */
export function geometricTails(k: number, p: number): readonly [lower: number, upper: number] {
  if (k < 0) return [0, 1];
  if (k === Number.POSITIVE_INFINITY || p === 1) return [1, 0];
  return exponentialTails(multiply([-Math.floor(k) - 1, 0], logDouble(twoSum(1, -p))));
}
