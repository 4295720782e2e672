import { average } from "../numeric/average.js";
import { refuse } from "../refuse.js";

/** Mean and sum of squared deviations (two passes with correction), min and max. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Sum of squared deviations from the mean. */
  readonly squares: number;
  readonly min: number;
  readonly max: number;
}

/** Moments of at least one number; throws `SPC_OVERFLOW` where they are not finite. */
export function momentsOf(values: ArrayLike<number>): Moments {
  const n = values.length;
  const mean = average(values);
  let squares = 0;
  let rest = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const x = values[i]!;
    const d = x - mean;
    squares += d * d;
    rest += d;
    if (x < min) min = x;
    if (x > max) max = x;
  }
  squares = Math.max(0, squares - (rest * rest) / n);
  if (!Number.isFinite(mean) || !Number.isFinite(squares)) {
    refuse(
      "SPC_OVERFLOW",
      "the measurements are too large to add up; look for garbage such as a wrong byte order",
      { min, max },
    );
  }
  return { n, mean, squares, min, max };
}
