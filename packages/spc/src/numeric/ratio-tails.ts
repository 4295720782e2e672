import { betaTails } from "./beta-tails.js";
import { divide, twoProduct } from "./double-double.js";
import { sharesOf } from "./shares.js";
import type { Tails } from "./tails.js";

/** P(F <= x), P(F > x) of the F distribution, and the density times x. */
export function ratioTails(x: number, d1: number, d2: number): Tails {
  if (x <= 0) return [0, 1, 0];
  const [share, rest] = sharesOf(divide(twoProduct(d1, x), [d2, 0]));
  return betaTails(d1 / 2, d2 / 2, share, rest);
}
