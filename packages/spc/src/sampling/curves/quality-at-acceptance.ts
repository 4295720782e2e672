import { refuse } from "../../refuse.js";
import type { AttributesPlan } from "../types.js";
import { curveBasis, drawLaw } from "./draw-law.js";
import { acceptanceOf, stageOutcomes } from "./stage-outcomes.js";
import type { CurveOptions } from "./types.js";

/**
 * The quality that a plan accepts with a given probability: at 0.95 the producer's risk quality, at 0.10 the limiting
 * quality (LQ, LTPD, RQL).
 *
 * Hypergeometric: the least fraction of the lot that is accepted with at most this probability. Null where no quality has
 * so low a probability of acceptance (as many items allowed to fail as are inspected).
 *
 * @param plan - a plan of `samplingPlan` or `attributesPlan`
 * @param probability - probability of acceptance, between 0 and 1
 * @throws `SPC_OPTION` when the probability or an option is out of range
 * @see ISO 2859-1:1999, 12.6, Tables 6 and 7
 *
 * @example
 * ```ts
 * import { attributesPlan, qualityAtAcceptance } from "@taktline/spc/sampling";
 *
 * // c = 0: 1 - 0.1 ^ (1 / n).
 * qualityAtAcceptance(attributesPlan([{ n: 50, ac: 0 }]), 0.1)?.toFixed(5); // => "0.04501"
 * ```
 */
export function qualityAtAcceptance(
  plan: AttributesPlan,
  probability: number,
  options: CurveOptions = {},
): number | null {
  if (!(probability > 0 && probability < 1)) {
    refuse("SPC_OPTION", `probability is ${probability}; give a number between 0 and 1`);
  }
  const basis = curveBasis(plan, options);
  const accept = (p: number) => acceptanceOf(stageOutcomes(plan, drawLaw(basis, p)));
  if (basis.distribution === "hypergeometric" && basis.lotSize !== null) {
    const { lotSize } = basis;
    if (accept(1) > probability) return null;
    let [above, below] = [0, lotSize];
    while (below - above > 1) {
      const middle = Math.floor((above + below) / 2);
      if (accept(middle / lotSize) > probability) above = middle;
      else below = middle;
    }
    return below / lotSize;
  }
  let high = 1;
  if (basis.distribution === "poisson") {
    while (accept(high) > probability) high *= 2;
  } else if (accept(1) > probability) {
    return null;
  }
  let low = 0;
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (accept(middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
