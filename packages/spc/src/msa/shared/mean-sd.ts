import { average } from "../../numeric/average.js";

/** Sum of squared distances from a centre, by compensated summation; 0 where rounding of the numbers could have made it. */
export function squares(of: ArrayLike<number>, center: number): number {
  let sum = 0;
  let lost = 0;
  let largest = Math.abs(center);
  for (let i = 0; i < of.length; i++) {
    const x = of[i]!;
    const d = x - center;
    const square = d * d;
    const next = sum + square;
    lost += sum >= square ? sum - next + square : square - next + sum;
    sum = next;
    if (Math.abs(x) > largest) largest = Math.abs(x);
  }
  return settled(sum + lost, of.length, largest);
}

/** A sum of n squares, or 0 where numbers of this size make as much by rounding alone. */
export function settled(sum: number, n: number, largest: number): number {
  const noise = 2 * Number.EPSILON * largest;
  return sum <= n * noise * noise ? 0 : sum;
}

/** Mean and standard deviation (n - 1) of at least two finite numbers. */
export function meanSd(of: ArrayLike<number>): { readonly mean: number; readonly sd: number } {
  const mean = average(of);
  return { mean, sd: Math.sqrt(squares(of, mean) / (of.length - 1)) };
}

/** The finite ones of some numbers, and how many were not. */
export function finiteOf(of: ArrayLike<number>): {
  readonly values: Float64Array;
  readonly missing: number;
  readonly infinite: number;
} {
  const values: number[] = [];
  let missing = 0;
  let infinite = 0;
  for (let i = 0; i < of.length; i++) {
    const x = of[i]!;
    if (Number.isFinite(x)) values.push(x);
    else if (x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY) infinite++;
    else missing++;
  }
  return { values: Float64Array.from(values), missing, infinite };
}

/** The least and the largest of at least one number. */
export function extent(of: ArrayLike<number>): readonly [low: number, high: number] {
  let low = of[0]!;
  let high = low;
  for (let i = 1; i < of.length; i++) {
    low = Math.min(low, of[i]!);
    high = Math.max(high, of[i]!);
  }
  return [low, high];
}

/** The range of at least one number. */
export function rangeOf(of: ArrayLike<number>): number {
  const [low, high] = extent(of);
  return high - low;
}
