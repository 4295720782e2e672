import { imrAccumulator, restoreImr } from "../../charts/imr/imr-accumulator.js";
import type {
  ImrAccumulatorOptions,
  ImrLimits,
  ImrPoint,
  ImrState,
} from "../../charts/imr/types.js";
import type { ControlLine } from "../../charts/types.js";
import type { RuleEvaluatorState } from "../../rules/rule-evaluator.js";
import type { BaselineChart } from "./types.js";

/** The rules of a panel at work, aimed at other lines: what they remember of earlier points stays as it was judged. */
function aimed(
  of: RuleEvaluatorState,
  { center, sigma, ucl, lcl }: ControlLine,
): RuleEvaluatorState {
  return { ...of, limits: { center, sigma, ucl, lcl } };
}

/**
 * The individuals and moving range chart, to be judged by baselines.
 *
 * Runs and moving ranges carry on over a change of the version where both versions have the same span.
 *
 * @param options - rules and gaps, as for `imrAccumulator`
 *
 * @example
 * ```ts
 * import { imrLimits } from "@taktline/spc";
 * import { imrByBaseline } from "@taktline/spc/engine";
 *
 * const chart = imrByBaseline({ gaps: "bridge" }).start(imrLimits([10, 12, 11, 13, 9]));
 * chart.push(40).signals.map((s) => s.id); // => ["x:0:1"]
 * ```
 */
export function imrByBaseline(
  options: Pick<ImrAccumulatorOptions, "rules" | "mrRules" | "gaps"> = {},
): BaselineChart<ImrLimits, number, ImrPoint, ImrState> {
  return {
    start: (limits) => imrAccumulator({ ...options, limits }),
    carry(state, limits) {
      const { rows } = state;
      if (rows.panels === null || state.options.limits?.span !== limits.span) return undefined;
      const lines = [limits.x, limits.mr];
      const panels = rows.panels.map((one, k) => aimed(one, lines[k]!));
      return restoreImr({
        ...state,
        options: { ...state.options, limits },
        rows: { ...rows, limits, panels },
      });
    },
  };
}
