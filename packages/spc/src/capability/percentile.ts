import { refuse } from "../refuse.js";
import type { PercentileType } from "./types.js";

/**
 * The sample percentile of ascending values (Hyndman-Fan types 4 to 9 that this package uses: 5, 6 and 7).
 *
 * With h the position n p + m: 5 has m = 1/2, 6 has (n + 1) p, 7 has (n - 1) p + 1.
 */
export function sortedPercentile(
  sorted: ArrayLike<number>,
  p: number,
  type: PercentileType,
): number {
  const n = sorted.length;
  if (n === 0) refuse("SPC_TOO_FEW_POINTS", "a percentile needs at least one measurement");
  const at = type === 5 ? n * p + 0.5 : type === 6 ? (n + 1) * p : (n - 1) * p + 1;
  const place = Math.min(n, Math.max(1, at));
  const below = Math.floor(place);
  const low = sorted[below - 1]!;
  const high = sorted[Math.min(n, below + 1) - 1]!;
  return low + (place - below) * (high - low);
}
