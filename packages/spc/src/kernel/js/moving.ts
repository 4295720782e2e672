import { type Total, total } from "../backend.js";
import { addBlock, blockTerms, fold, fold8 } from "./sums.js";

/** A full block with points before it; the sums of points and of ranges go into `sums`. */
function quickBlock(x: Float64Array, from: number, ranges: Float64Array, sums: Float64Array): void {
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let a4 = 0;
  let a5 = 0;
  let a6 = 0;
  let a7 = 0;
  for (let i = from; i < from + blockTerms; i += 8) {
    a0 += x[i]!;
    a1 += x[i + 1]!;
    a2 += x[i + 2]!;
    a3 += x[i + 3]!;
    a4 += x[i + 4]!;
    a5 += x[i + 5]!;
    a6 += x[i + 6]!;
    a7 += x[i + 7]!;
  }
  sums[0] = fold(a0, a1, a2, a3, a4, a5, a6, a7);
  a0 = a1 = a2 = a3 = a4 = a5 = a6 = a7 = 0;
  let w = x[from - 1]!;
  for (let i = from; i < from + blockTerms; i += 8) {
    let v = x[i]!;
    let r = Math.abs(v - w);
    ranges[i] = r;
    a0 += r;
    w = x[i + 1]!;
    r = Math.abs(w - v);
    ranges[i + 1] = r;
    a1 += r;
    v = x[i + 2]!;
    r = Math.abs(v - w);
    ranges[i + 2] = r;
    a2 += r;
    w = x[i + 3]!;
    r = Math.abs(w - v);
    ranges[i + 3] = r;
    a3 += r;
    v = x[i + 4]!;
    r = Math.abs(v - w);
    ranges[i + 4] = r;
    a4 += r;
    w = x[i + 5]!;
    r = Math.abs(w - v);
    ranges[i + 5] = r;
    a5 += r;
    v = x[i + 6]!;
    r = Math.abs(v - w);
    ranges[i + 6] = r;
    a6 += r;
    w = x[i + 7]!;
    r = Math.abs(w - v);
    ranges[i + 7] = r;
    a7 += r;
  }
  sums[1] = fold(a0, a1, a2, a3, a4, a5, a6, a7);
}

/** Any points, one by one; missing ones leave NaN. */
function carefulBlock(
  x: Float64Array,
  from: number,
  to: number,
  ranges: Float64Array,
  lanes: Float64Array,
  a: Total,
  b: Total,
): void {
  let previous = from > 0 ? x[from - 1]! : Number.NaN;
  if (!Number.isFinite(previous)) previous = Number.NaN;
  for (let i = from; i < to; i++) {
    const v = x[i]! + 0;
    const lane = (i - from) & 7;
    ranges[i] = Number.NaN;
    if (v - v !== 0) {
      previous = Number.NaN;
      continue;
    }
    const range = Math.abs(v - previous);
    previous = v;
    lanes[lane]! += v;
    a.count++;
    if (Number.isNaN(range)) continue;
    ranges[i] = range;
    lanes[8 + lane]! += range;
    b.count++;
  }
}

/** Moving ranges of two points with the totals of points and ranges: the twin of `moving` in `native/charts.h`. */
export function jsMoving(
  x: Float64Array,
  n: number,
  ranges: Float64Array,
): readonly [Total, Total] {
  const a = total();
  const b = total();
  const sums = new Float64Array(2);
  const lanes = new Float64Array(16);
  for (let from = 0; from < n; from += blockTerms) {
    const to = Math.min(n, from + blockTerms);
    if (from > 0 && to - from === blockTerms) {
      quickBlock(x, from, ranges, sums);
      if (Number.isFinite(sums[0]) && Number.isFinite(sums[1])) {
        addBlock(a, sums[0]!);
        addBlock(b, sums[1]!);
        a.count += blockTerms;
        b.count += blockTerms;
        continue;
      }
    }
    lanes.fill(0);
    carefulBlock(x, from, to, ranges, lanes, a, b);
    addBlock(a, fold8(lanes));
    addBlock(b, fold8(lanes.subarray(8)));
  }
  return [a, b];
}
