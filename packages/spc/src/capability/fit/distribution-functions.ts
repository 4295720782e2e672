import { checkBetween } from "../../check-number.js";
import { lawOf } from "./law.js";
import type { Distribution } from "./types.js";

/**
 * P(X <= x) of a fitted distribution.
 *
 * @example
 * ```ts
 * import { distributionCdf } from "@taktline/spc/capability";
 *
 * distributionCdf({ family: "normal", mean: 5, sd: 2 }, 5); // => 0.5
 * ```
 */
export function distributionCdf(of: Distribution, x: number): number {
  return lawOf(of).cdf(x);
}

/**
 * P(X > x) of a fitted distribution, relatively accurate in the far tail.
 *
 * @example
 * ```ts
 * import { distributionTail } from "@taktline/spc/capability";
 *
 * distributionTail({ family: "exponential", scale: 1, threshold: 0 }, 100).toExponential(4); // => "3.7201e-44"
 * ```
 */
export function distributionTail(of: Distribution, x: number): number {
  return lawOf(of).tail(x);
}

/**
 * The quantile of a fitted distribution.
 *
 * @param p - probability, between 0 and 1
 * @throws `SPC_OPTION` for any other p
 *
 * @example
 * ```ts
 * import { distributionQuantile } from "@taktline/spc/capability";
 *
 * distributionQuantile({ family: "weibull", shape: 1, scale: 1, threshold: 3 }, 0.5).toFixed(6); // => "3.693147"
 * ```
 */
export function distributionQuantile(of: Distribution, p: number): number {
  return lawOf(of).quantile(checkBetween("p", p, 0, 1));
}

/**
 * The logarithm of the density of a fitted distribution; -Infinity outside its support.
 *
 * @example
 * ```ts
 * import { distributionLnDensity } from "@taktline/spc/capability";
 *
 * distributionLnDensity({ family: "exponential", scale: 1, threshold: 0 }, 2); // => -2
 * ```
 */
export function distributionLnDensity(of: Distribution, x: number): number {
  return lawOf(of).lnDensity(x);
}
