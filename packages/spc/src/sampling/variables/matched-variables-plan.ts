import { refuse } from "../../refuse.js";
import { checkObject } from "../check-object.js";
import { qualityAtAcceptance } from "../curves/quality-at-acceptance.js";
import { attributesPlan } from "../plans/attributes-plan.js";
import { samplingPlan } from "../plans/sampling-plan.js";
import type { Aql, InspectionLevel, InspectionSeverity } from "../types.js";
import { findVariablesPlan } from "./find-variables-plan.js";
import type { MatchedVariablesPlan, VariablesMethod } from "./types.js";

/** What to match. */
export interface MatchedVariablesQuery {
  /** Items in the lot, an integer of at least 1. */
  readonly lotSize: number;
  /** Acceptance quality limit in percent nonconforming, at most 10. */
  readonly aql: Aql;
  /** Inspection level; default II. */
  readonly level?: InspectionLevel;
  /** Severity; default normal. */
  readonly severity?: InspectionSeverity;
  /** s-method (default) or sigma-method. */
  readonly method?: VariablesMethod;
}

/**
 * Computes a variables plan for a lot that discriminates like the single attributes plan of ISO 2859-1 for the same lot:
 * the smallest sample through the qualities which that plan accepts with 95 % and 10 % probability.
 *
 * That is the principle behind ISO 3951 (GB/T 6378), whose printed plans were fitted in their own way and rounded; the
 * plan here is named `matched to ISO 2859-1` and is not one of them. Where a contract names ISO 3951, take n and k from
 * its table and pass them to `variablesPlan`.
 *
 * @throws `SPC_OPTION` when an option is not one that the tables have, or the AQL is above 10
 * @throws `SPC_SAMPLING_NO_PLAN` when the plan would take the whole lot
 *
 * @example
 * ```ts
 * import { matchedVariablesPlan } from "@taktline/spc/sampling";
 *
 * // The attributes plan takes 80 items; measuring needs far fewer.
 * const plan = matchedVariablesPlan({ lotSize: 1000, aql: 1 });
 * [plan.attributes.n, plan.n < 45, plan.basis]; // => [80, true, "matched to ISO 2859-1"]
 * ```
 */
export function matchedVariablesPlan(query: MatchedVariablesQuery): MatchedVariablesPlan {
  checkObject(query, "query");
  if (query.aql > 10) {
    refuse(
      "SPC_OPTION",
      `aql is ${query.aql}; measurements have a fraction nonconforming: 10 or less`,
    );
  }
  const { method = "s", ...lot } = query;
  const attributes = samplingPlan(lot);
  if (attributes.fullInspection) {
    refuse("SPC_SAMPLING_NO_PLAN", "the attributes plan takes the whole lot; measure every item");
  }
  const single = attributesPlan([{ n: attributes.n, ac: attributes.ac }]);
  const p95 = qualityAtAcceptance(single, 0.95) ?? 0;
  const p10 = qualityAtAcceptance(single, 0.1) ?? 1;
  const plan = findVariablesPlan({
    producer: { p: p95, risk: 0.05 },
    consumer: { p: p10, risk: 0.1 },
    method,
  });
  if (plan.n >= attributes.lotSize) {
    refuse(
      "SPC_SAMPLING_NO_PLAN",
      `the plan would measure ${plan.n} of ${attributes.lotSize} items; measure every item`,
    );
  }
  return Object.freeze({
    ...plan,
    basis: "matched to ISO 2859-1",
    lotSize: attributes.lotSize,
    level: attributes.level,
    aql: attributes.aql,
    severity: attributes.severity,
    attributes: { n: attributes.n, ac: attributes.ac },
    points: { p95, p10 },
  });
}
