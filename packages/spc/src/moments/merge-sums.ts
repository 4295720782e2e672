import { add, type DoubleDouble, multiply } from "../numeric/double-double.js";
import { deviation, type PowerSums, pairUp, plus, rescale, SUMS } from "./power-sums.js";

/** Adds the values of another series, taken to follow on this one. */
export function mergeSums(to: PowerSums, from: PowerSums): void {
  if (from.n === 0) {
    to.missing += from.missing;
    if (from.missing > 0) to.last = Number.NaN;
    return;
  }
  if (to.n === 0) {
    const missing = to.missing;
    const first = missing > 0 ? Number.NaN : from.first;
    const { high, low, ...plain } = from;
    Object.assign(to, plain, { missing: missing + from.missing, first });
    to.high.set(high);
    to.low.set(low);
    return;
  }
  const other: PowerSums = { ...from, high: from.high.slice(), low: from.low.slice() };
  const size = Math.abs(other.shift - to.shift);
  const log = size === 0 ? -1000 : Number.isFinite(size) ? Math.floor(Math.log2(size)) : 1024;
  const common = Math.min(to.exponent, other.exponent, log === -1000 ? 1000 : 200 - log);
  if (common < to.exponent) rescale(to, common);
  if (common < other.exponent) rescale(other, common);
  const c = deviation(to, other.shift);
  const n: DoubleDouble = [other.n, 0];
  const k: DoubleDouble = [other.pairs, 0];
  const sum = (i: number): DoubleDouble => [other.high[i]!, other.low[i]!];
  const times = (factor: number, ...of: DoubleDouble[]): DoubleDouble =>
    of.reduce((product, one) => multiply(product, one), [factor, 0] as DoubleDouble);
  const moved: DoubleDouble[][] = [
    [sum(0), times(1, n, c)],
    [sum(1), times(2, c, sum(0)), times(1, n, c, c)],
    [sum(2), times(3, c, sum(1)), times(3, c, c, sum(0)), times(1, n, c, c, c)],
    [
      sum(3),
      times(4, c, sum(2)),
      times(6, c, c, sum(1)),
      times(4, c, c, c, sum(0)),
      times(1, n, c, c, c, c),
    ],
    [sum(4), times(1, c, add(sum(5), sum(6))), times(1, k, c, c)],
    [sum(5), times(1, k, c)],
    [sum(6), times(1, k, c)],
  ];
  for (let i = 0; i < SUMS; i++) for (const part of moved[i]!) plus(to, i, part);
  to.n += other.n;
  to.missing += other.missing;
  to.pairs += other.pairs;
  to.min = Math.min(to.min, other.min);
  to.max = Math.max(to.max, other.max);
  if (!Number.isNaN(to.last) && !Number.isNaN(other.first)) {
    to.pairs++;
    pairUp(to, to.last, other.first);
  }
  to.last = other.last;
}
