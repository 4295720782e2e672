import { exponentialTails } from "./exponential-tails.js";
import { weibullHazard } from "./weibull-hazard.js";

/** The density of the Weibull distribution; at 0 its limit. */
export function weibullDensity(x: number, shape: number, scale: number): number {
  if (x < 0 || x === Number.POSITIVE_INFINITY) return 0;
  if (x === 0) return shape < 1 ? Number.POSITIVE_INFINITY : shape === 1 ? 1 / scale : 0;
  const hazard = weibullHazard(x, shape, scale);
  const tail = exponentialTails(hazard)[1];
  return tail === 0 ? 0 : ((shape * hazard[0]) / x) * tail;
}
