import type { StateCategory } from "../model/state-category.js";
import type { StateKinds } from "./state-kinds.js";

/** Changes of kinds, decided up to some time. */
export interface KindRun {
  readonly t: number[];
  readonly v: number[];
}

/** Decides which stops are micro-stops; it holds back the changes of an open stop until that is certain. */
export interface MicroRuns extends KindRun {
  /** When the open stop began; null outside stops. */
  start: number | null;
  /** Whether the open stop is known to be none of them. */
  long: boolean;
  /** Changes held back. */
  readonly heldT: number[];
  readonly heldV: number[];
}

/** What makes a micro-stop. */
export interface MicroRule {
  readonly from: number;
  readonly thresholdMs: number | null;
  readonly categories: readonly StateCategory[];
  readonly kinds: StateKinds;
}

/** Nothing decided. */
export function microRuns(): MicroRuns {
  return { t: [], v: [], start: null, long: false, heldT: [], heldV: [] };
}

function emit(runs: MicroRuns, rule: MicroRule, t: number, v: number): void {
  runs.t.push(Math.max(t, rule.from));
  runs.v.push(v);
}

function release(runs: MicroRuns, rule: MicroRule, micro: boolean): void {
  for (let i = 0; i < runs.heldT.length; i++) {
    const v = runs.heldV[i]!;
    const code = micro ? rule.kinds.code({ ...rule.kinds.list[v]!, microStop: true }) : v;
    emit(runs, rule, runs.heldT[i]!, code);
  }
  runs.heldT.length = 0;
  runs.heldV.length = 0;
}

/** Takes in the next change of kind. */
export function feedMicroRuns(runs: MicroRuns, rule: MicroRule, t: number, v: number): void {
  const { thresholdMs } = rule;
  if (thresholdMs === null) {
    emit(runs, rule, t, v);
    return;
  }
  const stop = rule.categories.includes(rule.kinds.list[v]!.category);
  if (runs.start !== null && !runs.long && (!stop || t - runs.start >= thresholdMs)) {
    runs.long = t - runs.start >= thresholdMs;
    release(runs, rule, !runs.long);
  }
  if (!stop) {
    runs.start = null;
    runs.long = false;
    emit(runs, rule, t, v);
  } else if (runs.start !== null && runs.long) {
    emit(runs, rule, t, v);
  } else {
    runs.start ??= t;
    runs.heldT.push(t);
    runs.heldV.push(v);
  }
}

/** The changes after those that are decided, as of a time: an open stop counts with its length so far. */
export function openMicroRuns(runs: MicroRuns, rule: MicroRule, asOf: number): KindRun {
  const open: MicroRuns = { ...microRuns(), heldT: [...runs.heldT], heldV: [...runs.heldV] };
  release(open, rule, runs.start !== null && asOf - runs.start < rule.thresholdMs!);
  return open;
}

/** A copy that can be fed on its own; what was decided before is not in it. */
export function forkMicroRuns(runs: MicroRuns): MicroRuns {
  return { ...runs, t: [], v: [], heldT: [...runs.heldT], heldV: [...runs.heldV] };
}
