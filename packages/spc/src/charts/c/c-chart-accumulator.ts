import { attributeAccumulator } from "../attributes/chart.js";
import { checkedState } from "../shared/streaming-chart.js";
import { cChartSpec } from "./chart.js";
import type { CChartAccumulator, CChartAccumulatorOptions, CChartState } from "./types.js";

/**
 * Starts a streaming chart of the number of nonconformities (c), bit-identical with `cChart` on the same points. A push takes a count.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, or an option is out of range
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @see ISO 7870-2:2023
 *
 * @example
 * ```ts
 * import { cChartAccumulator } from "@taktline/spc";
 *
 * const chart = cChartAccumulator({ standard: { mean: 19.85 } });
 * chart.push(39).signals.map((s) => s.id); // => ["c:0:1"]
 * ```
 */
export function cChartAccumulator(options: CChartAccumulatorOptions): CChartAccumulator {
  return attributeAccumulator(cChartSpec, options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { cChartAccumulator, restoreCChart } from "@taktline/spc";
 *
 * const before = cChartAccumulator({ standard: { mean: 19.85 } });
 * const after = restoreCChart(JSON.parse(JSON.stringify(before.save())));
 * after.push(39).signals.map((s) => s.id); // => ["c:0:1"]
 * ```
 */
export function restoreCChart(state: CChartState): CChartAccumulator {
  const sound = checkedState("spc.c", state);
  return attributeAccumulator(cChartSpec, sound.options, sound);
}
