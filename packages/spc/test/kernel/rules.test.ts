import { applyRules, type NelsonOptions, nelsonRules, type Rule } from "@taktline/spc";
import { createKernel } from "@taktline/spc/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lines, normals, seriesFor } from "./series.js";

const kernels = [createKernel({ memory: "wasm" }), createKernel({ memory: "js" })];
const gaps = fc.constantFrom("break" as const, "bridge" as const);

const options: fc.Arbitrary<NelsonOptions> = fc.record(
  {
    runPoints: fc.constantFrom(2, 7, 8, 9, 32),
    trendPoints: fc.constantFrom(3, 6, 7, 32),
    alternatingPoints: fc.constantFrom(3, 4, 14, 15, 32),
    withinPoints: fc.constantFrom(2, 3, 15, 32),
    outsidePoints: fc.constantFrom(2, 8, 32),
    onCenter: fc.constantFrom("break", "skip"),
    trendTies: fc.constantFrom("break", "skip", "count"),
    alternatingTies: fc.constantFrom("break", "skip"),
    lastPoint: fc.constantFrom("comply", "any"),
    window: fc.constantFrom("partial", "full"),
    outsideSides: fc.constantFrom("both", "either"),
  },
  { requiredKeys: [] },
);

/** Rules of one's own that contradict nothing: zones anywhere, windows as wide as they get. */
const customRule: fc.Arbitrary<Omit<Rule, "number">> = fc
  .record({
    kind: fc.constantFrom("beyond" as const, "within" as const),
    of: fc.integer({ min: 1, max: 32 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    zone: fc.constantFrom(0, 0.5, 1, 1.5, 2, 2.5, 3, "limit" as const),
    side: fc.constantFrom("same" as const, "either" as const, "both" as const),
    window: fc.constantFrom("partial" as const, "full" as const),
    last: fc.constantFrom("comply" as const, "any" as const),
  })
  .map(({ share, ...rule }) => ({ ...rule, count: 1 + Math.floor(share * (rule.of - 1)) }))
  .map((rule) => ({
    ...rule,
    ties: "break" as const,
    count:
      rule.side === "same" && rule.last === "any"
        ? Math.max(rule.count, (rule.of >> 1) + 1)
        : rule.count,
  }));

describe("bit-parallel rules", () => {
  it("give Nelson's default masks as the evaluator does, on lines, ties, gaps and outliers", () => {
    fc.assert(
      fc.property(lines, seriesFor, (of, make) => {
        const values = make(of);
        const expected = Array.from(applyRules(values, of, nelsonRules()));
        for (const kernel of kernels) {
          const { masks, flagged, missing } = kernel.rules(values, of);
          expect(Array.from(masks)).toEqual(expected);
          expect(flagged).toBe(expected.filter((m) => m !== 0).length);
          expect(missing).toBe(values.filter((x) => !Number.isFinite(x)).length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("give the masks of every convention of Nelson's rules, with gaps that break or are bridged", () => {
    fc.assert(
      fc.property(lines, seriesFor, options, gaps, (of, make, nelson, policy) => {
        const values = make(of);
        const rules = nelsonRules(nelson);
        const expected = Array.from(applyRules(values, of, rules, { gaps: policy }));
        for (const kernel of kernels) {
          const found = kernel.rules(values, of, rules, { gaps: policy });
          expect(Array.from(found.masks)).toEqual(expected);
          expect(found.flagged).toBe(expected.filter((m) => m !== 0).length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("give the masks of any table of rules up to windows of 32 points", () => {
    fc.assert(
      fc.property(
        lines,
        seriesFor,
        fc.array(customRule, { minLength: 1, maxLength: 16 }),
        gaps,
        (of, make, rows, policy) => {
          const values = make(of);
          const rules = { convention: "own", rules: rows.map((r, i) => ({ ...r, number: i + 1 })) };
          const expected = Array.from(applyRules(values, of, rules, { gaps: policy }));
          for (const kernel of kernels) {
            const { masks } = kernel.rules(values, of, rules, { gaps: policy });
            expect(Array.from(masks)).toEqual(expected);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it("give the same masks over many blocks and pieces", () => {
    const values = normals(7, 40_001).map((z) => 20 + 3 * z);
    values[0] = Number.NaN;
    values[32_767] = Number.NaN;
    values[32_768] = 100;
    for (let i = 35_000; i < 36_000; i++) values[i] = Math.round(values[i]!);
    const of = { center: 20, sigma: 3 };
    const expected = applyRules(values, of, nelsonRules());
    expect(new Set(expected).size).toBeGreaterThan(15);
    for (const kernel of kernels) {
      const { masks } = kernel.rules(values, of);
      expect(masks.findIndex((m, i) => m !== expected[i])).toBe(-1);
    }
  });

  it("take a first point that nothing stands before, whatever lies in memory there", () => {
    for (const kernel of kernels) {
      const column = kernel.f64(100);
      column.values.fill(5);
      column.values.subarray(50).set([1, 2, 3, 4, 5, 6]);
      const tail = column.values.subarray(50, 56);
      // Five steps up would be six with the 5 before them, were it smaller.
      expect(Array.from(kernel.rules(tail, { center: 3.5, sigma: 10 }).masks)).toEqual([
        0, 0, 0, 0, 0, 4,
      ]);
      column.values[49] = 0;
      expect(
        Array.from(kernel.rules(column.values.subarray(50, 55), { center: 3, sigma: 10 }).masks),
      ).toEqual([0, 0, 0, 0, 0]);
      column.free();
    }
  });
});
