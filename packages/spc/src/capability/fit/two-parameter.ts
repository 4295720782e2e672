import { digamma, trigamma } from "../../distributions/index.js";
import { average } from "../../numeric/average.js";
import type { Distribution } from "./types.js";

type Fitted<F extends Distribution["family"]> = Extract<Distribution, { family: F }>;

/** Sum of squared deviations from a known mean. */
function squaresFrom(of: Float64Array, mean: number): number {
  let sum = 0;
  for (const x of of) sum += (x - mean) ** 2;
  return sum;
}

/** Normal by maximum likelihood: divisor n. */
export function fitNormal(x: Float64Array): Fitted<"normal"> {
  const mean = average(x);
  return { family: "normal", mean, sd: Math.sqrt(squaresFrom(x, mean) / x.length) };
}

/** Lognormal of x - threshold, all of which are above 0. */
export function fitLognormal(x: Float64Array, threshold: number): Fitted<"lognormal"> {
  const ln = Float64Array.from(x, (one) => Math.log(one - threshold));
  const { mean, sd } = fitNormal(ln);
  return { family: "lognormal", meanLog: mean, sdLog: sd, threshold };
}

/** Exponential of x - threshold. */
export function fitExponential(x: Float64Array, threshold: number): Fitted<"exponential"> {
  return { family: "exponential", scale: average(x) - threshold, threshold };
}

/** Weibull of x - threshold: Newton's method on the likelihood equation of the shape, monotone in its logarithm. */
export function fitWeibull(x: Float64Array, threshold: number): Fitted<"weibull"> {
  const n = x.length;
  const ln = Float64Array.from(x, (one) => Math.log(one - threshold));
  const center = average(ln);
  const spread = Math.sqrt(squaresFrom(ln, center) / n);
  let high = Number.NEGATIVE_INFINITY;
  for (const one of ln) high = Math.max(high, one - center);
  // sd of ln x is π/(√6 shape).
  let shape = 1.2825498301618641 / spread;
  let meanPower = 1;
  for (let step = 0; step < 60; step++) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    for (let i = 0; i < n; i++) {
      const y = ln[i]! - center;
      const e = Math.exp(shape * (y - high));
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
    const done = Math.abs(moved - shape) <= 4e-16 * shape;
    shape = moved;
    if (done) break;
  }
  const scale = Math.exp(center + high + Math.log(meanPower) / shape);
  return { family: "weibull", shape, scale, threshold };
}

/** Gamma of x - threshold: Newton's method on ln a - ψ(a) = ln mean - mean ln. */
export function fitGamma(x: Float64Array, threshold: number): Fitted<"gamma"> {
  const y = Float64Array.from(x, (one) => one - threshold);
  const mean = average(y);
  // ln(mean) - mean(ln), as the mean of -ln(y/mean): little cancels for narrow data.
  let gap = 0;
  for (const one of y) {
    const d = (one - mean) / mean;
    gap -= (Math.log1p(d) - d) / y.length;
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
