/** Events of one signal in time order, however they arrive. Plain data: it is saved as it is. */
export interface EventLog {
  /** Times after `from`, ascending and distinct. */
  t: number[];
  /** Values, one per time. */
  v: number[];
  /** Arrivals that came too late to append, in the order of arrival. */
  lateT: number[];
  lateV: number[];
  /** The latest event at or before `from`, which the window starts with. */
  baseT: number | null;
  baseV: number;
  /** By time, what the number of a total above 2^53 lacks to the integer that was read; null where nothing does. */
  low: Record<string, number> | null;
  /** Latest event time seen. */
  maxT: number | null;
  /** Arrivals after `from`. */
  accepted: number;
  /** Arrivals with a time before `maxT`. */
  late: number;
  /** Arrivals without a finite time. */
  invalidTime: number;
  /** Earliest time at which something other than an append changed since this was last cleared; null for nothing. */
  changed: number | null;
}

/** A log without events. */
export function emptyLog(): EventLog {
  return {
    t: [],
    v: [],
    lateT: [],
    lateV: [],
    baseT: null,
    baseV: 0,
    low: null,
    maxT: null,
    accepted: 0,
    late: 0,
    invalidTime: 0,
    changed: null,
  };
}

/** What the value at a time lacks to the integer that was read. */
export function lowAt(log: EventLog, t: number | null): number {
  return log.low === null || t === null ? 0 : (log.low[t] ?? 0);
}

function keepLow(log: EventLog, t: number, low: number): void {
  if (low !== 0) {
    log.low ??= {};
    log.low[t] = low;
  } else if (log.low !== null) delete log.low[t];
}

/**
 * Adds one event; `t` is on the grid. With `add` the values of one time add up, otherwise the last arrival holds.
 * `low` is what `v` lacks to the integer that was read; not to be used with `add`.
 */
export function pushEvent(
  log: EventLog,
  from: number,
  t: number,
  v: number,
  add: boolean,
  low = 0,
): void {
  if (log.maxT !== null && t < log.maxT) log.late++;
  else log.maxT = t;
  if (t <= from) {
    if (log.baseT === null || t >= log.baseT) {
      if (log.baseT !== null) keepLow(log, log.baseT, 0);
      keepLow(log, t, low);
      log.baseT = t;
      log.baseV = v;
      log.changed = from;
    }
    return;
  }
  log.accepted++;
  keepLow(log, t, low);
  const last = log.t.length - 1;
  if (last < 0 || t > log.t[last]!) {
    log.t.push(t);
    log.v.push(v);
    return;
  }
  if (log.changed === null || t < log.changed) log.changed = t;
  if (t === log.t[last]) {
    log.v[last] = add ? log.v[last]! + v : v;
  } else {
    log.lateT.push(t);
    log.lateV.push(v);
  }
}

/** Merges late arrivals in: n log n in the late ones, linear in all. */
export function settleLog(log: EventLog, add: boolean): void {
  const { lateT, lateV } = log;
  if (lateT.length === 0) return;
  const order = lateT.map((_, i) => i).sort((a, b) => lateT[a]! - lateT[b]! || a - b);
  const t: number[] = [];
  const v: number[] = [];
  // An event in the log is always older in arrival than a late one of the same time.
  const put = (time: number, value: number) => {
    const last = t.length - 1;
    if (last >= 0 && t[last] === time) v[last] = add ? v[last]! + value : value;
    else {
      t.push(time);
      v.push(value);
    }
  };
  let i = 0;
  for (const k of order) {
    for (; i < log.t.length && log.t[i]! <= lateT[k]!; i++) put(log.t[i]!, log.v[i]!);
    put(lateT[k]!, lateV[k]!);
  }
  for (; i < log.t.length; i++) put(log.t[i]!, log.v[i]!);
  log.t = t;
  log.v = v;
  log.lateT = [];
  log.lateV = [];
}
