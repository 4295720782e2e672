import {
  cChartLimits,
  customRules,
  cusumLimits,
  type ExplainedLimits,
  ewmaLimits,
  explain,
  explainIn,
  gChartLimits,
  groupChartLimits,
  imr,
  imrLimits,
  juranRules,
  laneyPLimits,
  laneyULimits,
  movingAverageLimits,
  nelsonRules,
  npChartLimits,
  pChartLimits,
  type Signal,
  tChartLimits,
  uChartLimits,
  westernElectricRules,
  westgardRules,
  xbarR,
  xbarRLimits,
  xbarSLimits,
  zmrLimits,
} from "@taktline/spc";
import {
  explainGageRr,
  type GageRrOptions,
  gageRr,
  gageRrNested,
  gageRrRange,
} from "@taktline/spc/msa";
import {
  explainMultivariate,
  generalizedVariance,
  hotelling,
  mewma,
  pca,
  pcaLimits,
} from "@taktline/spc/multivariate";
import { describe, expect, it } from "vitest";
import { foreign, numbersOf } from "./explained-texts.js";

const x = Array.from({ length: 25 }, (_, i) => 10 + ((i * 7) % 11) / 10);
const groups = x.map((a, i) => [a, a + ((i * 3) % 5) / 10, a - 0.2]);
const uneven = groups.map((group, i) => (i === 3 ? group.slice(1) : group));
const counts = x.map((_, i) => 3 + ((i * 5) % 7));
const sizes = x.map((_, i) => 100 + (i % 3));
const data = { counts, sizes };
const equal = { counts, sizes: 100 };
const standard = { mean: 10, sigma: 0.5 };
const parts = { values: x, parts: x.map((_, i) => (i % 12 < 6 ? "A" : "B")) };

const limits: Record<string, () => ExplainedLimits> = {
  "imr by mean": () => imrLimits(x),
  "imr by median of few": () => imrLimits(x.slice(0, 8), { estimator: "mrMedian", span: 3 }),
  "imr by sd": () => imrLimits(x, { estimator: "sd", constants: "table3" }),
  "imr by mssd": () => imrLimits(x, { estimator: "sqrtMssd" }),
  "imr given": () => imr(x, { standard }).limits,
  xbarR: () => xbarRLimits(groups),
  "xbarR uneven": () => xbarRLimits(uneven, { incomplete: "use" }),
  "xbarR given": () => xbarR(groups, { standard }).limits,
  xbarS: () => xbarSLimits(groups, { estimator: "pooled" }),
  "xbarR by weighted ranges": () => xbarRLimits(groups, { estimator: "mvlueR" }),
  ewma: () => ewmaLimits(x),
  cusum: () => cusumLimits(x),
  movingAverage: () => movingAverageLimits(x),
  p: () => pChartLimits(data),
  "p by probability": () => pChartLimits(equal, { lines: "probability" }),
  np: () => npChartLimits(equal),
  c: () => cChartLimits(counts, { lines: "probability" }),
  u: () => uChartLimits(data),
  laneyP: () => laneyPLimits(data),
  laneyU: () => laneyULimits(equal),
  g: () => gChartLimits(counts),
  "g by three sigma": () => gChartLimits(counts, { lines: "threeSigma", estimator: "mle" }),
  "t weibull": () => tChartLimits(x),
  "t exponential": () => tChartLimits(x, { distribution: "exponential" }),
  "t power": () => tChartLimits(x, { distribution: "power" }),
  zmr: () => zmrLimits(parts),
  "zmr by runs": () => zmrLimits(parts, { sigma: "byRuns" }),
  group: () => groupChartLimits(x.map((a) => [a, a + 0.1, a - 0.1])),
};

