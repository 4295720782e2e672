import type { OperatorFunction } from "rxjs";
import { Observable } from "rxjs";
import { type OeeAccumulatorOptions, oeeAccumulator } from "../accumulator.js";
import type { OeeFrame } from "../model/oee-frame.js";
import type { OeeResult } from "../model/oee-result.js";

/**
 * Follows the effectiveness of a running window: one result per item, as of the latest event time or `time` item so far.
 *
 * Time comes from the data alone, so a replay gives the same results. A configuration error is thrown at once, an error
 * in a frame's shape goes down the stream.
 *
 * @param options - as for `oeeAccumulator`
 * @throws `OEE_WINDOW`, `OEE_IDEAL_CYCLE`, `OEE_OPTION`, `OEE_SHIFT` for what the options contain
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { stateMap } from "@taktline/oee";
 * import { oeeFrames } from "@taktline/oee/rx";
 * import { lastValueFrom, of } from "rxjs";
 *
 * const meaning = stateMap({ RUN: "production", STOP: "downtime" });
 * const last = await lastValueFrom(
 *   of(
 *     { kind: "states" as const, frame: frame(new Float64Array([0, 45_000]), ["RUN", "STOP"]) },
 *     { kind: "time" as const, t: 60_000 },
 *   ).pipe(oeeFrames({ from: 0, stateMap: meaning })),
 * );
 * last.availability; // => 0.75
 * ```
 */
export function oeeFrames(options: OeeAccumulatorOptions): OperatorFunction<OeeFrame, OeeResult> {
  oeeAccumulator(options);
  return (source) =>
    new Observable((subscriber) => {
      const of = oeeAccumulator(options);
      const subscription = source.subscribe({
        next(item) {
          let result: OeeResult;
          try {
            of.push(item);
            result = of.value();
          } catch (error) {
            subscriber.error(error);
            return;
          }
          subscriber.next(result);
        },
        error: (error) => subscriber.error(error),
        complete: () => subscriber.complete(),
      });
      return subscription;
    });
}
