import { attributeAccumulator } from "../attributes/chart.js";
import { checkedState } from "../shared/streaming-chart.js";
import { laneyPSpec } from "./chart.js";
import type { LaneyPAccumulator, LaneyPAccumulatorOptions, LaneyPState } from "./types.js";

/**
 * Starts a streaming Laney p′ chart, bit-identical with `laneyP` on the same points. A push takes `{ count, size }`, or with a constant `size` the count alone.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, or an option is out of range
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @see D. B. Laney, Improved control charts for attributes, Quality Engineering 14(4), 2002
 *
 * @example
 * ```ts
 * import { laneyPAccumulator } from "@taktline/spc";
 *
 * const chart = laneyPAccumulator({ standard: { p: 0.2313, sigmaZ: 2 }, size: 50 });
 * chart.push(30).signals.map((s) => s.id); // => ["p:0:1"]
 * ```
 */
export function laneyPAccumulator(options: LaneyPAccumulatorOptions): LaneyPAccumulator {
  return attributeAccumulator(laneyPSpec, options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { laneyPAccumulator, restoreLaneyP } from "@taktline/spc";
 *
 * const before = laneyPAccumulator({ standard: { p: 0.2313, sigmaZ: 2 }, size: 50 });
 * const after = restoreLaneyP(JSON.parse(JSON.stringify(before.save())));
 * after.push(30).signals.map((s) => s.id); // => ["p:0:1"]
 * ```
 */
export function restoreLaneyP(state: LaneyPState): LaneyPAccumulator {
  const sound = checkedState("spc.laneyP", state);
  return attributeAccumulator(laneyPSpec, sound.options, sound);
}
