import { attributeAccumulator } from "../attributes/chart.js";
import { checkedState } from "../shared/streaming-chart.js";
import { laneyUSpec } from "./chart.js";
import type { LaneyUAccumulator, LaneyUAccumulatorOptions, LaneyUState } from "./types.js";

/**
 * Starts a streaming Laney u′ chart, bit-identical with `laneyU` on the same points. A push takes `{ count, size }`, or with a constant `size` the count alone.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, or an option is out of range
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @see D. B. Laney, Improved control charts for attributes, Quality Engineering 14(4), 2002
 *
 * @example
 * ```ts
 * import { laneyUAccumulator } from "@taktline/spc";
 *
 * const chart = laneyUAccumulator({ standard: { mean: 1.93, sigmaZ: 2 }, size: 5 });
 * chart.push(29).signals.map((s) => s.id); // => ["u:0:1"]
 * ```
 */
export function laneyUAccumulator(options: LaneyUAccumulatorOptions): LaneyUAccumulator {
  return attributeAccumulator(laneyUSpec, options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { laneyUAccumulator, restoreLaneyU } from "@taktline/spc";
 *
 * const before = laneyUAccumulator({ standard: { mean: 1.93, sigmaZ: 2 }, size: 5 });
 * const after = restoreLaneyU(JSON.parse(JSON.stringify(before.save())));
 * after.push(29).signals.map((s) => s.id); // => ["u:0:1"]
 * ```
 */
export function restoreLaneyU(state: LaneyUState): LaneyUAccumulator {
  const sound = checkedState("spc.laneyU", state);
  return attributeAccumulator(laneyUSpec, sound.options, sound);
}
