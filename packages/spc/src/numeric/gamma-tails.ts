import type { DoubleDouble } from "./double-double.js";
import { gammaFront } from "./gamma-front.js";
import { checkShape } from "./gamma-shape.js";
import { gammaTailsNear } from "./gamma-tails-near.js";
import { logGamma } from "./log-gamma.js";
import type { Tails } from "./tails.js";

/** The regularized incomplete gamma functions P(a, x) and Q(a, x): the smaller of them keeps its relative accuracy. */
export function gammaTails(a: number, x: DoubleDouble): Tails {
  const [high, low] = x;
  if (high <= 0) return [0, 1, 0];
  checkShape(a);
  // A shape of at most 1e14 has nothing left there.
  if (high > 1e16) return [1, 0, 0];
  if (high < 1e-290) {
    // The exponent would underflow on its way: all of it is x^a / Γ(a + 1) there.
    const lower = Math.min(1, Math.exp(a * Math.log(high) - logGamma(1 + a)));
    return [lower, 1 - lower, a * lower];
  }
  // The series takes some 9 √a terms; Temme's expansion keeps 15 digits from here on, and takes none.
  if (a > 1e5) {
    if (Math.abs(high - a) < 200 * Math.sqrt(a)) return gammaTailsNear(a, x);
    return high < a ? [0, 1, 0] : [1, 0, 0];
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
    const lower = Math.min(1, front * sum);
    return [lower, 1 - lower, front];
  }
  // Legendre's continued fraction by Lentz's method; high - a is exact where it matters.
  const b = high - a + 1;
  let d = 1 / b;
  let c = Number.POSITIVE_INFINITY;
  let value = d;
  for (let n = 1; n < 1e6; n++) {
    const numerator = n * (a - n);
    const denominator = b + 2 * n;
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    const delta = c * d;
    value *= delta;
    if (Math.abs(delta - 1) < 2e-16) break;
  }
  value *= 1 + bend * (high - a - 1 / value);
  const upper = Math.min(1, front * value);
  return [1 - upper, upper, front];
}
