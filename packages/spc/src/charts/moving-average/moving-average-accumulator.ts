import { checkedState } from "../shared/streaming-chart.js";
import { weightedAccumulator } from "../time-weighted/chart.js";
import { movingAverageChart } from "./chart.js";
import type {
  MovingAverageAccumulator,
  MovingAverageAccumulatorOptions,
  MovingAverageState,
} from "./types.js";

/**
 * Starts a streaming moving average chart, bit-identical with `movingAverage` on the same points.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, or an option is out of range
 * @throws `SPC_LIMITS` when given limits or a given standard are no limits, or of another chart
 *
 * @example
 * ```ts
 * import { movingAverageAccumulator } from "@taktline/spc";
 *
 * const chart = movingAverageAccumulator({ standard: { mean: 8, sigma: 1 }, span: 2 });
 * chart.push(9).ma; // => 9
 * chart.push(14).signals.map((s) => s.id); // => ["ma:1:1"]
 * ```
 */
export function movingAverageAccumulator(
  options: MovingAverageAccumulatorOptions,
): MovingAverageAccumulator {
  return weightedAccumulator(movingAverageChart, options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { movingAverageAccumulator, restoreMovingAverage } from "@taktline/spc";
 *
 * const before = movingAverageAccumulator({ standard: { mean: 8, sigma: 1 }, span: 2 });
 * before.push(9);
 * restoreMovingAverage(JSON.parse(JSON.stringify(before.save()))).push(10).ma; // => 9.5
 * ```
 */
export function restoreMovingAverage(state: MovingAverageState): MovingAverageAccumulator {
  const sound = checkedState("spc.movingAverage", state);
  return weightedAccumulator(movingAverageChart, sound.options, sound);
}
