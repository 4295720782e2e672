import { erfc } from "../numeric/erfc.js";

/** P(Z > x) of the standard normal distribution for x >= 0. */
export function upperTail(x: number): number {
  return 0.5 * erfc(x * Math.SQRT1_2);
}
