import { downSlot, type PlanRow, type RulePlan, slotCount, upSlot } from "../plan.js";
import { atLeast, run } from "./words.js";

/** What bit-parallel rules remember from piece to piece: the last 32 bits of each bitmap, newest in bit 31. */
export interface JsRuleState {
  readonly past: Int32Array;
  valid: number;
  previous: number;
  flagged: number;
  missing: number;
}

/** The state before the first point. */
export function jsRuleState(): JsRuleState {
  return {
    past: new Int32Array(slotCount),
    valid: 0,
    previous: Number.NaN,
    flagged: 0,
    missing: 0,
  };
}

/** One row of a table on the bitmaps of 32 points and the 32 before. */
function holds(r: PlanRow, now: Int32Array, past: Int32Array, ok: number, okPast: number): number {
  const enough = (w: number, p: number): number => {
    if (r.count === r.of) return run(w, p, r.of);
    let held = atLeast(w, p, ok, okPast, r.count, r.of);
    if (r.comply !== 0) held &= w;
    if (r.full !== 0) held &= run(ok, okPast, r.of);
    return held;
  };
  const any = (w: number, p: number, n: number) => atLeast(w, p, ok, okPast, 1, n);
  if (r.kind >= 2) {
    const up = now[upSlot]!;
    const down = now[downSlot]!;
    const upPast = past[upSlot]!;
    const downPast = past[downSlot]!;
    if (r.kind === 3) {
      const turn =
        (up & ((down << 1) | (downPast >>> 31))) | (down & ((up << 1) | (upPast >>> 31)));
      return run(turn, (upPast & (downPast << 1)) | (downPast & (upPast << 1)), r.of - 2);
    }
    const steps = r.of - 1;
    if (r.ties !== 2) return run(up, upPast, steps) | run(down, downPast, steps);
    const level = ok & ((ok << 1) | (okPast >>> 31)) & ~(up | down);
    const levelPast = okPast & (okPast << 1) & ~(upPast | downPast);
    return (
      (run(up | level, upPast | levelPast, steps) & any(up, upPast, steps)) |
      (run(down | level, downPast | levelPast, steps) & any(down, downPast, steps))
    );
  }
  const above = now[r.above]!;
  const below = now[r.below]!;
  const abovePast = past[r.above]!;
  const belowPast = past[r.below]!;
  if (r.kind === 1) return enough(ok & ~(above | below), okPast & ~(abovePast | belowPast));
  if (r.side === 0) return enough(above, abovePast) | enough(below, belowPast);
  let held = enough(above | below, abovePast | belowPast);
  if (r.side === 2) held &= any(above, abovePast, r.of) & any(below, belowPast, r.of);
  return held;
}

/** Any table of rules on points `from` to `to`: the twin of `table32` in `native/rules.h`. */
export function jsTableRules(
  x: Float64Array,
  from: number,
  to: number,
  masks: Uint16Array,
  plan: RulePlan,
  s: JsRuleState,
): void {
  const { levels, slots, rows } = plan;
  const now = new Int32Array(slotCount);
  for (let at = from; at < to; at += 32) {
    const n = Math.min(32, to - at);
    let ok = 0;
    let up = 0;
    let down = 0;
    let previous = s.previous;
    for (let j = 0; j < n; j++) {
      const v = x[at + j]!;
      if (v - v === 0) {
        ok |= 1 << j;
        up |= Number(v > previous) << j;
        down |= Number(v < previous) << j;
        previous = v;
      } else {
        previous = Number.NaN;
      }
    }
    s.previous = previous;
    for (let k = 0; k < slots; k++) {
      const level = levels[k]!;
      let w = 0;
      if (k < 4 || (k > downSlot && (k & 1) === 0)) {
        for (let j = 0; j < n; j++) w |= Number(x[at + j]! > level) << j;
      } else {
        for (let j = 0; j < n; j++) w |= Number(x[at + j]! < level) << j;
      }
      now[k] = w & ok;
    }
    now[upSlot] = up;
    now[downSlot] = down;
    masks.fill(0, at, at + n);
    let all = 0;
    for (const row of rows) {
      let found = holds(row, now, s.past, ok, s.valid) & ok;
      all |= found;
      for (; found !== 0; found &= found - 1)
        masks[at + 31 - Math.clz32(found & -found)]! |= row.bit;
    }
    for (; all !== 0; all &= all - 1) s.flagged++;
    for (let lost = ~ok & (n === 32 ? -1 : (1 << n) - 1); lost !== 0; lost &= lost - 1) s.missing++;
    // With fewer than 32 points, the last 32 come from both words.
    if (n === 32) {
      s.past.set(now);
      s.valid = ok;
    } else {
      for (let k = 0; k < slots; k++) s.past[k] = (s.past[k]! >>> n) | (now[k]! << (32 - n));
      s.valid = (s.valid >>> n) | (ok << (32 - n));
    }
  }
}
