import { refuse } from "../refuse.js";
import { deviance } from "./deviance.js";
import { add, type DoubleDouble, multiply } from "./double-double.js";
import { logBeta } from "./log-beta.js";
import { stirlingError } from "./stirling-error.js";
import type { Tails } from "./tails.js";

/** x^a y^b / B(a, b) with y = 1 - x: the density of the beta distribution times x y. */
export function betaFront(a: number, b: number, x: DoubleDouble, y: DoubleDouble): number {
  // Below, the powers of quantiles leave float64; beyond, a step of the continued fraction no longer changes a or b.
  if (!(Math.min(a, b) >= 1e-10 && Math.max(a, b) <= 1e15)) {
    refuse(
      "SPC_DISTRIBUTION",
      `shapes, counts or half the degrees of freedom are ${a} and ${b}; give 1e-10 to 1e15`,
      { a, b },
    );
  }
  // Products with the smallest numbers would underflow on their way to the exponent.
  if (x[0] < 1e-290) return Math.exp(a * Math.log(x[0]) - logBeta(a, b));
  if (y[0] < 1e-290) return Math.exp(b * Math.log(y[0]) - logBeta(a, b));
  const n: DoubleDouble = [a + b, 0];
  const [high, low] = add(deviance(a, multiply(n, x)), deviance(b, multiply(n, y)));
  const bend = stirlingError(a + b) - stirlingError(a) - stirlingError(b);
  const scale = Math.sqrt(a / (a + b)) * Math.sqrt(b / (2 * Math.PI));
  return scale * Math.exp(-high) * (1 - low) * Math.exp(bend);
}

/**
 * The regularized incomplete beta functions I_x(a, b) and 1 - I_x(a, b) for x + y = 1, both given because one of them may be tiny:
 * the smaller result keeps its relative accuracy. The slope is by ln(x / y).
 */
export function betaTails(a: number, b: number, x: DoubleDouble, y: DoubleDouble): Tails {
  if (x[0] <= 0) return [0, 1, 0];
  if (y[0] <= 0) return [1, 0, 0];
  const front = betaFront(a, b, x, y);
  const minus = multiply([-b, 0], x);
  const [lead, rest] = add(multiply([a, 0], y), minus);
  const lambda = lead + rest;
  if (lambda >= 0) {
    const lower = Math.min(1, front / fraction(a, b, x[0], y[0], lambda));
    return [lower, 1 - lower, front];
  }
  const upper = Math.min(1, front / fraction(b, a, y[0], x[0], -lambda));
  return [1 - upper, upper, front];
}

/** The continued fraction of Didonato and Morris, 1992, by Lentz's method; lambda = a y - b x. */
function fraction(a: number, b: number, x: number, y: number, lambda: number): number {
  let value = (a * (lambda + 1)) / (a + 1);
  let c = value;
  let d = 0;
  for (let m = 1; m < 1e5; m++) {
    const p = a + 2 * m;
    const q = ((b - m) * x * m) / (p - 1);
    const numerator = (((a + m - 1) * x) / (p - 1)) * (a + b + m - 1) * q;
    const denominator = m + q + ((a + m) / (p + 1)) * (lambda + 1 + m * (1 + y));
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    const delta = c * d;
    value *= delta;
    if (Math.abs(delta - 1) < 2e-16) break;
  }
  return value;
}
