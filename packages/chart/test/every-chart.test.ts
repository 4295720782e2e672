import { controlChartPair, parseChart, renderSvg, stringifyChart } from "@taktline/chart";
import {
  type ControlChart,
  cChart,
  cusum,
  ewma,
  gChart,
  groupChart,
  imr,
  laneyP,
  laneyU,
  movingAverage,
  nelsonRules,
  npChart,
  pChart,
  tChart,
  uChart,
  westernElectricRules,
  xbarR,
  xbarS,
  zmr,
} from "@taktline/spc";
import {
  generalizedVariance,
  hotelling,
  mewma,
  pca,
  pcaChart,
  pcaLimits,
} from "@taktline/spc/multivariate";
import { describe, expect, it } from "vitest";

const x = Array.from({ length: 24 }, (_, i) => 10 + ((i * 7) % 11) / 5);
const counts = { counts: x.map((v) => Math.round(v)), sizes: x.map((_, i) => 60 + (i % 3) * 20) };
const groups = Array.from({ length: 8 }, (_, i) => x.slice(3 * i, 3 * i + (i % 2 ? 3 : 2)));
const rows = x.map((v, i) => [v, x[(i * 5 + 3) % 24]!, x[(i * 11 + 7) % 24]!]);
const streams = Array.from({ length: 12 }, (_, i) => [x[2 * i]!, x[2 * i + 1]!]);

const charts: readonly (readonly [string, ControlChart])[] = [
  ["imr", imr(x, { estimator: "sd" })],
  ["xbarR", xbarR(groups)],
  ["xbarS", xbarS(groups)],
  ["ewma", ewma(x)],
  ["cusum", cusum(x)],
  ["movingAverage", movingAverage(x)],
  ["p", pChart(counts)],
  ["np", npChart(counts)],
  ["c", cChart(counts.counts)],
  ["u", uChart(counts)],
  ["laneyP", laneyP(counts)],
  ["laneyU", laneyU(counts)],
  ["g", gChart(counts.counts)],
  ["t", tChart(x)],
  ["zmr", zmr({ values: x, parts: x.map((_, i) => (i < 12 ? "a" : "b")) })],
  ["group", groupChart(streams)],
  ["t2", hotelling(rows)],
  ["mewma", mewma(rows)],
  ["pca", pcaChart(rows, pcaLimits(pca(rows, { components: 2 })))],
  ["generalizedVariance", generalizedVariance(rows, { size: 4 })],
];

describe("every control chart of the house", () => {
  it.each(charts)(
    "%s is drawn with its names in both languages, no key of a message left over",
    (kind, chart) => {
      expect(chart.chart).toBe(kind);
      for (const locale of ["en", "zh"] as const) {
        const svg = renderSvg(controlChartPair(chart), { locale, width: 800 });
        expect(svg).not.toMatch(/>[^<]*\b(?:chart|statistic|fact|rule|kind)\.[a-zA-Z]/);
        expect(svg).not.toContain("NaN");
        const text = svg.replace(/<[^>]*>/g, " ");
        if (locale === "zh") {
          expect(text).toMatch(/[\u4e00-\u9fff]/);
          for (const { name } of chart.charts) {
            if (name.length > 4)
              expect(text, name).not.toMatch(new RegExp(`(^|\\s)${name}(\\s|$)`));
          }
          expect(text).not.toMatch(/估计方法：/);
        }
      }
    },
  );
});

describe("a number that two rule sets use for different rules", () => {
  const wild = Array.from({ length: 12 }, (_, i) => [10 + (i > 2 ? 2 : 0), 10 + (i > 2 ? 2 : 0)]);
  const chart = xbarR(wild, {
    standard: { mean: 10, sigma: 1 },
    rules: westernElectricRules(),
    rRules: nelsonRules({ only: [1, 2, 3, 4] }),
  });

  it("stands in the legend once for each panel, and is told only where it occurs", () => {
    const spec = controlChartPair(chart);
    expect(spec.rules?.filter((rule) => rule.number === 2)).toEqual([
      {
        number: 2,
        panel: 0,
        text: { key: "rule.some.same", values: { count: 2, of: 3, zone: 2 } },
      },
      { number: 2, panel: 1, text: { key: "rule.side", values: { count: 9, of: 9 } } },
    ]);
    expect(spec.rules?.filter((rule) => rule.number === 1)).toHaveLength(1);
    const text = renderSvg(spec, { width: 1200 }).replace(/<[^>]*>/g, " ");
    expect(text).toContain("Average Xbar: 2 of 3 points beyond 2 sigma, same side");
    expect(text).toContain("Range R: 9 points in a row on one side of the centre");
    const calm = renderSvg({ ...spec, panels: spec.panels.slice(0, 1) }, { width: 1200 });
    expect(calm.replace(/<[^>]*>/g, " ")).not.toContain("Range R: 9 points");
  });

  it("survives JSON", () => {
    const spec = controlChartPair(chart);
    const read = parseChart(stringifyChart(spec));
    expect(read.ok && (read.value as typeof spec).rules).toEqual(spec.rules);
  });
});
