import { decimate } from "@taktline/chart";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** Straightforward and slow: every column by itself, sets of indices. */
function bruteForce(values: ArrayLike<number>, pixels: number, keep?: ArrayLike<number>): number[] {
  const n = values.length;
  const columns = new Map<number, number[]>();
  const sizes = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const column = Number((BigInt(i) * BigInt(pixels)) / BigInt(n));
    sizes.set(column, (sizes.get(column) ?? 0) + 1);
    if (!Number.isFinite(values[i])) continue;
    columns.set(column, [...(columns.get(column) ?? []), i]);
  }
  const picked = new Set<number>();
  let before = -1;
  for (const [column, points] of columns) {
    const extreme = (of: number[], sign: number) =>
      of.reduce((best, i) => (sign * values[i]! > sign * values[best]! ? i : best), of[0]!);
    const first = points[0]!;
    if (before >= 0 && first - before - 1 >= sizes.get(column)!) picked.add(before + 1);
    picked.add(first).add(points.at(-1)!).add(extreme(points, 1)).add(extreme(points, -1));
    const kept = points.filter((i) => keep !== undefined && keep[i] !== 0);
    if (kept.length > 0) picked.add(extreme(kept, 1)).add(extreme(kept, -1));
    before = points.at(-1)!;
  }
  return [...picked].sort((a, b) => a - b);
}

/** Numerical Recipes' quick generator: the same points on every machine. */
function noise(n: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: n }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  });
}

describe("decimate", () => {
  it("equals a brute force over columns, with gaps and marks", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(Number.NaN)),
            fc.constantFrom(0, 0, 0, 5),
          ),
          { maxLength: 90 },
        ),
        fc.integer({ min: 1, max: 40 }),
        (points, pixels) => {
          const values = points.map(([value]) => value);
          const keep = points.map(([, mark]) => mark);
          expect([...decimate(values, pixels)]).toEqual(bruteForce(values, pixels));
          expect([...decimate(values, pixels, { keep })]).toEqual(bruteForce(values, pixels, keep));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("shows a flagged point in each of the pixel columns that has one, of a million points", () => {
    const n = 1_000_000;
    const pixels = 1000;
    const values = noise(n, 42);
    const keep = Uint16Array.from(noise(n, 7), (u) => (u < 0.0005 ? 1 : 0));
    const column = (i: number) => Math.floor((i * pixels) / n);
    const wanted = new Set<number>();
    for (let i = 0; i < n; i++) if (keep[i] !== 0) wanted.add(column(i));
    const picked = decimate(values, pixels, { keep });
    const shown = new Set<number>();
    for (const i of picked) if (keep[i] !== 0) shown.add(column(i));
    expect(wanted.size).toBeGreaterThan(300);
    expect([...shown].sort((a, b) => a - b)).toEqual([...wanted].sort((a, b) => a - b));
    expect(picked.length).toBeLessThanOrEqual(6 * pixels);
  });

  it("keeps the lowest and highest of every column, so that no peak is lost", () => {
    const values = noise(100_000, 3);
    values[54_321] = 99;
    values[12_345] = -99;
    const picked = new Set(decimate(values, 200));
    expect(picked.has(54_321) && picked.has(12_345)).toBe(true);
  });

  it("takes columns from x where given, in whatever order the points come", () => {
    const values = [1, 5, 2, 9, 3, 4];
    const x = [0, 1, 2, 3, 0.5, 99];
    // Two columns of 0 to 99: the first five points share one.
    expect([...decimate(values, 2, { x })]).toEqual([0, 3, 4, 5]);
  });

  it("gives all points where there are fewer than pixels, and none of nothing", () => {
    expect([...decimate([3, 1, 2], 100)]).toEqual([0, 1, 2]);
    expect([...decimate([], 10)]).toEqual([]);
    expect([...decimate([Number.NaN, null], 10)]).toEqual([]);
  });

  it("never takes null for 0", () => {
    expect([...decimate([5, null, 6, 7], 1)]).toEqual([0, 3]);
  });

  it("refuses pixels that are no count, and columns of other lengths", () => {
    for (const pixels of [0, -1, 1.5, Number.NaN, 2e6]) {
      expect(() => decimate([1], pixels)).toThrow(
        expect.objectContaining({ code: "CHART_DECIMATE" }),
      );
    }
    expect(() => decimate([1, 2], 5, { keep: [1] })).toThrow(
      expect.objectContaining({ code: "CHART_DECIMATE" }),
    );
  });
});
