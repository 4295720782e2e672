import type { Total } from "../backend.js";

/** Terms of one block of the fixed summation tree; see `native/sums.h`. */
export const blockTerms = 2048;

/** The eight lanes of a block become one number, always in this order. */
export function fold(
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
): number {
  return a + e + (c + g) + (b + f + (d + h));
}

/** The same for lanes in an array. */
export function fold8(l: Float64Array): number {
  return fold(l[0]!, l[1]!, l[2]!, l[3]!, l[4]!, l[5]!, l[6]!, l[7]!);
}

/** Adds the sum of a block, with the rounding that is lost kept apart (Neumaier). */
export function addBlock(to: Total, block: number): void {
  const next = to.sum + block;
  to.lost += Math.abs(to.sum) >= Math.abs(block) ? to.sum - next + block : block - next + to.sum;
  to.sum = next;
}
