import { bell } from "./bell.js";
import type { DoubleDouble } from "./double-double.js";
import { erfcFromBell, erfFromBell } from "./erfc-from-bell.js";

/** P(Z > z) of the standard normal distribution, relatively accurate in both tails. */
export function standardTail(z: DoubleDouble): number {
  const [high, low] = z;
  const half = 0.5 * erfcFromBell(Math.abs(high) * Math.SQRT1_2, bell(high, low, 0.5));
  return high < 0 ? 1 - half : half;
}

/** P(0 < Z < z) for 0 <= z < 2 or so, relatively accurate down to 0. */
export function standardCentre(z: number): number {
  return 0.5 * erfFromBell(z * Math.SQRT1_2, bell(z, 0, 0.5));
}

/** The density of the standard normal distribution. */
export function standardDensity(z: DoubleDouble): number {
  return 0.3989422804014327 * bell(z[0], z[1], 0.5);
}
