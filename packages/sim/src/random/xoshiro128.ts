/** A source of random bits: the next integer from 0 to 2^32 - 1. */
export type Random32 = () => number;

/**
 * The generator xoshiro128** 1.1 of Blackman and Vigna, from its four words of state: period 2^128 - 1, integer arithmetic only.
 *
 * For streams that depend on a seed and a name use {@link randomStream}.
 *
 * @param state - four integers from 0 to 2^32 - 1, not all 0; with all 0 the last is taken as 1
 * @see Blackman, Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47 (2021)
 *
 * @example
 * ```ts
 * import { xoshiro128 } from "@taktline/sim";
 *
 * const next = xoshiro128([1, 2, 3, 4]);
 * [next(), next(), next(), next()]; // => [11520, 0, 5927040, 70819200]
 * ```
 */
export function xoshiro128(state: readonly [number, number, number, number]): Random32 {
  const s = new Int32Array(state);
  if ((s[0]! | s[1]! | s[2]! | s[3]!) === 0) s[3] = 1;
  return () => {
    const s1 = s[1]!;
    const five = Math.imul(s1, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const a2 = s[2]! ^ s[0]!;
    const a3 = s[3]! ^ s1;
    s[1] = s1 ^ a2;
    s[0] = s[0]! ^ a3;
    s[2] = a2 ^ (s1 << 9);
    s[3] = (a3 << 11) | (a3 >>> 21);
    return result;
  };
}
