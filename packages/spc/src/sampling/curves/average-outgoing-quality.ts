import { checkList } from "../check-object.js";
import type { AttributesPlan } from "../types.js";
import { type CurveBasis, curveBasis, drawLaw } from "./draw-law.js";
import { acceptanceOf, stageOutcomes } from "./stage-outcomes.js";
import type { AoqCurve, CurveOptions } from "./types.js";

/** Average outgoing quality at one incoming quality. */
export function outgoingAt(plan: AttributesPlan, basis: CurveBasis, p: number): number {
  const law = drawLaw(basis, p);
  const { lotSize } = basis;
  if (lotSize === null) return law.p * acceptanceOf(stageOutcomes(plan, law));
  const outcomes = stageOutcomes(plan, law, lotSize);
  return outcomes.left.reduce((sum, x) => sum + x, 0) / lotSize;
}

/**
 * The average outgoing quality of rectifying inspection: rejected lots are inspected in full, and every nonconforming
 * item that is found is replaced by a good one.
 *
 * With a lot size the items of an accepted sample are good too, so the curve has the factor (N - n) / N; without one
 * (lots much larger than samples) it is p times the probability of acceptance.
 *
 * @param plan - a plan of `samplingPlan` or `attributesPlan`
 * @param ps - incoming qualities, 0 to 1; nonconformities per item under `poisson`
 * @throws `SPC_OPTION` when a quality or an option is out of range
 * @see ISO 2859-1:1999, clause 12.3
 *
 * @example
 * ```ts
 * import { attributesPlan, averageOutgoingQuality } from "@taktline/spc/sampling";
 *
 * const curve = averageOutgoingQuality(attributesPlan([{ n: 89, ac: 2 }]), [0.01], { lotSize: 10_000 });
 * curve.aoq[0]?.toFixed(4); // => "0.0093"
 * ```
 */
export function averageOutgoingQuality(
  plan: AttributesPlan,
  ps: ArrayLike<number>,
  options: CurveOptions = {},
): AoqCurve {
  checkList(ps, "ps");
  const basis = curveBasis(plan, options);
  const p = Array.from(ps, (x) => drawLaw(basis, x).p);
  return {
    kind: "aoq",
    distribution: basis.distribution,
    lotSize: basis.lotSize,
    p,
    aoq: p.map((x) => outgoingAt(plan, basis, x)),
  };
}
