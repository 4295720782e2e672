import {
  cChart,
  gChart,
  groupChart,
  laneyP,
  laneyU,
  npChart,
  pChart,
  tChart,
  uChart,
  zmr,
} from "@taktline/spc";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const wild = fc.oneof(
  fc.double(),
  fc.integer({ min: -3, max: 30 }),
  fc.constantFrom(0, -0, 5e-324, 1e-300, 1e12, 1e13, 2 ** 53, 1.7e308, Number.POSITIVE_INFINITY),
);
const lines = fc.constantFrom("threeSigma" as const, "probability" as const);
const columns = fc.array(fc.tuple(wild, wild), { minLength: 0, maxLength: 12 });
const expectedCodes = ["SPC_TOO_FEW_POINTS", "SPC_OVERFLOW"];

/** Runs a chart: it may only refuse for want of data, or for data too large. */
function tried(chart: () => { readonly issues: readonly unknown[] }): void {
  try {
    chart();
  } catch (error) {
    expect(expectedCodes, String(error)).toContain((error as { code?: string }).code);
  }
}

describe("whatever numbers come, the charts", () => {
  it("judge by a standard without throwing", () => {
    fc.assert(
      fc.property(columns, lines, (data, kind) => {
        const counts = data.map(([x]) => x);
        const sizes = data.map(([, n]) => n);
        pChart({ counts, sizes }, { standard: { p: 0.2 }, lines: kind });
        npChart({ counts, sizes }, { standard: { p: 0.2 }, lines: kind });
        uChart({ counts, sizes }, { standard: { mean: 2 }, lines: kind });
        cChart(counts, { standard: { mean: 2 }, lines: kind });
        laneyP({ counts, sizes }, { standard: { p: 0.2, sigmaZ: 2 } });
        laneyU({ counts, sizes }, { standard: { mean: 2, sigmaZ: 2 } });
        gChart(counts, { standard: { p: 0.2 }, lines: kind });
        tChart(counts, { standard: { shape: 1, scale: 2 } });
        zmr({ values: counts, parts: sizes }, { standard: [{ part: 1, mean: 0, sigma: 1 }] });
        if (data.length > 0) groupChart(data, { standard: { mean: 0, sigma: 1 } });
      }),
      { numRuns: 150 },
    );
  });

  it("estimate limits, or refuse for want of data or for data too large", () => {
    fc.assert(
      fc.property(columns, lines, (data, kind) => {
        const counts = data.map(([x]) => x);
        const sizes = data.map(([, n]) => n);
        tried(() => pChart({ counts, sizes }, { lines: kind }));
        tried(() => npChart({ counts, sizes }, { lines: kind }));
        tried(() => uChart({ counts, sizes }, { lines: kind }));
        tried(() => cChart(counts, { lines: kind }));
        tried(() => laneyP({ counts, sizes }));
        tried(() => laneyU({ counts, sizes }));
        tried(() => gChart(counts, { lines: kind }));
        for (const distribution of ["weibull", "exponential", "power"] as const) {
          tried(() => tChart(counts, { distribution }));
        }
        for (const sigma of ["byParts", "constant", "relative", "byRuns"] as const) {
          tried(() => zmr({ values: counts, parts: sizes.map((n) => (n > 1 ? 1 : 2)) }, { sigma }));
        }
        if (data.length > 0) tried(() => groupChart(data));
      }),
      { numRuns: 150 },
    );
  });
});
