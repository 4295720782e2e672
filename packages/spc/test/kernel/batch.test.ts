import {
  applyRules,
  imr,
  imrLimits,
  nelsonRules,
  type RuleLimits,
  xbarR,
  xbarRLimits,
} from "@taktline/spc";
import { createKernel, type Kernel } from "@taktline/spc/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pistonRings } from "../fixtures/piston-rings.js";
import { lines, normals, seriesFor } from "./series.js";

const wasm = createKernel({ memory: "wasm" });
const js = createKernel({ memory: "js" });

/** Two hashes over the bytes of an array: in long ones a comparison entry by entry would take most of the time. */
function digest(of: ArrayBufferView): string {
  const bytes = new Uint8Array(of.buffer, of.byteOffset, of.byteLength);
  let a = 0x811c9dc5;
  let b = 0;
  for (let i = 0; i < bytes.length; i++) {
    a = Math.imul(a ^ bytes[i]!, 0x01000193);
    b = (Math.imul(b, 31) + bytes[i]! + 1) | 0;
  }
  return `${bytes.length} bytes ${a >>> 0} ${b >>> 0}`;
}

/** Everything in a result as bits, so that -0 and the last digit count. */
function bits(of: unknown): unknown {
  if (typeof of === "number") return digest(Float64Array.of(of));
  if (ArrayBuffer.isView(of)) return digest(of);
  if (of !== null && typeof of === "object") {
    return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, bits(value)]));
  }
  return of;
}

/** What a call gives, as bits, or the code that it throws. */
function outcome(run: () => unknown): unknown {
  try {
    return bits(run());
  } catch (error) {
    return (error as { code?: string }).code ?? error;
  }
}

function same(run: (kernel: Kernel) => unknown): void {
  expect(outcome(() => run(js))).toEqual(outcome(() => run(wasm)));
}

/** A long series with all that is awkward in it. */
function awkward(seed: number, n: number, gap: number): Float64Array {
  const values = normals(seed, n).map((z) => 5 + z);
  for (let i = gap; i < n; i += gap) {
    values[i] = [Number.NaN, Number.POSITIVE_INFINITY, 5, 1e301, -0][i % 5]!;
  }
  return values;
}

