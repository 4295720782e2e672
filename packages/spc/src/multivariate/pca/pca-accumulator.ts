import { checkSaved } from "../../charts/shared/saved.js";
import { checkedState, streamingChart } from "../../charts/shared/streaming-chart.js";
import { rowIssues } from "../shared/issues.js";
import { misfit } from "../shared/matrix.js";
import { checkPcaLimits, pcaPlan, pcaRow } from "./plan.js";
import type { PcaAccumulator, PcaAccumulatorOptions, PcaState } from "./types.js";

/**
 * Starts a streaming principal component chart, bit-identical with `pcaChart` on the same rows.
 *
 * @throws `SPC_LIMITS` when the limits are none
 * @throws `SPC_MATRIX` on a push, when the row does not fit the model
 *
 * @example
 * ```ts
 * import { pca, pcaAccumulator, pcaLimits } from "@taktline/spc/multivariate";
 *
 * const rows = Array.from({ length: 40 }, (_, i) => [i % 5, (i % 5) + (i % 3) / 10]);
 * const chart = pcaAccumulator({ limits: pcaLimits(pca(rows, { components: 1 })) });
 * chart.push([2, 2.1]).speMask; // => 0
 * chart.push([2, 9]).speMask; // => 1
 * ```
 */
export function pcaAccumulator(options: PcaAccumulatorOptions): PcaAccumulator {
  return accumulator(options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { pca, pcaAccumulator, pcaLimits, restorePca } from "@taktline/spc/multivariate";
 *
 * const rows = Array.from({ length: 40 }, (_, i) => [i % 5, (i % 5) + (i % 3) / 10]);
 * const before = pcaAccumulator({ limits: pcaLimits(pca(rows, { components: 1 })) });
 * before.push([2, 2.1]);
 * restorePca(JSON.parse(JSON.stringify(before.save()))).push([2, 9]).index; // => 1
 * ```
 */
export function restorePca(state: PcaState): PcaAccumulator {
  checkedState("spc.pca", state);
  return accumulator(state.options, state);
}

function accumulator(options: PcaAccumulatorOptions, from?: PcaState): PcaAccumulator {
  const plan = pcaPlan(options.limits, options.gaps);
  const { model } = options.limits;
  const frozen = from?.rows.limits;
  if (frozen != null) checkSaved(() => checkPcaLimits(frozen));
  return streamingChart(
    {
      kind: "pca",
      options,
      plan,
      phase1: 1,
      read(row: ArrayLike<number>) {
        if (row.length !== model.names.length) misfit(row.length, model.names.length);
        return pcaRow(model, row, 0);
      },
      issues: (tally) => rowIssues(tally),
    },
    from,
  );
}