const wave = [
  0, 4, 2.2, 0, 2.4, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.5, 0.6, 0.5, 0.6, 0.5, 0.6, 0.5,
  0.6, 0.5, 0.6, 0.5, 0.6, 0.5, 0.6, -1.5, 1.5, -1.5, 1.5, -1.5, -1.5, -1.5, 1.5, -2.5, -4,
];
const { signals } = imr(wave, { standard: { mean: 0, sigma: 1 }, rules: nelsonRules() });
const inChinese = explainIn("zh");

describe("explainIn", () => {
  it.each(Object.keys(limits))(
    "says %s in Chinese with the numbers of the English text",
    (name) => {
      const of = limits[name]!();
      expect(numbersOf(inChinese(of))).toEqual(numbersOf(explain(of)));
      expect(foreign(inChinese(of))).toEqual([]);
      expect(inChinese(of).split("\n")).toHaveLength(explain(of).split("\n").length);
    },
  );

  it("says signals of all eight rules in Chinese with the same numbers", () => {
    const rules = new Set(signals.map((signal) => signal.rule));
    expect([...rules].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const signal of signals) {
      expect(numbersOf(inChinese(signal))).toEqual(numbersOf(explain(signal)));
      expect(foreign(inChinese(signal))).toEqual([]);
    }
  });

  it("is explain in English and from 0, whatever else a map hands over", () => {
    const all: readonly (Signal | ExplainedLimits)[] = [
      ...signals,
      ...Object.values(limits).map((make) => make()),
    ];
    expect(all.map(explainIn("en"))).toEqual(all.map((of) => explain(of)));
    expect(signals.map(explain)).toEqual(signals.map((of) => explain(of)));
  });

  it("counts points from 1 where told to, in the flagged point and in those that formed it", () => {
    const { signals } = imr([0, 2.1, 0.1, 2.2], { standard: { mean: 0, sigma: 1 } });
    const [signal] = signals.filter((one) => one.rule === 5);
    expect(signal?.index).toBe(3);
    expect(explainIn("en", { first: 1 })(signal!)).toBe(
      "x, point 4, rule 5: 2 of the last 3 points are above center + 2 sigma = 0 + 2 * 1 = 2 (value 2.2); formed by points 2, 4",
    );
    expect(explainIn("zh", { first: 1 })(signal!)).toBe(
      "x 图，点 4，判异准则 5：最近 3 点中有 2 点高于中心线 + 2 σ = 0 + 2 * 1 = 2（值 2.2）；构成点：2、4",
    );
  });

  it("says limits of an average and range chart in the terms of GB/T 17989", () => {
    expect(inChinese(xbarR(groups, { standard }).limits).split("\n")).toEqual([
      "均值－极差控制图，子组大小 3，均值与标准差 σ 给定。",
      "σ = 0.5，给定",
      "常数：精确计算。",
      "xbar：中心线 = 给定均值 = 10",
      "xbar：上控制限 UCL = 中心线 + 3 σ/√n = 10 + 3 * 0.5 / √3 = 10.86603",
      "xbar：下控制限 LCL = 中心线 - 3 σ/√n = 10 - 3 * 0.5 / √3 = 9.133975",
      "r：中心线 = d2(3) σ = 1.692569 * 0.5 = 0.8462844",
      "r：上控制限 UCL = (d2 + 3 d3) σ = (1.692569 + 3 * 0.888368) * 0.5 = 2.178836",
      "r：下控制限 LCL = (d2 - 3 d3) σ，不低于 0 = (1.692569 - 3 * 0.888368) * 0.5 = 0",
    ]);
  });

  it("says every set of rules in Chinese", () => {
    const sets = [nelsonRules(), westernElectricRules(), westgardRules(), juranRules()];
    for (const set of [...sets, customRules([{ of: 4, count: 3, last: "any", window: "full" }])]) {
      expect(explainIn("en")(set)).toBe(set.convention);
      expect(foreign(inChinese(set))).toEqual([]);
    }
    expect(inChinese(westernElectricRules())).toBe(
      "Western Electric（西部电气）：准则 1：1 点超出控制限；准则 2：连续 3 点中有 2 点在中心线同一侧 2σ 之外，被标记的点须在其中，序列开头满 2 点即可判；准则 3：连续 5 点中有 4 点在中心线同一侧 1σ 之外，被标记的点须在其中，序列开头满 4 点即可判；准则 4：连续 8 点在中心线同一侧，恰在中心线上的点中断计数",
    );
  });

  it("refuses a language or a first number that it does not know", () => {
    expect(() => explainIn("de" as "en")).toThrow(expect.objectContaining({ code: "SPC_OPTION" }));
    expect(() => explainIn("zh", { first: 2 as 1 })).toThrow(
      expect.objectContaining({ code: "SPC_OPTION" }),
    );
  });
});

