import { checkWord } from "../../charts/shared/lines.js";
import { checkBetween } from "../../check-number.js";
import { binomialCdf } from "../../distributions/index.js";
import type { ToleranceFactorOptions } from "./tolerance-factor.js";

/**
 * The confidence that order statistics cover a fraction of any continuous population, when `blocks` of the n + 1 gaps
 * between them lie outside the interval.
 */
export function wilksConfidence(n: number, blocks: number, coverage: number): number {
  return blocks > n ? 0 : binomialCdf(n - blocks, n, coverage);
}

/**
 * The smallest number of measurements whose smallest and largest (or only one of them) cover the fraction of any continuous
 * population with the confidence.
 *
 * @throws `SPC_OPTION` when an option is out of range
 * @see ISO 16269-6:2014, distribution-free intervals; Wilks (1941)
 *
 * @example
 * ```ts
 * import { wilksSampleSize } from "@taktline/spc/capability";
 *
 * wilksSampleSize({ coverage: 0.95, confidence: 0.95 }); // => 93
 * wilksSampleSize({ coverage: 0.95, confidence: 0.95, sides: "upper" }); // => 59
 * ```
 */
export function wilksSampleSize(options: ToleranceFactorOptions = {}): number {
  const p = checkBetween("coverage", options.coverage ?? 0.99, 0, 1);
  const confidence = checkBetween("confidence", options.confidence ?? 0.95, 0, 1);
  const sides = checkWord("sides", options.sides ?? "twoSided", ["twoSided", "lower", "upper"]);
  // 1 - p^n, and 1 - n p^(n-1) + (n-1) p^n; both grow with n.
  const reached = (n: number) => {
    const power = p ** n;
    return sides === "twoSided"
      ? 1 - power * (1 + (n * (1 - p)) / p) >= confidence
      : 1 - power >= confidence;
  };
  let high = 2;
  while (!reached(high)) high *= 2;
  let low = high === 2 ? (sides === "twoSided" ? 1 : 0) : high / 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}
