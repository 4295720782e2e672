import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";

/** A model that can be fitted; a 3 at its end means that the threshold is fitted too, `johnson` chooses SU, SB or SL. */
export type FitModel =
  | "normal"
  | "lognormal"
  | "lognormal3"
  | "exponential"
  | "weibull"
  | "weibull3"
  | "gamma"
  | "gamma3"
  | "johnson"
  | "boxCox";

/** A continuous distribution with its parameters; thresholds are the lower end of the support. */
export type Distribution =
  | {
      readonly family: "normal";
      /** Mean. */
      readonly mean: number;
      /** Standard deviation. */
      readonly sd: number;
    }
  | {
      readonly family: "lognormal";
      /** Mean of ln(x - threshold). */
      readonly meanLog: number;
      /** Standard deviation of ln(x - threshold). */
      readonly sdLog: number;
      readonly threshold: number;
    }
  | {
      readonly family: "weibull";
      readonly shape: number;
      readonly scale: number;
      readonly threshold: number;
    }
  | {
      readonly family: "gamma";
      readonly shape: number;
      readonly scale: number;
      readonly threshold: number;
    }
  | {
      readonly family: "exponential";
      /** Mean above the threshold. */
      readonly scale: number;
      readonly threshold: number;
    }
  | {
      /** z = γ + δ asinh((x - ξ)/λ), or γ + δ ln((x - ξ)/(λ + ξ - x)), or γ + δ ln(x - ξ) with λ 1. */
      readonly family: "johnsonSU" | "johnsonSB" | "johnsonSL";
      readonly gamma: number;
      readonly delta: number;
      readonly xi: number;
      readonly lambda: number;
    }
  | {
      /** (x^λ - 1)/λ, or ln x for λ 0, is normal. */
      readonly family: "boxCox";
      readonly lambda: number;
      /** Mean of the transformed measurements. */
      readonly mean: number;
      /** Standard deviation of the transformed measurements. */
      readonly sd: number;
    };

/** How well a fitted distribution agrees with the data. */
export interface FitTest {
  /** Anderson-Darling A² with the fitted distribution, or null where a measurement lies on the edge of its support. */
  readonly statistic: number | null;
  /** Its p, or null where none is known. */
  readonly p: number | null;
  /** Where p comes from, or why there is none. */
  readonly note: string;
}

/** A distribution fitted to measurements: plain JSON. */
export interface DistributionFit {
  /** What it is. */
  readonly kind: "fit";
  /** The model that was asked for. */
  readonly model: FitModel;
  /** The distribution with its parameters. */
  readonly distribution: Distribution;
  /** Usable measurements. */
  readonly n: number;
  /** Logarithm of the likelihood of the measurements. */
  readonly logLik: number;
  /** Akaike's criterion 2k - 2 logLik with k parameters; smaller is better. */
  readonly aic: number;
  /** Anderson-Darling test of the fit. */
  readonly ad: FitTest;
  /** How the parameters were found. */
  readonly estimator: "maximumLikelihood" | "slifkerShapiro";
  /** Conventions in words. */
  readonly conventions: readonly string[];
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}
