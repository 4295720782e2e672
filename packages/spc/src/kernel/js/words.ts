/**
 * Operations on bitmaps of 64 points in two words of 32: `now` the newest 32 points, `past` the 32 before them, in each the
 * oldest point in bit 0. Results are words of the newest points. The twins of those in `native/rules.h`.
 */

/** Bits that end a run of n set bits, n from 1 to 32. */
export function run(now: number, past: number, n: number): number {
  let w = now;
  let p = past;
  let have = 1;
  for (; have * 2 <= n; have *= 2) {
    w &= (w << have) | (p >>> (32 - have));
    p &= p << have;
  }
  const rest = n - have;
  return rest > 0 ? w & ((w << rest) | (p >>> (32 - rest))) : w;
}

/** Bits that have at least k of the last n set, not looking across a gap; n from 1 to 32. */
export function atLeast(
  now: number,
  past: number,
  validNow: number,
  validPast: number,
  k: number,
  n: number,
): number {
  const digit = [0, 0, 0, 0, 0, 0];
  let together = validNow;
  for (let j = 0; j < n; j++) {
    let carry = now;
    if (j > 0) {
      together &= (validNow << j) | (validPast >>> (32 - j));
      carry = (now << j) | (past >>> (32 - j));
    }
    carry &= together;
    for (let b = 0; b < 6; b++) {
      const next = digit[b]! & carry;
      digit[b]! ^= carry;
      carry = next;
    }
  }
  let more = 0;
  let equal = -1;
  for (let b = 5; b >= 0; b--) {
    const want = -((k >> b) & 1);
    more |= equal & digit[b]! & ~want;
    equal &= ~(digit[b]! ^ want);
  }
  return more | equal;
}
