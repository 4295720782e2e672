import { type RuleOptions, ruleEvaluator } from "./rule-evaluator.js";
import type { RuleLimits, RuleSet } from "./types.js";

/** Lines for a series: each a number for all points, or a column with one per point. */
export type RuleLevels = {
  readonly [K in keyof RuleLimits]: RuleLimits[K] | Extract<ArrayLike<number>, object>;
};

/**
 * Applies run rules to a series and gives per point all rules that hold: rule k sets bit `k - 1`.
 *
 * Points that are not finite are missing and get 0. For a stream, and to learn which points formed a signal, use
 * `ruleEvaluator`, which gives the same bits.
 *
 * @param values - the plotted points in order
 * @param limits - the lines, in the unit of the points; each one number or one per point, by which that point is judged
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
  limits: RuleLevels,
  rules: RuleSet,
  options: RuleOptions = {},
): Uint16Array {
  const n = values.length;
  const masks = new Uint16Array(n);
  if (!Object.values(limits).some((level) => typeof level === "object")) {
    const evaluator = ruleEvaluator(limits as RuleLimits, rules, options);
    for (let i = 0; i < n; i++) masks[i] = evaluator.push(values[i]!);
    return masks;
  }
  const evaluator = ruleEvaluator({ center: 0, sigma: 0 }, rules, options);
  const at: Record<string, number> = {};
  for (let i = 0; i < n; i++) {
    for (const [name, level] of Object.entries(limits)) {
      if (level !== undefined) at[name] = typeof level === "object" ? level[i]! : level;
    }
    masks[i] = evaluator.push(values[i]!, at as unknown as RuleLimits);
  }
  return masks;
}
