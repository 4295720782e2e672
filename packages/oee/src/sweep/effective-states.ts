import type { EventLog } from "../log/event-log.js";
import type { OeeCorrection } from "../model/oee-correction.js";
import {
  feedMicroRuns,
  forkMicroRuns,
  type KindRun,
  type MicroRule,
  microRuns,
  openMicroRuns,
} from "./micro-runs.js";
import { correctChanges, type TellContext, toldChanges, toldKind } from "./told-states.js";

/** A correction of states or reasons. */
export type StateCorrection = Exclude<OeeCorrection, { kind: "count" }>;

/** All changes of kinds as of a time, corrected, with the micro-stops found. */
export function effectiveChanges(
  context: TellContext,
  rule: MicroRule,
  log: EventLog,
  corrections: readonly StateCorrection[],
  asOf: number,
): KindRun {
  let changes = toldChanges(context, log, asOf);
  for (const correction of corrections) {
    if (correction.fromMs <= asOf) changes = correctChanges(context, changes, correction);
  }
  const runs = microRuns();
  for (const [t, v] of changes) {
    if (t > asOf) break;
    feedMicroRuns(runs, rule, t, v);
  }
  const open = openMicroRuns(runs, rule, asOf);
  return { t: [...runs.t, ...open.t], v: [...runs.v, ...open.v] };
}

/** Finds micro-stops while events come in time order, without corrections; what is decided does not change. */
export interface RunningStates {
  /** Decided changes; grows at its end. */
  readonly decided: KindRun;
  /** Time of the last event taken in, not before the window. */
  at(): number;
  /** Takes in every event of the log up to `asOf` that it has not taken in yet. */
  take(log: EventLog, asOf: number): void;
  /** The changes after the decided ones, as of a time not before `at()`. */
  open(asOf: number): KindRun;
}

/** Starts at the base of the log. */
export function runningStates(context: TellContext, rule: MicroRule, log: EventLog): RunningStates {
  const { staleAfterMs } = context;
  const runs = microRuns();
  let taken = 0;
  let since = log.baseT ?? context.from;
  feedMicroRuns(runs, rule, since, toldKind(context, log.baseT === null ? 0 : log.baseV));
  return {
    decided: runs,
    at: () => Math.max(since, context.from),
    take({ t, v }, asOf) {
      for (; taken < t.length && t[taken]! <= asOf; taken++) {
        if (staleAfterMs !== null && since + staleAfterMs < t[taken]!) {
          feedMicroRuns(runs, rule, since + staleAfterMs, toldKind(context, 0));
        }
        since = t[taken]!;
        feedMicroRuns(runs, rule, since, toldKind(context, v[taken]!));
      }
    },
    open(asOf) {
      const fork = forkMicroRuns(runs);
      if (staleAfterMs !== null && since + staleAfterMs < asOf) {
        feedMicroRuns(fork, rule, since + staleAfterMs, toldKind(context, 0));
      }
      const rest = openMicroRuns(fork, rule, asOf);
      return { t: [...fork.t, ...rest.t], v: [...fork.v, ...rest.v] };
    },
  };
}
