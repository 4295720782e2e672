import type { EventLog } from "../log/event-log.js";
import type { OeeCorrection } from "../model/oee-correction.js";
import type { StateMeaning } from "../model/state-map.js";
import { meaningOf } from "../result/state-totals.js";
import { kindOf, type StateKinds } from "./state-kinds.js";

/** A change: from `t` on it is kind `v`. */
export type Change = readonly [t: number, v: number];

/** What is needed to read a log of state names. */
export interface TellContext {
  readonly from: number;
  readonly states: Readonly<Record<string, StateMeaning>>;
  readonly names: readonly string[];
  readonly kinds: StateKinds;
  readonly staleAfterMs: number | null;
}

/** The kind of a code of the log. */
export function toldKind(context: TellContext, code: number): number {
  const name = context.names[code]!;
  return context.kinds.code(kindOf(name, meaningOf(context.states, name)));
}

/** What the machine told, as changes of kinds up to `asOf`; where it went stale is a change too. */
export function toldChanges(context: TellContext, log: EventLog, asOf: number): Change[] {
  const changes: Change[] = [];
  const { staleAfterMs } = context;
  const tell = (t: number, code: number, next: number) => {
    changes.push([t, toldKind(context, code)]);
    if (staleAfterMs !== null && t + staleAfterMs < next) {
      changes.push([t + staleAfterMs, toldKind(context, 0)]);
    }
  };
  const count = log.t.findIndex((t) => t > asOf);
  const n = count < 0 ? log.t.length : count;
  tell(log.baseT ?? context.from, log.baseT === null ? 0 : log.baseV, n > 0 ? log.t[0]! : asOf);
  for (let i = 0; i < n; i++) tell(log.t[i]!, log.v[i]!, i + 1 < n ? log.t[i + 1]! : asOf);
  return changes;
}

/** Lays one correction over changes. */
export function correctChanges(
  context: TellContext,
  changes: readonly Change[],
  correction: Exclude<OeeCorrection, { kind: "count" }>,
): Change[] {
  const { fromMs, toMs } = correction;
  if (toMs <= fromMs) return [...changes];
  const corrected = (v: number): number => {
    const { kinds, states } = context;
    if (correction.kind === "state") {
      return kinds.code(kindOf(correction.state, meaningOf(states, correction.state)));
    }
    const { state, category } = kinds.list[v]!;
    if (category === "production") return v;
    const { reason, category: other = category } = correction;
    return kinds.code({ state, category: other, reason });
  };
  const out: Change[] = [];
  const put = (t: number, v: number) => {
    const last = out[out.length - 1];
    if (last !== undefined && last[0] === t) out[out.length - 1] = [t, v];
    else out.push([t, v]);
  };
  // Before the first change nothing is known.
  let before = toldKind(context, 0);
  let i = 0;
  for (; i < changes.length && changes[i]![0] < fromMs; i++) {
    out.push(changes[i]!);
    before = changes[i]![1];
  }
  put(fromMs, corrected(before));
  for (; i < changes.length && changes[i]![0] < toMs; i++) {
    before = changes[i]![1];
    put(changes[i]![0], corrected(before));
  }
  if (i >= changes.length || changes[i]![0] > toMs) put(toMs, before);
  for (; i < changes.length; i++) out.push(changes[i]!);
  return out;
}
