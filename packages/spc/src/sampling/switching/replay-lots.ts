import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { checkList } from "../check-object.js";
import type { InspectionSeverity } from "../types.js";
import { nextLot } from "./next-lot.js";
import { switchingState } from "./switching-state.js";
import type {
  LotResult,
  Replay,
  SwitchingEvent,
  SwitchingOptions,
  SwitchingState,
} from "./types.js";

/**
 * Replays a whole series of lots from the beginning: the same lots give the same bytes.
 *
 * A name that comes twice without `resubmitted` counts once, the first time.
 *
 * @param lots - the lots in the order of inspection
 * @throws `SPC_OPTION` when an option is not one of its values
 *
 * @example
 * ```ts
 * import { replayLots } from "@taktline/spc/sampling";
 *
 * replayLots([]).state.severity; // => "normal"
 * ```
 */
export function replayLots(lots: readonly LotResult[], options: SwitchingOptions = {}): Replay {
  checkList(lots, "lots");
  let state = switchingState(options);
  const states: SwitchingState[] = [];
  const severities: InspectionSeverity[] = [];
  const events: SwitchingEvent[] = [];
  const issues: Issue<SpcErrorCode>[] = [];
  const seen = new Set<string>();
  for (const [i, result] of lots.entries()) {
    const resumes = state.discontinued && result.resumedBy !== undefined;
    severities.push(resumes ? "tightened" : state.severity);
    if (result.resubmitted !== true && seen.has(result.lot)) {
      const message = `lot ${result.lot} came already; mark it resubmitted or correct the first`;
      issues.push({ code: "SPC_SAMPLING_LOT", severity: "error", message, path: [i] });
    } else {
      const step = nextLot(state, result);
      seen.add(result.lot);
      state = step.state;
      events.push(...step.events);
      for (const issue of step.issues) issues.push({ ...issue, path: [i] });
    }
    states.push(state);
  }
  return { state, severities, states, events, issues };
}
