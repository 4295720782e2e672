import type { Schedule } from "./schedule.js";

/** Changes of state in time order, and the one that holds at the start. */
export interface StateLog {
  readonly t: readonly number[];
  readonly v: readonly number[];
  readonly baseT: number | null;
  readonly baseV: number;
}

/** Sums of state times up to `t`, which grow by one pass over log and calendar together. */
export interface StateFold {
  /** Events taken in. */
  taken: number;
  /** Time up to which everything is summed. */
  t: number;
  /** State in force, as an index of names; 0 is "no state known". */
  code: number;
  /** Event time of the state in force. */
  since: number;
  /** Index of the calendar cut in force. */
  cut: number;
  /** State of the stretch summed last, and whether that stretch has touched planned time. */
  stretch: number;
  touched: boolean;
  /** ms by `3 * code + bucket`. */
  sums: number[];
  /** Stretches that touched planned time, by code. */
  occurrences: number[];
}

/** What stays the same while folding. */
export interface FoldFrame {
  readonly from: number;
  readonly schedule: Schedule;
  readonly staleAfterMs: number | null;
  /** Whether breaks are planned time. */
  readonly breaksPlanned: boolean;
}

/** A fold at the start of the window. */
export function startStateFold(log: StateLog, frame: FoldFrame): StateFold {
  return {
    taken: 0,
    t: frame.from,
    code: log.baseT === null ? 0 : log.baseV,
    since: log.baseT ?? frame.from,
    cut: 0,
    stretch: -1,
    touched: false,
    sums: [],
    occurrences: [],
  };
}

function book(fold: StateFold, frame: FoldFrame, code: number, until: number): void {
  if (fold.t >= until) return;
  const { start, bucket } = frame.schedule;
  if (fold.stretch !== code) {
    fold.stretch = code;
    fold.touched = false;
  }
  while (fold.t < until) {
    while (fold.cut + 1 < start.length && start[fold.cut + 1]! <= fold.t) fold.cut++;
    const next = fold.cut + 1 < start.length ? Math.min(start[fold.cut + 1]!, until) : until;
    const kind = bucket[fold.cut]!;
    const at = 3 * code + kind;
    while (fold.sums.length < 3 * code + 3) fold.sums.push(0);
    fold.sums[at] = fold.sums[at]! + (next - fold.t);
    if (!fold.touched && (kind === 0 || (kind === 1 && frame.breaksPlanned))) {
      fold.touched = true;
      while (fold.occurrences.length <= code) fold.occurrences.push(0);
      fold.occurrences[code] = fold.occurrences[code]! + 1;
    }
    fold.t = next;
  }
}

/** Sums the state in force up to `until`, as unknown from where it goes stale. */
export function advanceStateFold(fold: StateFold, frame: FoldFrame, until: number): void {
  const { staleAfterMs } = frame;
  if (staleAfterMs === null) {
    book(fold, frame, fold.code, until);
  } else {
    book(fold, frame, fold.code, Math.min(until, fold.since + staleAfterMs));
    book(fold, frame, 0, until);
  }
}

/** Takes in every event up to and including `asOf`. */
export function foldStates(fold: StateFold, frame: FoldFrame, log: StateLog, asOf: number): void {
  const { t, v } = log;
  for (; fold.taken < t.length && t[fold.taken]! <= asOf; fold.taken++) {
    advanceStateFold(fold, frame, t[fold.taken]!);
    fold.code = v[fold.taken]!;
    fold.since = t[fold.taken]!;
  }
}

/** The sums as of a time, without changing the fold. */
export function stateSumsAt(fold: StateFold, frame: FoldFrame, asOf: number): StateFold {
  const copy = { ...fold, sums: [...fold.sums], occurrences: [...fold.occurrences] };
  advanceStateFold(copy, frame, asOf);
  return copy;
}
