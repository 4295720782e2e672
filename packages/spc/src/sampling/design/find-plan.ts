import { refuse } from "../../refuse.js";
import { checkObject } from "../check-object.js";
import { type CurveBasis, curveBasis } from "../curves/draw-law.js";
import type { CurveOptions, DesignedPlan } from "../curves/types.js";
import { attributesPlan } from "../plans/attributes-plan.js";
import { checkPoints, type RiskPoint, within } from "./check-point.js";
import { singleAcceptance, singleRejection } from "./single-acceptance.js";

/** What a plan has to keep. */
export interface FindPlanOptions extends CurveOptions {
  /** Good quality and the greatest risk that it is rejected. */
  readonly producer: RiskPoint;
  /** Bad quality and the greatest risk that it is accepted. */
  readonly consumer: RiskPoint;
  /** Largest sample to look for; default 1 000 000, or the lot. */
  readonly maxN?: number;
}

/** The least n in [low, high] for which a condition that stays true once it is true holds, or null. */
function least(low: number, high: number, holds: (n: number) => boolean): number | null {
  if (low > high || !holds(high)) return null;
  let [a, b] = [low - 1, high];
  while (b - a > 1) {
    const middle = Math.floor((a + b) / 2);
    if (holds(middle)) b = middle;
    else a = middle;
  }
  return b;
}

/** The least n of a condition without a bound known: doubles first. */
function leastUpTo(low: number, most: number, holds: (n: number) => boolean): number | null {
  let high = Math.min(most, Math.max(8, low * 2));
  while (high < most && !holds(high)) high = Math.min(most, high * 2);
  return least(low, high, holds);
}

const EMPTY = /* @__PURE__ */ attributesPlan([{ n: 1, ac: 0 }]);

/** The basis of the options, without a plan. */
export function designBasis(options: CurveOptions): CurveBasis {
  return curveBasis(EMPTY, options);
}

/**
 * Finds the single attributes plan with the smallest sample that keeps a producer's and a consumer's risk.
 *
 * For each acceptance number in turn the smallest sample that keeps the consumer's risk is tried at the producer's point;
 * the first that holds has the smallest sample of all. Risks of the plan found are exact, not the ones asked for.
 * Hypergeometric plans take the nearest whole number of nonconforming items at each point.
 *
 * @throws `SPC_OPTION` when a point or an option is out of range
 * @throws `SPC_SAMPLING_NO_PLAN` when no sample up to `maxN` keeps both risks
 *
 * @example
 * ```ts
 * import { findPlan } from "@taktline/spc/sampling";
 *
 * const found = findPlan({ producer: { p: 0.05, risk: 0.05 }, consumer: { p: 0.15, risk: 0.075 } });
 * [found.n, found.ac]; // => [80, 7]
 * ```
 */
export function findPlan(options: FindPlanOptions): DesignedPlan {
  checkObject(options, "options");
  const { producer, consumer } = options;
  const basis = designBasis(options);
  checkPoints(producer, consumer, basis.distribution === "poisson" ? Number.POSITIVE_INFINITY : 1);
  const lot = basis.distribution === "hypergeometric" ? basis.lotSize : null;
  const most = Math.min(options.maxN ?? 1_000_000, lot ?? Number.POSITIVE_INFINITY);
  if (!(Number.isSafeInteger(most) && most >= 1)) {
    refuse("SPC_OPTION", `maxN is ${String(options.maxN)}; give a whole number, 1 or more`);
  }
  let low = 1;
  // Items can have more nonconformities than there are items; they cannot be nonconforming more than once.
  const fewest = (ac: number) => (basis.distribution === "poisson" ? 1 : ac + 1);
  for (let ac = 0; ; ac++) {
    const n = leastUpTo(Math.max(low, fewest(ac)), most, (size) =>
      within(singleAcceptance(basis, size, ac, consumer.p), consumer.risk),
    );
    if (n === null) break;
    const producerRisk = singleRejection(basis, n, ac, producer.p);
    if (within(producerRisk, producer.risk)) {
      const consumerRisk = singleAcceptance(basis, n, ac, consumer.p);
      return { plan: attributesPlan([{ n, ac }]), n, ac, re: ac + 1, producerRisk, consumerRisk };
    }
    low = n;
  }
  return refuse(
    "SPC_SAMPLING_NO_PLAN",
    `no sample of up to ${most} items rejects p = ${producer.p} with risk at most ${producer.risk} and accepts p = ${consumer.p} with risk at most ${consumer.risk}; allow more risk, part the points, or raise maxN`,
    { most },
  );
}
