import {
  acceptanceProbability,
  averageOutgoingQuality,
  averageOutgoingQualityLimit,
  type StandardPlan,
} from "@taktline/spc/sampling";
import type { InspectedLot } from "./inspect-lots.js";

/** What came in and what passed, counted from the truth of the simulation. */
export interface Account {
  readonly items: number;
  readonly incoming: number;
  /** Found in samples or in the screening of rejected lots, and replaced. */
  readonly removed: number;
  /** Reached the line. */
  readonly escaped: number;
  /** What the AOQ curves of the plans say should escape, given the processes that made the lots. */
  readonly expectedEscaped: number;
  /** Worst AOQL of the plans that were used. */
  readonly aoql: number;
  /** escaped / items. */
  readonly outgoing: number;
  readonly withinAoql: boolean;
  /** Items inspected, screening included. */
  readonly inspected: number;
  /** Probability that a lot at the AQL passes the plan of normal inspection. */
  readonly acceptAtAql: number;
}

/** Adds up; undefined where the truth is not known. */
export function accountOf(lots: readonly InspectedLot[]): Account | undefined {
  let [items, incoming, escaped, expectedEscaped, aoql, inspected] = [0, 0, 0, 0, 0, 0];
  const limits = new Map<string, number>();
  for (const { incoming: lot, plan, judgement } of lots) {
    if (lot.truth === undefined || lot.processP === undefined) return undefined;
    items += lot.size;
    incoming += lot.truth;
    const accepted = judgement.decision === "accept";
    escaped += accepted ? lot.truth - judgement.found : 0;
    inspected += accepted ? judgement.inspected : lot.size;
    expectedEscaped += (averageOutgoingQuality(plan, [lot.processP]).aoq[0] ?? 0) * lot.size;
    // Lots of the same plan differ little; the limit without a lot size covers them all.
    const key = JSON.stringify(plan.stages);
    const limit = limits.get(key) ?? averageOutgoingQualityLimit({ stages: plan.stages }).aoql;
    limits.set(key, limit);
    aoql = Math.max(aoql, limit);
  }
  const normal = lots.find((lot) => lot.plan.severity === "normal")?.plan as StandardPlan;
  const outgoing = escaped / items;
  return {
    items,
    incoming,
    removed: incoming - escaped,
    escaped,
    expectedEscaped,
    aoql,
    outgoing,
    withinAoql: outgoing <= aoql,
    inspected,
    acceptAtAql: acceptanceProbability(normal, normal.aql / 100),
  };
}
