import { emptyLog, settleLog } from "./log/event-log.js";
import { nameCoder, pushNames } from "./log/push-names.js";
import { staleTime, windowTime } from "./model/config.js";
import type { OeeInput, OeeOptions } from "./model/oee-input.js";
import type { StateSegment } from "./model/state-segment.js";
import { segmentsOf } from "./sweep/segments.js";

/**
 * Lays the states of a window out as segments: the bars of one Gantt row, ready to draw.
 *
 * Segments follow each other without overlap or gap from `from` to `to`; time without a known state is a segment with
 * state `""` and category `unknown`. Repeated states are one segment. A zero-length window gives none.
 *
 * @param input - window and state changes, as for `oee`
 * @param options - the meaning of the states, and when a state goes stale
 * @throws `OEE_WINDOW` when `from` or `to` is not finite or `to < from`
 * @throws `OEE_OPTION` when `staleAfterMs` is not above 0
 * @throws `OEE_COLUMNS` when the columns of the frame differ in length
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { stateMap, stateTimeline } from "@taktline/oee";
 *
 * const states = frame(new Float64Array([0, 30, 40]), ["RUN", "E7", "RUN"]);
 * const meaning = stateMap({ RUN: "production", E7: { category: "downtime", reason: "jam" } });
 * stateTimeline({ from: 0, to: 50, states }, { stateMap: meaning })[1]; // => { startMs: 30, endMs: 40, state: "E7", category: "downtime", reason: "jam" }
 * ```
 */
export function stateTimeline(
  input: Pick<OeeInput, "from" | "to" | "states">,
  options: Pick<OeeOptions, "stateMap" | "staleAfterMs">,
): StateSegment[] {
  const from = windowTime("from", input.from);
  const to = windowTime("to", input.to, from);
  const stale = staleTime(options.staleAfterMs);
  const log = emptyLog();
  const names = [""];
  pushNames(log, from, nameCoder(names), input.states);
  settleLog(log, false);
  return segmentsOf(log, options.stateMap.states, names, from, to, stale);
}
