import type { Issue } from "@taktline/core";
import { failure, type Result, success } from "@taktline/core";
import { checkWord } from "../../charts/shared/lines.js";
import { issueAt } from "../../charts/shared/tally.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { readSample } from "../measurements.js";
import { bestLambda } from "./box-cox.js";
import { boxCoxProfile } from "./box-cox-profile.js";
import { fitTest } from "./fit-test.js";
import { manyMeasurements } from "./grouped.js";
import { chooseJohnson } from "./johnson.js";
import { lawOf } from "./law.js";
import { fitThreshold } from "./three-parameter.js";
import { fitExponential, fitGamma, fitLognormal, fitNormal, fitWeibull } from "./two-parameter.js";
import type { Distribution, DistributionFit, FitModel } from "./types.js";

export const fitModels: readonly FitModel[] = [
  "normal",
  "lognormal",
  "lognormal3",
  "exponential",
  "weibull",
  "weibull3",
  "gamma",
  "gamma3",
  "johnson",
  "boxCox",
];

const parameters: Readonly<Record<FitModel, number>> = {
  normal: 2,
  lognormal: 2,
  lognormal3: 3,
  exponential: 1,
  weibull: 2,
  weibull3: 3,
  gamma: 2,
  gamma3: 3,
  johnson: 4,
  boxCox: 3,
};

function distributionFor(model: FitModel, sorted: Float64Array): Distribution | string {
  const positive = sorted[0]! > 0;
  const needs = "it needs measurements above 0";
  switch (model) {
    case "normal":
      return fitNormal(sorted);
    case "lognormal":
      return positive ? fitLognormal(sorted, 0) : needs;
    case "weibull":
      return positive ? fitWeibull(sorted, 0) : needs;
    case "gamma":
      return positive ? fitGamma(sorted, 0) : needs;
    case "exponential":
      return sorted[0]! >= 0 ? fitExponential(sorted, 0) : "it needs measurements not below 0";
    case "lognormal3":
    case "weibull3":
    case "gamma3":
      return (
        fitThreshold(sorted, model.slice(0, -1) as "weibull" | "gamma" | "lognormal") ??
        "the likelihood has no maximum with a threshold below the smallest measurement"
      );
    case "johnson":
      return (
        chooseJohnson(sorted)?.distribution ??
        "no Johnson distribution through the sample quantiles holds all measurements"
      );
    case "boxCox": {
      if (!positive) return needs;
      const profile = boxCoxProfile(sorted);
      // The rounding of long sums moves the root more than this.
      const tolerance = sorted.length < manyMeasurements ? undefined : 1e-12;
      const lambda = bestLambda(profile, -5, 5, tolerance);
      return { family: "boxCox", lambda, ...profile.moments(lambda) };
    }
  }
}

/** The reasons why there is no fit, as a failure. */
function noFit(
  model: FitModel,
  why: string,
  issues: readonly Issue<SpcErrorCode>[],
): Result<never, Issue<SpcErrorCode>> {
  return failure(issueAt("SPC_NO_FIT", "error", `${model} cannot be fitted: ${why}`), ...issues);
}

/**
 * Fits a distribution to measurements: by maximum likelihood, or a Johnson distribution by the method of Slifker and
 * Shapiro with the Anderson-Darling criterion.
 *
 * Three-parameter models take the interior maximum of the likelihood, because it has no upper bound as the threshold nears
 * the smallest measurement. To compare models use `chooseDistribution`.
 *
 * @param values - measurements, 3 or more (Johnson: 12); those that are not finite are left out with an issue
 * @throws `SPC_OPTION` for an unknown model
 * @throws `SPC_OVERFLOW` when the measurements are too large to add up
 * @see ISO 22514-2, distribution models; Slifker and Shapiro, Technometrics 22 (1980)
 *
 * @example
 * ```ts
 * import { fitDistribution } from "@taktline/spc/capability";
 *
 * const fit = fitDistribution([2, 4, 6], "exponential");
 * fit.ok && fit.value.distribution; // => { family: "exponential", scale: 4, threshold: 0 }
 * ```
 */
export function fitDistribution(
  values: ArrayLike<number>,
  model: FitModel,
): Result<DistributionFit, Issue<SpcErrorCode>> {
  checkWord("model", model, fitModels);
  const sample = readSample(values, undefined, 0);
  const sorted = sample.values.slice().sort();
  const n = sorted.length;
  const least = model === "johnson" ? 12 : 3;
  if (n < least) return noFit(model, `${n} measurements, ${least} are needed`, sample.issues);
  if (sorted[0] === sorted[n - 1]) {
    return noFit(model, "all measurements are equal", sample.issues);
  }
  const distribution = distributionFor(model, sorted);
  if (typeof distribution === "string") return noFit(model, distribution, sample.issues);
  const law = lawOf(distribution);
  let logLik = 0;
  for (const x of sorted) logLik += law.lnDensity(x);
  if (!Number.isFinite(logLik)) {
    return noFit(model, "the likelihood is not finite", sample.issues);
  }
  const johnson = model === "johnson";
  return success(
    {
      kind: "fit",
      model,
      distribution,
      n,
      logLik,
      aic: 2 * parameters[model] - 2 * logLik,
      ad: fitTest(model, distribution, sorted),
      estimator: johnson ? "slifkerShapiro" : "maximumLikelihood",
      conventions: johnson
        ? [
            "Johnson SU, SB or SL through the sample quantiles (type 5) at -3z, -z, z, 3z; z from 0.25 to 1.25 in steps of 0.01, the one with the smallest Anderson-Darling statistic of the transformed measurements",
            "AIC with 4 parameters, though they are not of maximum likelihood",
          ]
        : [
            "parameters by maximum likelihood (standard deviations with divisor n)",
            ...(model.endsWith("3")
              ? ["threshold at the largest interior maximum of the profile likelihood"]
              : []),
          ],
      issues: sample.issues,
    },
    sample.issues,
  );
}
