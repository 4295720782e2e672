import { largest } from "./layout.js";

/** How many records are asked for ahead of their use, so that their cache lines arrive together. */
const ahead = 32;

/** The mean of a compensated sum; see numeric/average.ts. */
export function averageOf(sum: number, lost: number, low: number, high: number, n: number): number {
  let mean = (sum + lost) / n;
  if (mean < low) mean = low;
  if (mean > high) mean = high;
  return mean + 0;
}

const lostBy = (sum: number, x: number, next: number) =>
  Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;

/** The memory of an engine as columns of three widths. */
export interface Views {
  readonly f: Float64Array;
  readonly w: Int32Array;
  readonly h: Uint16Array;
}

/** The next point of a record that collects phase I; `r` and `p` are offsets of record and profile in doubles. */
function collect({ f, w, h }: Views, r: number, p: number, x: number): void {
  const i = r * 2;
  const counted = w[i + 21]! >>> 0;
  const before = counted === 0 ? 0 : averageOf(f[r]!, f[r + 1]!, f[r + 2]!, f[r + 3]!, counted);
  let next = f[r]! + x;
  f[r + 1]! += lostBy(f[r]!, x, next);
  f[r] = next;
  if (x < f[r + 2]!) f[r + 2] = x;
  if (x > f[r + 3]!) f[r + 3] = x;
  const n = counted === 0xffffffff ? counted : counted + 1;
  w[i + 21] = n;
  const after = averageOf(f[r]!, f[r + 1]!, f[r + 2]!, f[r + 3]!, n);
  const m2 = f[r + 4]! + (x - before) * (x - after);
  f[r + 4] = Math.max(m2, 0);
  if ((w[i + 20]! & 0x40000000) !== 0) {
    const mr = Math.abs(x - f[r + 5]!);
    next = f[r + 6]! + mr;
    f[r + 7]! += lostBy(f[r + 6]!, mr, next);
    f[r + 6] = next;
    if (mr < f[r + 8]!) f[r + 8] = mr;
    if (mr > f[r + 9]!) f[r + 9] = mr;
    w[i + 20]!++;
  }
  f[r + 5] = x;
  w[i + 20]! |= 0x40000000;
  const ranges = w[i + 20]! & 0x3fffffff;
  if (n < w[p * 2 + 35]! >>> 0 || ranges === 0) return;
  const level = averageOf(f[r + 6]!, f[r + 7]!, f[r + 8]!, f[r + 9]!, ranges);
  const sigma = level / f[p + 7]!;
  f[r] = f[r + 3] = f[r + 6] = after;
  f[r + 1] = sigma;
  f[r + 2] = level + 3 * (f[p + 8]! * sigma);
  f[r + 7] = f[r + 8] = f[p + 4]!;
  w[i + 18] = h[r * 4 + 47]! << 24;
  w[i + 19] = w[i + 20] = 0;
  h[r * 4 + 47] = 0;
}

/** A missing point. */
function gap({ w, h }: Views, r: number, p: number, x: number): void {
  const i = r * 2;
  const infinite = !Number.isNaN(x);
  const breaks = (w[p * 2 + 25]! & 1) === 0;
  if (w[i + 22] !== -1) w[i + 22]!++;
  if (w[i + 20]! < 0) {
    if (infinite && h[r * 4 + 47]! < 255) h[r * 4 + 47]!++;
    if (breaks) w[i + 20]! &= ~0x40000000;
    return;
  }
  if (infinite && w[i + 18]! >>> 0 < 0xff000000) w[i + 18]! += 0x01000000;
  if (!breaks) return;
  w[i + 18]! &= 0xff000000;
  w[i + 19] = w[i + 20] = 0;
}

/**
 * Takes points `from` to `to` in order and gives how many have signals: native/engine.h in TypeScript, bit for bit.
 *
 * `records` and `pool` are offsets in doubles. Conditions are turned into 0 and 1 by `+`, because branches on data that
 * nobody can predict cost more than everything else here.
 */
