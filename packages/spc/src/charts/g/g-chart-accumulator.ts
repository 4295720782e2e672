import { simpleAccumulator } from "../attributes/simple-chart.js";
import { checkedState } from "../shared/streaming-chart.js";
import { gChartSpec } from "./chart.js";
import type { GChartAccumulator, GChartAccumulatorOptions, GChartState } from "./types.js";

/**
 * Starts a streaming G chart, bit-identical with `gChart` on the same points. A push takes a count.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, or an option is out of range
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @see J. C. Benneyan, Number-between g-type statistical quality control charts for monitoring adverse events, Health Care Management Science 4, 2001
 *
 * @example
 * ```ts
 * import { gChartAccumulator } from "@taktline/spc";
 *
 * const chart = gChartAccumulator({ standard: { p: 0.05 } });
 * chart.push(131).signals.map((s) => s.id); // => ["g:0:1"]
 * ```
 */
export function gChartAccumulator(options: GChartAccumulatorOptions): GChartAccumulator {
  return simpleAccumulator(gChartSpec, options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { gChartAccumulator, restoreGChart } from "@taktline/spc";
 *
 * const before = gChartAccumulator({ standard: { p: 0.05 } });
 * const after = restoreGChart(JSON.parse(JSON.stringify(before.save())));
 * after.push(131).signals.map((s) => s.id); // => ["g:0:1"]
 * ```
 */
export function restoreGChart(state: GChartState): GChartAccumulator {
  const sound = checkedState("spc.g", state);
  return simpleAccumulator(gChartSpec, sound.options, sound);
}
