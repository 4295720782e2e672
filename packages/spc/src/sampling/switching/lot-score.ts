import type { StandardPlan } from "../types.js";

/**
 * What an accepted lot adds to the switching score (ISO 2859-1:1999, 9.3.3.2): 3 or 2, or null when it sets it to 0.
 *
 * Single sampling: 2 with Ac 0 or 1; with a higher Ac 3 when the lot would have passed one AQL step tighter. Double
 * sampling: 3 when the first sample accepts. Multiple sampling: 3 when one of the first three samples accepts.
 */
export function lotScore(plan: StandardPlan, stage: number, found: number): 2 | 3 | null {
  if (plan.severity !== "normal") return null;
  if (plan.usedType === "double") return stage === 1 ? 3 : null;
  if (plan.usedType === "multiple") return stage <= 3 ? 3 : null;
  if (plan.ac <= 1) return 2;
  return plan.tighterAc !== null && found <= plan.tighterAc ? 3 : null;
}
