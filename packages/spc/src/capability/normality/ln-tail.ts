import { normalTail } from "../../distributions/index.js";

/** ln P(Z > z) of a standard normal variable, also where the probability itself underflows. */
export function lnNormalTail(z: number): number {
  if (z < 35) return Math.log(normalTail(z));
  const y = 1 / (z * z);
  const series = y * (-1 + y * (3 + y * (-15 + y * 105)));
  return -0.5 * z * z - Math.log(z) - 0.9189385332046728 + Math.log1p(series);
}
