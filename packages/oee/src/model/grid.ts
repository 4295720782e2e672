/**
 * Moves a time to the grid of 2^-12 ms (0.24 microseconds).
 *
 * Every double between the years 2004 and 2039 in epoch ms lies on it already; on the grid sums of durations
 * are exact below 2^41 ms (69 years), so that no order of addition can change a bit.
 */
export function toGrid(ms: number): number {
  return Math.round(ms * 4096) / 4096 + 0;
}
