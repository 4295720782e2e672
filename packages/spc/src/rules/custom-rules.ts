import { refuse } from "../refuse.js";
import { checkRules } from "./check-rules.js";
import { type Row, ruleOf } from "./rule-table.js";
import { ruleWords } from "./rule-words.js";
import type { RuleSet } from "./types.js";

/** A rule of your own: only `of`, the width of the window in points, is needed. */
export type CustomRule = Row;

/**
 * A rule set of your own: k of n points beyond a zone line, runs, trends, alternations; numbered in the order given.
 *
 * What is left out has the usual meaning: kind `beyond`, all points of the window, zone 0 (the centre line), on the same
 * side, the flagged point complying itself, ties break. To add to a known set, join the lists:
 * `[...nelsonRules().rules, { of: 10 }]`.
 *
 * @param rules - up to 16 rules, each at most 32 points wide
 * @throws `SPC_RULE` when a rule contradicts itself or there are more than 16
 *
 * @example
 * ```ts
 * import { applyRules, customRules } from "@taktline/spc";
 *
 * const rules = customRules([{ of: 1, zone: 2.5 }, { of: 4, count: 3, zone: 1 }]);
 * Array.from(applyRules([2.6, 1.2, 0, 1.1], { center: 0, sigma: 1 }, rules)); // => [1, 0, 0, 2]
 * ```
 */
export function customRules(rules: readonly CustomRule[]): RuleSet {
  if (!Array.isArray(rules) || rules.some((row) => typeof row !== "object" || row === null)) {
    refuse("SPC_RULE", "customRules takes a list of rules, each with at least { of }");
  }
  const made = rules.map((row, i) => ruleOf(i + 1, row));
  const convention = `custom: ${made.map(ruleWords).join("; ")}`;
  return checkRules({ convention, rules: made.map((rule, i) => ({ ...rule, number: i + 1 })) });
}
