import { normalCdf } from "../../distributions/index.js";
import { momentsOf } from "../moments.js";
import { andersonDarlingStatistic } from "../normality/anderson-darling.js";
import { lnNormalTail } from "../normality/ln-tail.js";
import { sortedPercentile } from "../percentile.js";
import { type Grouped, grouped, manyMeasurements } from "./grouped.js";
import type { Distribution } from "./types.js";

type Johnson = Extract<Distribution, { lambda: number; xi: number }>;

/** The Johnson distribution through four quantiles at -3z, -z, z and 3z (Slifker and Shapiro); null where it does not exist. */
export function johnsonThrough(
  z: number,
  low3: number,
  low1: number,
  high1: number,
  high3: number,
): Johnson | null {
  const m = high3 - high1;
  const n = low1 - low3;
  const p = high1 - low1;
  if (!(m > 0 && n > 0 && p > 0)) return null;
  const ratio = (m * n) / (p * p);
  const middle = (high1 + low1) / 2;
  const found = ((): Johnson | null => {
    if (Math.abs(ratio - 1) < 1e-10) {
      const q = m / p;
      if (q === 1) return null;
      const delta = (2 * z) / Math.log(q);
      if (!(delta > 0)) return null;
      const gamma = delta * Math.log((q - 1) / (p * Math.sqrt(q)));
      return {
        family: "johnsonSL",
        gamma,
        delta,
        xi: middle - (p / 2) * ((q + 1) / (q - 1)),
        lambda: 1,
      };
    }
    if (ratio > 1) {
      const delta = (2 * z) / Math.acosh((m / p + n / p) / 2);
      const root = Math.sqrt(ratio - 1);
      const sum = m / p + n / p;
      return {
        family: "johnsonSU",
        gamma: delta * Math.asinh((n / p - m / p) / (2 * root)),
        delta,
        xi: middle + (p * (n / p - m / p)) / (2 * (sum - 2)),
        lambda: (2 * p * root) / ((sum - 2) * Math.sqrt(sum + 2)),
      };
    }
    const pm = p / m;
    const pn = p / n;
    const inside = (1 + pm) * (1 + pn);
    const delta = z / Math.acosh(Math.sqrt(inside) / 2);
    const root = Math.sqrt((inside - 2) ** 2 - 4);
    const q = 1 / ratio - 1;
    const lambda = (p * root) / q;
    return {
      family: "johnsonSB",
      gamma: delta * Math.asinh(((pn - pm) * Math.sqrt(inside - 4)) / (2 * q)),
      delta,
      xi: middle - lambda / 2 + (p * (pn - pm)) / (2 * q),
      lambda,
    };
  })();
  return found !== null &&
    [found.gamma, found.delta, found.xi, found.lambda].every(Number.isFinite) &&
    found.delta > 0 &&
    found.lambda > 0
    ? found
    : null;
}

/** A Johnson distribution with the z it was found at. */
export interface JohnsonChoice {
  readonly distribution: Johnson;
  readonly z: number;
  /** A² of the transformed measurements with their own mean and standard deviation. */
  readonly statistic: number;
}

/** A² of scores with their own mean and standard deviation. */
function normality(scores: Float64Array): number {
  const { n, mean, squares } = momentsOf(scores);
  const s = Math.sqrt(squares / (n - 1));
  return andersonDarlingStatistic(
    scores,
    (y) => lnNormalTail(-(y - mean) / s),
    (y) => lnNormalTail((y - mean) / s),
  );
}

/** About the same from groups of the measurements. */
function normalityNear(scores: Float64Array, of: Grouped): number {
  const { mean, sd, n } = spreadOfGroups(scores, of.weight);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const z = (scores[i]! - mean) / sd;
    const lower = of.lower[i]!;
    sum += lower * lnNormalTail(-z) + (2 * of.weight[i]! - lower) * lnNormalTail(z);
  }
  const statistic = -n - sum;
  // Where groups cannot tell, the measurements have to.
  return Number.isFinite(statistic) ? statistic : Number.NEGATIVE_INFINITY;
}

function spreadOfGroups(y: Float64Array, weight: Float64Array) {
  let n = 0;
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    n += weight[i]!;
    sum += weight[i]! * y[i]!;
  }
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < y.length; i++) squares += weight[i]! * (y[i]! - mean) ** 2;
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}

/**
 * Of the Johnson distributions through the sample quantiles at z = 0.25, 0.26, ... 1.25 the one whose transformed
 * measurements are most nearly normal by Anderson-Darling; null where none holds all measurements.
 *
 * With thousands of measurements the statistic is first had from groups of them; those that can be the smallest are then
 * computed from the measurements themselves.
 */
export function chooseJohnson(sorted: Float64Array): JohnsonChoice | null {
  const found: JohnsonChoice[] = [];
  const groups = sorted.length < manyMeasurements ? undefined : grouped(sorted);
  for (let step = 25; step <= 125; step++) {
    const z = step / 100;
    const at = (k: number) => sortedPercentile(sorted, normalCdf(k * z), 5);
    const distribution = johnsonThrough(z, at(-3), at(-1), at(1), at(3));
    if (distribution === null) continue;
    const { xi, lambda } = distribution;
    if (distribution.family !== "johnsonSU" && sorted[0]! <= xi) continue;
    if (distribution.family === "johnsonSB" && sorted[sorted.length - 1]! >= xi + lambda) continue;
    const scores = johnsonScores(distribution, groups?.x ?? sorted);
    const statistic = groups === undefined ? normality(scores) : normalityNear(scores, groups);
    found.push({ distribution, z, statistic });
  }
  if (groups !== undefined) found.sort((a, b) => a.statistic - b.statistic);
  let best: JohnsonChoice | null = null;
  // How far the groups were off so far: beyond some times that, none can be the smallest any more.
  let off = 1e-6;
  for (const one of found) {
    let { statistic } = one;
    if (groups !== undefined) {
      if (best !== null && statistic > best.statistic + 8 * off) break;
      statistic = normality(johnsonScores(one.distribution, sorted));
      if (Number.isFinite(statistic)) off = Math.max(off, Math.abs(statistic - one.statistic));
    }
    const better =
      best === null ||
      statistic < best.statistic ||
      (statistic === best.statistic && one.z < best.z);
    if (Number.isFinite(statistic) && better) best = { ...one, statistic };
  }
  return best;
}

/** The measurements as scores of a Johnson distribution. */
export function johnsonScores(of: Johnson, values: Float64Array): Float64Array {
  const { gamma, delta, xi, lambda, family } = of;
  return values.map((x) => {
    if (family === "johnsonSU") return gamma + delta * Math.asinh((x - xi) / lambda);
    if (family === "johnsonSL") return gamma + delta * Math.log(x - xi);
    return gamma + delta * Math.log((x - xi) / (xi + lambda - x));
  });
}
