import { betaFront } from "./beta-tails.js";
import { twoSum } from "./double-double.js";

/** x^(a-1) (1-x)^(b-1) / B(a, b); at 0 and 1 its limit. */
export function betaDensity(a: number, b: number, x: number): number {
  if (x < 0 || x > 1) return 0;
  if (x === 0) return a < 1 ? Number.POSITIVE_INFINITY : a === 1 ? b : 0;
  if (x === 1) return b < 1 ? Number.POSITIVE_INFINITY : b === 1 ? a : 0;
  const y = twoSum(1, -x);
  return betaFront(a, b, [x, 0], y) / x / y[0];
}
