import { phase1Of } from "../../charts/shared/row-accumulator.js";
import { checkSaved } from "../../charts/shared/saved.js";
import { checkedState, streamingChart } from "../../charts/shared/streaming-chart.js";
import { refuse } from "../../refuse.js";
import { rowIssues } from "../shared/issues.js";
import { type MultivariateData, matrixOf, variableNames } from "../shared/matrix.js";
import { checkedSize, generalizedVariancePlan, subgroupRow } from "./plan.js";
import type {
  GeneralizedVarianceAccumulator,
  GeneralizedVarianceAccumulatorOptions,
  GeneralizedVarianceState,
} from "./types.js";

/**
 * Starts a streaming generalized variance chart, bit-identical with `generalizedVariance` on the same subgroups.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits` and `phase1` is given, `phase1` lacks `names` or `size`, or an option is out of range
 * @throws `SPC_LIMITS` when given limits are none, or of another chart
 * @throws `SPC_MATRIX` on a push, when the subgroup does not fit
 *
 * @example
 * ```ts
 * import { generalizedVarianceAccumulator } from "@taktline/spc/multivariate";
 *
 * const chart = generalizedVarianceAccumulator({ names: ["length", "width"], size: 3, phase1: 20 });
 * chart.push([[1, 2], [3, 2], [2, 5]]).judged; // => false
 * ```
 */
export function generalizedVarianceAccumulator(
  options: GeneralizedVarianceAccumulatorOptions,
): GeneralizedVarianceAccumulator {
  return accumulator(options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { generalizedVarianceAccumulator, restoreGeneralizedVariance } from "@taktline/spc/multivariate";
 *
 * const before = generalizedVarianceAccumulator({ names: ["length", "width"], size: 3, phase1: 20 });
 * before.push([[1, 2], [3, 2], [2, 5]]);
 * restoreGeneralizedVariance(JSON.parse(JSON.stringify(before.save()))).value().count; // => 1
 * ```
 */
export function restoreGeneralizedVariance(
  state: GeneralizedVarianceState,
): GeneralizedVarianceAccumulator {
  checkedState("spc.generalizedVariance", state);
  return accumulator(state.options, state);
}

function accumulator(
  options: GeneralizedVarianceAccumulatorOptions,
  from?: GeneralizedVarianceState,
): GeneralizedVarianceAccumulator {
  const given = options.names ?? options.limits?.names;
  if (given === undefined) {
    refuse(
      "SPC_OPTION",
      "a stream without limits needs names, to know its variables, size and phase1",
    );
  }
  const names = variableNames(given, given.length);
  const p = names.length;
  const size = checkedSize(options.limits?.size ?? options.size, p);
  const plan = generalizedVariancePlan(options, names, size);
  const frozen = from?.rows.limits;
  if (frozen != null) {
    const { phase1: _phase1, ...rest } = options;
    checkSaved(() => {
      if (frozen.size !== size) refuse("SPC_LIMITS", "the limits are of another size");
      return generalizedVariancePlan({ ...rest, limits: frozen }, names, size);
    });
  }
  const chart = streamingChart(
    {
      kind: "generalizedVariance",
      options,
      plan,
      phase1: phase1Of(plan, options.phase1, 1, "subgroups"),
      read(subgroup: MultivariateData) {
        const { rows, values } = matrixOf(subgroup, p);
        if (rows === size) return subgroupRow(values, 0, p, size);
        refuse(
          "SPC_MATRIX",
          `a subgroup of ${rows} rows was pushed to a chart of subgroups of ${size}`,
          {
            rows,
            size,
          },
        );
      },
      issues: (tally) => rowIssues(tally, size),
    },
    from,
  );
  return { ...chart, size };
}
