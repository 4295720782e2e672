import { logBeta } from "./log-beta.js";
import { oddsQuantileOf } from "./odds-quantile.js";

/** t with P(T <= t) = p. */
export function studentQuantile(p: number, df: number): number {
  if (p > 0.5) return -studentQuantileBelow(1 - p, p - 0.5, df) + 0;
  return studentQuantileBelow(p, 0.5 - p, df);
}

/** t <= 0 with P(T <= t) = q; centre is 1/2 - q. */
function studentQuantileBelow(q: number, centre: number, df: number): number {
  if (q === 0) return Number.NEGATIVE_INFINITY;
  if (centre === 0) return 0;
  const odds = oddsQuantileOf(0.5, df / 2, 2 * centre, 2 * q);
  if (odds < 1e280 / df) return -Math.sqrt(odds) * Math.sqrt(df);
  // t² overflows or nearly so: the tail is a power there.
  const a = df / 2;
  const t = Math.exp(-(Math.log(2 * a * q) + logBeta(a, 0.5)) / df) * Math.sqrt(df);
  return -t;
}
