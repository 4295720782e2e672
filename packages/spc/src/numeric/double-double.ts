/** A number as an unevaluated sum of two float64, about 32 digits: the exact exponents of far tails need them. */
export type DoubleDouble = readonly [high: number, low: number];

/** a + b without error. */
export function twoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const part = high - a;
  return [high, a - (high - part) + (b - part)];
}

/** a times b without error, where nothing over- or underflows. */
export function twoProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  const p = 134217729 * a;
  const q = 134217729 * b;
  const a1 = p - (p - a);
  const b1 = q - (q - b);
  const a2 = a - a1;
  const b2 = b - b1;
  const low = a1 * b1 - high + a1 * b2 + a2 * b1 + a2 * b2;
  return [high, Number.isFinite(low) ? low : 0];
}

/** a + b. */
export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const [high, low] = twoSum(a[0], b[0]);
  return twoSum(high, low + (a[1] + b[1]));
}

/** a times b. */
export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const [high, low] = twoProduct(a[0], b[0]);
  return twoSum(high, low + (a[0] * b[1] + a[1] * b[0]));
}

/** a divided by b. */
export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const high = a[0] / b[0];
  const [product, rest] = twoProduct(high, b[0]);
  const low = (a[0] - product - rest + a[1] - high * b[1]) / b[0];
  return Number.isFinite(low) ? twoSum(high, low) : [high, 0];
}
