import { attributeAccumulator } from "../attributes/chart.js";
import { checkedState } from "../shared/streaming-chart.js";
import { uChartSpec } from "./chart.js";
import type { UChartAccumulator, UChartAccumulatorOptions, UChartState } from "./types.js";

/**
 * Starts a streaming chart of nonconformities per unit (u), bit-identical with `uChart` on the same points. A push takes `{ count, size }`, or with a constant `size` the count alone.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, or an option is out of range
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @see ISO 7870-2:2023
 *
 * @example
 * ```ts
 * import { uChartAccumulator } from "@taktline/spc";
 *
 * const chart = uChartAccumulator({ standard: { mean: 1.93 }, size: 5 });
 * chart.push(20).signals.map((s) => s.id); // => ["u:0:1"]
 * ```
 */
export function uChartAccumulator(options: UChartAccumulatorOptions): UChartAccumulator {
  return attributeAccumulator(uChartSpec, options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { uChartAccumulator, restoreUChart } from "@taktline/spc";
 *
 * const before = uChartAccumulator({ standard: { mean: 1.93 }, size: 5 });
 * const after = restoreUChart(JSON.parse(JSON.stringify(before.save())));
 * after.push(20).signals.map((s) => s.id); // => ["u:0:1"]
 * ```
 */
export function restoreUChart(state: UChartState): UChartAccumulator {
  const sound = checkedState("spc.u", state);
  return attributeAccumulator(uChartSpec, sound.options, sound);
}
