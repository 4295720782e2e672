import type { PlannedShift } from "../model/oee-input.js";

/** What a stretch of the calendar is: 0 working time, 1 break, 2 outside every shift. */
export type Bucket = 0 | 1 | 2;

/** The calendar as cuts: `bucket[i]` holds from `start[i]` to `start[i + 1]`. */
export interface Schedule {
  readonly start: readonly number[];
  readonly bucket: readonly Bucket[];
  /** Stretches in which more than one shift holds, each shared stretch once. */
  readonly overlaps: readonly (readonly [number, number])[];
}

type Change = readonly [t: number, shifts: number, working: number];

/**
 * Lays the shifts over each other: working where at least one shift works, break where there is a shift and all of them
 * are in a break, otherwise unscheduled.
 */
export function scheduleOf(shifts: readonly PlannedShift[] | null): Schedule {
  if (shifts === null) return { start: [Number.NEGATIVE_INFINITY], bucket: [0], overlaps: [] };
  const changes: Change[] = [];
  for (const { startMs, endMs, breaks = [] } of shifts) {
    if (startMs === endMs) continue;
    changes.push([startMs, 1, 0], [endMs, -1, 0]);
    let at = startMs;
    const inOrder = [...breaks].sort((a, b) => a.startMs - b.startMs);
    for (const pause of [...inOrder, { startMs: endMs, endMs }]) {
      const stop = Math.min(pause.startMs, endMs);
      if (stop > at) changes.push([at, 0, 1], [stop, 0, -1]);
      at = Math.max(at, pause.endMs);
    }
  }
  changes.sort((a, b) => a[0] - b[0]);
  const start = [Number.NEGATIVE_INFINITY];
  const bucket: Bucket[] = [2];
  const overlaps: [number, number][] = [];
  let inShift = 0;
  let working = 0;
  for (let i = 0; i < changes.length; ) {
    const t = changes[i]![0];
    const shared = inShift > 1;
    for (; i < changes.length && changes[i]![0] === t; i++) {
      inShift += changes[i]![1];
      working += changes[i]![2];
    }
    if (inShift > 1 && !shared) overlaps.push([t, t]);
    else if (shared) overlaps[overlaps.length - 1]![1] = t;
    const now: Bucket = working > 0 ? 0 : inShift > 0 ? 1 : 2;
    if (now !== bucket[bucket.length - 1]) {
      start.push(t);
      bucket.push(now);
    }
  }
  return { start, bucket, overlaps };
}
