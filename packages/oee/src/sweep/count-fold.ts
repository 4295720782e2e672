import { type EventLog, lowAt } from "../log/event-log.js";
import type { CounterOptions } from "../model/oee-input.js";
import type { FoldFrame } from "./state-fold.js";

/** Sums of one part counter up to the last reading taken in. */
export interface CountFold {
  /** Readings taken in. */
  taken: number;
  /** Time of the last reading taken in. */
  t: number;
  /** Total of the reading before; null where there is none. */
  before: number | null;
  /** What `before` lacks to the integer that was read. */
  beforeLow: number;
  /** Whether the first reading had to serve as the baseline. */
  baseline: boolean;
  /** Index of the calendar cut, and of the next product change. */
  cut: number;
  product: number;
  /** Index of the next change of an ideal cycle time. */
  version: number;
  /** Parts in planned time by slot: product code (0: no product known) times versions, plus version of the ideal cycle times. */
  inside: number[];
  /** Parts outside planned time by slot. */
  outside: number[];
  resets: number;
  rollovers: number;
}

/** A fold at the start of the window. */
export function startCountFold(log: EventLog, from: number, of: CounterOptions): CountFold {
  return {
    taken: 0,
    t: from,
    before: log.baseT === null ? (of.startAt ?? null) : log.baseV,
    beforeLow: lowAt(log, log.baseT),
    baseline: false,
    cut: 0,
    product: 0,
    version: 0,
    inside: [],
    outside: [],
    resets: 0,
    rollovers: 0,
  };
}

function step(fold: CountFold, of: CounterOptions, reading: number, low: number): number {
  if (of.counter === "delta") return reading;
  const { before, beforeLow } = fold;
  fold.before = reading;
  fold.beforeLow = low;
  if (before === null) {
    fold.baseline = true;
    return 0;
  }
  // Large numbers first: their difference is exact where their sum would not be.
  const rise = reading - before + (low - beforeLow);
  if (rise >= 0) return rise;
  const { rollover } = of;
  const rest = rollover === undefined ? 0 : rollover - before - beforeLow;
  if (rollover !== undefined && rest > 0) {
    const across = rest + reading + low;
    if (across <= rollover / 2) {
      fold.rollovers++;
      return across;
    }
  }
  fold.resets++;
  return of.decrease === "rebase" ? 0 : reading;
}

/** Takes in every reading up to and including `asOf`. A reading tells of parts made just before its time. */
export function foldCounts(
  fold: CountFold,
  frame: FoldFrame,
  of: CounterOptions,
  log: EventLog,
  products: EventLog,
  asOf: number,
  cycleTimes: readonly number[],
): void {
  const { start, bucket } = frame.schedule;
  for (; fold.taken < log.t.length && log.t[fold.taken]! <= asOf; fold.taken++) {
    const t = log.t[fold.taken]!;
    fold.t = t;
    const parts = step(fold, of, log.v[fold.taken]!, lowAt(log, t));
    while (fold.cut + 1 < start.length && start[fold.cut + 1]! < t) fold.cut++;
    while (fold.product < products.t.length && products.t[fold.product]! < t) fold.product++;
    const code = fold.product > 0 ? products.v[fold.product - 1]! : products.baseV;
    while (fold.version < cycleTimes.length && cycleTimes[fold.version]! < t) fold.version++;
    const slot = code * (cycleTimes.length + 1) + fold.version;
    const kind = bucket[fold.cut]!;
    const sums = kind === 0 || (kind === 1 && frame.breaksPlanned) ? fold.inside : fold.outside;
    while (sums.length <= slot) sums.push(0);
    sums[slot] = sums[slot]! + parts;
  }
}
