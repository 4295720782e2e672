import { betaQuantile } from "../../distributions/beta/beta-quantile.js";
import { betaTailQuantile } from "../../distributions/beta/beta-tail-quantile.js";
import { chiSquaredQuantile } from "../../distributions/chi-squared/chi-squared-quantile.js";
import { chiSquaredTailQuantile } from "../../distributions/chi-squared/chi-squared-tail-quantile.js";
import { fQuantile } from "../../distributions/f/f-quantile.js";
import { fTailQuantile } from "../../distributions/f/f-tail-quantile.js";
import { refuse } from "../../refuse.js";
import type { CovarianceEstimator, T2Line } from "./types.js";

/** The false alarm probability that `alpha` stands for; throws `SPC_OPTION` outside 0 to 1. */
export function alphaOf(alpha: number | "perVariable" | undefined, p: number): number {
  const of = alpha === "perVariable" ? -Math.expm1(p * Math.log1p(-0.0027)) : (alpha ?? 0.0027);
  if (of > 0 && of < 1) return of;
  refuse("SPC_OPTION", `alpha must be above 0 and below 1, not ${alpha}`, { alpha });
}

const lines = {
  beta(factor: number, a: number, b: number, alpha: number): T2Line {
    return {
      center: factor * betaQuantile(0.5, a, b),
      ucl: factor * betaTailQuantile(alpha, a, b),
      distribution: "beta",
      parameters: [a, b],
      factor,
    };
  },
  f(factor: number, a: number, b: number, alpha: number): T2Line {
    return {
      center: factor * fQuantile(0.5, a, b),
      ucl: factor * fTailQuantile(alpha, a, b),
      distribution: "f",
      parameters: [a, b],
      factor,
    };
  },
};

/** The line of T² where mean and covariance are known. */
export function chiSquaredLine(p: number, alpha: number): T2Line {
  return {
    center: chiSquaredQuantile(0.5, p),
    ucl: chiSquaredTailQuantile(alpha, p),
    distribution: "chiSquared",
    parameters: [p],
    factor: 1,
  };
}

/** The line of T² of later points: F, where the covariance has `df` degrees of freedom and the mean rests on `points`. */
export function laterLine(p: number, points: number, df: number, alpha: number): T2Line {
  const rest = df - p + 1;
  return lines.f(((1 + 1 / points) * p * df) / rest, p, rest, alpha);
}

/** Fewest usable points that limits can rest on. */
export function leastPoints(p: number, size: number, estimator: CovarianceEstimator): number {
  if (size > 1) return Math.max(2, Math.ceil(p / (size - 1)));
  if (estimator === "sample") return p + 2;
  let m = p + 2;
  while (differenceFreedom(m) <= p) m++;
  return m;
}

/** Degrees of freedom of a covariance from the differences of m consecutive rows (Scholz and Tosch). */
export function differenceFreedom(m: number): number {
  return (2 * (m - 1) ** 2) / (3 * m - 4);
}

/** The lines of both phases. */
export function t2Lines(
  p: number,
  points: number,
  size: number,
  estimator: CovarianceEstimator,
  alpha: number,
): { readonly phase1: T2Line; readonly phase2: T2Line } {
  const m = points;
  if (size > 1) {
    const df = m * (size - 1);
    const rest = df - p + 1;
    return {
      phase1: lines.f(((1 - 1 / m) * p * df) / rest, p, rest, alpha),
      phase2: laterLine(p, m, df, alpha),
    };
  }
  if (estimator === "successiveDifferences") {
    // The beta limit with these degrees of freedom, which other software draws, raises up to twenty times too few alarms.
    return {
      phase1: chiSquaredLine(p, alpha),
      phase2: laterLine(p, m, differenceFreedom(m), alpha),
    };
  }
  return {
    phase1: lines.beta((m - 1) ** 2 / m, p / 2, (m - p - 1) / 2, alpha),
    phase2: laterLine(p, m, m - 1, alpha),
  };
}
