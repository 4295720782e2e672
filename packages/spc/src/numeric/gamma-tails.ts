import { refuse } from "../refuse.js";
import { deviance } from "./deviance.js";
import type { DoubleDouble } from "./double-double.js";
import { stirlingError } from "./stirling-error.js";

/** A probability below, the one above, and the derivative of the first by ln x. */
export type Tails = readonly [lower: number, upper: number, slope: number];

/** x^a e^-x / Γ(a), the density of the gamma distribution times x. */
export function gammaFront(a: number, x: DoubleDouble): number {
  const [high, low] = deviance(a, x);
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-high) * (1 - low) * Math.exp(-stirlingError(a));
}

/** The regularized incomplete gamma functions P(a, x) and Q(a, x): the smaller of them keeps its relative accuracy. */
export function gammaTails(a: number, x: DoubleDouble): Tails {
  const [high, low] = x;
  if (high <= 0) return [0, 1, 0];
  if (high === Number.POSITIVE_INFINITY) return [1, 0, 0];
  // The series takes some √a terms: beyond this it would take minutes, and then lose count.
  if (a > 1e14) {
    refuse(
      "SPC_DISTRIBUTION",
      `a shape, mean or half the degrees of freedom is ${a}; give at most 1e14`,
      {
        value: a,
      },
    );
  }
  const front = gammaFront(a, x);
  const bend = low / high;
  if (high < Math.max(a, 0.5)) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-17; n++) {
      term *= high / (a + n);
      sum += term;
    }
    sum *= 1 + bend * (1 / sum - a + high);
    const lower = front * sum;
    return [lower, 1 - lower, front];
  }
  // Legendre's continued fraction by Lentz's method; high - a is exact where it matters.
  const b = high - a + 1;
  let d = 1 / b;
  let c = Number.POSITIVE_INFINITY;
  let value = d;
  for (let n = 1; n < 1e7; n++) {
    const numerator = n * (a - n);
    const denominator = b + 2 * n;
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    const delta = c * d;
    value *= delta;
    if (Math.abs(delta - 1) < 2e-16) break;
  }
  value *= 1 + bend * (high - a - 1 / value);
  const upper = front * value;
  return [1 - upper, upper, front];
}
