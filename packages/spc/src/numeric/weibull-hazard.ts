import { type DoubleDouble, divide, multiply } from "./double-double.js";
import { expDouble } from "./exp-double.js";
import { logDouble } from "./log-double.js";

/** (x / scale)^shape in two parts, so that e to minus it keeps its digits; 0 for x <= 0. */
export function weibullHazard(x: number, shape: number, scale: number): DoubleDouble {
  if (x <= 0) return [0, 0];
  if (x === Number.POSITIVE_INFINITY) return [x, 0];
  const ratio = divide([x, 0], [scale, 0]);
  if (ratio[0] === 0 || ratio[0] === Number.POSITIVE_INFINITY) {
    return [Math.exp(shape * (Math.log(x) - Math.log(scale))), 0];
  }
  return expDouble(multiply([shape, 0], logDouble(ratio)));
}
