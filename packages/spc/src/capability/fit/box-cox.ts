import type { Issue } from "@taktline/core";
import { issueAt } from "../../charts/shared/tally.js";
import { checkBetween } from "../../check-number.js";
import { chiSquaredQuantile } from "../../distributions/index.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { constantIssue } from "../indices/shared-issues.js";
import { readSample } from "../measurements.js";
import { type BoxCoxProfile, boxCoxProfile } from "./box-cox-profile.js";
import { boxCoxValue } from "./law.js";
import { rootBetween } from "./root.js";

/** Options of `boxCox`. */
export interface BoxCoxOptions {
  /** Use this power instead of estimating one. */
  readonly lambda?: number;
  /** `none` (default), `half` for the nearest multiple of 0.5 (as Minitab rounds), or a step of your own above 0. */
  readonly rounding?: "none" | "half" | number;
  /** Search range of λ; default -5 to 5. */
  readonly range?: readonly [low: number, high: number];
  /** Level of the interval of λ, between 0 and 1; default 0.95. */
  readonly confidence?: number;
}

/** A Box-Cox transformation found from data: plain JSON. */
export interface BoxCoxResult {
  /** What it is. */
  readonly kind: "boxCox";
  /** The power in use, after rounding; null where there is none. */
  readonly lambda: number | null;
  /** The power of the largest likelihood, before rounding. */
  readonly estimate: number | null;
  /** Lower end of the likelihood interval of λ; null where it lies outside the search range. */
  readonly lower: number | null;
  /** Upper end of the likelihood interval of λ; null where it lies outside the search range. */
  readonly upper: number | null;
  /** Log-likelihood of the data at `lambda`. */
  readonly logLik: number | null;
  /** The transformed measurements (x^λ - 1)/λ, or ln x. */
  readonly transformed: readonly number[];
  /** Usable measurements. */
  readonly n: number;
  /** Why there is no λ; null where there is one. */
  readonly reason: string | null;
  /** How λ was found. */
  readonly estimator: "maximumLikelihood" | "given";
  /** Conventions in words. */
  readonly conventions: readonly string[];
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/** The λ of the largest likelihood; an end of the range where it grows to there. */
export function bestLambda(
  profile: BoxCoxProfile,
  low: number,
  high: number,
  tolerance?: number,
): number {
  const atLow = profile.score(low);
  const atHigh = profile.score(high);
  if (!(atLow > 0)) return low;
  if (!(atHigh < 0)) return high;
  return rootBetween((l) => profile.score(l), low, high, tolerance);
}

function rounded(lambda: number, rounding: BoxCoxOptions["rounding"]): number {
  if (rounding === undefined || rounding === "none") return lambda;
  const step =
    rounding === "half" ? 0.5 : checkBetween("rounding", rounding, 0, Number.POSITIVE_INFINITY);
  return Math.round(lambda / step) * step + 0;
}

/**
 * The Box-Cox transformation that makes positive measurements most nearly normal, with the likelihood interval of its power.
 *
 * The increasing form (x^λ - 1)/λ is used throughout, so that limits keep their order also for negative powers; indices are
 * the same as with the plain power.
 *
 * @param values - positive measurements; those that are not finite are left out with an issue
 * @throws `SPC_OPTION` when an option is out of range
 * @see Box and Cox, Journal of the Royal Statistical Society B 26 (1964); ISO 16269-4
 *
 * @example
 * ```ts
 * import { boxCox } from "@taktline/spc/capability";
 *
 * boxCox([1, 2, 4, 8, 16, 32, 64]).lambda?.toFixed(6).replace("-", ""); // => "0.000000"
 * ```
 */
export function boxCox(values: ArrayLike<number>, options: BoxCoxOptions = {}): BoxCoxResult {
  const [low, high] = options.range ?? [-5, 5];
  checkBetween("range[1]", high, checkBetween("range[0]", low, -1e3, 1e3), 1e3);
  const confidence = checkBetween("confidence", options.confidence ?? 0.95, 0, 1);
  const given = options.lambda;
  if (given !== undefined) checkBetween("lambda", given, -1e3, 1e3);
  rounded(1, options.rounding);
  const sample = readSample(values, undefined, 0);
  const x = sample.values;
  const issues = [...sample.issues];
  const conventions = [
    "transformation (x^λ - 1)/λ, ln x for λ = 0",
    given === undefined
      ? `λ by maximum likelihood between ${low} and ${high}, ${options.rounding === undefined || options.rounding === "none" ? "not rounded" : "rounded"}; interval by the likelihood ratio at ${confidence}`
      : "λ given",
  ];
  let reason: string | null = null;
  if (x.length < 3) reason = "fewer than 3 usable measurements";
  else if (x.some((one) => one <= 0)) {
    reason = "a measurement is not above 0";
    issues.push(issueAt("SPC_NO_FIT", "error", "Box-Cox needs measurements above 0"));
  } else if (x.every((one) => one === x[0])) {
    reason = "all measurements are equal";
    issues.push(constantIssue(x[0]!));
  }
  const base = {
    kind: "boxCox",
    n: x.length,
    estimator: given === undefined ? "maximumLikelihood" : "given",
    conventions,
    issues,
  } as const;
  const none = (why: string): BoxCoxResult => ({
    ...base,
    lambda: null,
    estimate: null,
    lower: null,
    upper: null,
    logLik: null,
    transformed: [],
    reason: why,
  });
  if (reason !== null) return none(reason);
  const profile = boxCoxProfile(x);
  const estimate = bestLambda(profile, low, high);
  const lambda = given ?? rounded(estimate, options.rounding);
  const logLik = profile.logLik(lambda);
  const transformed = Array.from(x, (one) => boxCoxValue(one, lambda));
  if (!Number.isFinite(logLik) || !transformed.every(Number.isFinite)) {
    issues.push(issueAt("SPC_NO_FIT", "error", "the transformed measurements are not finite"));
    return none("the transformed measurements are not finite");
  }
  const least = profile.logLik(estimate) - chiSquaredQuantile(confidence, 1) / 2;
  const above = (l: number) => profile.logLik(l) - least;
  const inside = estimate > low && estimate < high;
  return {
    ...base,
    lambda,
    estimate,
    lower: inside && above(low) < 0 ? rootBetween(above, low, estimate) : null,
    upper: inside && above(high) < 0 ? rootBetween(above, estimate, high) : null,
    logLik,
    transformed,
    reason: null,
  };
}
