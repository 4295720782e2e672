import { digamma, trigamma } from "../../distributions/index.js";
import { average } from "../../numeric/average.js";
import type { Distribution } from "./types.js";

type Fitted<F extends Distribution["family"]> = Extract<Distribution, { family: F }>;

/** Mean, mean squared deviation from it, and number; with weights, those of so many times each number. */
function spreadOf(x: Float64Array, weight: Float64Array | undefined) {
  let n = x.length;
  let mean: number;
  if (weight === undefined) mean = average(x);
  else {
    let sum = 0;
    n = 0;
    for (let i = 0; i < x.length; i++) {
      sum += weight[i]! * x[i]!;
      n += weight[i]!;
    }
    mean = sum / n;
  }
  let squares = 0;
  for (let i = 0; i < x.length; i++) squares += (x[i]! - mean) ** 2 * (weight?.[i] ?? 1);
  return { n, mean, variance: squares / n };
}

/** ln(x - threshold). */
function logsAbove(x: Float64Array, threshold: number): Float64Array {
  const ln = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) ln[i] = Math.log(x[i]! - threshold);
  return ln;
}

/** Normal by maximum likelihood: divisor n. */
export function fitNormal(x: Float64Array, weight?: Float64Array): Fitted<"normal"> {
  const { mean, variance } = spreadOf(x, weight);
  return { family: "normal", mean, sd: Math.sqrt(variance) };
}

/** Lognormal of x - threshold, all of which are above 0. */
export function fitLognormal(
  x: Float64Array,
  threshold: number,
  weight?: Float64Array,
): Fitted<"lognormal"> {
  const { mean, sd } = fitNormal(logsAbove(x, threshold), weight);
  return { family: "lognormal", meanLog: mean, sdLog: sd, threshold };
}

/** Exponential of x - threshold. */
export function fitExponential(x: Float64Array, threshold: number): Fitted<"exponential"> {
  return { family: "exponential", scale: average(x) - threshold, threshold };
}

/** Weibull of x - threshold: Newton's method on the likelihood equation of the shape, monotone in its logarithm. */
export function fitWeibull(
  x: Float64Array,
  threshold: number,
  weight?: Float64Array,
  start?: number,
): Fitted<"weibull"> {
  const ln = logsAbove(x, threshold);
  const { n, mean: center, variance } = spreadOf(ln, weight);
  let high = Number.NEGATIVE_INFINITY;
  for (const one of ln) high = Math.max(high, one - center);
  // sd of ln x is π/(√6 shape).
  let shape = start ?? 1.2825498301618641 / Math.sqrt(variance);
  let meanPower = 1;
  let before = Number.POSITIVE_INFINITY;
  for (let step = 0; step < 60; step++) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    for (let i = 0; i < ln.length; i++) {
      const y = ln[i]! - center;
      const e = Math.exp(shape * (y - high)) * (weight?.[i] ?? 1);
      s0 += e;
      s1 += e * y;
      s2 += e * y * y;
    }
    meanPower = s0 / n;
    const m = s1 / s0;
    // g = weighted mean of y - 1/shape - 0 (y is centred); increasing in the shape.
    const g = m - 1 / shape;
    const slope = s2 / s0 - m * m + 1 / (shape * shape);
    const next = shape - g / slope;
    const moved = next > 0 ? next : shape / 2;
    const moves = Math.abs(moved - shape);
    // Steps that no longer shrink are the rounding of the sums.
    const done = moves <= 4e-16 * shape || (moves <= 1e-11 * shape && moves >= before);
    before = moves;
    shape = moved;
    if (done) break;
  }
  const scale = Math.exp(center + high + Math.log(meanPower) / shape);
  return { family: "weibull", shape, scale, threshold };
}

/** Gamma of x - threshold: Newton's method on ln a - ψ(a) = ln mean - mean ln. */
export function fitGamma(
  x: Float64Array,
  threshold: number,
  weight?: Float64Array,
): Fitted<"gamma"> {
  const y = x.map((one) => one - threshold);
  const { n, mean } = spreadOf(y, weight);
  // ln(mean) - mean(ln), as the mean of -ln(y/mean): little cancels for narrow data.
  let gap = 0;
  for (let i = 0; i < y.length; i++) {
    const d = (y[i]! - mean) / mean;
    gap -= ((Math.log1p(d) - d) * (weight?.[i] ?? 1)) / n;
  }
  let shape = (3 - gap + Math.sqrt((gap - 3) ** 2 + 24 * gap)) / (12 * gap);
  for (let step = 0; step < 60; step++) {
    const g = lnLessDigamma(shape) - gap;
    const slope = 1 / shape - trigamma(shape);
    const next = shape - g / slope;
    const moved = next > 0 ? next : shape / 2;
    const done = Math.abs(moved - shape) <= 4e-16 * shape;
    shape = moved;
    if (done) break;
  }
  return { family: "gamma", shape, scale: mean / shape, threshold };
}

/** ln a - ψ(a), by its asymptotic series where the difference would cancel. */
function lnLessDigamma(a: number): number {
  if (a < 30) return Math.log(a) - digamma(a);
  const y = 1 / (a * a);
  return 0.5 / a + y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y / 240)));
}
