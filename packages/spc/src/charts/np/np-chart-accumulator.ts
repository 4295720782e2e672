import { attributeAccumulator } from "../attributes/chart.js";
import { checkedState } from "../shared/streaming-chart.js";
import { npChartSpec } from "./chart.js";
import type { NpChartAccumulator, NpChartAccumulatorOptions, NpChartState } from "./types.js";

/**
 * Starts a streaming chart of the number nonconforming (np), bit-identical with `npChart` on the same points. A push takes `{ count, size }`, or with a constant `size` the count alone.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, or an option is out of range
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @see ISO 7870-2:2023
 *
 * @example
 * ```ts
 * import { npChartAccumulator } from "@taktline/spc";
 *
 * const chart = npChartAccumulator({ standard: { p: 0.2313 }, size: 50 });
 * chart.push(22).signals.map((s) => s.id); // => ["np:0:1"]
 * ```
 */
export function npChartAccumulator(options: NpChartAccumulatorOptions): NpChartAccumulator {
  return attributeAccumulator(npChartSpec, options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { npChartAccumulator, restoreNpChart } from "@taktline/spc";
 *
 * const before = npChartAccumulator({ standard: { p: 0.2313 }, size: 50 });
 * const after = restoreNpChart(JSON.parse(JSON.stringify(before.save())));
 * after.push(22).signals.map((s) => s.id); // => ["np:0:1"]
 * ```
 */
export function restoreNpChart(state: NpChartState): NpChartAccumulator {
  const sound = checkedState("spc.np", state);
  return attributeAccumulator(npChartSpec, sound.options, sound);
}
