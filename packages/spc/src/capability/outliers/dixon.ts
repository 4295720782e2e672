import { checkWord } from "../../charts/shared/lines.js";
import { checkBetween } from "../../check-number.js";
import { lnGamma, normalCdf } from "../../distributions/index.js";
import { rootBetween } from "../fit/root.js";
import { testSample } from "../normality/standardized.js";
import { indexOf } from "./grubbs.js";
import type { OutlierOptions, OutlierTest } from "./types.js";

/** A Dixon test with the ratio that the number of measurements asks for. */
export interface DixonResult extends OutlierTest<"dixon"> {
  /** Which ratio was used, or null. */
  readonly ratio: "r10" | "r11" | "r21" | "r22" | null;
}

/** The ratio for n measurements: gap to the j-th next over the range without i - 1 values at the far end. */
function ratioFor(n: number): { name: "r10" | "r11" | "r21" | "r22"; i: number; j: number } {
  if (n <= 7) return { name: "r10", i: 1, j: 1 };
  if (n <= 10) return { name: "r11", i: 2, j: 1 };
  if (n <= 13) return { name: "r21", i: 2, j: 2 };
  return { name: "r22", i: 3, j: 2 };
}

/**
 * R -> P(ratio > R) at one end of a normal sample, as a double integral over the suspect x and the value w at the far end
 * of the denominator; the value y next to the suspect is integrated in closed form.
 */
function ratioTail(n: number, i: number, j: number): (r: number) => number {
  const m = n - i - j - 1;
  const factor = Math.exp(lnGamma(n + 1) - lnGamma(i) - lnGamma(m + 1));
  const hw = 1 / 3;
  const hv = 1 / 6;
  const nodes: { x: number; v: number; low: number; span: number; weight: number }[] = [];
  for (let w = -8.5; w <= 8.5; w += hw) {
    const low = normalCdf(w);
    for (let s = -14; s <= 2.75; s += hv) {
      const v = Math.exp(s);
      const x = w + v;
      const bell = Math.exp(-0.5 * (w * w + x * x)) / (2 * Math.PI);
      const weight = factor * hw * hv * v * bell * low ** (i - 1);
      if (weight < 1e-19) continue;
      nodes.push({ x, v, low, span: normalCdf(x) - low, weight });
    }
  }
  return (r) => {
    let sum = 0;
    for (const { x, v, low, span, weight } of nodes) {
      const u = normalCdf(x - r * v) - low;
      const power = u ** (m + 1);
      sum +=
        weight * (j === 1 ? power / (m + 1) : (span * power) / (m + 1) - (power * u) / (m + 2));
    }
    return Math.min(1, Math.max(0, sum));
  };
}

/**
 * Tests whether the smallest or largest of 3 to 30 measurements is an outlier by ratios of gaps (Dixon), without a standard
 * deviation; r10 to 7 measurements, r11 to 10, r21 to 13, r22 to 30.
 *
 * p and critical value are computed from the distribution of the ratio, not looked up. For more measurements use `grubbs`,
 * for several suspects `generalizedEsd`.
 *
 * @param values - measurements, 3 to 30; those that are not finite are left out with an issue
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_OVERFLOW` when the measurements are too large to add up
 * @see Dixon, Annals of Mathematical Statistics 21 and 22 (1950, 1951); ISO 5725-2
 *
 * @example
 * ```ts
 * import { dixon } from "@taktline/spc/capability";
 *
 * const test = dixon([1.2, 1.3, 1.25, 1.28, 2.1], { sides: "max" });
 * [test.ratio, test.outlier, test.statistic?.toFixed(3), test.critical?.toFixed(3)]; // => ["r10", true, "0.889", "0.642"]
 * ```
 */
export function dixon(values: ArrayLike<number>, options: OutlierOptions = {}): DixonResult {
  const alpha = checkBetween("alpha", options.alpha ?? 0.05, 0, 1);
  const sides = checkWord("sides", options.sides ?? "twoSided", ["twoSided", "max", "min"]);
  const sample = testSample(values, 3, 30);
  const { n, sorted, reason, issues } = sample;
  const base = {
    test: "dixon",
    n,
    alpha,
    sides,
    issues,
    conventions: [
      "ratio by sample size: r10 (3 to 7), r11 (8 to 10), r21 (11 to 13), r22 (14 to 30)",
      sides === "twoSided"
        ? "the larger of both ratios; p twice that of one end, critical value at half the level"
        : "one end; p and critical value by integration",
    ],
  } as const;
  const none = (why: string | null): DixonResult => ({
    ...base,
    statistic: null,
    critical: null,
    p: null,
    index: null,
    value: null,
    outlier: false,
    ratio: null,
    reason: why,
  });
  if (reason !== null) return none(reason);
  const { name, i, j } = ratioFor(n);
  const top = sorted[n - 1]!;
  const bottom = sorted[0]!;
  const ratio = (gap: number, span: number) => (span > 0 ? gap / span : 0);
  const high = ratio(top - sorted[n - 1 - j]!, top - sorted[i - 1]!);
  const low = ratio(sorted[j]! - bottom, sorted[n - i]! - bottom);
  const upper = sides === "max" || (sides === "twoSided" && high >= low);
  const statistic = upper ? high : low;
  const tails = sides === "twoSided" ? 2 : 1;
  const tail = ratioTail(n, i, j);
  const critical =
    alpha / tails >= tail(0) ? 0 : rootBetween((r) => tail(r) - alpha / tails, 0, 1, 1e-12);
  const value = upper ? top : bottom;
  return {
    ...base,
    statistic,
    critical,
    p: Math.min(1, tails * tail(statistic)),
    index: indexOf(values, value),
    value,
    outlier: statistic > critical,
    ratio: name,
    reason: null,
  };
}
