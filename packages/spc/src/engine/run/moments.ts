/** Number of points, their mean, and the sum of squared deviations from it. */
export interface Moments {
  /** Usable points. */
  readonly n: number;
  /** Their mean, or null where there are none. */
  readonly mean: number | null;
  /** Sum of squared deviations from the mean, 0 or more. */
  readonly m2: number;
}

/**
 * The moments of two series together, as if they were one.
 *
 * Exact but for rounding; `b` is added to `a`, and in the other order the last bits may differ.
 *
 * @see T. F. Chan, G. H. Golub, R. J. LeVeque, "Updating formulae and a pairwise algorithm for computing sample variances" (1979)
 *
 * @example
 * ```ts
 * import { mergeMoments } from "@taktline/spc/engine";
 *
 * mergeMoments({ n: 2, mean: 2, m2: 2 }, { n: 2, mean: 6, m2: 2 }); // => { n: 4, mean: 4, m2: 20 }
 * ```
 */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (b.n === 0 || b.mean === null) return { n: a.n, mean: a.mean, m2: a.m2 };
  if (a.n === 0 || a.mean === null) return { n: b.n, mean: b.mean, m2: b.m2 };
  const n = a.n + b.n;
  const delta = b.mean - a.mean;
  const share = b.n / n;
  return { n, mean: a.mean + delta * share, m2: a.m2 + b.m2 + delta * delta * a.n * share };
}
