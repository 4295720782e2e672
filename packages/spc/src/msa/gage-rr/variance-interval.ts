import {
  chiSquaredQuantile,
  chiSquaredTailQuantile,
  fQuantile,
  fTailQuantile,
} from "../../distributions/index.js";
import { estimateOf, type Term } from "./mean-square.js";
import type { Interval, IntervalMethod } from "./types.js";

const bounded = (lower: number, upper: number): Interval => ({
  lower: Math.max(0, lower),
  upper: Math.max(0, upper),
});

/** Upper point of F with df and infinitely many degrees of freedom. */
const upperPoint = (p: number, df: number) => chiSquaredTailQuantile(p, df) / df;

/** Lower point of the same. */
const lowerPoint = (p: number, df: number) => chiSquaredQuantile(p, df) / df;

/** The coefficient of two mean squares of the same sign (Ting et al.), shared out among `count` of that sign. */
function together(a: Term, b: Term, g: (df: number) => number, count: number): number {
  const n = a.df + b.df;
  const whole = (g(n) * n) ** 2 / (a.df * b.df);
  return (whole - (g(a.df) ** 2 * a.df) / b.df - (g(b.df) ** 2 * b.df) / a.df) / (count - 1);
}

/** What the same signs add to a squared half-width. */
function cross(terms: readonly Term[], g: (df: number) => number): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) {
    for (let j = i + 1; j < terms.length; j++) {
      const [a, b] = [terms[i]!, terms[j]!];
      sum += together(a, b, g, terms.length) * a.coefficient * b.coefficient * a.ms * b.ms;
    }
  }
  return sum;
}

/**
 * The modified large sample interval of a linear combination of mean squares, with terms of either sign (Graybill and
 * Wang where all are positive, Ting et al. where not). Exact where one mean square stands alone.
 */
function mls(terms: readonly Term[], alpha: number): Interval {
  const half = alpha / 2;
  const g = (df: number) => 1 - 1 / upperPoint(half, df);
  const h = (df: number) => 1 / lowerPoint(half, df) - 1;
  const plus = terms.filter((t) => t.coefficient > 0);
  const minus = terms.filter((t) => t.coefficient < 0);
  let low = 0;
  let high = 0;
  for (const t of plus) {
    const x = t.coefficient * t.ms;
    low += (g(t.df) * x) ** 2;
    high += (h(t.df) * x) ** 2;
  }
  for (const t of minus) {
    const x = t.coefficient * t.ms;
    low += (h(t.df) * x) ** 2;
    high += (g(t.df) * x) ** 2;
  }
  for (const a of plus) {
    for (const b of minus) {
      const f = fTailQuantile(half, a.df, b.df);
      const below = fQuantile(half, a.df, b.df);
      const product = a.coefficient * Math.abs(b.coefficient) * a.ms * b.ms;
      low += (((f - 1) ** 2 - (g(a.df) * f) ** 2 - h(b.df) ** 2) / f) * product;
      high += (((1 - below) ** 2 - (h(a.df) * below) ** 2 - g(b.df) ** 2) / below) * product;
    }
  }
  // Where nothing is subtracted Graybill and Wang's interval has no cross terms.
  if (minus.length > 0) {
    low += cross(plus, g);
    high += cross(minus, g);
  }
  const estimate = estimateOf(terms);
  return bounded(estimate - Math.sqrt(Math.max(0, low)), estimate + Math.sqrt(Math.max(0, high)));
}

/**
 * Satterthwaite's interval: one chi-squared with the degrees of freedom that match two moments; null where the estimate is
 * not above 0, or rests on so few degrees of freedom that a bound is not finite.
 */
function satterthwaite(terms: readonly Term[], alpha: number): Interval | null {
  const estimate = estimateOf(terms);
  if (!(estimate > 0)) return null;
  const df = estimate ** 2 / terms.reduce((sum, t) => sum + (t.coefficient * t.ms) ** 2 / t.df, 0);
  const upper = estimate / lowerPoint(alpha / 2, df);
  return Number.isFinite(upper) ? bounded(estimate / upperPoint(alpha / 2, df), upper) : null;
}

/** The confidence interval of a linear combination of mean squares. */
export function varianceInterval(
  terms: readonly Term[],
  confidence: number,
  method: IntervalMethod,
): Interval | null {
  // Intervals square mean squares: in units of the largest term they cannot overflow.
  const unit = terms.reduce((most, t) => Math.max(most, Math.abs(t.coefficient * t.ms)), 0);
  if (unit === 0) return { lower: 0, upper: 0 };
  const small = terms.map((t) => ({ ...t, ms: t.ms / unit }));
  const found = (method === "mls" ? mls : satterthwaite)(small, 1 - confidence);
  return found && { lower: found.lower * unit, upper: found.upper * unit };
}
