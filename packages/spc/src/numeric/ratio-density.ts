import { betaFront } from "./beta-tails.js";
import { divide, twoProduct } from "./double-double.js";
import { sharesOf } from "./shares.js";

/** The density of the F distribution; at 0 its limit. */
export function ratioDensity(x: number, d1: number, d2: number): number {
  if (x < 0 || x === Number.POSITIVE_INFINITY) return 0;
  if (x === 0) return d1 < 2 ? Number.POSITIVE_INFINITY : d1 === 2 ? 1 : 0;
  const [share, rest] = sharesOf(divide(twoProduct(d1, x), [d2, 0]));
  return betaFront(d1 / 2, d2 / 2, share, rest) / x;
}
