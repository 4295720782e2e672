import type { DoubleDouble } from "./double-double.js";

/** 1 - e^-x and e^-x; 0 and 1 for x <= 0. */
export function exponentialTails(x: DoubleDouble): readonly [lower: number, upper: number] {
  if (x[0] <= 0) return [0, 1];
  const upper = Math.exp(-x[0]);
  if (x[0] > 700 || upper === 0) return [1 - upper, upper * (upper === 0 ? 1 : 1 - x[1])];
  return [x[1] * upper - Math.expm1(-x[0]), upper * (1 - x[1])];
}
