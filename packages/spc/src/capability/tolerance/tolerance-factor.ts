import { checkWhole, checkWord } from "../../charts/shared/lines.js";
import { checkBetween } from "../../check-number.js";
import {
  chiSquaredTail,
  noncentralTQuantile,
  normalQuantile,
  normalTail,
} from "../../distributions/index.js";
import { rootBetween } from "../fit/root.js";

/** Which sides a tolerance interval bounds. */
export type ToleranceSides = "twoSided" | "lower" | "upper";

/** Options of `toleranceFactor`. */
export interface ToleranceFactorOptions {
  /** The fraction of the population to cover, between 0 and 1; default 0.99. */
  readonly coverage?: number;
  /** The confidence that it is covered, between 0 and 1; default 0.95. */
  readonly confidence?: number;
  /** Sides; default `twoSided`. */
  readonly sides?: ToleranceSides;
}

/** The half-width r with Φ(x + r) - Φ(x - r) = coverage. */
function halfWidth(x: number, coverage: number): number {
  const miss = 1 - coverage;
  let r = x - normalQuantile(miss / (x > 1 ? 1 : 2));
  for (let step = 0; step < 50; step++) {
    const above = r + x;
    const below = r - x;
    const slope =
      0.3989422804014327 * (Math.exp(-0.5 * above * above) + Math.exp(-0.5 * below * below));
    const f =
      coverage > 0.5
        ? normalTail(above) + normalTail(below) - miss
        : coverage - (1 - normalTail(above) - normalTail(below));
    const next = r + f / slope;
    const moved = next > 0 ? next : r / 2;
    if (Math.abs(moved - r) <= 1e-15 * r) return moved;
    r = moved;
  }
  return r;
}

/** The exact two-sided factor: the confidence as an integral over the error of the mean, solved for k. */
function twoSided(n: number, coverage: number, confidence: number): number {
  const df = n - 1;
  const h = 1 / 8;
  const nodes: { readonly weight: number; readonly square: number }[] = [];
  for (let i = 0; i <= 80; i++) {
    const u = i * h;
    const r = halfWidth(u / Math.sqrt(n), coverage);
    const weight = 2 * h * 0.3989422804014327 * Math.exp(-0.5 * u * u) * (i === 0 ? 0.5 : 1);
    nodes.push({ weight, square: df * r * r });
  }
  const missed = (lnK: number) => {
    const k2 = Math.exp(2 * lnK);
    let sum = 0;
    for (const { weight, square } of nodes) sum += weight * chiSquaredTail(square / k2, df);
    return sum - confidence;
  };
  let low = Math.log(halfWidth(0, coverage)) - 3;
  let high = low + 6;
  while (missed(low) > 0) low -= 3;
  while (missed(high) < 0) high += 3;
  return Math.exp(rootBetween(missed, low, high));
}

/**
 * The factor k of a normal tolerance interval mean ± k s (or mean - k s, mean + k s) that covers the fraction with the
 * confidence, for mean and standard deviation of n measurements.
 *
 * Two-sided by integration, without the usual approximation; one-sided by the noncentral t distribution.
 *
 * @param n - number of measurements, an integer from 2 to 1 000 000
 * @throws `SPC_OPTION` when n or an option is out of range
 * @see ISO 16269-6:2014, annexes; NIST handbook 7.2.6.3
 *
 * @example
 * ```ts
 * import { toleranceFactor } from "@taktline/spc/capability";
 *
 * // NIST handbook 7.2.6.3: n = 43, 90 % covered with 99 % confidence.
 * toleranceFactor(43, { coverage: 0.9, confidence: 0.99, sides: "upper" }).toFixed(4); // => "1.8740"
 * ```
 */
export function toleranceFactor(n: number, options: ToleranceFactorOptions = {}): number {
  checkWhole("n", n, 2, 1_000_000);
  const coverage = checkBetween("coverage", options.coverage ?? 0.99, 0, 1);
  const confidence = checkBetween("confidence", options.confidence ?? 0.95, 0, 1);
  const sides = checkWord("sides", options.sides ?? "twoSided", ["twoSided", "lower", "upper"]);
  if (sides === "twoSided") return twoSided(n, coverage, confidence);
  const root = Math.sqrt(n);
  return noncentralTQuantile(confidence, n - 1, root * normalQuantile(coverage)) / root;
}
