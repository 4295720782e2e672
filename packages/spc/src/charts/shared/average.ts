/** The mean of at least one number, by compensated summation (Neumaier), so that large offsets cost no digits. */
export function average(of: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < of.length; i++) {
    const x = of[i]!;
    const next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  return (sum + lost) / of.length;
}

/** The median of at least one number; of an even number the mean of the middle two. */
export function median(of: ArrayLike<number>): number {
  const sorted = Float64Array.from(of).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
