import { add, type DoubleDouble, divide, twoSum } from "./double-double.js";

/** (x - mean) / scale in two parts; also where the difference overflows. */
export function standardized(x: number, mean: number, scale: number): DoubleDouble {
  if (!Number.isFinite(x)) return [x, 0];
  const difference = twoSum(x, -mean);
  if (!Number.isFinite(difference[0])) return [x / scale - mean / scale, 0];
  return divide(difference, [scale, 0]);
}

/** The sum of a number in two parts and one in one part, divided by a scale. */
export function shiftedBy(x: DoubleDouble, mean: number, scale: number): DoubleDouble {
  return divide(add(x, [-mean, 0]), [scale, 0]);
}
