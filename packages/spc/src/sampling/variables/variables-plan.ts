import { refuse } from "../../refuse.js";
import { estimateBeyond } from "./form.js";
import type { VariablesMethod, VariablesPlan } from "./types.js";

/**
 * Makes a variables plan in form k from its own numbers, such as those of a printed ISO 3951 table or a drawing.
 *
 * @param n - items to measure: 2 or more (s-method), 1 or more (sigma-method)
 * @param k - acceptability constant
 * @param method - `s` when the standard deviation comes from the sample (default), `sigma` when it is known
 * @throws `SPC_OPTION` when n, k or the method is out of range
 * @see ISO 3951-1, form k
 *
 * @example
 * ```ts
 * import { variablesPlan } from "@taktline/spc/sampling";
 *
 * const { n, k } = variablesPlan(10, 1.5);
 * [n, k]; // => [10, 1.5]
 * ```
 */
export function variablesPlan(n: number, k: number, method: VariablesMethod = "s"): VariablesPlan {
  if (method !== "s" && method !== "sigma") {
    refuse("SPC_OPTION", `method is ${String(method)}; use s or sigma`);
  }
  const least = method === "s" ? 2 : 1;
  if (!Number.isSafeInteger(n) || n < least) {
    refuse("SPC_OPTION", `n is ${String(n)}; the ${method}-method needs ${least} items or more`);
  }
  if (!Number.isFinite(k)) refuse("SPC_OPTION", `k is ${String(k)}; give a finite number`);
  return Object.freeze({ kind: "variables", method, n, k, pStar: estimateBeyond(method, n, k) });
}
