import { refuse } from "../../refuse.js";
import { checkList } from "../check-object.js";
import type { AttributesPlan } from "../types.js";
import { curveBasis, drawLaw } from "./draw-law.js";
import { acceptanceOf, stageOutcomes } from "./stage-outcomes.js";
import type { AtiCurve, CurveOptions } from "./types.js";

/**
 * The average total inspection of rectifying inspection: the samples of accepted lots and every item of rejected ones.
 *
 * @param plan - a plan of `samplingPlan` or `attributesPlan`
 * @param ps - incoming qualities, 0 to 1; nonconformities per item under `poisson`
 * @throws `SPC_OPTION` when a quality or an option is out of range, or there is no lot size
 *
 * @example
 * ```ts
 * import { attributesPlan, averageTotalInspection } from "@taktline/spc/sampling";
 *
 * // Montgomery: n = 89, c = 2, N = 10 000, p = 0.01 gives 687.
 * const curve = averageTotalInspection(attributesPlan([{ n: 89, ac: 2 }]), [0.01], { lotSize: 10_000 });
 * Math.round(curve.ati[0] ?? 0); // => 687
 * ```
 */
export function averageTotalInspection(
  plan: AttributesPlan,
  ps: ArrayLike<number>,
  options: CurveOptions = {},
): AtiCurve {
  checkList(ps, "ps");
  const basis = curveBasis(plan, options);
  const { lotSize } = basis;
  if (lotSize === null) return refuse("SPC_OPTION", "average total inspection needs lotSize");
  const laws = Array.from(ps, (p) => drawLaw(basis, p));
  const ati = laws.map((law) => {
    const outcomes = stageOutcomes(plan, law);
    const sampled = outcomes.accept.reduce(
      (sum, x, i) => sum + x * (plan.stages[i]?.cumulative ?? 0),
      0,
    );
    return sampled + (1 - acceptanceOf(outcomes)) * lotSize;
  });
  return { kind: "ati", distribution: basis.distribution, lotSize, p: laws.map((l) => l.p), ati };
}
