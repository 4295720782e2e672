import { add, type DoubleDouble, multiply, twoSum } from "../numeric/double-double.js";

/** How many sums there are: powers 1 to 4, products of neighbours, their first members, their second members. */
export const SUMS = 7;

/** Sums about a shift, each in two parts: with 32 digits, and a shift that is one of the values, no spread is lost. */
export interface PowerSums {
  n: number;
  missing: number;
  min: number;
  max: number;
  shift: number;
  exponent: number;
  first: number;
  last: number;
  pairs: number;
  readonly high: Float64Array;
  readonly low: Float64Array;
}

/** No values yet. */
export function emptySums(): PowerSums {
  return {
    n: 0,
    missing: 0,
    min: Number.POSITIVE_INFINITY,
    max: Number.NEGATIVE_INFINITY,
    shift: 0,
    exponent: 1000,
    first: Number.NaN,
    last: Number.NaN,
    pairs: 0,
    high: new Float64Array(SUMS),
    low: new Float64Array(SUMS),
  };
}

/** Takes one value. */
export function pushValue(to: PowerSums, value: number): void {
  if (!Number.isFinite(value)) {
    to.missing++;
    to.last = Number.NaN;
    return;
  }
  const x = value + 0;
  if (to.n === 0) {
    to.shift = x;
    if (to.missing === 0) to.first = x;
  }
  to.n++;
  if (x < to.min) to.min = x;
  if (x > to.max) to.max = x;
  if (x !== to.shift) {
    fitScale(to, x);
    const d = deviation(to, x);
    const square = multiply(d, d);
    plus(to, 0, d);
    plus(to, 1, square);
    plus(to, 2, multiply(square, d));
    plus(to, 3, multiply(square, square));
  }
  if (!Number.isNaN(to.last)) {
    to.pairs++;
    pairUp(to, to.last, x);
  }
  to.last = x;
}

/** Counts two values as neighbours, the number of pairs aside. */
export function pairUp(to: PowerSums, before: number, after: number): void {
  if (before === to.shift && after === to.shift) return;
  const a = deviation(to, before);
  const b = deviation(to, after);
  plus(to, 4, multiply(a, b));
  plus(to, 5, a);
  plus(to, 6, b);
}

/** x less the shift, scaled, without error. */
export function deviation(of: PowerSums, x: number): DoubleDouble {
  return twoSum(scaled(x, of.exponent), scaled(-of.shift, of.exponent));
}

/** Adds to one of the sums. */
export function plus(to: PowerSums, k: number, what: DoubleDouble): void {
  const [high, low] = add([to.high[k]!, to.low[k]!], what);
  to.high[k] = high;
  to.low[k] = low;
}

/** x times 2^exponent, in two steps where the power alone would not be a float64. */
export function scaled(x: number, exponent: number): number {
  const half = exponent >> 1;
  return x * 2 ** half * 2 ** (exponent - half);
}

/** Lowers the scale until fourth powers of the deviation of x cannot overflow. */
function fitScale(to: PowerSums, x: number): void {
  // Halves do not overflow; where they lose a subnormal bit only the exponent is asked.
  const size = Math.abs(x - to.shift);
  const log = Number.isFinite(size) ? Math.floor(Math.log2(size)) : 1024;
  if (to.exponent === 1000) rescale(to, Math.min(999, -log));
  else if (log + to.exponent > 200) rescale(to, -log);
}

const degree = [1, 2, 3, 4, 2, 1, 1];

/** Changes the scale: exact, but for what underflows and then does not count. */
export function rescale(to: PowerSums, exponent: number): void {
  const change = exponent - to.exponent;
  to.exponent = exponent;
  for (let k = 0; k < SUMS; k++) {
    for (let j = 0; j < degree[k]!; j++) {
      to.high[k] = scaled(to.high[k]!, change);
      to.low[k] = scaled(to.low[k]!, change);
    }
  }
}
