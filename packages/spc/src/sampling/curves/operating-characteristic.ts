import { checkList } from "../check-object.js";
import type { AttributesPlan } from "../types.js";
import { curveBasis, drawLaw } from "./draw-law.js";
import { acceptanceOf, stageOutcomes } from "./stage-outcomes.js";
import type { CurveOptions, OcCurve } from "./types.js";

/**
 * The operating characteristic of a plan: the probability of acceptance over incoming quality.
 *
 * @param plan - a plan of `samplingPlan` or `attributesPlan`
 * @param ps - qualities: fractions nonconforming, 0 to 1; nonconformities per item under `poisson`
 * @throws `SPC_OPTION` when a quality or an option is out of range, or a hypergeometric curve has no lot size
 * @see ISO 2859-1:1999, clause 12.1 and Tables 10
 *
 * @example
 * ```ts
 * import { attributesPlan, operatingCharacteristic } from "@taktline/spc/sampling";
 *
 * const curve = operatingCharacteristic(attributesPlan([{ n: 89, ac: 2 }]), [0.005, 0.01, 0.02]);
 * curve.accept.map((x) => x.toFixed(4)); // => ["0.9897", "0.9397", "0.7366"]
 * ```
 */
export function operatingCharacteristic(
  plan: AttributesPlan,
  ps: ArrayLike<number>,
  options: CurveOptions = {},
): OcCurve {
  checkList(ps, "ps");
  const basis = curveBasis(plan, options);
  const laws = Array.from(ps, (p) => drawLaw(basis, p));
  return {
    kind: "oc",
    distribution: basis.distribution,
    lotSize: basis.distribution === "hypergeometric" ? basis.lotSize : null,
    p: laws.map((law) => law.p),
    accept: laws.map((law) => acceptanceOf(stageOutcomes(plan, law))),
  };
}
