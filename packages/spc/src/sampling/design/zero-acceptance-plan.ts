import { refuse } from "../../refuse.js";
import { checkObject } from "../check-object.js";
import { qualityAtAcceptance } from "../curves/quality-at-acceptance.js";
import type { DesignedPlan, SamplingDistribution } from "../curves/types.js";
import { attributesPlan } from "../plans/attributes-plan.js";
import { checkLotSize } from "../plans/check-query.js";
import { samplingPlan } from "../plans/sampling-plan.js";
import type { Aql, InspectionLevel } from "../types.js";
import { checkPoint, within } from "./check-point.js";
import { designBasis } from "./find-plan.js";
import { singleAcceptance } from "./single-acceptance.js";

/** What a zero-acceptance plan has to keep: either `ltpd`, or `aql` with `lotSize`. */
export interface ZeroAcceptanceOptions {
  /** Fraction nonconforming that may be accepted with probability `beta` at most. */
  readonly ltpd?: number;
  /**
   * Take the limiting quality from the single normal plan of ISO 2859-1 for this AQL, which is the way Squeglia's tables
   * were built. The plan is computed here, not read from his table.
   */
  readonly aql?: Aql;
  /** Inspection level for `aql`; default II. */
  readonly level?: InspectionLevel;
  /** Consumer's risk; default 0.1. */
  readonly beta?: number;
  /** Items in the lot. With it the hypergeometric distribution applies, without it the binomial one. */
  readonly lotSize?: number;
}

/** A zero-acceptance plan with the limiting quality that it keeps. */
export interface ZeroAcceptancePlan extends DesignedPlan {
  /** Limiting quality. */
  readonly ltpd: number;
  /** Distribution that was used. */
  readonly distribution: SamplingDistribution;
}

function limitingQuality(options: ZeroAcceptanceOptions, beta: number): number {
  const { ltpd, aql, lotSize } = options;
  if ((ltpd === undefined) === (aql === undefined)) {
    refuse("SPC_OPTION", "give either ltpd or aql");
  }
  if (ltpd !== undefined) return ltpd;
  if (lotSize === undefined) return refuse("SPC_OPTION", "aql needs lotSize");
  if ((aql as number) > 10) {
    refuse("SPC_OPTION", `aql is ${aql}; a fraction nonconforming needs an AQL of 10 or less`);
  }
  const plan = samplingPlan({ lotSize, aql: aql as Aql, level: options.level ?? "II" });
  if (plan.fullInspection) return 1 / lotSize;
  return qualityAtAcceptance(plan, beta, { distribution: "hypergeometric" }) ?? 1;
}

/**
 * Finds the smallest sample with acceptance number 0 that keeps a limiting quality (LTPD).
 *
 * With `lotSize` the exact hypergeometric probability applies, with at least one nonconforming item at the limiting
 * quality; without it the binomial one. With `aql` the limiting quality is that of the single normal plan of ISO 2859-1
 * at the same consumer's risk, so that the zero-acceptance plan protects the consumer equally with fewer items; it
 * rejects more good lots: look at its operating characteristic before use.
 *
 * @throws `SPC_OPTION` when an option is out of range, or not exactly one of `ltpd` and `aql` is given
 *
 * @example
 * ```ts
 * import { zeroAcceptancePlan } from "@taktline/spc/sampling";
 *
 * // ln 0.1 / ln 0.95 = 44.9
 * zeroAcceptancePlan({ ltpd: 0.05 }).n; // => 45
 * ```
 */
export function zeroAcceptancePlan(options: ZeroAcceptanceOptions): ZeroAcceptancePlan {
  checkObject(options, "options");
  const { lotSize, beta = 0.1 } = options;
  if (lotSize !== undefined) checkLotSize(lotSize);
  if (!(beta > 0 && beta < 1)) {
    refuse("SPC_OPTION", `beta is ${beta}; give a probability between 0 and 1`);
  }
  const asked = limitingQuality(options, beta);
  if (asked !== 1) checkPoint({ p: asked, risk: beta }, "ltpd");
  const ltpd = lotSize === undefined ? asked : Math.max(1, Math.round(asked * lotSize)) / lotSize;
  const distribution = lotSize === undefined ? "binomial" : "hypergeometric";
  const basis = designBasis({ distribution, ...(lotSize === undefined ? {} : { lotSize }) });
  const accept = (n: number) => singleAcceptance(basis, n, 0, ltpd);
  let [below, n] = [0, lotSize ?? Math.max(1, Math.ceil(Math.log(beta) / Math.log1p(-ltpd)) + 1)];
  while (n - below > 1) {
    const middle = Math.floor((below + n) / 2);
    if (within(accept(middle), beta)) n = middle;
    else below = middle;
  }
  return {
    plan: attributesPlan([{ n, ac: 0 }]),
    n,
    ac: 0,
    re: 1,
    producerRisk: null,
    consumerRisk: accept(n),
    ltpd,
    distribution,
  };
}
