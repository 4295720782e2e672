import { pointFlag } from "@taktline/spc";
import {
  explainMultivariate,
  pca,
  pcaAccumulator,
  pcaChart,
  pcaContributions,
  pcaLimits,
  restorePca,
} from "@taktline/spc/multivariate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceEigenvalues } from "../../src/multivariate/pca/parallel.js";
import { allClose, close } from "../close.js";
import reference from "../fixtures/multivariate/pca.json";
import { code } from "./settled.js";

const NA = Number.NaN;
type Scaling = "standardized" | "centered";
const models = reference.cases.map((one) =>
  pca(one.x, { components: one.components, scaling: one.scaling as Scaling }),
);

describe("pca against numpy and scipy", () => {
  it("eigenvalues and loadings to 1e-11", () => {
    reference.cases.forEach((one, i) => {
      const model = models[i]!;
      allClose(model.eigenvalues, one.eigenvalues, 1e-11);
      model.loadings.forEach((loading, k) => {
        allClose(loading, one.loadings[k]!, 1e-9);
      });
      close(model.explained, one.explained, 1e-12);
    });
  });

  it("T² and SPE of new rows, and limits by F, chi-squared, Jackson and Mudholkar, and Box", () => {
    reference.cases.forEach((one, i) => {
      const chart = pcaChart(one.new, models[i]!);
      allClose(chart.t2.values, one.t2, 1e-9);
      allClose(chart.spe.values, one.spe, 1e-9);
      close(chart.t2.ucl, one.f, 1e-10);
      close(chart.spe.ucl, one.jacksonMudholkar, 1e-10);
      const other = pcaLimits(models[i]!, { t2: "chiSquared", spe: "box" });
      close(other.t2.ucl, one.chiSquared, 1e-10);
      close(other.spe.ucl, one.box, 1e-10);
      close(other.spe.center, one.boxCenter, 1e-10);
      expect([chart.t2.lcl, chart.spe.lcl]).toEqual([0, 0]);
    });
  });

  it("contributions of 0 or more add up to T² and SPE", () => {
    reference.cases.forEach((one, i) => {
      const parts = pcaContributions(one.new[0]!, models[i]!);
      parts.forEach((part, j) => {
        expect(Math.abs(part.t2 - one.partsT2[j]!)).toBeLessThan(1e-8);
        expect(Math.abs(part.spe - one.partsSpe[j]!)).toBeLessThan(1e-8);
      });
      close(
        parts.reduce((sum, part) => sum + part.t2, 0),
        one.t2[0]!,
        1e-10,
      );
      close(
        parts.reduce((sum, part) => sum + part.spe, 0),
        one.spe[0]!,
        1e-10,
      );
    });
  });

  it("generalized cross-validation chooses the components that the residuals themselves do", () => {
    for (const one of reference.cases) {
      const model = pca(one.x, { components: "crossValidation", scaling: one.scaling as Scaling });
      expect(model.components).toBe(one.crossValidation);
    }
  });

  it("parallel analysis finds the two factors in the data; its chance eigenvalues agree with 2000 simulations of numpy", () => {
    expect(pca(reference.cases[2]!.x, { components: "parallel" }).components).toBe(2);
    const { points, variables, percentiles } = reference.parallel;
    chanceEigenvalues(points, variables, 100).forEach((value, k) => {
      expect(Math.abs(value - percentiles[k]!)).toBeLessThan(0.06);
    });
  });

  it("a share of variance keeps the fewest components that reach it, and at least one fewer than variables", () => {
    const { x, eigenvalues } = reference.cases[1]!;
    const share = (eigenvalues[0]! + eigenvalues[1]!) / 10;
    expect(pca(x, { components: { variance: share - 1e-6 } }).components).toBe(2);
    expect(pca(x, { components: { variance: share + 1e-6 } }).components).toBe(3);
    expect(pca(x, { components: { variance: 0.999999 } }).components).toBe(9);
  });

  it("an empirical limit is the least reference value that at most alpha of the reference rows exceed", () => {
    const one = reference.cases[0]!;
    const limits = pcaLimits(models[0]!, {
      alpha: 0.1,
      t2: "empirical",
      spe: "empirical",
      reference: one.x,
    });
    const chart = pcaChart(one.x, limits);
    expect(chart.t2.masks.filter((mask) => mask !== 0).length).toBe(6);
    expect(chart.spe.masks.filter((mask) => mask !== 0).length).toBe(6);
    expect(chart.t2.values).toContain(limits.t2.ucl);
    expect(limits.references).toBe(60);
  });
});

