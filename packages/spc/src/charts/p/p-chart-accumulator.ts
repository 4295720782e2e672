import { attributeAccumulator } from "../attributes/chart.js";
import { checkedState } from "../shared/streaming-chart.js";
import { pChartSpec } from "./chart.js";
import type { PChartAccumulator, PChartAccumulatorOptions, PChartState } from "./types.js";

/**
 * Starts a streaming chart of the fraction nonconforming (p), bit-identical with `pChart` on the same points. A push takes `{ count, size }`, or with a constant `size` the count alone.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, or an option is out of range
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @see ISO 7870-2:2023
 *
 * @example
 * ```ts
 * import { pChartAccumulator } from "@taktline/spc";
 *
 * const chart = pChartAccumulator({ standard: { p: 0.2313 }, size: 50 });
 * chart.push(22).signals.map((s) => s.id); // => ["p:0:1"]
 * ```
 */
export function pChartAccumulator(options: PChartAccumulatorOptions): PChartAccumulator {
  return attributeAccumulator(pChartSpec, options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { pChartAccumulator, restorePChart } from "@taktline/spc";
 *
 * const before = pChartAccumulator({ standard: { p: 0.2313 }, size: 50 });
 * const after = restorePChart(JSON.parse(JSON.stringify(before.save())));
 * after.push(22).signals.map((s) => s.id); // => ["p:0:1"]
 * ```
 */
export function restorePChart(state: PChartState): PChartAccumulator {
  const sound = checkedState("spc.p", state);
  return attributeAccumulator(pChartSpec, sound.options, sound);
}
