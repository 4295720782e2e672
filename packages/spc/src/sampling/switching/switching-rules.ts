import type { InspectionSeverity } from "../types.js";
import type { LotResult, SwitchingEvent, SwitchingRule, SwitchingState } from "./types.js";

/** Score from which reduced inspection may begin. */
const ENOUGH = 30;
/** Accepted lots from which ANSI Z1.4 lets reduced inspection begin. */
const ANSI_ENOUGH = 10;
const WINDOW = 5;

const ISO_CLAUSES: Readonly<Partial<Record<SwitchingRule, string>>> = {
  normalToTightened: "9.3.1",
  tightenedToNormal: "9.3.2",
  normalToReduced: "9.3.3",
  reducedWithheld: "9.3.3",
  reducedToNormal: "9.3.4",
  discontinued: "9.4",
};

const clauseOf = (state: SwitchingState, rule: SwitchingRule): string => {
  const iso = ISO_CLAUSES[rule] ?? "9.3";
  return state.standard === "ISO 2859-1" ? iso : iso.replace("9", "8");
};

interface Step {
  readonly state: SwitchingState;
  readonly events: readonly SwitchingEvent[];
}

interface Cause {
  readonly rule: SwitchingRule;
  readonly reason: string;
  readonly lots: readonly string[];
}

function made(state: SwitchingState, to: InspectionSeverity, lot: string, cause: Cause) {
  const { rule, reason, lots } = cause;
  const from = state.severity;
  return { id: `${lot}:${rule}`, lot, rule, clause: clauseOf(state, rule), from, to, reason, lots };
}

/** Another severity: every window and the score begin anew. */
function switched(state: SwitchingState, to: InspectionSeverity, lot: string, cause: Cause): Step {
  return {
    state: {
      ...state,
      severity: to,
      score: 0,
      lotsAtSeverity: 0,
      recent: [],
      tightenedRejections: [],
    },
    events: [made(state, to, lot, cause)],
  };
}

/** Applies the rules of the state's severity to a lot on original inspection. */
export function applyRules(before: SwitchingState, result: LotResult): Step {
  const accepted = result.judgement.decision === "accept";
  const { lot } = result;
  const keep = before.standard === "ISO 2859-1" ? WINDOW : ANSI_ENOUGH;
  const state: SwitchingState = {
    ...before,
    reducedApproved: result.reducedApproved ?? before.reducedApproved,
    lots: before.lots + 1,
    lotsAtSeverity: before.lotsAtSeverity + 1,
    recent: [...before.recent, { lot, accepted }].slice(-keep),
  };
  if (state.severity === "tightened") return underTightened(state, lot, accepted);
  if (state.severity === "reduced") return underReduced(state, result, accepted);
  return underNormal(state, before.score, result, accepted);
}

function underNormal(
  state: SwitchingState,
  scoreBefore: number,
  result: LotResult,
  accepted: boolean,
): Step {
  const { lot, judgement } = result;
  const rejected = state.recent.slice(-WINDOW).filter((r) => !r.accepted);
  if (!accepted && rejected.length >= 2) {
    const lots = rejected.map((r) => r.lot);
    const within = Math.min(WINDOW, state.recent.length);
    const reason = `${lots.length} of the last ${within} lots on original inspection were rejected (${lots.join(", ")})`;
    return switched(state, "tightened", lot, { rule: "normalToTightened", reason, lots });
  }
  const iso = state.standard === "ISO 2859-1";
  const add = accepted && judgement.severity === "normal" ? judgement.score : null;
  const score = !iso || add === null ? 0 : scoreBefore + add;
  const scored = { ...state, score };
  const tenAccepted =
    state.recent.length === ANSI_ENOUGH && state.recent.every((recent) => recent.accepted);
  if (iso ? score < ENOUGH : !tenAccepted) return { state: scored, events: [] };
  return towardsReduced(scored, scoreBefore, result);
}

/** The count is there; production and the responsible authority decide. */
function towardsReduced(state: SwitchingState, scoreBefore: number, result: LotResult): Step {
  const { lot } = result;
  const iso = state.standard === "ISO 2859-1";
  const count = iso
    ? `the switching score is ${state.score}`
    : `the last ${ANSI_ENOUGH} lots were accepted`;
  const lots = state.recent.map((r) => r.lot);
  const missing: string[] = [];
  if (result.productionSteady === false) missing.push("production is not at a steady rate");
  if (!state.reducedApproved) missing.push("the responsible authority has not approved it");
  if (missing.length === 0) {
    const reason = `${count}, production is steady, and the responsible authority approves`;
    return switched(state, "reduced", lot, { rule: "normalToReduced", reason, lots });
  }
  // Said once, when the count is first reached.
  const first = iso ? scoreBefore < ENOUGH : state.lotsAtSeverity === ANSI_ENOUGH;
  if (!first) return { state, events: [] };
  const reason = `${count}, but ${missing.join(" and ")}: normal inspection goes on`;
  return { state, events: [made(state, "normal", lot, { rule: "reducedWithheld", reason, lots })] };
}

function underTightened(before: SwitchingState, lot: string, accepted: boolean): Step {
  const state = accepted
    ? before
    : { ...before, tightenedRejections: [...before.tightenedRejections, lot] };
  if (state.tightenedRejections.length >= WINDOW) {
    const lots = state.tightenedRejections;
    const reason = `${lots.length} lots were rejected on original tightened inspection (${lots.join(", ")}): nothing is accepted until the supplier has acted`;
    const cause: Cause = { rule: "discontinued", reason, lots };
    return {
      state: { ...state, discontinued: true },
      events: [made(state, "tightened", lot, cause)],
    };
  }
  const run = state.recent.slice(-WINDOW);
  if (run.length === WINDOW && run.every((r) => r.accepted)) {
    const lots = run.map((r) => r.lot);
    const reason = `${WINDOW} consecutive lots were accepted on original inspection (${lots.join(", ")})`;
    return switched(state, "normal", lot, { rule: "tightenedToNormal", reason, lots });
  }
  return { state, events: [] };
}

function underReduced(state: SwitchingState, result: LotResult, accepted: boolean): Step {
  const { lot, judgement } = result;
  let reason: string | undefined;
  if (!accepted) reason = `lot ${lot} was rejected on original inspection`;
  else if (judgement.inGap) reason = `lot ${lot} was accepted with a count between Ac and Re`;
  else if (result.productionSteady === false) reason = "production became irregular or delayed";
  else if (result.reducedApproved === false) {
    reason = "the responsible authority withdrew its approval";
  } else if (result.returnToNormal !== undefined) reason = result.returnToNormal;
  if (reason === undefined) return { state, events: [] };
  return switched(state, "normal", lot, { rule: "reducedToNormal", reason, lots: [lot] });
}
