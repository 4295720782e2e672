import { signedStandardQuantile } from "./standard-quantile.js";

/**
 * The smallest whole k from 0 with P(X <= k) >= p, by doubling steps from a guess and then halving.
 *
 * A tie that rounding alone would miss counts as reached: 2e-14 relative, and above 1/2 half a unit in the last place of p.
 */
export function countQuantile(
  p: number,
  highest: number,
  mean: number,
  spread: number,
  tails: (k: number) => readonly [lower: number, upper: number],
): number {
  if (p === 0) return 0;
  if (p === 1) return highest;
  const reaches = (k: number) => {
    const [lower, upper] = tails(k);
    return p <= 0.5 ? lower >= p * (1 - 2e-14) : upper <= (1 - p) * (1 + 2e-14) + 2 ** -53;
  };
  // From the normal distribution's guess few steps are left.
  const guess = mean + spread * signedStandardQuantile(p, 1);
  let high = Math.min(highest, Math.max(0, Math.floor(guess)));
  let low = high;
  let step = 1 + Math.floor(spread / 64);
  while (!reaches(high)) {
    low = high;
    high = Math.min(highest, high + step);
    step *= 2;
  }
  if (low === high) {
    low = high - 1;
    while (low >= 0 && reaches(low)) {
      high = low;
      low -= step;
      step *= 2;
    }
    low = Math.max(-1, low);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    // Above 2^53 neighbours lie more than 1 apart.
    if (middle === low || middle === high) break;
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}
