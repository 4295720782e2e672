import { grouped, manyMeasurements } from "./grouped.js";
import { lawOf } from "./law.js";
import { rootBetween } from "./root.js";
import { fitGamma, fitLognormal, fitWeibull } from "./two-parameter.js";
import type { Distribution } from "./types.js";

type Threshold = Extract<Distribution, { family: "lognormal" | "weibull" | "gamma" }>;

/** The best distribution with this threshold. */
function inner(
  family: Threshold["family"],
  x: Float64Array,
  threshold: number,
  weight?: Float64Array,
  start?: Threshold,
): Threshold {
  if (family === "lognormal") return fitLognormal(x, threshold, weight);
  if (family === "gamma") return fitGamma(x, threshold, weight);
  return fitWeibull(x, threshold, weight, start?.family === "weibull" ? start.shape : undefined);
}

/** The derivative of the log-likelihood by the threshold, at the best other parameters for it. */
function score(x: Float64Array, of: Threshold, weight?: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    const y = x[i]! - of.threshold;
    let one: number;
    if (of.family === "lognormal") one = (1 + (Math.log(y) - of.meanLog) / of.sdLog ** 2) / y;
    else if (of.family === "gamma") one = 1 / of.scale - (of.shape - 1) / y;
    else one = (of.shape * (y / of.scale) ** of.shape - (of.shape - 1)) / y;
    sum += weight === undefined ? one : weight[i]! * one;
  }
  return sum;
}

/** The intervals of u = ln((smallest - threshold)/range) in which the score changes sign as at a maximum. */
function brackets(scoreAt: (u: number) => number): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let lastU = Number.NaN;
  let lastScore = Number.NaN;
  for (let u = -12; u <= 7; u += 0.25) {
    const here = scoreAt(u);
    // As u grows the threshold falls: where the score changes from negative to positive in u's direction lies a maximum.
    if (lastScore < 0 && here >= 0) found.push([lastU, u]);
    lastU = u;
    lastScore = here;
  }
  return found;
}

/**
 * The local maximum of the likelihood over all three parameters, or null where there is none inside.
 *
 * The likelihood grows without bound as the threshold nears the smallest value, so that the largest interior maximum is
 * taken; the threshold is the root of the score along the profile. With thousands of measurements the maxima are looked for
 * among groups of them, and then settled on the measurements themselves.
 */
export function fitThreshold(sorted: Float64Array, family: Threshold["family"]): Threshold | null {
  const low = sorted[0]!;
  const range = sorted[sorted.length - 1]! - low;
  const at = (u: number, start?: Threshold): Threshold =>
    inner(family, sorted, low - range * Math.exp(u), undefined, start);
  const scoreAt = (u: number) => score(sorted, at(u));
  const likelihood = (of: Threshold) => {
    const law = lawOf(of);
    let sum = 0;
    for (const x of sorted) sum += law.lnDensity(x);
    return sum;
  };
  const exact = () => brackets(scoreAt).map(([a, b]) => at(rootBetween(scoreAt, a, b)));
  const quick = (): readonly Threshold[] | null => {
    const few = grouped(sorted);
    const near = (u: number) => inner(family, few.x, low - range * Math.exp(u), few.weight);
    const nearScore = (u: number) => score(few.x, near(u), few.weight);
    const found: Threshold[] = [];
    for (const [a, b] of brackets(nearScore)) {
      const middle = rootBetween(nearScore, a, b, 1e-9);
      const start = near(middle);
      const sharp = (u: number) => score(sorted, at(u, start));
      let half = 1e-4;
      while (half < 0.5 && !(sharp(middle - half) < 0 && sharp(middle + half) >= 0)) half *= 16;
      if (half >= 0.5) return null;
      found.push(at(rootBetween(sharp, middle - half, middle + half, 1e-10), start));
    }
    return found;
  };
  let best: Threshold | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const found = sorted.length < manyMeasurements ? exact() : (quick() ?? exact());
  for (const one of found) {
    const value = likelihood(one);
    if (value > most) {
      best = one;
      most = value;
    }
  }
  return best;
}
