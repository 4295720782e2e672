/** A mean square with its degrees of freedom. */
export interface MeanSquare {
  readonly ms: number;
  readonly df: number;
}

/** A component as a linear combination of independent mean squares. */
export interface Term extends MeanSquare {
  readonly coefficient: number;
}

/** The estimate: the sum of the terms. */
export function estimateOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { coefficient, ms }) => sum + coefficient * ms, 0);
}

/** The component of a difference of two mean squares over a count: E[(a - b)/n]. */
export function difference(a: MeanSquare, b: MeanSquare, n: number): readonly Term[] {
  return [
    { ...a, coefficient: 1 / n },
    { ...b, coefficient: -1 / n },
  ];
}
