import { emptyLog, settleLog } from "./log/event-log.js";
import { nameCoder, pushNames } from "./log/push-names.js";
import { checkCorrection } from "./model/check-correction.js";
import { microStopsOf, staleTime, windowTime } from "./model/config.js";
import type { OeeInput, OeeOptions } from "./model/oee-input.js";
import type { StateSegment } from "./model/state-segment.js";
import { effectiveChanges } from "./sweep/effective-states.js";
import { segmentsOf } from "./sweep/segments.js";
import { kindOf, stateKinds } from "./sweep/state-kinds.js";

/**
 * Lays the states of a window out as segments: the bars of one Gantt row, ready to draw.
 *
 * Segments follow each other without overlap or gap from `from` to `to`; time without a known state is a segment with
 * state `""` and category `unknown`. Repeated states are one segment; where a correction or a micro-stop divides a state there
 * are several. A zero-length window gives none.
 *
 * @param input - window and state changes, as for `oee`
 * @param options - the meaning of the states, when a state goes stale, and what a micro-stop is
 * @throws `OEE_WINDOW` when `from` or `to` is not finite or `to < from`
 * @throws `OEE_OPTION` when `staleAfterMs` or `microStopMs` is not above 0
 * @throws `OEE_CORRECTION` when a correction makes no sense
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
  input: Pick<OeeInput, "from" | "to" | "states" | "corrections">,
  options: Pick<
    OeeOptions,
    "stateMap" | "staleAfterMs" | "microStopMs" | "microStopCategories" | "outsidePlan"
  >,
): StateSegment[] {
  const from = windowTime("from", input.from);
  const to = windowTime("to", input.to, from);
  const { microStopMs, microStopCategories } = microStopsOf(options);
  const log = emptyLog();
  const names = [""];
  pushNames(log, from, nameCoder(names), input.states);
  settleLog(log, false);
  const kinds = stateKinds();
  const { states } = options.stateMap;
  const changes = effectiveChanges(
    { from, states, names, kinds, staleAfterMs: staleTime(options.staleAfterMs) },
    { from, thresholdMs: microStopMs, categories: microStopCategories, kinds },
    log,
    (input.corrections ?? []).map(checkCorrection).filter((c) => c.kind !== "count"),
    to,
  );
  const before = kinds.code(kindOf("", { category: "unknown" }));
  const run = { ...changes, baseT: null, baseV: before };
  return segmentsOf(run, (code) => kinds.list[code]!, from, to, null);
}
