import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PercentileType, percentile, percentiles } from "../../src/moments/index.js";
import { allClose } from "../close.js";

const { ps, sets } = JSON.parse(
  readFileSync(new URL("../fixtures/moments/percentiles.json", import.meta.url), "utf8"),
) as { ps: number[]; sets: { values: number[]; byType: number[][] }[] };
const types = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

describe("sample percentiles", () => {
  it.each(types)("of type %i are those of R", (type) => {
    for (const { values, byType } of sets) {
      const found = percentiles(values, ps, { type }) as number[];
      allClose(found, byType[type - 1]!, 1e-14);
      expect(found).toEqual(ps.map((p) => percentile(values, p, { type })));
    }
  });

  it("of type 3 take the even neighbour at a tie like R, where numpy 1.24 does not", () => {
    expect(percentile([1, 2, 3, 4, 5], 0.3, { type: 3 })).toBe(2);
    expect(percentile([1, 2, 3, 4, 5], 0.5, { type: 3 })).toBe(2);
  });

  it("are type 6 unless another is asked for: the 25 % of 15 20 35 40 50 is 17.5, not R's 20", () => {
    expect(percentile([50, 15, 40, 20, 35], 0.25)).toBe(17.5);
    expect(percentile([50, 15, 40, 20, 35], 0.25, { type: 7 })).toBe(20);
  });

  it("of 0.00135 and 0.99865 with few values are the extremes in type 6", () => {
    expect(percentiles([3, 1, 2], [0.00135, 0.99865])).toEqual([1, 3]);
  });

  it("leave out what is not finite, and are null where nothing is left", () => {
    expect(percentile([Number.NaN, 3, Number.POSITIVE_INFINITY, 1, 2], 0.5)).toBe(2);
    expect(percentile([Number.NaN], 0.5)).toBeNull();
    expect(percentiles([], [0.1, 0.9])).toEqual([null, null]);
  });

  it("of equal values are that value, and of the largest numbers stay finite", () => {
    for (const type of types) {
      expect(percentile([0.1, 0.1, 0.1], 0.37, { type })).toBe(0.1);
      expect(Number.isFinite(percentile([-1.7e308, 1.7e308], 0.4, { type }))).toBe(true);
    }
  });

  it("refuse a percent for a fraction, and types that are none", () => {
    for (const p of [25, -0.1, Number.NaN]) {
      expect(() => percentile([1], p)).toThrow(expect.objectContaining({ code: "SPC_OPTION" }));
    }
    for (const type of [0, 10, 6.5]) {
      expect(() => percentile([1], 0.5, { type: type as PercentileType })).toThrow(
        expect.objectContaining({ code: "SPC_OPTION" }),
      );
    }
  });

  it("grow with p and stay within the values", () => {
    const value = fc.double({ noNaN: true, min: -1e100, max: 1e100 });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 20 }),
        fc.double({ noNaN: true, min: 0, max: 1 }),
        fc.double({ noNaN: true, min: 0, max: 1 }),
        fc.constantFrom(...types),
        (values, p, q, type) => {
          const [low, high] = percentiles(values, [Math.min(p, q), Math.max(p, q)], { type });
          expect(low!).toBeLessThanOrEqual(high!);
          expect(low!).toBeGreaterThanOrEqual(Math.min(...values));
          expect(high!).toBeLessThanOrEqual(Math.max(...values));
        },
      ),
      { numRuns: 200 },
    );
  });
});
