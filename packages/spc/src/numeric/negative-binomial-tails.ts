import { betaTails } from "./beta-tails.js";
import { twoSum } from "./double-double.js";

/** P(X <= k) and P(X > k) of the failures before a number of successes. */
export function negativeBinomialTails(
  k: number,
  successes: number,
  p: number,
): readonly [number, number] {
  if (k < 0) return [0, 1];
  if (k === Number.POSITIVE_INFINITY) return [1, 0];
  const [lower, upper] = betaTails(successes, Math.floor(k) + 1, [p, 0], twoSum(1, -p));
  return [lower, upper];
}
