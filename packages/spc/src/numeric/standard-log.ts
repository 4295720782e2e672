import type { DoubleDouble } from "./double-double.js";
import { logDouble } from "./log-double.js";
import { shiftedBy } from "./scaled.js";

/** (ln x - mu) / sigma of x > 0 in two parts. */
export function standardLog(x: number, mu: number, sigma: number): DoubleDouble {
  if (x === Number.POSITIVE_INFINITY) return [x, 0];
  return shiftedBy(logDouble([x, 0]), mu, sigma);
}
