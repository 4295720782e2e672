import { betaTails } from "./beta-tails.js";
import { twoSum } from "./double-double.js";

/** P(X <= k) and P(X > k) of the binomial distribution. */
export function binomialTails(k: number, n: number, p: number): readonly [number, number] {
  if (k < 0) return [0, 1];
  if (k >= n) return [1, 0];
  const whole = Math.floor(k);
  const [upper, lower] = betaTails(whole + 1, n - whole, [p, 0], twoSum(1, -p));
  return [lower, upper];
}
