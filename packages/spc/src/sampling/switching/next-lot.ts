import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { checkObject } from "../check-object.js";
import { applyRules } from "./switching-rules.js";
import type { LotResult, SwitchingEvent, SwitchingState, SwitchingStep } from "./types.js";

function notCounted(state: SwitchingState, message: string): SwitchingStep {
  const issue: Issue<SpcErrorCode> = { code: "SPC_SAMPLING_LOT", severity: "error", message };
  return { state, events: [], issues: [issue] };
}

function event(
  state: SwitchingState,
  lot: string,
  rule: SwitchingEvent["rule"],
  clause: string,
  reason: string,
): SwitchingEvent {
  return {
    id: `${lot}:${rule}`,
    lot,
    rule,
    clause,
    from: state.severity,
    to: state.severity,
    reason,
    lots: [lot],
  };
}

/** Begins tightened inspection again after a discontinuation. */
function resume(state: SwitchingState, lot: string, action: string): SwitchingStep {
  const clause = state.standard === "ISO 2859-1" ? "9.4" : "8.4";
  const reason = `inspection begins again, tightened, after corrective action: ${action}`;
  const resumed: SwitchingState = {
    ...state,
    severity: "tightened",
    discontinued: false,
    lotsAtSeverity: 0,
    recent: [],
    tightenedRejections: [],
  };
  return { state: resumed, events: [event(resumed, lot, "resumed", clause, reason)], issues: [] };
}

/**
 * Carries the switching rules on by one lot: pure, without a clock, the same answer for the same lots.
 *
 * Lots presented again do not count. The windows of the rules (two of five rejected, five accepted, the switching score)
 * begin anew with every change of severity. A lot that cannot count comes back as an issue with the state unchanged.
 *
 * @param state - state of `switchingState`, of an earlier call, or of `restoreSwitching`
 * @param result - the lot with its judgement
 * @see ISO 2859-1:1999, 9.3 and 9.4
 *
 * @example
 * ```ts
 * import { judgeLot, nextLot, samplingPlan, switchingState } from "@taktline/spc/sampling";
 *
 * let state = switchingState();
 * for (const [lot, count] of [["L1", 3], ["L2", 0], ["L3", 4]] as const) {
 *   const judged = judgeLot(samplingPlan({ lotSize: 1000, aql: 1, severity: state.severity }), [count]);
 *   if (judged.ok) state = nextLot(state, { lot, judgement: judged.value }).state;
 * }
 * state.severity; // => "tightened"
 * ```
 */
export function nextLot(state: SwitchingState, result: LotResult): SwitchingStep {
  checkObject(state, "state");
  checkObject(result, "result");
  const { lot, judgement } = result;
  checkObject(judgement, "result.judgement");
  if (judgement.decision === "continue") {
    return notCounted(state, `lot ${lot} is undecided; inspect its next sample first`);
  }
  if (result.resubmitted === true) {
    const clause = state.standard === "ISO 2859-1" ? "9.3" : "8.3";
    const reason = `lot ${lot} was presented again; only original inspection counts`;
    return {
      state,
      events: [event(state, lot, "resubmittedIgnored", clause, reason)],
      issues: [],
    };
  }
  if (state.recent.some((r) => r.lot === lot) || state.tightenedRejections.includes(lot)) {
    return notCounted(state, `lot ${lot} came already; mark it resubmitted, or replay the series`);
  }
  if (state.discontinued && result.resumedBy === undefined) {
    return notCounted(
      state,
      `inspection is discontinued; lot ${lot} needs resumedBy after corrective action`,
    );
  }
  const start = state.discontinued ? resume(state, lot, result.resumedBy ?? "") : undefined;
  const current = start?.state ?? state;
  const issues: Issue<SpcErrorCode>[] = [];
  if (judgement.severity !== current.severity) {
    issues.push({
      code: "SPC_SAMPLING_SEVERITY",
      severity: "warning",
      message: `lot ${lot} was inspected under ${judgement.severity} inspection while ${current.severity} inspection was due`,
    });
  }
  const step = applyRules(current, result);
  return { state: step.state, events: [...(start?.events ?? []), ...step.events], issues };
}
