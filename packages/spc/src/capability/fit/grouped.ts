/**
 * Ascending measurements as fewer points: the outer ones one by one, the others in blocks, each as two points that keep
 * the number, the mean and the standard deviation of the block.
 *
 * Sums of smooth functions over the measurements come out with many digits, fast enough to search with: what is
 * found is then settled on the measurements themselves.
 */
export interface Grouped {
  /** The points, ascending within and between blocks. */
  readonly x: Float64Array;
  /** How many measurements each stands for. */
  readonly weight: Float64Array;
  /** Of the weights (2i + 1)/n by rank that the Anderson-Darling statistic gives to the lower tail, those of the point. */
  readonly lower: Float64Array;
}

/** From so many measurements on, searching among groups pays. */
export const manyMeasurements = 6000;

const outer = 1000;
const blocks = 1000;

/** Groups more than 2000 ascending measurements. */
export function grouped(sorted: Float64Array): Grouped {
  const n = sorted.length;
  const x: number[] = [];
  const weight: number[] = [];
  const lower: number[] = [];
  const single = (i: number) => {
    x.push(sorted[i]!);
    weight.push(1);
    lower.push((2 * i + 1) / n);
  };
  for (let i = 0; i < outer; i++) single(i);
  for (let b = 0; b < blocks; b++) {
    const from = outer + Math.floor(((n - 2 * outer) * b) / blocks);
    const to = outer + Math.floor(((n - 2 * outer) * (b + 1)) / blocks);
    const m = to - from;
    if (m === 0) continue;
    const first = sorted[from]!;
    let mean = 0;
    for (let i = from; i < to; i++) mean += (sorted[i]! - first) / m;
    mean += first;
    const middle = (from + to) / n; // The mean of (2i + 1)/n.
    let squares = 0;
    let products = 0;
    for (let i = from; i < to; i++) {
      const d = sorted[i]! - mean;
      squares += d * d;
      products += ((2 * i + 1) / n - middle) * d;
    }
    const sd = Math.sqrt(squares / m);
    const tilt = sd > 0 ? products / (2 * sd) : 0;
    for (const side of [-1, 1]) {
      x.push(mean + side * sd);
      weight.push(m / 2);
      lower.push((m * middle) / 2 + side * tilt);
    }
  }
  for (let i = n - outer; i < n; i++) single(i);
  return {
    x: Float64Array.from(x),
    weight: Float64Array.from(weight),
    lower: Float64Array.from(lower),
  };
}
