import type { InspectionLevel, InspectionSeverity } from "../types.js";

/** Whether the process standard deviation is estimated from the sample (`s`) or known (`sigma`). */
export type VariablesMethod = "s" | "sigma";

/** A variables plan in form k for a normally distributed characteristic: plain JSON. */
export interface VariablesPlan {
  /** What it is. */
  readonly kind: "variables";
  /** s-method or sigma-method. */
  readonly method: VariablesMethod;
  /** Items to measure. */
  readonly n: number;
  /** Acceptability constant: accept when the quality statistic (limit - mean) / sd is at least k. */
  readonly k: number;
  /**
   * Greatest acceptable estimate of the fraction nonconforming: the same plan in form p*, for combined control of two
   * limits; null for n below 3 (s-method) or 2 (sigma-method), where the estimate does not exist.
   */
  readonly pStar: number | null;
}

/** A variables plan with the risks it has. */
export interface DesignedVariablesPlan extends VariablesPlan {
  /** Risk that quality at the producer's point is rejected. */
  readonly producerRisk: number;
  /** Risk that quality at the consumer's point is accepted. */
  readonly consumerRisk: number;
}

/** A variables plan matched to the attributes plan of ISO 2859-1 for the same lot. */
export interface MatchedVariablesPlan extends DesignedVariablesPlan {
  /**
   * How it came about: computed through two points of the operating characteristic of the single plan of ISO 2859-1, at
   * 95 % and 10 % acceptance. It is not the printed plan of ISO 3951, whose n and k may differ.
   */
  readonly basis: "matched to ISO 2859-1";
  /** Items in the lot. */
  readonly lotSize: number;
  /** Inspection level. */
  readonly level: InspectionLevel;
  /** Acceptance quality limit in percent. */
  readonly aql: number;
  /** Severity. */
  readonly severity: InspectionSeverity;
  /** The attributes plan it matches. */
  readonly attributes: { readonly n: number; readonly ac: number };
  /** Fractions nonconforming at 95 % and 10 % acceptance of the attributes plan. */
  readonly points: { readonly p95: number; readonly p10: number };
}

/** What `judgeVariables` found. */
export interface VariablesJudgement {
  /** Accepted or rejected. */
  readonly decision: "accept" | "reject";
  /** Mean of the sample. */
  readonly mean: number;
  /** Sample standard deviation, or the known one. */
  readonly sd: number;
  /** (upper - mean) / sd, or null without an upper limit. */
  readonly qUpper: number | null;
  /** (mean - lower) / sd, or null without a lower limit. */
  readonly qLower: number | null;
  /** Estimated fraction above the upper limit, or null. */
  readonly pUpper: number | null;
  /** Estimated fraction below the lower limit, or null. */
  readonly pLower: number | null;
  /** Control of two limits. */
  readonly control: "separate" | "combined";
  /** One sentence with the numbers. */
  readonly reason: string;
}
