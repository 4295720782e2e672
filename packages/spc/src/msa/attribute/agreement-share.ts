import { betaQuantile, betaTailQuantile } from "../../distributions/index.js";
import type { AgreementShare } from "./types.js";

/** A share with its exact two-sided confidence interval. */
export function agreementShare(
  matched: number,
  inspected: number,
  confidence: number,
): AgreementShare {
  const half = (1 - confidence) / 2;
  const lower = matched === 0 ? 0 : betaQuantile(half, matched, inspected - matched + 1);
  const upper =
    matched === inspected ? 1 : betaTailQuantile(half, matched + 1, inspected - matched);
  return {
    inspected,
    matched,
    percent: (100 * matched) / inspected,
    interval: { lower: 100 * lower, upper: 100 * upper },
  };
}
