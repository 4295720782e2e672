import { type DoubleDouble, twoSum } from "../numeric/double-double.js";

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
  /** The scale as two factors, either of which is a float64. */
  scaleA: number;
  scaleB: number;
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
    scaleA: 2 ** 500,
    scaleB: 2 ** 500,
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
    addPowers(to, x);
  }
  if (!Number.isNaN(to.last)) {
    to.pairs++;
    pairUp(to, to.last, x);
  }
  to.last = x;
}

/** Adds the first four powers of a deviation: what double-double.ts does, written out, because here nothing may allocate. */
function addPowers(to: PowerSums, x: number): void {
  const { high, low, scaleA, scaleB } = to;
  const a = x * scaleA * scaleB;
  const b = -to.shift * scaleA * scaleB;
  const d = a + b;
  const part = d - a;
  const rest = a - (d - part) + (b - part);
  plusParts(high, low, 0, d, rest);
  const dSplit = 134217729 * d;
  const d1 = dSplit - (dSplit - d);
  const d2 = d - d1;
  let product = d * d;
  let error = d1 * d1 - product + 2 * d1 * d2 + d2 * d2 + 2 * d * rest;
  const square = product + error;
  const squareRest = error - (square - product);
  plusParts(high, low, 1, square, squareRest);
  const split = 134217729 * square;
  const s1 = split - (split - square);
  const s2 = square - s1;
  product = square * d;
  error = s1 * d1 - product + s1 * d2 + s2 * d1 + s2 * d2 + (square * rest + squareRest * d);
  plusParts(high, low, 2, product, error);
  product = square * square;
  error = s1 * s1 - product + 2 * s1 * s2 + s2 * s2 + 2 * square * squareRest;
  plusParts(high, low, 3, product, error);
}

/** Counts two values as neighbours, the number of pairs aside. */
export function pairUp(to: PowerSums, before: number, after: number): void {
  const { shift, high, low, scaleA, scaleB } = to;
  if (before === shift && after === shift) return;
  const base = -shift * scaleA * scaleB;
  const x = before * scaleA * scaleB;
  const a = x + base;
  const aPart = a - x;
  const aRest = x - (a - aPart) + (base - aPart);
  const y = after * scaleA * scaleB;
  const b = y + base;
  const bPart = b - y;
  const bRest = y - (b - bPart) + (base - bPart);
  const product = a * b;
  const aSplit = 134217729 * a;
  const bSplit = 134217729 * b;
  const a1 = aSplit - (aSplit - a);
  const b1 = bSplit - (bSplit - b);
  const a2 = a - a1;
  const b2 = b - b1;
  const error = a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2 + (a * bRest + aRest * b);
  plusParts(high, low, 4, product, error);
  plusParts(high, low, 5, a, aRest);
  plusParts(high, low, 6, b, bRest);
}

/** Adds a number in two parts to one of the sums. */
function plusParts(
  highs: Float64Array,
  lows: Float64Array,
  k: number,
  high: number,
  low: number,
): void {
  const before = highs[k]!;
  const sum = before + high;
  const part = sum - before;
  const error = before - (sum - part) + (high - part) + (lows[k]! + low);
  const after = sum + error;
  highs[k] = after;
  lows[k] = error - (after - sum);
}

/** x less the shift, scaled, without error. */
export function deviation(of: PowerSums, x: number): DoubleDouble {
  return twoSum(scaled(x, of.exponent), scaled(-of.shift, of.exponent));
}

/** Adds to one of the sums. */
export function plus(to: PowerSums, k: number, what: DoubleDouble): void {
  plusParts(to.high, to.low, k, what[0], what[1]);
}

/** x times 2^exponent, in two steps where the power alone would not be a float64. */
export function scaled(x: number, exponent: number): number {
  const half = exponent >> 1;
  return x * 2 ** half * 2 ** (exponent - half);
}

/** Lowers the scale until fourth powers of the deviation of x cannot overflow. */
function fitScale(to: PowerSums, x: number): void {
  const size = Math.abs(x - to.shift);
  if (size * to.scaleA * to.scaleB < 2 ** 200 && to.exponent < 1000) return;
  const log = Number.isFinite(size) ? Math.floor(Math.log2(size)) : 1024;
  if (to.exponent === 1000) rescale(to, Math.min(999, -log));
  else if (log + to.exponent > 200) rescale(to, -log);
}

const degree = [1, 2, 3, 4, 2, 1, 1];

/** Changes the scale: exact, but for what underflows and then does not count. */
export function rescale(to: PowerSums, exponent: number): void {
  const change = exponent - to.exponent;
  to.exponent = exponent;
  to.scaleA = 2 ** (exponent >> 1);
  to.scaleB = 2 ** (exponent - (exponent >> 1));
  for (let k = 0; k < SUMS; k++) {
    for (let j = 0; j < degree[k]!; j++) {
      to.high[k] = scaled(to.high[k]!, change);
      to.low[k] = scaled(to.low[k]!, change);
    }
  }
}
