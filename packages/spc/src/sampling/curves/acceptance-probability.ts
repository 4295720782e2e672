import type { AttributesPlan } from "../types.js";
import { curveBasis, drawLaw } from "./draw-law.js";
import { acceptanceOf, stageOutcomes } from "./stage-outcomes.js";
import type { CurveOptions } from "./types.js";

/**
 * The probability that a plan accepts a lot of a given quality.
 *
 * @param plan - a plan of `samplingPlan` or `attributesPlan`
 * @param p - fraction nonconforming, 0 to 1; nonconformities per item under `poisson`
 * @throws `SPC_OPTION` when quality or options are out of range, or a hypergeometric curve has no lot size
 *
 * @example
 * ```ts
 * import { acceptanceProbability, attributesPlan } from "@taktline/spc/sampling";
 *
 * // Montgomery: n = 89, c = 2 accepts 93.97 % of lots with 1 % nonconforming.
 * const plan = attributesPlan([{ n: 89, ac: 2 }]);
 * acceptanceProbability(plan, 0.01).toFixed(4); // => "0.9397"
 * ```
 */
export function acceptanceProbability(
  plan: AttributesPlan,
  p: number,
  options: CurveOptions = {},
): number {
  return acceptanceOf(stageOutcomes(plan, drawLaw(curveBasis(plan, options), p)));
}
