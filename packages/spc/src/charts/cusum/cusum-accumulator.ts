import { checkedState } from "../shared/streaming-chart.js";
import { weightedAccumulator } from "../time-weighted/chart.js";
import { cusumChart } from "./chart.js";
import type { CusumAccumulator, CusumAccumulatorOptions, CusumState } from "./types.js";

/**
 * Starts a streaming CUSUM chart, bit-identical with `cusum` on the same points.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, or an option is out of range
 * @throws `SPC_LIMITS` when given limits or a given standard are no limits, or of another chart
 * @see ISO 7870-4:2021
 *
 * @example
 * ```ts
 * import { cusumAccumulator } from "@taktline/spc";
 *
 * const chart = cusumAccumulator({ standard: { mean: 8, sigma: 1 } });
 * chart.push(9).upper; // => 0.5
 * chart.push(14).signals.map((s) => s.id); // => ["upper:1:1"]
 * ```
 */
export function cusumAccumulator(options: CusumAccumulatorOptions): CusumAccumulator {
  return weightedAccumulator(cusumChart, options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { cusumAccumulator, restoreCusum } from "@taktline/spc";
 *
 * const before = cusumAccumulator({ standard: { mean: 8, sigma: 1 } });
 * before.push(9);
 * restoreCusum(JSON.parse(JSON.stringify(before.save()))).push(9).upper; // => 1
 * ```
 */
export function restoreCusum(state: CusumState): CusumAccumulator {
  const sound = checkedState("spc.cusum", state);
  return weightedAccumulator(cusumChart, sound.options, sound);
}
