import { simpleAccumulator } from "../attributes/simple-chart.js";
import { checkedState } from "../shared/streaming-chart.js";
import { tChartSpec } from "./chart.js";
import type { TChartAccumulator, TChartAccumulatorOptions, TChartState } from "./types.js";

/**
 * Starts a streaming T chart, bit-identical with `tChart` on the same points. A push takes a time since the event before.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, or an option is out of range
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @see L. S. Nelson, A control chart for parts-per-million nonconforming items, Journal of Quality Technology 26, 1994
 *
 * @example
 * ```ts
 * import { tChartAccumulator } from "@taktline/spc";
 *
 * const chart = tChartAccumulator({ standard: { shape: 1, scale: 100 } });
 * chart.push(661).signals.map((s) => s.id); // => ["between:0:1"]
 * ```
 */
export function tChartAccumulator(options: TChartAccumulatorOptions): TChartAccumulator {
  return simpleAccumulator(tChartSpec, options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { tChartAccumulator, restoreTChart } from "@taktline/spc";
 *
 * const before = tChartAccumulator({ standard: { shape: 1, scale: 100 } });
 * const after = restoreTChart(JSON.parse(JSON.stringify(before.save())));
 * after.push(661).signals.map((s) => s.id); // => ["between:0:1"]
 * ```
 */
export function restoreTChart(state: TChartState): TChartAccumulator {
  const sound = checkedState("spc.t", state);
  return simpleAccumulator(tChartSpec, sound.options, sound);
}
