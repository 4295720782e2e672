import type { DoubleDouble } from "./double-double.js";
import { gammaFront } from "./gamma-tails.js";

/** x^(a-1) e^-x / Γ(a); at 0 its limit. */
export function gammaDensity(a: number, x: DoubleDouble): number {
  if (x[0] < 0 || x[0] === Number.POSITIVE_INFINITY) return 0;
  if (x[0] === 0) return a < 1 ? Number.POSITIVE_INFINITY : a === 1 ? 1 : 0;
  return gammaFront(a, x) / x[0];
}
