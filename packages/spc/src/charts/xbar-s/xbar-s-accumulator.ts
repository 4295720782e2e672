import { checkedState } from "../shared/streaming-chart.js";
import { subgroupAccumulator } from "../subgroups/subgroup-chart.js";
import { deviationChart } from "./chart.js";
import type { XbarSAccumulator, XbarSAccumulatorOptions, XbarSState } from "./types.js";

/**
 * Starts a streaming average and standard deviation chart, bit-identical with `xbarS` on the same subgroups.
 *
 * With `limits` or `standard` every subgroup is judged at once. With `phase1: n` the first n usable subgroups are
 * collected; the n-th freezes the limits, and its result carries the judged earlier subgroups as `retrospective`.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, or an option is out of range
 * @throws `SPC_SUBGROUP_SIZE` when the size is neither given nor known from the limits, or not 2 to 1000
 * @throws `SPC_LIMITS` when given limits or a given standard are no limits, or of another chart
 * @throws `SPC_CONSTANT_TABLE` for `table3` with subgroups above 25
 * @see ISO 7870-2:2023, 6.4
 *
 * @example
 * ```ts
 * import { xbarSAccumulator } from "@taktline/spc";
 *
 * const chart = xbarSAccumulator({ size: 2, standard: { mean: 10, sigma: 1 } });
 * chart.push([9, 11]).signals.length; // => 0
 * chart.push([14, 16]).signals.map((s) => s.id); // => ["xbar:1:1"]
 * ```
 */
export function xbarSAccumulator(options: XbarSAccumulatorOptions): XbarSAccumulator {
  return subgroupAccumulator(deviationChart, options, options.sRules);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { restoreXbarS, xbarSAccumulator } from "@taktline/spc";
 *
 * const before = xbarSAccumulator({ size: 2, standard: { mean: 10, sigma: 1 } });
 * before.push([9, 11]);
 * const after = restoreXbarS(JSON.parse(JSON.stringify(before.save())));
 * after.push([14, 16]).signals.map((s) => s.id); // => ["xbar:1:1"]
 * ```
 */
export function restoreXbarS(state: XbarSState): XbarSAccumulator {
  const { options } = checkedState("spc.xbarS", state);
  return subgroupAccumulator(deviationChart, options, options.sRules, state);
}
