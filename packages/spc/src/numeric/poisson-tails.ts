import { gammaTails } from "./gamma-tails.js";

/** P(X <= k) and P(X > k) of the Poisson distribution. */
export function poissonTails(k: number, mean: number): readonly [number, number] {
  if (k < 0) return [0, 1];
  if (k === Number.POSITIVE_INFINITY) return [1, 0];
  const [upper, lower] = gammaTails(Math.floor(k) + 1, [mean, 0]);
  return [lower, upper];
}
