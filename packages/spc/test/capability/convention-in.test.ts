import {
  andersonDarling,
  binomialCapability,
  boxCox,
  type CapabilityOptions,
  capability,
  chooseDistribution,
  conventionIn,
  dixon,
  explainCapability,
  fitDistribution,
  generalizedEsd,
  grubbs,
  iqrFence,
  lilliefors,
  machineCapability,
  nonNormalCapability,
  poissonCapability,
  probabilityPlot,
  shapiroWilk,
  sixpack,
  toleranceInterval,
} from "@taktline/spc/capability";
import { describe, expect, it } from "vitest";
import { numbersOf } from "../explained-texts.js";

const x = Array.from({ length: 40 }, (_, i) => 10 + ((i * 7) % 11) / 10 + ((i * 3) % 5) / 7);
const groups = Array.from({ length: 10 }, (_, i) => x.slice(4 * i, 4 * i + 4));
const uneven = groups.map((group, i) => (i === 2 ? group.slice(1) : group));
const spec = { lsl: 8, usl: 13, target: 10.5 };
const standard = { mean: 10, sigma: 0.5 };

const singles: readonly CapabilityOptions[] = [
  {},
  { estimator: "mrMedian", interval: "lower", constants: "table3", overallC4: true },
  { estimator: "sqrtMssd", interval: "upper", cpmDivisor: "n-1", cpmTolerance: "full" },
  { estimator: "sqrtMssd", withinC4: false, withinDf: 20 },
  { standard },
];
const inGroups: readonly CapabilityOptions[] = [
  {},
  { withinC4: false },
  ...(["rBar", "sBar", "uwaveR", "uwaveS", "mvlueR", "mvlueS"] as const).map((estimator) => ({
    estimator,
  })),
];

const capabilities = [
  ...singles.map((options) => capability(x, spec, options)),
  ...inGroups.map((options) => capability(groups, spec, options)),
  ...inGroups.map((options) => capability(uneven, { usl: 13, lowerBoundary: 0 }, options)),
  capability([5, 5, 5], spec),
  capability([10.5, 10.5, 10.5], spec),
  capability(x, { lsl: 8, upperBoundary: 30 }),
  machineCapability(x, spec),
  machineCapability(x, { lsl: 8 }, { interval: "lower" }),
  nonNormalCapability(x, spec),
  nonNormalCapability(x, { usl: 13 }, { distribution: "weibull", quantiles: "phi3" }),
  nonNormalCapability(x, spec, { distribution: "empirical" }),
  nonNormalCapability([-1, 0, 1, 2], spec, { distribution: "lognormal" }),
  nonNormalCapability(x, { lsl: -1, usl: 20 }, { distribution: "weibull" }),
];

/** Every sentence in a plain result that people are meant to read, besides issues. */
function sentences(of: unknown, key = ""): readonly string[] {
  if (typeof of === "string") return key === "conventions" || key === "reason" ? [of] : [];
  if (Array.isArray(of)) return of.flatMap((one) => sentences(one, key));
  if (typeof of !== "object" || of === null) return [];
  return Object.entries(of).flatMap(([name, value]) =>
    name === "issues" || name === "excluded" ? [] : sentences(value, name),
  );
}

const others: readonly unknown[] = [
  ...(["aic", "andersonDarling"] as const).map((criterion) => chooseDistribution(x, { criterion })),
  chooseDistribution([-1, 0, 1]),
  chooseDistribution([5, 5, 5, 5, 5]),
  fitDistribution(x, "johnson"),
  fitDistribution(x, "weibull3"),
  boxCox(x),
  boxCox(x, { rounding: "half" }),
  boxCox([1]),
  boxCox([0, 1, 2]),
  boxCox([1, 1, 1]),
  ...[x, [], [1, 1, 1, 1, 1, 1, 1, 1, 1], [1, 2]].flatMap((values) => [
    andersonDarling(values),
    lilliefors(values),
    shapiroWilk(values),
    probabilityPlot(values),
    generalizedEsd(values, { maxOutliers: 1 }),
    grubbs(values),
    dixon(values.slice(0, 20)),
  ]),
  grubbs(x, { sides: "max" }),
  dixon(x.slice(0, 20), { sides: "max" }),
  iqrFence(x),
  toleranceInterval(x),
  toleranceInterval(x, { sides: "upper" }),
  toleranceInterval(x, { method: "nonparametric" }),
  binomialCapability({ defectives: [1, 2, 3], sizes: 100 }),
  poissonCapability({ defects: [1, 2, 3], sizes: 100 }, { interval: "upper" }),
  sixpack(x, spec),
  sixpack(groups, spec, { bins: { width: 0.5 } }),
  sixpack([Array.from({ length: 1001 }, (_, i) => (i % 7) + 5)], spec),
];

describe("conventionIn", () => {
  const all = [...new Set([...capabilities, ...others].flatMap((one) => sentences(one)))];

  it("knows every convention and reason of every result, with the numbers of the English sentence", () => {
    expect(all.length).toBeGreaterThan(70);
    const unknown = all.filter((text) => !/[\u4e00-\u9fff]/.test(conventionIn(text, "zh")));
    expect(unknown).toEqual([]);
    for (const text of all) {
      expect([text, numbersOf(conventionIn(text, "zh"))]).toEqual([text, numbersOf(text)]);
    }
  });

  it("leaves English and what it does not know as they are", () => {
    expect(all.map((text) => conventionIn(text, "en"))).toEqual(all);
    expect(conventionIn("tool change", "zh")).toBe("tool change");
  });

  it("refuses a language it does not have", () => {
    expect(() => conventionIn("given", "fr" as "en")).toThrow(
      expect.objectContaining({ code: "SPC_OPTION" }),
    );
  });
});

describe("explainCapability in Chinese", () => {
  it("has the lines and the numbers of the English text, and no English sentence", () => {
    for (const of of capabilities) {
      const english = explainCapability(of);
      const chinese = explainCapability(of, "zh");
      expect(chinese).toHaveLength(english.length);
      chinese.forEach((line, i) => {
        expect([line, numbersOf(line)]).toEqual([line, numbersOf(english[i] ?? "")]);
        expect(line).not.toMatch(/[a-z]{3,} [a-z]{2,} /);
      });
      expect(explainCapability(of, "en")).toEqual(english);
    }
  });

  it("says an index, its interval and why another one does not exist", () => {
    const lines = explainCapability(capability([9, 10, 11], { usl: 12 }, { standard }), "zh");
    expect(lines.slice(0, 6)).toEqual([
      "3 个测量值的过程能力；均值 10。",
      "规格：USL 12。",
      "组内 σ = 0.5（给定）",
      "整体 σ = 1（全部测量值的标准差，自由度 2）",
      "Cp：不存在，需要上下两个规格限",
      "Cpl：不存在，无下规格限 LSL",
    ]);
    expect(lines[6]).toBe("Cpu = (USL - 均值) / (3 σ) = (12 - 10) / (3 * 0.5) = 1.333333");
    expect(lines.at(-1)).toBe(
      "约定：预期 ppm：正态分布，尾部不截断；实测 ppm：恰在规格限上的测量值为合格。",
    );
  });
});
