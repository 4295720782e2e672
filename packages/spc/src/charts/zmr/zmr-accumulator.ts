import { refuse } from "../../refuse.js";
import { simpleAccumulator } from "../attributes/simple-chart.js";
import { checkedState } from "../shared/streaming-chart.js";
import { zmrSpec } from "./chart.js";
import type { ZmrAccumulator, ZmrAccumulatorOptions, ZmrState } from "./types.js";

/**
 * Starts a streaming Z-MR chart, bit-identical with `zmr` on the same points. A push takes `{ value, part }`.
 *
 * @throws `SPC_OPTION` when not exactly one of `limits`, `standard` and `phase1` is given, or an option is out of range
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @see ISO 7870-8:2017
 *
 * @example
 * ```ts
 * import { zmrAccumulator } from "@taktline/spc";
 *
 * const chart = zmrAccumulator({ standard: [{ part: "a", mean: 2, sigma: 1 }] });
 * chart.push({ value: 6, part: "a" }).signals.map((s) => s.id); // => ["z:0:1"]
 * ```
 */
export function zmrAccumulator(options: ZmrAccumulatorOptions): ZmrAccumulator {
  if (options.sigma === "byRuns") {
    refuse(
      "SPC_OPTION",
      "byRuns needs runs that are complete, which a stream does not have: use byParts",
    );
  }
  return simpleAccumulator(zmrSpec, options);
}

/**
 * Goes on from a saved state.
 *
 * @throws `SPC_STATE` when the state is not one of `save`
 *
 * @example
 * ```ts
 * import { zmrAccumulator, restoreZmr } from "@taktline/spc";
 *
 * const before = zmrAccumulator({ standard: [{ part: "a", mean: 2, sigma: 1 }] });
 * const after = restoreZmr(JSON.parse(JSON.stringify(before.save())));
 * after.push({ value: 6, part: "a" }).signals.map((s) => s.id); // => ["z:0:1"]
 * ```
 */
export function restoreZmr(state: ZmrState): ZmrAccumulator {
  const sound = checkedState("spc.zmr", state);
  return simpleAccumulator(zmrSpec, sound.options, sound);
}
