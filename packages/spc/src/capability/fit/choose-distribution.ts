import type { Issue } from "@taktline/core";
import { checkWord } from "../../charts/shared/lines.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { fitDistribution, fitModels } from "./fit-distribution.js";
import type { DistributionFit, FitModel } from "./types.js";

/** Options of `chooseDistribution`. */
export interface ChooseDistributionOptions {
  /** The models to compare; default all. */
  readonly models?: readonly FitModel[];
  /** What decides: `aic` (default, smallest), or `andersonDarling` (smallest A²). */
  readonly criterion?: "aic" | "andersonDarling";
}

/** Models compared on the same measurements: plain JSON. */
export interface DistributionChoice {
  /** What it is. */
  readonly kind: "distributionChoice";
  /** The best fit, or null where no model can be fitted. */
  readonly best: DistributionFit | null;
  /** All fits, the best first. */
  readonly fits: readonly DistributionFit[];
  /** The models that cannot be fitted, with the reason. */
  readonly failed: readonly {
    /** The model. */
    readonly model: FitModel;
    /** Why it cannot be fitted. */
    readonly reason: string;
  }[];
  /** What decided. */
  readonly criterion: "aic" | "andersonDarling";
  /** Conventions in words. */
  readonly conventions: readonly string[];
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/**
 * Fits several models and ranks them.
 *
 * A rank is a proposal: prefer the model that the physics of the characteristic asks for where it is not clearly worse.
 *
 * @param values - measurements; those that are not finite are left out with an issue
 * @throws `SPC_OPTION` for an unknown model or criterion
 * @throws `SPC_OVERFLOW` when the measurements are too large to add up
 *
 * @example
 * ```ts
 * import { chooseDistribution } from "@taktline/spc/capability";
 *
 * const { failed } = chooseDistribution([-1, 0, 2, 5], { models: ["normal", "weibull"] });
 * failed; // => [{ model: "weibull", reason: "weibull cannot be fitted: it needs measurements above 0" }]
 * ```
 */
export function chooseDistribution(
  values: ArrayLike<number>,
  options: ChooseDistributionOptions = {},
): DistributionChoice {
  const criterion = checkWord("criterion", options.criterion ?? "aic", ["aic", "andersonDarling"]);
  const fits: DistributionFit[] = [];
  const failed: { model: FitModel; reason: string }[] = [];
  let issues: readonly Issue<SpcErrorCode>[] = [];
  for (const model of options.models ?? fitModels) {
    const fit = fitDistribution(values, model);
    if (fit.ok) {
      fits.push(fit.value);
      issues = fit.issues;
    } else {
      failed.push({ model, reason: fit.issues[0].message });
      if (issues.length === 0) issues = fit.issues.slice(1);
    }
  }
  const key = (fit: DistributionFit) =>
    criterion === "aic" ? fit.aic : (fit.ad.statistic ?? Number.POSITIVE_INFINITY);
  fits.sort((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? -1 : 1));
  return {
    kind: "distributionChoice",
    best: fits[0] ?? null,
    fits,
    failed,
    criterion,
    conventions: [
      criterion === "aic"
        ? "ranked by AIC, 2 per parameter minus twice the log-likelihood; all on the scale of the measurements"
        : "ranked by the Anderson-Darling statistic A², which favours models with more parameters",
    ],
    issues,
  };
}
