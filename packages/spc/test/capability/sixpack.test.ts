import { imr, nelsonRules, westernElectricRules, xbarR } from "@taktline/spc";
import { probabilityPlot, sixpack } from "@taktline/spc/capability";
import { describe, expect, it } from "vitest";
import { pistonRings } from "../fixtures/piston-rings.js";

describe("a sixpack", () => {
  const six = sixpack(pistonRings, { lsl: 73.95, usl: 74.05, target: 74 }, { estimator: "rBar" });

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(six))).toEqual(six);
  });

  it("has the charts of the package, with the within sigma of its capability", () => {
    const chart = xbarR(pistonRings);
    expect(six.location?.values).toEqual(Array.from(chart.xbar.values));
    expect(six.location?.ucl).toBe(chart.xbar.ucl);
    expect(six.spread?.center).toBe(chart.r.center);
    expect(six.location?.signals.map((s) => s.index)).toEqual(
      chart.xbar.signals.map((s) => s.index),
    );
    expect(six.capability.within.sigma).toBeCloseTo(chart.limits.sigma, 14);
  });

  it("draws the charts of a report: by its rules and phase I, or by its limits, and says which on every panel", () => {
    const spec = { lsl: 73.95, usl: 74.05 };
    const rules = westernElectricRules();
    const spreadRules = nelsonRules({ only: [1] });
    const chart = xbarR(pistonRings, { phase1: 25, rules, rRules: spreadRules });
    const estimator = "rBar";
    const own = sixpack(pistonRings, spec, { estimator, phase1: 25, rules, spreadRules });
    // Given limits bring their own estimator, whatever the capability uses.
    const given = sixpack(pistonRings, spec, { limits: chart.limits, rules, spreadRules });
    for (const { location, spread, limits } of [own, given]) {
      expect([location?.center, location?.ucl, location?.lcl]).toEqual([
        chart.xbar.center,
        chart.xbar.ucl,
        chart.xbar.lcl,
      ]);
      expect(spread?.ucl).toBe(chart.r.ucl);
      expect([...(location?.signals ?? []), ...(spread?.signals ?? [])]).toEqual(
        [...chart.xbar.signals, ...chart.r.signals].map(({ index, rule, points }) => ({
          index,
          rule,
          points,
        })),
      );
      expect([location?.estimator, spread?.estimator]).toEqual(["rBar", "rBar"]);
      expect([location?.rules, spread?.rules]).toEqual([rules, spreadRules]);
      expect(limits).toEqual(chart.limits);
    }
    expect(given.capability).toEqual(sixpack(pistonRings, spec).capability);
    expect(own.capability.n).toBe(200);
    expect(given.conventions[0]).toContain("(rBar)");
  });

  it("of single measurements takes limits of imr, and refuses those of another chart or two sources of limits", () => {
    const values = pistonRings.flat();
    const spec = { lsl: 73.95, usl: 74.05 };
    const { limits } = imr(values, { phase1: 50 });
    expect(sixpack(values, spec, { limits }).location?.ucl).toBe(limits.x.ucl);
    expect(() => sixpack(pistonRings, spec, { limits })).toThrow(
      expect.objectContaining({ code: "SPC_LIMITS" }),
    );
    expect(() => sixpack(values, spec, { limits, phase1: 50 })).toThrow(
      expect.objectContaining({ code: "SPC_OPTION" }),
    );
  });

  it("counts every measurement once, in bins whose edges are multiples of a width of 1, 2 or 5 times a power of ten", () => {
    const { edges, counts, width, n } = six.histogram;
    expect(counts.reduce((a, b) => a + b)).toBe(n);
    expect(n).toBe(200);
    expect(["1", "2", "5"]).toContain(width.toExponential().slice(0, 1));
    expect(edges.length).toBe(counts.length + 1);
    const all = pistonRings.flat();
    for (const [i, count] of counts.entries()) {
      const low = edges[i] ?? 0;
      const high = edges[i + 1] ?? 0;
      const last = i === counts.length - 1;
      expect(all.filter((x) => x >= low && (last ? x <= high : x < high)).length).toBe(count);
    }
  });

  it("draws curves whose area is the number of measurements times the width", () => {
    for (const { x, y } of six.histogram.curves) {
      const step = (x[1] ?? 0) - (x[0] ?? 0);
      const area = y.reduce((a, b) => a + b) * step;
      expect(area / (six.histogram.n * six.histogram.width)).toBeCloseTo(1, 3);
    }
  });

  it("shows the last 25 subgroups, or as many as asked", () => {
    expect([six.last.from, six.last.subgroups.length]).toEqual([15, 25]);
    expect(sixpack(pistonRings, { usl: 75 }, { last: 3 }).last.subgroups).toEqual(
      pistonRings.slice(37),
    );
  });

  it("of unequal subgroups has lines for every size", () => {
    const rows = pistonRings.map((row, i) => row.slice(0, i % 3 === 0 ? 3 : 5));
    const { location } = sixpack(rows, { usl: 74.05 });
    expect(Array.isArray(location?.ucl)).toBe(true);
  });

  it("of single measurements has individuals and moving ranges, and keeps gaps as null", () => {
    const { location, spread, last } = sixpack([1, 2, Number.NaN, 3, 2, 1, 2], { usl: 9 });
    expect([location?.name, spread?.name]).toEqual(["x", "mr"]);
    expect(location?.values[2]).toBeNull();
    expect(spread?.values.slice(0, 4)).toEqual([null, 1, null, null]);
    expect(last.subgroups[2]).toEqual([]);
  });

  it("is plain JSON where a subgroup is missing: its lines are null, as its value is", () => {
    const rows = [
      [1, 2, 3],
      [Number.NaN, Number.NaN, Number.NaN],
      [2, 3],
      [1, 3, 2],
    ];
    const { location, spread } = sixpack(rows, { usl: 9 });
    expect(location?.values[1]).toBe(null);
    for (const level of [location!.center, location!.ucl, location!.lcl, location!.sigma]) {
      if (typeof level !== "number") expect(level[1]).toBe(null);
    }
    expect(typeof location!.ucl).not.toBe("number");
    expect(JSON.parse(JSON.stringify({ location, spread }))).toEqual({ location, spread });
  });

  it("of constant data has no curves and no band, and says why", () => {
    const { histogram, probabilityPlot: plot, issues } = sixpack([3, 3, 3, 3], { usl: 4 });
    expect(histogram.curves).toEqual([]);
    expect(histogram.counts.reduce((a, b) => a + b)).toBe(4);
    expect(plot.band).toBeNull();
    expect(issues.map((issue) => issue.code)).toContain("SPC_CONSTANT_DATA");
  });
});

describe("a probability plot", () => {
  it("has median ranks, a line through the mean at z 0, and a band that widens outwards", () => {
    const { probability, band } = probabilityPlot([3, 1, 4, 1.5, 9, 2.6, 5.3, 5.8]);
    expect(probability[0]).toBeCloseTo(0.7 / 8.4, 15);
    const middle = 20;
    expect(band?.fit[middle]).toBeCloseTo((3 + 1 + 4 + 1.5 + 9 + 2.6 + 5.3 + 5.8) / 8, 14);
    const half = (i: number) => (band?.upper[i] ?? 0) - (band?.fit[i] ?? 0);
    expect(half(0)).toBeGreaterThan(half(10));
    expect(half(10)).toBeGreaterThan(half(middle));
  });
});
