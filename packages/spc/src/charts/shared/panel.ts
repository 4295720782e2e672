import {
  type RuleEvaluatorState,
  restoreRuleEvaluator,
  ruleEvaluator,
} from "../../rules/rule-evaluator.js";
import type { GapPolicy, Rule, RuleSet } from "../../rules/types.js";
import type { ControlLine, Signal } from "../types.js";

/** One panel at work: it judges point after point and makes the signals. */
export interface Panel<Name extends string> {
  /**
   * Judges the point with this index, not below the ones before; NaN and left-out indices are gaps. Appends to `into` and
   * gives the mask. A panel without constant lines needs those of the point.
   */
  judge(
    index: number,
    value: number,
    t: number | undefined,
    into: Signal<Name>[],
    line: ControlLine | undefined,
  ): number;
  /** The state of its rules. */
  save(): RuleEvaluatorState;
}

/** Starts a panel with lines for all points or, without, with lines that come with each; or goes on with one. */
export function panel<Name extends string>(
  name: Name,
  constant: ControlLine | undefined,
  rules: RuleSet,
  gaps: GapPolicy,
  from?: RuleEvaluatorState,
): Panel<Name> {
  const evaluator =
    from === undefined
      ? ruleEvaluator(constant ?? { center: 0, sigma: 0 }, rules, { gaps })
      : restoreRuleEvaluator(from);
  const specs = new Map<number, Rule>(rules.rules.map((rule) => [rule.number, rule]));
  return {
    judge(index, value, t, into, at) {
      if (index > evaluator.count) evaluator.gap(index - evaluator.count);
      const line = constant ?? at;
      const mask = constant === undefined ? evaluator.push(value, line) : evaluator.push(value);
      if (mask === 0 || line === undefined) return 0;
      for (const { rule, side, points } of evaluator.hits()) {
        into.push({
          id: `${name}:${index}:${rule}`,
          chart: name,
          index,
          rule,
          side,
          points,
          value,
          ...(t === undefined ? {} : { t }),
          spec: specs.get(rule)!,
          line,
        });
      }
      return mask;
    },
    save: () => evaluator.save(),
  };
}