describe("the two implementations", () => {
  it("give the same bits for charts of any subgroup size", () => {
    for (const size of [2, 3, 4, 5, 6, 7, 10, 25, 40]) {
      same((k) => k.xbarR(normals(size, 2100 * size + 3), size));
      same((k) => k.xbarR(awkward(size, 2100 * size + 1, 97), size));
    }
  });

  it("give the same bits for whatever series, limits and gaps", () => {
    fc.assert(
      fc.property(
        lines,
        seriesFor,
        fc.integer({ min: 2, max: 6 }),
        fc.constantFrom("break" as const, "bridge" as const),
        (of, make, size, gaps) => {
          const values = make(of);
          same((k) => k.xbarR(values, size, { gaps }));
          same((k) => k.imr(values, { gaps }));
          same((k) => k.meanVariance(values));
          const standard = { mean: of.center, sigma: of.sigma || 1 };
          same((k) => k.ewmaCusum(values, { standard, series: true, headStart: 2.5 }));
          same((k) => k.imr(values, { standard, gaps }));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("give the same bits over many blocks and pieces", () => {
    for (const values of [
      normals(1, 40_000),
      awkward(2, 70_003, 5003),
      new Float64Array(5000).fill(0.1),
    ]) {
      same((k) => k.imr(values));
      same((k) => k.imr(values, { gaps: "bridge" }));
      same((k) => k.meanVariance(values));
      same((k) => k.xbarR(values, 5));
      same((k) => k.ewmaCusum(values, { standard: { mean: 5, sigma: 1 }, series: true }));
      same((k) => k.ewmaCusum(values, { standard: { mean: 5, sigma: 1 }, lambda: 0.001 }));
    }
  });

  it("give the same bits where twice a statistic overflows but the statistic does not", () => {
    const values = [1e308, 1e308, -1e308, -1e308];
    same((k) => k.ewmaCusum(values, { standard: { mean: 0, sigma: 1 }, series: true }));
    expect(js.ewmaCusum([1e308, -1e308], { standard: { mean: 0, sigma: 1 } }).last.lower).toBe(
      1e308,
    );
  });
});

for (const kernel of [wasm, js]) {
  describe(`${kernel.kind}: average and range charts`, () => {
    it("have the limits of the piston rings, and their signals", () => {
      const phase1 = pistonRings.slice(0, 25).flat();
      const { limits } = kernel.xbarR(phase1, 5);
      const exact = xbarRLimits({ values: phase1, size: 5 });
      expect(limits.xbar.center).toBeCloseTo(74.001176, 9);
      expect(limits.r.center).toBeCloseTo(0.02276, 12);
      expect(limits.xbar.ucl).toBeCloseTo(exact.xbar.ucl, 12);
      expect(limits.r.ucl).toBeCloseTo(exact.r.ucl, 12);
      const all = kernel.xbarR(pistonRings.flat(), 5, { limits });
      const chart = xbarR({ values: pistonRings.flat(), size: 5 }, { limits });
      expect(digest(all.masks)).toBe(digest(chart.xbar.masks));
      expect(all.flagged).toBe(chart.xbar.masks.filter((m) => m !== 0).length);
    });

    it("differ from the chart by a few bits at most, and have exactly its masks for their own averages", () => {
      for (const size of [2, 4, 5, 7]) {
        const values = normals(size, 1100 * size).map((z) => 100 + z);
        const batch = kernel.xbarR(values, size);
        const chart = xbarR({ values, size });
        for (const [a, b] of [
          [batch.limits.xbar.center, chart.limits.xbar.center],
          [batch.limits.xbar.ucl, chart.limits.xbar.ucl],
          [batch.limits.r.ucl, chart.limits.r.ucl],
          [batch.limits.sigma, chart.limits.sigma],
        ] as const) {
          expect(Math.abs(a - b)).toBeLessThan(1e-14 * Math.abs(b));
        }
        expect(digest(batch.ranges)).toBe(digest(chart.r.values));
        const line: RuleLimits = batch.limits.xbar;
        expect(digest(batch.masks)).toBe(digest(applyRules(batch.means, line, nelsonRules())));
      }
    });

    it("leave incomplete subgroups and a rest out, and say so", () => {
      const batch = kernel.xbarR([1, 3, Number.NaN, 4, 2, 6, 9], 2);
      expect(Array.from(batch.means)).toEqual([2, Number.NaN, 4]);
      expect(Array.from(batch.ranges)).toEqual([2, Number.NaN, 4]);
      expect(batch.missing).toBe(1);
      expect(batch.limits.subgroups).toBe(2);
      expect(batch.issues.map((i) => i.code)).toEqual([
        "SPC_SUBGROUP_INCOMPLETE",
        "SPC_SUBGROUP_TAIL",
      ]);
    });

    it("count a subgroup whose sum or range overflows as missing", () => {
      const huge = [1e308, 1.5e308, 1, 2, -1.7e308, 1.7e308];
      expect(kernel.xbarR(huge, 2, { standard: { mean: 0, sigma: 1 } }).missing).toBe(2);
    });

    it("raise no alarm on constant data whose mean is no sum over count", () => {
      const batch = kernel.xbarR(new Float64Array(30_000).fill(0.1), 3);
      expect(batch.limits.xbar.center).toBe(0.1);
      expect(batch.masks.every((m) => (m & 0b111111) === 0)).toBe(true);
      expect(batch.issues.map((i) => i.code)).toEqual(["SPC_ZERO_SIGMA"]);
    });

    it("keep the digits of a small spread on a large offset", () => {
      const values = normals(3, 50_000).map((z) => Math.round(z * 8) / 8);
      const near = kernel.xbarR(values, 5);
      const far = kernel.xbarR(
        values.map((x) => x + 2 ** 40),
        5,
      );
      expect(digest(far.ranges)).toBe(digest(near.ranges));
      expect(far.limits.sigma).toBe(near.limits.sigma);
    });
  });

  describe(`${kernel.kind}: individuals charts`, () => {
    const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

    it("have the limits of the NIST handbook, 6.3.2.2", () => {
      const { limits } = kernel.imr(flow, { constants: "table3" });
      expect(limits.x.center).toBeCloseTo(50.81, 12);
      expect(limits.x.ucl.toFixed(4)).toBe("55.8041");
      expect(limits.x.lcl.toFixed(4)).toBe("45.8159");
      const { x, mr, sigma, points, ranges } = imrLimits(flow, { constants: "table3" });
      expect([limits.points, limits.ranges]).toEqual([points, ranges]);
      expect(limits.sigma).toBeCloseTo(sigma, 14);
      expect(limits.mr.ucl).toBeCloseTo(mr.ucl, 13);
      expect(limits.x.sigma).toBeCloseTo(x.sigma, 14);
    });

    it("have the ranges and masks of the chart, with gaps that break or are bridged", () => {
      const values = normals(11, 3000).map((z) => 8 + z);
      for (let i = 5; i < values.length; i += 117) values[i] = Number.NaN;
      for (const gaps of ["break", "bridge"] as const) {
        const batch = kernel.imr(values, { gaps });
        const chart = imr(values, { limits: batch.limits, gaps });
        expect(digest(batch.masks)).toBe(digest(chart.x.masks));
        expect(digest(batch.ranges)).toBe(digest(chart.mr.values));
        expect(batch.missing).toBe(26);
        const own = imrLimits(values, { gaps });
        expect(batch.limits.sigma).toBeCloseTo(own.sigma, 14);
        expect(batch.limits.ranges).toBe(own.ranges);
      }
    });

    it("judge by given limits and by a given standard", () => {
      const standard = { mean: 50, sigma: 1 };
      const batch = kernel.imr(flow, { standard });
      expect(batch.limits).toEqual(imr(flow, { standard }).limits);
      expect(batch.masks).toEqual(imr(flow, { standard }).x.masks);
      expect(kernel.imr(flow, { limits: batch.limits }).masks).toEqual(batch.masks);
    });
  });
}

describe("mistakes", () => {
  const k = wasm;
  const standard = { mean: 0, sigma: 1 };
  const limits = kernelLimits();
  function kernelLimits() {
    return wasm.imr([1, 2, 3]).limits;
  }
  it.each([
    ["SPC_SUBGROUP_SIZE", () => k.xbarR([1, 2], 1)],
    ["SPC_SUBGROUP_SIZE", () => k.xbarR([1, 2], 2.5)],
    ["SPC_TOO_FEW_POINTS", () => k.xbarR([1], 2)],
    ["SPC_TOO_FEW_POINTS", () => k.xbarR([1, Number.NaN, 2, Number.NaN], 2)],
    ["SPC_TOO_FEW_POINTS", () => k.imr([1])],
    ["SPC_TOO_FEW_POINTS", () => k.imr([1, Number.NaN, 2])],
    ["SPC_OVERFLOW", () => k.imr([1e308, -1e308, 1e308])],
    ["SPC_OVERFLOW", () => k.meanVariance([1e308, -1e308])],
    ["SPC_OPTION", () => k.imr([1, 2], { standard, limits })],
    ["SPC_OPTION", () => k.imr([1, 2], { gaps: "skip" as "break" })],
    ["SPC_LIMITS", () => k.imr([1, 2], { limits: { ...limits, span: 3 } })],
    ["SPC_LIMITS", () => k.imr([1, 2], { standard: { mean: 1, sigma: 0 } })],
    ["SPC_LIMITS", () => k.rules([1], { center: 0, sigma: -1 })],
    ["SPC_OPTION", () => k.ewmaCusum([1], { standard, lambda: 0 })],
    ["SPC_OPTION", () => k.ewmaCusum([1], { standard, headStart: 5 })],
    ["SPC_OPTION", () => k.ewmaCusum([1], { standard, width: Number.POSITIVE_INFINITY })],
    ["SPC_LIMITS", () => k.ewmaCusum([1], { standard: { mean: 0, sigma: -1 } })],
  ])("are refused as %s", (code, run) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });
});
