/**
 * The mean of at least one number, of `of[from]` up to `of[to - 1]`, by compensated summation (Neumaier), so that large
 * offsets cost no digits.
 *
 * It never lies outside the numbers, so the mean of equal numbers is that number exactly; NaN where the sum overflows.
 */
export function average(of: ArrayLike<number>, from = 0, to: number = of.length): number {
  let sum = 0;
  let lost = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const x = of[i]!;
    const next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
    if (x < low) low = x;
    if (x > high) high = x;
  }
  // Dividing rounds once more: without the bounds, constant data could miss its own centre line by a bit.
  return Math.min(high, Math.max(low, (sum + lost) / (to - from))) + 0;
}

/** The median of at least one number; of an even number the mean of the middle two. */
export function median(of: ArrayLike<number>): number {
  const sorted = Float64Array.from(of).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
