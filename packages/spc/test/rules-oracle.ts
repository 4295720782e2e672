import type { GapPolicy, NelsonOptions } from "@taktline/spc";

/** The rules once more, in the words of their text: whole windows, no state, no bits. Returns [rule, points][] per index. */
export function oracle(
  x: readonly number[],
  limits: { center: number; sigma: number },
  o: NelsonOptions,
  gaps: GapPolicy,
): [number, number[]][][] {
  return x.map((value, index) => {
    if (!Number.isFinite(value)) return [];
    // The usable points up to this one, newest last, back to the last gap that breaks.
    const before: number[] = [];
    for (let i = index; i >= 0; i--) {
      if (Number.isFinite(x[i]!)) before.unshift(i);
      else if (gaps === "break") break;
    }
    const z = (i: number) => (x[i]! - limits.center) / limits.sigma;
    const found: [number, number[]][] = [];
    const last = (n: number, of = before) => (of.length >= n ? of.slice(-n) : undefined);
    const steps = (of: number[]) => of.slice(1).map((i, k) => Math.sign(x[i]! - x[of[k]!]!));

    if (Math.abs(z(index)) > 3) found.push([1, [index]]);

    const offCenter = o.onCenter === "skip" ? before.filter((i) => z(i) !== 0) : before;
    const run = last(o.runPoints ?? 9, offCenter);
    if (run?.includes(index) && (run.every((i) => z(i) > 0) || run.every((i) => z(i) < 0))) {
      found.push([2, run]);
    }

    const untied = before.filter((i, k) => k === 0 || x[i] !== x[before[k - 1]!]);
    const trend = last(o.trendPoints ?? 6, o.trendTies === "skip" ? untied : before);
    if (trend?.includes(index)) {
      const s = steps(trend);
      const ties = o.trendTies === "count";
      const up = s.every((d) => d > 0 || (ties && d === 0)) && s.some((d) => d > 0);
      const down = s.every((d) => d < 0 || (ties && d === 0)) && s.some((d) => d < 0);
      if (up || down) found.push([3, trend]);
    }

    const zigzag = last(o.alternatingPoints ?? 14, o.alternatingTies === "skip" ? untied : before);
    if (zigzag?.includes(index)) {
      const s = steps(zigzag);
      if (s.every((d, k) => d !== 0 && (k === 0 || d === -s[k - 1]!))) found.push([4, zigzag]);
    }

    for (const [rule, k, m, zone] of [
      [5, 2, 3, 2],
      [6, 4, 5, 1],
    ] as const) {
      if (o.window === "full" && before.length < m) continue;
      for (const side of [1, -1]) {
        const beyond = before.slice(-m).filter((i) => side * z(i) > zone);
        if (beyond.length >= k && (o.lastPoint === "any" || beyond.includes(index))) {
          found.push([rule, beyond]);
        }
      }
    }

    const calm = last(o.withinPoints ?? 15);
    if (calm?.every((i) => Math.abs(z(i)) <= 1)) found.push([7, calm]);

    const wild = last(o.outsidePoints ?? 8);
    if (wild?.every((i) => Math.abs(z(i)) > 1)) {
      const both = wild.some((i) => z(i) > 0) && wild.some((i) => z(i) < 0);
      if (both || o.outsideSides === "either") found.push([8, wild]);
    }
    return found;
  });
}
