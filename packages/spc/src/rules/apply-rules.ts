import { type RuleOptions, ruleEvaluator } from "./rule-evaluator.js";
import type { RuleLimits, RuleSet } from "./types.js";

/**
 * Applies run rules to a series and gives per point all rules that hold: rule k sets bit `k - 1`.
 *
 * Points that are not finite are missing and get 0. For a stream, and to learn which points formed a signal, use
 * `ruleEvaluator`, which gives the same bits.
 *
 * @param values - the plotted points in order
 * @param limits - the lines, in the unit of the points
 * @param rules - the table, for example `nelsonRules()`
 * @throws `SPC_LIMITS` when the lines are not finite or out of order
 * @throws `SPC_RULE` when a rule contradicts itself
 *
 * @example
 * ```ts
 * import { applyRules, nelsonRules } from "@taktline/spc";
 *
 * Array.from(applyRules([10, 17, 10], { center: 10, sigma: 2 }, nelsonRules())); // => [0, 1, 0]
 * ```
 */
export function applyRules(
  values: ArrayLike<number>,
  limits: RuleLimits,
  rules: RuleSet,
  options: RuleOptions = {},
): Uint16Array {
  const evaluator = ruleEvaluator(limits, rules, options);
  const masks = new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) masks[i] = evaluator.push(values[i]!);
  return masks;
}
