import type { DoubleDouble } from "./double-double.js";
import { gammaFront } from "./gamma-front.js";
import { checkShape } from "./gamma-shape.js";
import { gammaTails } from "./gamma-tails.js";

/** x^(a-1) e^-x / Γ(a); at 0 its limit. */
export function gammaDensity(a: number, x: DoubleDouble): number {
  if (x[0] < 0 || x[0] > 1e16) return 0;
  if (x[0] === 0) return a < 1 ? Number.POSITIVE_INFINITY : a === 1 ? 1 : 0;
  checkShape(a);
  return (x[0] < 1e-290 ? gammaTails(a, x)[2] : gammaFront(a, x)) / x[0];
}
