import { refuse } from "../../refuse.js";
import { checkList } from "../check-object.js";
import type { AttributesPlan } from "../types.js";
import { curtailedSampleNumber } from "./curtailed-sample-number.js";
import { curveBasis, drawLaw } from "./draw-law.js";
import { stageOutcomes } from "./stage-outcomes.js";
import type { AsnCurve, AsnOptions } from "./types.js";

/**
 * The average sample number of a plan: items inspected per lot before the decision, without the screening of rejected
 * lots.
 *
 * Curtailment stops within a sample: `semi` once the rejection number is reached, `full` also once acceptance can no
 * longer be missed. By default the first of several samples is inspected in full.
 *
 * @param plan - a plan of `samplingPlan` or `attributesPlan`
 * @param ps - incoming qualities, 0 to 1; nonconformities per item under `poisson`
 * @throws `SPC_OPTION` when a quality or an option is out of range
 * @see ISO 2859-1:1999, clause 12.5 and Table 9
 *
 * @example
 * ```ts
 * import { attributesPlan, averageSampleNumber } from "@taktline/spc/sampling";
 *
 * const plan = attributesPlan([{ n: 50, ac: 0, re: 3 }, { n: 50, ac: 3 }]);
 * averageSampleNumber(plan, [0, 1]).asn; // => [50, 50]
 * averageSampleNumber(attributesPlan([{ n: 50, ac: 2 }]), [1], { curtailment: "semi" }).asn; // => [3]
 * ```
 */
export function averageSampleNumber(
  plan: AttributesPlan,
  ps: ArrayLike<number>,
  options: AsnOptions = {},
): AsnCurve {
  checkList(ps, "ps");
  const basis = curveBasis(plan, options);
  const curtailment = options.curtailment ?? "none";
  if (!["none", "semi", "full"].includes(curtailment)) {
    refuse("SPC_OPTION", `curtailment is ${String(curtailment)}; use none, semi or full`);
  }
  const last = plan.stages.at(-1);
  const work = (last?.cumulative ?? 0) * Math.min(last?.re ?? 0, last?.cumulative ?? 0);
  if (curtailment !== "none" && work > 1e7) {
    refuse("SPC_OPTION", `curtailment follows item by item; ${work} items times Re are beyond 1e7`);
  }
  const laws = Array.from(ps, (p) => drawLaw(basis, p));
  const first = plan.stages.length === 1 || options.curtailFirst === true;
  const asn = laws.map((law) => {
    if (curtailment !== "none") {
      return curtailedSampleNumber(plan, law, curtailment === "full", first);
    }
    const { reach } = stageOutcomes(plan, law);
    return reach.reduce((sum, x, i) => sum + x * (plan.stages[i]?.n ?? 0), 0);
  });
  return {
    kind: "asn",
    distribution: basis.distribution,
    curtailment,
    p: laws.map((law) => law.p),
    asn,
  };
}
