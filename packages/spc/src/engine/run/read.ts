import { engineBit } from "./engine-bit.js";
import { ewmaLine, lineOf, placeOf } from "./evidence.js";
import { at, pf, pw } from "./layout.js";
import type { Space } from "./space.js";
import { averageOf } from "./step.js";
import type { CharacteristicState } from "./types.js";

/** The mean of all usable points of a record, or 0. */
export function meanOf(space: Space, r: number): number {
  const { f, w } = space.views;
  const n = w[r * 2 + at.n]! >>> 0;
  if (w[r * 2 + at.zones]! >= 0) return f[r + at.mean]!;
  return n === 0 ? 0 : averageOf(f[r]!, f[r + 1]!, f[r + 2]!, f[r + 3]!, n);
}

/** What is known of a characteristic. */
export function readState(space: Space, id: number): CharacteristicState {
  const place = placeOf(space, id);
  const { r, p } = place;
  const { f, w, h } = space.views;
  const n = w[r * 2 + at.n]! >>> 0;
  const missing = w[r * 2 + at.gaps]! >>> 0;
  const m2 = f[r + at.m2]!;
  const zones = w[r * 2 + at.zones]!;
  const collecting = zones < 0;
  const held = collecting ? (zones & 0x40000000) !== 0 : w[r * 2 + at.steps]! < 0;
  const enabled = w[p * 2 + pw.enabled]!;
  const line = ewmaLine(space, place);
  return {
    id,
    phase: collecting ? "collecting" : "judging",
    count: n + missing,
    n,
    missing,
    infinite: collecting ? h[r * 4 + at.age]! : w[r * 2 + at.sides]! >>> 24,
    mean: n === 0 ? null : meanOf(space, r),
    m2,
    variance: n < 2 ? null : m2 / (n - 1),
    previous: held ? f[r + at.previous]! : null,
    limits: collecting ? null : { x: lineOf(space, place), mrUcl: f[r + at.mrUcl]! },
    ewma:
      collecting || (enabled & engineBit.ewma) === 0
        ? null
        : { value: f[r + at.ewma]!, ucl: line.ucl, lcl: line.lcl },
    cusum:
      collecting || (enabled & engineBit.cusumUpper) === 0
        ? null
        : { upper: f[r + at.upper]!, lower: f[r + at.lower]!, h: f[p + pf.h]! },
  };
}
