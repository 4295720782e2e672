import {
  judgeLot,
  type LotJudgement,
  type LotResult,
  nextLot,
  replayLots,
  type StandardPlan,
  type SwitchingEvent,
  type SwitchingState,
  samplingPlan,
  switchingState,
} from "@taktline/spc/sampling";
import { type Account, accountOf } from "./account.js";
import { exitCodes, RunFailure } from "./exit.js";
import type { IncomingLot, LotSource } from "./lot-source.js";
import type { RunOptions } from "./options.js";

/** A lot with everything that inspection made of it. */
export interface InspectedLot {
  readonly incoming: IncomingLot;
  readonly plan: StandardPlan;
  readonly counts: readonly number[];
  readonly judgement: LotJudgement;
  /** What the lot brought about. */
  readonly events: readonly SwitchingEvent[];
  /** What was odd about it. */
  readonly remarks: readonly string[];
  /** State after it. */
  readonly state: SwitchingState;
}

/** What the run found. */
export interface Inspection {
  readonly source: LotSource["name"];
  readonly lots: readonly InspectedLot[];
  readonly state: SwitchingState;
  readonly events: readonly SwitchingEvent[];
  /** Replaying the lots from the beginning gave the same state and the same events. */
  readonly replaysEqual: boolean;
  /** What passed the gate; only where the truth is known. */
  readonly account?: Account;
}

/** The buyer has agreed to reduced inspection in advance. */
const agreement = { reducedApproved: true } as const;

function judged(lot: IncomingLot, plan: StandardPlan) {
  const counts = lot.inspect(plan);
  const result = judgeLot(plan, counts);
  const why = result.issues.map((issue) => issue.message).join("; ");
  if (!result.ok) {
    throw new RunFailure(exitCodes.badInput, "RUN_LOT", `lot ${lot.lot}: ${why}`);
  }
  if (result.value.decision === "continue") {
    const next = `${result.value.nextSample} items of the second sample are not inspected`;
    throw new RunFailure(exitCodes.badInput, "RUN_LOT", `lot ${lot.lot}: ${next}; give found2`);
  }
  return { counts, judgement: result.value, remarks: why === "" ? [] : [why] };
}

/** Inspects all lots of a source, each by the plan of the severity that is due. */
export function inspectLots(source: LotSource, options: RunOptions): Inspection {
  const { aql, type } = options;
  let state = switchingState(agreement);
  const lots: InspectedLot[] = [];
  const results: LotResult[] = [];
  for (;;) {
    const incoming = source.next(state.discontinued);
    if (incoming === undefined) break;
    const { lot, size: lotSize } = incoming;
    // After a discontinuation the first lot is inspected tightened.
    const severity = incoming.severity ?? state.severity;
    const plan = samplingPlan({ lotSize, aql, severity, type });
    const { counts, judgement, remarks } = judged(incoming, plan);
    const result: LotResult = {
      lot,
      judgement,
      ...(incoming.resubmitted === true && { resubmitted: true }),
      ...(incoming.steady === false && { productionSteady: false }),
      ...(incoming.resumedBy !== undefined && { resumedBy: incoming.resumedBy }),
    };
    const step = nextLot(state, result);
    state = step.state;
    results.push(result);
    lots.push({
      incoming,
      plan,
      counts,
      judgement,
      events: step.events,
      remarks: [...remarks, ...step.issues.map((issue) => issue.message)],
      state,
    });
  }
  const events = lots.flatMap((lot) => lot.events);
  const replay = replayLots(results, agreement);
  const account = accountOf(lots);
  return {
    source: source.name,
    lots,
    state,
    events,
    replaysEqual:
      JSON.stringify(replay.state) === JSON.stringify(state) &&
      JSON.stringify(replay.events) === JSON.stringify(events),
    ...(account === undefined ? {} : { account }),
  };
}
