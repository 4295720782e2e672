import type { RuleEvaluatorState } from "../../rules/rule-evaluator.js";
import { pointFlag } from "../point-flag.js";
import type { Signal } from "../types.js";
import { estimated, type PairPlan } from "./pair.js";
import { type Panel, panel } from "./panel.js";
import { refuse } from "./refuse.js";
import { type Tally, tallied, tally, type Usability } from "./tally.js";

/** A point of phase I that waits for limits: index, location, spread or null, time or null, left out. */
export type Waiting = readonly [number, number | null, number | null, number | null, boolean];

/** The part of the state that a status tells. */
export interface PairSummary<Limits> {
  readonly limits: Limits | null;
  readonly tally: Tally;
  readonly signals: number;
  readonly backward: number;
  readonly lastT: number | null;
}

/** The state of a pair accumulator: plain JSON. */
export interface PairState<Limits> extends PairSummary<Limits> {
  readonly panels: readonly [RuleEvaluatorState, RuleEvaluatorState] | null;
  readonly waiting: readonly Waiting[];
}

/** One streamed point in general terms. */
export interface PairPoint<Name extends string> {
  readonly index: number;
  readonly t: number | undefined;
  readonly a: number | null;
  readonly b: number | null;
  readonly flags: number;
  readonly judged: boolean;
  readonly maskA: number;
  readonly maskB: number;
  readonly signals: readonly Signal<Name>[];
  /** On the push that freezes the limits: the earlier points of phase I. */
  readonly retrospective: readonly PairPoint<Name>[] | undefined;
}

/** Judges pairs as they come, first collecting a phase I where the plan has no limits yet. */
export interface PairAccumulator<Name extends string, Limits> {
  /** Takes the next pair; NaN where there is none. */
  push(
    a: number,
    b: number,
    usability: Usability,
    t: number | undefined,
    reason: string | undefined,
  ): PairPoint<Name>;
  /** The index that the next point gets. */
  readonly next: number;
  summary(): PairSummary<Limits>;
  save(): PairState<Limits>;
}

const orNull = (x: number) => (Number.isNaN(x) ? null : x);
const orNaN = (x: number | null) => (x === null ? Number.NaN : x);

/** Starts a pair accumulator, or goes on with one. */
export function pairAccumulator<A extends string, B extends string, Limits>(
  plan: PairPlan<A, B, Limits>,
  fixed: Limits | undefined,
  phase1: number,
  from?: PairState<Limits>,
): PairAccumulator<A | B, Limits> {
  type Point = PairPoint<A | B>;
  let limits = from?.limits ?? fixed;
  let panels: readonly [Panel<A | B>, Panel<A | B>] | undefined;
  let waiting: Waiting[] = [...(from?.waiting ?? [])];
  let usable = 0;
  let ranges = 0;
  for (const one of waiting) count(one);
  const seen: Tally = { ...(from?.tally ?? tally()) };
  let signalled = from?.signals ?? 0;
  let backward = from?.backward ?? 0;
  let lastT = from?.lastT ?? null;
  if (limits !== undefined) open(limits, from?.panels ?? undefined);

  function count(one: Waiting): void {
    if (one[4]) return;
    usable++;
    if (one[2] !== null) ranges++;
  }

  function open(of: Limits, saved?: readonly [RuleEvaluatorState, RuleEvaluatorState]): void {
    const [a, b] = plan.lines(of);
    panels = [
      panel<A | B>(plan.names[0], a, plan.rules[0], plan.gaps, saved?.[0]),
      panel<A | B>(plan.names[1], b, plan.rules[1], plan.gaps, saved?.[1]),
    ];
  }

  /** A point judged where limits are, or unjudged while they are not. */
  function point(index: number, a: number, b: number, t: number | undefined, flags: number): Point {
    const signals: Signal<A | B>[] = [];
    let maskA = 0;
    let maskB = 0;
    if (panels !== undefined) {
      const out = (flags & ~pointFlag.baseline) !== 0;
      maskA = panels[0].judge(index, out ? Number.NaN : a, t, signals);
      maskB = panels[1].judge(index, out ? Number.NaN : b, t, signals);
      signalled += signals.length;
    }
    const judged = panels !== undefined;
    return {
      index,
      t,
      a: orNull(a),
      b: orNull(b),
      flags,
      judged,
      maskA,
      maskB,
      signals,
      retrospective: undefined,
    };
  }

  function freeze(): void {
    const kept = waiting.filter((one) => !one[4]);
    limits = estimated(
      plan,
      kept.map((one) => orNaN(one[1])),
      kept.filter((one) => one[2] !== null).map((one) => orNaN(one[2])),
    );
    open(limits);
  }

  function summary(): PairSummary<Limits> {
    return { limits: limits ?? null, tally: { ...seen }, signals: signalled, backward, lastT };
  }

  return {
    push(a, b, usability, t, reason) {
      const left = reason !== undefined;
      const index = tallied(seen, usability, left);
      const time = t !== undefined && Number.isFinite(t) ? t + 0 : undefined;
      if (time !== undefined) {
        if (lastT !== null && time < lastT) backward++;
        lastT = time;
      }
      const flags =
        (left ? pointFlag.excluded : 0) | (usability === "usable" ? 0 : pointFlag.missing);
      if (panels !== undefined) return point(index, a, b, time, flags);
      // A point without numbers says nothing about phase I: its place shows as a jump of the index.
      if (left || flags === 0) {
        const one: Waiting = [index, orNull(a), orNull(b), time ?? null, left];
        waiting.push(one);
        count(one);
      }
      if (usable < phase1 || ranges === 0) return point(index, a, b, time, flags);
      freeze();
      const judged = waiting.map((one) => {
        const missing = one[1] === null ? pointFlag.missing : 0;
        return point(
          one[0],
          orNaN(one[1]),
          orNaN(one[2]),
          one[3] ?? undefined,
          one[4] ? pointFlag.excluded | missing : pointFlag.baseline,
        );
      });
      waiting = [];
      const last = judged.pop()!;
      return { ...last, retrospective: judged };
    },
    get next() {
      return seen.count;
    },
    summary,
    save() {
      return {
        ...summary(),
        panels: panels === undefined ? null : [panels[0].save(), panels[1].save()],
        waiting: [...waiting],
      };
    },
  };
}

/** Throws `SPC_STATE` unless the state is of this kind and version. */
export function checkState(kind: string, state: unknown): void {
  const found = state as { kind?: unknown; v?: unknown; pair?: unknown; options?: unknown } | null;
  if (found?.kind === kind && found.v === 1 && found.pair && found.options) return;
  refuse("SPC_STATE", `the state is not one that save() gave; expected kind ${kind}, v 1`, {
    kind: found?.kind,
    v: found?.v,
  });
}
