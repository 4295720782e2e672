import { checkedState } from "../shared/streaming-chart.js";
import { weightedAccumulator } from "../time-weighted/chart.js";
import { ewmaChart } from "./chart.js";
import type { EwmaAccumulator, EwmaAccumulatorOptions, EwmaState } from "./types.js";

/**
 * Starts a streaming EWMA chart, bit-identical with `ewma` on the same points.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, or an option is out of range
 * @throws `SPC_LIMITS` when given limits or a given standard are no limits, or of another chart
 * @see ISO 7870-6:2016
 *
 * @example
 * ```ts
 * import { ewmaAccumulator } from "@taktline/spc";
 *
 * const chart = ewmaAccumulator({ standard: { mean: 8, sigma: 1 }, lambda: 0.5 });
 * chart.push(9).ewma; // => 8.5
 * chart.push(14).signals.map((s) => s.id); // => ["ewma:1:1"]
 * ```
 */
export function ewmaAccumulator(options: EwmaAccumulatorOptions): EwmaAccumulator {
  return weightedAccumulator(ewmaChart, options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { ewmaAccumulator, restoreEwma } from "@taktline/spc";
 *
 * const before = ewmaAccumulator({ standard: { mean: 8, sigma: 1 }, lambda: 0.5 });
 * before.push(9);
 * restoreEwma(JSON.parse(JSON.stringify(before.save()))).push(9).ewma; // => 8.75
 * ```
 */
export function restoreEwma(state: EwmaState): EwmaAccumulator {
  const sound = checkedState("spc.ewma", state);
  return weightedAccumulator(ewmaChart, sound.options, sound);
}
