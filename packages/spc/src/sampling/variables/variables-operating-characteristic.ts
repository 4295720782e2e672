import { refuse } from "../../refuse.js";
import { checkList, checkObject } from "../check-object.js";
import type { OcCurve } from "../curves/types.js";
import { variablesAcceptance } from "./form.js";
import type { VariablesPlan } from "./types.js";

/**
 * The operating characteristic of a variables plan for one specification limit and a normal distribution.
 *
 * @param plan - a plan of this library or of `variablesPlan`
 * @param ps - fractions beyond the limit, 0 to 1
 * @throws `SPC_OPTION` when a quality is out of range
 *
 * @example
 * ```ts
 * import { variablesOperatingCharacteristic, variablesPlan } from "@taktline/spc/sampling";
 *
 * // At p = P(Z > k) the sigma-method accepts half of the lots.
 * const curve = variablesOperatingCharacteristic(variablesPlan(9, 0, "sigma"), [0.5]);
 * curve.accept; // => [0.5]
 * ```
 */
export function variablesOperatingCharacteristic(
  plan: VariablesPlan,
  ps: ArrayLike<number>,
): OcCurve {
  checkObject(plan, "plan");
  checkList(ps, "ps");
  const p = Array.from(ps);
  for (const x of p) {
    if (!(x >= 0 && x <= 1)) refuse("SPC_OPTION", `quality is ${x}; give a fraction from 0 to 1`);
  }
  return {
    kind: "oc",
    distribution: "normal",
    lotSize: null,
    p,
    accept: p.map((x) => variablesAcceptance(plan.method, plan.n, plan.k, x)),
  };
}