describe("explainMultivariate", () => {
  it("prints how many components there are and why, and how both limits came about", () => {
    const text = explainMultivariate(pcaLimits(pca(reference.cases[0]!.x), { spe: "box" }));
    expect(text).toContain("Principal component chart of 4 variables, standardized, from 60 rows.");
    expect(text).toContain("(the fewest with 90 % of the variance)");
    expect(text).toContain("(m² - 1) / (m (m - ");
    expect(text).toContain("after Box");
    const { x } = reference.cases[0]!;
    const empirical = pcaLimits(models[0]!, { alpha: 0.1, t2: "empirical", reference: x });
    expect(explainMultivariate(empirical)).toContain(
      "UCL = the least value that at most 0.1 of 60 reference rows exceed = ",
    );
  });
});

describe("bad input of pca", () => {
  const { x } = reference.cases[0]!;

  it("collinear columns are no obstacle: components stop where variance is rounding alone", () => {
    const twice = x.map((row) => [...row, row[0]! + row[1]!]);
    const model = pca(twice, { components: { variance: 0.999999999 } });
    expect(model.components).toBe(4);
    expect(() => pca(twice, { components: 5 })).toThrow(code("SPC_OPTION"));
  });

  it("a constant column is refused by name where standardized, and allowed where centered", () => {
    const stuck = x.map((row) => [row[0]!, 7.7, row[2]!, row[3]!]);
    expect(() => pca(stuck)).toThrow(
      expect.objectContaining({ code: "SPC_SINGULAR", details: { variables: ["x2"] } }),
    );
    expect(pca(stuck, { scaling: "centered", components: 1 }).loadings[0]![1]).toBe(0);
    expect(() =>
      pca(
        [
          [1, 1],
          [1, 1],
          [1, 1],
        ],
        { scaling: "centered" },
      ),
    ).toThrow(code("SPC_SINGULAR"));
  });

  it("rows with NaN are left out of the model and counted, and missing on the chart", () => {
    const model = pca([...x, [1, NA, 2, 3]], { components: 2 });
    expect(model.missing).toBe(1);
    expect(model.loadings).toEqual(models[0]!.loadings);
    const chart = pcaChart([[1, NA, 2, 3], ...x.slice(0, 2)], model);
    expect(chart.flags[0]).toBe(pointFlag.missing);
    expect(chart.t2.values[0]).toBeNaN();
    expect(chart.issues.map((i) => i.code)).toEqual(["SPC_MISSING"]);
  });

  it("too few rows, one variable, wrong widths and options out of range are refused", () => {
    expect(() => pca(x.slice(0, 2))).toThrow(code("SPC_TOO_FEW_POINTS"));
    expect(() => pca(x.map((row) => [row[0]!]))).toThrow(code("SPC_OPTION"));
    expect(() => pcaChart([[1, 2]], models[0]!)).toThrow(code("SPC_MATRIX"));
    expect(() => pca(x, { components: 4 })).toThrow(code("SPC_OPTION"));
    expect(() => pca(x, { components: { variance: 1 } })).toThrow(code("SPC_OPTION"));
    expect(() => pca(x, { components: "kaiser" as never })).toThrow(code("SPC_OPTION"));
    expect(() => pca(x, { scaling: "pareto" as never })).toThrow(code("SPC_OPTION"));
    expect(() => pcaLimits(models[0]!, { t2: "empirical" })).toThrow(code("SPC_OPTION"));
    expect(() => pcaLimits(models[0]!, { t2: "empirical", reference: x })).toThrow(
      code("SPC_TOO_FEW_POINTS"),
    );
    expect(() => pcaLimits({ ...models[0]!, scale: [0, 1, 1, 1] })).toThrow(code("SPC_LIMITS"));
    expect(() => pcaContributions([1], models[0]!)).toThrow(code("SPC_MATRIX"));
  });
});

describe("pcaAccumulator", () => {
  it("gives the bits of pcaChart, with any save and restore on the way", () => {
    const limits = pcaLimits(models[0]!, { alpha: 0.2 });
    const cell = fc.oneof(
      { weight: 20, arbitrary: fc.double({ noNaN: true, min: 90, max: 110 }) },
      { weight: 1, arbitrary: fc.constantFrom(NA, Number.NEGATIVE_INFINITY, 1e300) },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 30 }),
        fc.array(fc.nat(29), { maxLength: 4 }),
        (rows, cuts) => {
          const batch = pcaChart(rows, limits);
          let chart = pcaAccumulator({ limits });
          const points = rows.map((row, i) => {
            if (cuts.includes(i)) chart = restorePca(JSON.parse(JSON.stringify(chart.save())));
            return chart.push(row);
          });
          expect(points.map((one) => one.t2 ?? NA)).toEqual([...batch.t2.values]);
          expect(points.map((one) => one.spe ?? NA)).toEqual([...batch.spe.values]);
          expect(points.flatMap((one) => one.signals)).toEqual(batch.signals);
          expect(chart.value().issues).toEqual(batch.issues);
        },
      ),
      { numRuns: 60 },
    );
    expect(() => pcaAccumulator({ limits }).push([1])).toThrow(code("SPC_MATRIX"));
    expect(() => restorePca({} as never)).toThrow(code("SPC_STATE"));
  });
});