describe("explainGageRr in Chinese", () => {
  const table = x.slice(0, 10).map((a, i) => [
    [a, a + 0.1 * (i % 3)],
    [a + 0.05, a - 0.04 * (i % 4)],
    [a + 0.02 * i, a - 0.1],
  ]);
  const equalParts = table.map((part) => part.map(() => [1, 2]));
  const options: readonly GageRrOptions[] = [
    {},
    { interaction: "keep", tolerance: 5, processSigma: 0.4, ndcFactor: "1.41" },
    { interaction: "drop", tolerance: { usl: 13 } },
  ];
  const studies = [
    ...options.map((one) => gageRr(table, one)),
    gageRr(equalParts),
    gageRrRange(table, { constants: "aiag", tolerance: { lsl: 5 } }),
    gageRrRange(equalParts),
    gageRrNested(table.slice(0, 6)),
  ];

  it("has the lines and numbers of the English text, and no English words", () => {
    for (const study of studies) {
      const chinese = explainGageRr(study, "zh");
      const english = explainGageRr(study);
      expect(chinese.split("\n")).toHaveLength(english.split("\n").length);
      expect(numbersOf(chinese)).toEqual(numbersOf(english));
      expect(foreign(chinese)).toEqual([]);
    }
  });

  it("gives the verdict in the terms of the Chinese edition of AIAG MSA", () => {
    expect(explainGageRr(gageRrRange(table), "zh").split("\n").at(-1)).toMatch(
      /^ndc = .*：(足够|不足)$/,
    );
    expect(explainGageRr(studies[1]!, "zh")).toMatch(
      /%研究变差 = 100 x .*：(可接受|有条件接受|不可接受)/,
    );
  });
});

describe("explainMultivariate in Chinese", () => {
  const rows = x.map((a, i) => [a, a + ((i * 5) % 7) / 10, ((i * 3) % 8) / 10]);
  const given = {
    mean: [10, 10, 1],
    covariance: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  };
  const of = [
    hotelling(rows).limits,
    hotelling(rows, { standard: given }).limits,
    hotelling(rows, { estimator: "sample" }).limits,
    mewma(rows).limits,
    mewma(rows, { standard: given, variance: "asymptotic" }).limits,
    pcaLimits(pca(rows)),
    pcaLimits(pca(rows), { t2: "chiSquared", spe: "box" }),
    pcaLimits(pca(rows, { components: 2, scaling: "centered" })),
    pcaLimits(pca(rows, { components: "parallel" })),
    pcaLimits(pca(rows, { components: "crossValidation" })),
    generalizedVariance(rows, { size: 5 }).limits,
  ];

  it("has the lines and numbers of the English text, and no English words", () => {
    for (const limits of of) {
      const chinese = explainMultivariate(limits, "zh");
      const english = explainMultivariate(limits);
      expect(chinese.split("\n")).toHaveLength(english.split("\n").length);
      expect(numbersOf(chinese)).toEqual(numbersOf(english));
      expect(foreign(chinese)).toEqual([]);
    }
    expect(signals.map((one) => explainMultivariate(one, "zh"))).toEqual(
      signals.map((one) => inChinese(one)),
    );
  });
});
