import { betaTails } from "./beta-tails.js";
import { sharesOf } from "./shares.js";
import { solveLog } from "./solve-log.js";

/** The odds x/(1-x) at which I_x(a, b) = lower, or 1 - I_x(a, b) = upper where that is the smaller; lower + upper = 1. */
export function oddsQuantileOf(a: number, b: number, lower: number, upper: number): number {
  if (lower <= 0) return 0;
  if (upper <= 0) return Number.POSITIVE_INFINITY;
  const low = lower <= upper;
  const target = low ? lower : upper;
  const spread = Math.min(2, Math.sqrt((1 / a + 1 / b) * -2 * Math.log(target)));
  const guess = (a / b) * Math.exp(low ? -spread : spread);
  return solveLog(target, guess, low ? 1 : -1, (r) => {
    const [x, y] = sharesOf([r, 0]);
    const [p, q, slope] = betaTails(a, b, x, y);
    return [low ? p : q, slope];
  });
}

/** The share r/(1+r) of odds r. */
export function shareOf(r: number): number {
  return r === Number.POSITIVE_INFINITY ? 1 : r / (1 + r);
}
