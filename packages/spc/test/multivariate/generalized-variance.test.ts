import {
  explainMultivariate,
  type GeneralizedVariancePoint,
  generalizedVariance,
  generalizedVarianceAccumulator,
  restoreGeneralizedVariance,
} from "@taktline/spc/multivariate";
import { describe, expect, it } from "vitest";
import { allClose, close } from "../close.js";
import reference from "../fixtures/multivariate/hotelling.json";
import { code, settled } from "./settled.js";

describe("generalizedVariance", () => {
  it("plots determinants within subgroups, with b1 and b2 of the textbooks, against numpy", () => {
    for (const one of reference.subgroups) {
      const p = one.x[0]!.length;
      const { generalizedVariance: panel, limits } = generalizedVariance(one.x, { size: one.size });
      allClose(panel.values, one.determinants, 1e-10);
      close(limits.b1, one.b1, 1e-13);
      close(limits.b2, one.b2, 1e-12);
      const df = one.determinants.length * (one.size - 1);
      let bias = 1;
      for (let i = 0; i < p; i++) bias *= (df - i) / df;
      close(limits.determinant, one.det / bias, 1e-10);
      close(panel.center, (one.b1 * one.det) / bias, 1e-10);
      close(panel.ucl, ((one.b1 + 3 * Math.sqrt(one.b2)) * one.det) / bias, 1e-10);
      expect(panel.lcl).toBe(0);
      expect(explainMultivariate(limits)).toContain(
        `from ${limits.points} subgroups of ${one.size}`,
      );
    }
  });

  it("for one variable it is the chart of variances: b1 is 1, b2 is 2 / (n - 1)", () => {
    const { limits } = generalizedVariance([[1], [2], [3], [2], [5], [2]], { size: 3 });
    expect([limits.b1, limits.b2]).toEqual([1, 1]);
    close(limits.determinant, 2, 1e-14);
  });

  it("leaves out incomplete subgroups and the rows of an unfinished one, with issues", () => {
    const { x, size } = reference.subgroups[0]!;
    const holes = [...x.slice(0, 20), [Number.NaN, 1], ...x.slice(21), [1, 2]];
    const chart = generalizedVariance(holes, { size });
    expect(chart.generalizedVariance.values[4]).toBeNaN();
    expect(chart.issues.map((i) => i.code)).toEqual([
      "SPC_SUBGROUP_INCOMPLETE",
      "SPC_SUBGROUP_TAIL",
    ]);
  });

  it("refuses subgroups of no more rows than variables, and limits of another chart", () => {
    const { x, size } = reference.subgroups[0]!;
    expect(() => generalizedVariance(x, { size: 2 })).toThrow(code("SPC_OPTION"));
    expect(() => generalizedVariance(x, {})).toThrow(code("SPC_OPTION"));
    const limits = { chart: "t2", names: ["a", "b"], size } as never;
    expect(() => generalizedVariance(x, { limits })).toThrow(code("SPC_LIMITS"));
    expect(() => generalizedVarianceAccumulator({ size, phase1: 9 })).toThrow(code("SPC_OPTION"));
    expect(() => restoreGeneralizedVariance({} as never)).toThrow(code("SPC_STATE"));
  });

  it("streamed gives the bits of the batch, saved and restored at every subgroup", () => {
    const { x, size } = reference.subgroups[1]!;
    const names = ["a", "b", "c", "d"];
    const batch = generalizedVariance(x, { size, names, phase1: 10, exclude: [3] });
    let chart = generalizedVarianceAccumulator({ size, names, phase1: 10, exclude: [3] });
    const points: GeneralizedVariancePoint[] = [];
    for (let i = 0; i < x.length; i += size) {
      points.push(chart.push(x.slice(i, i + size)));
      chart = restoreGeneralizedVariance(JSON.parse(JSON.stringify(chart.save())));
    }
    const last = settled(points);
    expect(last.map((one) => one.generalizedVariance)).toEqual([
      ...batch.generalizedVariance.values,
    ]);
    expect(last.flatMap((one) => one.signals)).toEqual(batch.signals);
    expect(chart.value().limits).toEqual(batch.limits);
    expect(() => chart.push([[1, 2, 3, 4]])).toThrow(code("SPC_MATRIX"));
  });
});
