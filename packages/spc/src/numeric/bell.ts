import { twoProduct } from "./double-double.js";

/** e^(-c (x + low)²) for c = 1 or 1/2: the square in two parts, because far out its rounding alone would cost three digits. */
export function bell(x: number, low: number, c: number): number {
  const [square, rest] = twoProduct(x, x);
  const e = Math.exp(-c * square);
  return e === 0 ? 0 : e * (1 - c * (rest + 2 * x * low));
}