export function pushPoints(
  views: Views,
  records: number,
  pool: number,
  ids: ArrayLike<number>,
  values: ArrayLike<number>,
  out: { [i: number]: number },
  from: number,
  to: number,
): number {
  const { f, w, h } = views;
  let current = -1;
  let p = 0;
  let flags = 0;
  let last = 0;
  let enabled = 0;
  let factors = 0;
  let run = 0;
  let trend = 0;
  let turns = 0;
  let within = 0;
  let outside = 0;
  let three = 0;
  let five = 0;
  let full3 = 0;
  let full5 = 0;
  let lambda = 0.5;
  let scale = 0.5;
  let k = 0.5;
  let decision = 0.5;
  let shrink = 0.5;
  let flagged = 0;
  let touched = 0;
  for (let start = from; start < to; start += ahead) {
    const end = to - start < ahead ? to : start + ahead;
    if (end - start > 1) {
      for (let i = start; i < end; i++) {
        const word = ((records + Math.imul(ids[i]!, 12)) | 0) << 1;
        touched ^= w[word]! ^ w[word + 23]!;
      }
    }
    for (let i = start; i < end; i++) {
      const r = (records + Math.imul(ids[i]!, 12)) | 0;
      const word = r << 1;
      const half = r << 2;
      // Profiles are few: what one says is read again only when another takes its turn.
      const unit = h[half + 46]!;
      if (unit !== current) {
        current = unit;
        p = (pool + (unit << 5)) | 0;
        const pi = p << 1;
        flags = w[pi + 25]!;
        run = w[pi + 26]!;
        trend = w[pi + 27]!;
        turns = w[pi + 28]!;
        within = w[pi + 29]!;
        outside = w[pi + 30]!;
        three = w[pi + 31]!;
        five = w[pi + 32]!;
        full3 = w[pi + 33]!;
        full5 = w[pi + 34]!;
        last = w[pi + 37]!;
        enabled = w[pi + 24]!;
        factors = pool + w[pi + 36]!;
        lambda = f[p]!;
        scale = f[p + 1]!;
        k = f[p + 2]!;
        decision = f[p + 3]!;
        shrink = f[p + 9]!;
      }
      let x = values[i]!;
      if (!(Math.abs(x) <= largest)) {
        gap(views, r, p, x);
        out[i] = 0;
        continue;
      }
      x += 0;
      let zones = w[word + 20]!;
      if (zones < 0) {
        collect(views, r, p, x);
        out[i] = 0;
        continue;
      }
      const c = f[r]!;
      const s = f[r + 1]!;
      const previous = f[r + 5]!;
      let ucl = c + 3 * s;
      let lcl = c - 3 * s;
      if ((flags & 8) !== 0) {
        ucl = f[p + 5]!;
        lcl = f[p + 6]!;
      }
      let steps = w[word + 19]!;
      const had = steps >>> 31;
      const above1 = +(x > c + s);
      const below1 = +(x < c - s);
      const old = w[word + 18]!;
      const sides =
        ((old << 1) & 0x00dbfdfe) |
        (old & 0xff000000) |
        +(x > c) |
        (+(x < c) << 9) |
        (+(x > c + 2 * s) << 18) |
        (+(x < c - 2 * s) << 21);
      zones =
        ((zones << 1) & 0x7ffefefe) | above1 | (below1 << 8) | ((1 ^ (above1 | below1)) << 16);
      const rises = +(x > previous);
      const falls = +(x < previous);
      const tie = (1 ^ (rises | falls)) & (flags >> 1);
      steps =
        ((steps << 1) & 0x03ffdffe) |
        ((rises | tie) & had) |
        (((falls | tie) & had) << 13) |
        0x80000000;
      w[word + 18] = sides;
      w[word + 19] = steps;
      w[word + 20] = zones;

      const below = sides >> 9;
      const low1 = zones >> 8;
      const inside = zones >> 16;
      const downs = steps >> 13;
      const up = steps & ~downs;
      const down = downs & ~steps;
      const seen = zones | low1 | inside;
      let mask =
        +(x > ucl) |
        +(x < lcl) |
        ((+((sides & run) === run) | +((below & run) === run)) << 1) |
        ((+((steps & trend) === trend) ^ +((downs & trend) === trend)) << 2) |
        ((+((((up & 0x5555) | (down & ~0x5555)) & turns) === turns) |
          +((((down & 0x5555) | (up & ~0x5555)) & turns) === turns)) <<
          3) |
        ((((three >> ((sides >> 18) & 7)) | (three >> ((sides >> 21) & 7))) &
          +((seen & full3) === full3)) <<
          4) |
        ((((five >>> (zones & 31)) | (five >>> (low1 & 31))) & +((seen & full5) === full5)) << 5) |
        (+((inside & within) === within) << 6) |
        ((+(((zones | low1) & outside) === outside) &
          ((+((zones & outside) !== 0) & +((low1 & outside) !== 0)) | ((flags >> 2) & 1))) <<
          7);

      const counted = w[word + 21]! >>> 0;
      const n = counted === 0xffffffff ? counted : counted + 1;
      w[word + 21] = n;
      const delta = x - f[r + 3]!;
      const mean = f[r + 3]! + delta / n;
      f[r + 3] = mean;
      f[r + 4]! += delta * (x - mean);

      f[r + 5] = x;
      mask |= (+(Math.abs(x - previous) > f[r + 2]!) & had) << 11;

      const z = f[r + 6]! + lambda * (x - f[r + 6]!);
      f[r + 6] = z;
      const age = h[half + 47]!;
      h[half + 47] = age + +(age !== 65535);
      const width = scale * (s * f[factors + Math.min(age, last)]!);
      mask |= (+(z > c + width) | +(z < c - width)) << 8;

      // Without a sigma there is nothing to weigh a deviation by.
      if (s !== 0) {
        const deviation = (x - c) / s;
        let high = f[r + 7]! + (deviation - k);
        let low = f[r + 8]! + (-deviation - k);
        high = (high + Math.abs(high)) * shrink;
        low = (low + Math.abs(low)) * shrink;
        f[r + 7] = high;
        f[r + 8] = low;
        mask |= (+(high > decision) << 9) | (+(low > decision) << 10);
      }
      mask &= enabled;
      out[i] = mask;
      flagged += +(mask !== 0);
    }
  }
  // What was read ahead must seem to be used.
  return flagged + (touched & 0);
}
