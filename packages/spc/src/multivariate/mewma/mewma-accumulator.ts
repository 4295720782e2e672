import { phase1Of } from "../../charts/shared/row-accumulator.js";
import { checkSaved } from "../../charts/shared/saved.js";
import { checkedState, streamingChart } from "../../charts/shared/streaming-chart.js";
import { refuse } from "../../refuse.js";
import { pointRow } from "../hotelling/plan.js";
import { leastPoints } from "../hotelling/t2-lines.js";
import { rowIssues } from "../shared/issues.js";
import { misfit, variableNames } from "../shared/matrix.js";
import { mewmaPlan } from "./plan.js";
import type {
  MewmaAccumulator,
  MewmaAccumulatorOptions,
  MewmaLimits,
  MewmaState,
} from "./types.js";

/**
 * Starts a streaming MEWMA chart, bit-identical with `mewma` on the same rows.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, `phase1` lacks `names`, or an option is out of range
 * @throws `SPC_LIMITS` when given limits or a given standard are none, or of another chart
 * @throws `SPC_MATRIX` on a push, when the row does not fit the variables
 *
 * @example
 * ```ts
 * import { mewmaAccumulator } from "@taktline/spc/multivariate";
 *
 * const standard = { mean: [0, 0], covariance: [[1, 0], [0, 1]] };
 * const chart = mewmaAccumulator({ standard, lambda: 0.5, h: 10 });
 * chart.push([3, 0]).mewma; // => 9
 * chart.push([7, 0]).signals.map((s) => s.id); // => ["mewma:1:1"]
 * ```
 */
export function mewmaAccumulator(options: MewmaAccumulatorOptions): MewmaAccumulator {
  return accumulator(options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { mewmaAccumulator, restoreMewma } from "@taktline/spc/multivariate";
 *
 * const standard = { mean: [0, 0], covariance: [[1, 0], [0, 1]] };
 * const before = mewmaAccumulator({ standard, lambda: 0.5, h: 10 });
 * before.push([3, 0]);
 * restoreMewma(JSON.parse(JSON.stringify(before.save()))).push([7, 0]).mewmaMask; // => 1
 * ```
 */
export function restoreMewma(state: MewmaState): MewmaAccumulator {
  checkedState("spc.mewma", state);
  return accumulator(state.options, state);
}

function accumulator(options: MewmaAccumulatorOptions, from?: MewmaState): MewmaAccumulator {
  const given = options.names ?? options.limits?.names;
  const p = options.standard?.mean.length ?? given?.length;
  if (p === undefined) {
    refuse(
      "SPC_OPTION",
      "a stream without limits needs names, to know its variables, and phase1, or a standard",
    );
  }
  const names = variableNames(given, p);
  const { standard: _standard, phase1: _phase1, ...rest } = options;
  const known = from?.rows.limits ?? null;
  if (known !== null) {
    checkSaved(() => {
      if (variableNames(known.names, p).some((name, j) => name !== names[j])) {
        refuse("SPC_LIMITS", "the limits are of other variables");
      }
      return mewmaPlan({ ...rest, limits: known }, names);
    });
  }
  // Limits that were found already need not be computed again.
  const plan = mewmaPlan(known === null ? options : { ...rest, limits: known }, names);
  let next = from?.rows.tally.count ?? 0;
  const chart = streamingChart<
    "mewma",
    ArrayLike<number>,
    "mewma",
    MewmaAccumulatorOptions,
    MewmaLimits
  >(
    {
      kind: "mewma",
      options,
      plan,
      phase1: phase1Of(
        plan,
        options.phase1,
        leastPoints(p, 1, options.estimator ?? "sample"),
        "rows",
      ),
      read(row) {
        if (row.length !== p) misfit(row.length, p);
        return pointRow(row, 0, p, 1, next++, false);
      },
      issues: (tally) => rowIssues(tally),
    },
    from,
  );
  return { ...chart, names };
}
