import { add, type DoubleDouble, twoSum } from "./double-double.js";
import { logDouble } from "./log-double.js";

/** e^x to 17 digits of x in two parts, where it neither over- nor underflows. */
export function expDouble(x: DoubleDouble): DoubleDouble {
  const high = Math.exp(x[0]);
  if (high === 0 || high === Number.POSITIVE_INFINITY) return [high, 0];
  const ln = logDouble([high, 0]);
  const rest = add(x, [-ln[0], -ln[1]]);
  return twoSum(high, high * rest[0]);
}
