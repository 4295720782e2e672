import { add, type DoubleDouble, divide } from "./double-double.js";

/** Odds r as the shares x = r/(1+r) and y = 1/(1+r). */
export function sharesOf(r: DoubleDouble): readonly [x: DoubleDouble, y: DoubleDouble] {
  if (r[0] === Number.POSITIVE_INFINITY)
    return [
      [1, 0],
      [0, 0],
    ];
  const whole = add([1, 0], r);
  return [divide(r, whole), divide([1, 0], whole)];
}
