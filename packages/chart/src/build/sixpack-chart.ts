import type { SixpackChart, SixpackResult } from "@taktline/spc/capability";
import { formatFixed } from "../format/format-number.js";
import { decade } from "../scale/decade.js";
import type { ChartText } from "../spec/chart-text.js";
import type { ControlChartSpec, ControlRule } from "../spec/control-chart-spec.js";
import type { GroupsSpec } from "../spec/groups-spec.js";
import type { HistogramSpec } from "../spec/histogram-spec.js";
import type { IntervalsSpec } from "../spec/intervals-spec.js";
import type { PanelsSpec } from "../spec/panels-spec.js";
import type { ProbabilityPlotSpec } from "../spec/probability-plot-spec.js";
import type { ValueAxis } from "../spec/value-axis.js";
import { ruleText } from "./rule-text.js";
import { significant } from "./statistic-text.js";

/** What a sixpack shows beside its result. */
export interface SixpackChartOptions {
  /** Headline; default "Process capability sixpack". */
  readonly title?: ChartText;
  /** Line under the headline: characteristic, machine, period. */
  readonly subtitle?: ChartText;
  /** What the picture says, for those who do not see it; default: a summary of the numbers. */
  readonly description?: ChartText;
  /** Unit of the measurements. */
  readonly unit?: string;
  /** Digits after the point of values on axes, 0 to 12; default: as many as needed. */
  readonly decimals?: number;
  /** What the rules of the control charts are called, by number; default the sentences of Nelson's rules. */
  readonly ruleTexts?: Readonly<Record<number, ChartText>>;
}

/**
 * Draws up the six panels of a capability study: both control charts, the last subgroups, histogram, probability plot and capability plot.
 *
 * @param result - what `sixpack` of `@taktline/spc/capability` gives
 *
 * @example
 * ```ts
 * import { sixpackChart } from "@taktline/chart";
 * import { sixpack } from "@taktline/spc/capability";
 *
 * const result = sixpack([10.1, 9.9, 10.2, 9.8, 10, 10.1, 9.9, 10.1, 10, 9.9], { lsl: 9, usl: 11 });
 * sixpackChart(result, { unit: "mm" }).panels.map((panel) => panel.kind); // => ["controlChartPair", "histogram", "controlChartPair", "probabilityPlot", "groups", "intervals"]
 * ```
 */
export function sixpackChart(result: SixpackResult, options: SixpackChartOptions = {}): PanelsSpec {
  const { title = { key: "sixpack.title" }, subtitle, description, unit, decimals } = options;
  const axis: ValueAxis = {
    ...(unit !== undefined && { unit }),
    ...(decimals !== undefined && { decimals }),
  };
  return {
    kind: "panels",
    v: 1,
    title,
    ...(subtitle !== undefined && { subtitle }),
    ...(description !== undefined && { description }),
    columns: 2,
    panels: [
      controlPanel(result, result.location, true, options),
      histogramPanel(result, axis),
      controlPanel(result, result.spread, false, options),
      probabilityPanel(result, axis),
      lastPanel(result, axis),
      capabilityPanel(result, axis),
    ],
    facts: factsOf(result, unit),
  };
}

const statistics: Readonly<Record<SixpackChart["name"], string>> = {
  x: "statistic.x",
  mr: "statistic.mr",
  xbar: "statistic.xbar",
  r: "statistic.r",
};

function controlPanel(
  result: SixpackResult,
  chart: SixpackChart | null,
  location: boolean,
  options: SixpackChartOptions,
): ControlChartSpec {
  const { unit, ruleTexts = {} } = options;
  const grouped = result.capability.subgroups !== null;
  const axis = {
    kind: "sequence",
    title: { key: grouped ? "axis.subgroup" : "axis.sample" },
  } as const;
  if (chart === null) {
    return { kind: "controlChartPair", v: 1, title: { key: "sixpack.noChart" }, axis, panels: [] };
  }
  const masks = new Uint16Array(chart.values.length);
  for (const { index, rule } of chart.signals) {
    if (index < masks.length) masks[index] = (masks[index] ?? 0) | (1 << (rule - 1));
  }
  const rules: ControlRule[] = chart.rules.rules.map((rule) => ({
    number: rule.number,
    text: ruleTexts[rule.number] ?? ruleText(rule),
  }));
  return {
    kind: "controlChartPair",
    v: 1,
    title: { key: location ? "sixpack.location" : "sixpack.spread" },
    axis,
    panels: [
      {
        label: { key: statistics[chart.name] },
        values: chart.values,
        center: chart.center,
        ucl: chart.ucl,
        lcl: chart.lcl,
        sigma: chart.sigma,
        masks,
        ...(unit !== undefined && { unit }),
        ...(!location && { fromZero: true }),
      },
    ],
    rules,
  };
}

function histogramPanel(result: SixpackResult, x: ValueAxis): HistogramSpec {
  const { histogram, spec } = result;
  return {
    kind: "histogram",
    v: 1,
    title: { key: "kind.histogram" },
    edges: histogram.edges,
    counts: histogram.counts,
    x,
    curves: histogram.curves.map((curve) => ({
      label: { key: `histogram.${curve.name}` },
      x: curve.x,
      y: curve.y,
    })),
    specification: {
      ...(spec.lsl !== undefined && { lower: spec.lsl }),
      ...(spec.usl !== undefined && { upper: spec.usl }),
      ...(spec.target !== undefined && { target: spec.target }),
    },
    lines: [spec.lowerBoundary, spec.upperBoundary]
      .filter((value) => value !== undefined)
      .map((value) => ({ label: { key: "histogram.boundary" }, value, kind: "limit" })),
  };
}

function probabilityPanel(result: SixpackResult, axis: ValueAxis): ProbabilityPlotSpec {
  const { x, probability, band, ad } = result.probabilityPlot;
  const facts: ChartText[] = [];
  const { statistic, p } = ad;
  if (statistic !== null) {
    facts.push({ key: "probability.ad", values: { value: significant(statistic, 3) } });
  }
  if (p !== null) {
    facts.push({
      key: p < 0.005 ? "probability.pBelow" : "probability.p",
      values: { value: p < 0.005 ? "0.005" : p.toFixed(3) },
    });
  }
  return {
    kind: "probabilityPlot",
    v: 1,
    title: { key: "probability.normal" },
    x,
    p: probability,
    axis,
    ...(band !== null && {
      fit: { p: band.probability, x: band.fit, lower: band.lower, upper: band.upper },
    }),
    facts,
  };
}

function lastPanel(result: SixpackResult, axis: ValueAxis): GroupsSpec {
  const { from, subgroups, center } = result.last;
  const grouped = result.capability.subgroups !== null;
  return {
    kind: "groups",
    v: 1,
    title: {
      key: grouped ? "sixpack.last" : "sixpack.lastSingle",
      values: { n: subgroups.length },
    },
    groups: subgroups.map((values, i) => ({ label: String(from + i + 1), values })),
    means: false,
    axis,
    groupTitle: { key: grouped ? "axis.subgroup" : "axis.sample" },
    lines: [{ label: { key: "sixpack.mean" }, value: center, kind: "center" }],
  };
}

function capabilityPanel(result: SixpackResult, axis: ValueAxis): IntervalsSpec {
  const { cp, cpk, pp, ppk } = result.capability;
  const note = (
    first: string,
    a: number | null,
    second: string,
    b: number | null,
  ): ChartText | undefined => {
    if (a !== null && b !== null) {
      const values = { first, a: a.toFixed(2), second, b: b.toFixed(2) };
      return { key: "capability.notePair", values };
    }
    if (b === null) return undefined;
    return { key: "capability.note", values: { name: second, value: b.toFixed(2) } };
  };
  const notes = {
    within: note("Cp", cp.value, "Cpk", cpk.value),
    overall: note("Pp", pp.value, "Ppk", ppk.value),
    specification: undefined,
  };
  return {
    kind: "intervals",
    v: 1,
    title: { key: "sixpack.plot" },
    axis,
    rows: result.bars.map((bar) => {
      const text = notes[bar.name];
      return {
        label: { key: `capability.${bar.name}` },
        tone: bar.name === "specification" ? "specification" : "process",
        ...(bar.lower !== null && { from: bar.lower }),
        ...(bar.upper !== null && { to: bar.upper }),
        ...(bar.middle !== null && { value: bar.middle }),
        ...(text !== undefined && { note: text }),
      };
    }),
  };
}

function factsOf(result: SixpackResult, unit: string | undefined): readonly ChartText[] {
  const { n, mean, within, overall } = result.capability;
  const behind = unit === undefined || unit === "" ? "" : ` ${unit}`;
  const { sigma } = overall;
  // The mean to a hundredth of sigma and no further.
  const digits = sigma > 0 && Number.isFinite(sigma) ? Math.max(0, 2 - decade(sigma)) : 3;
  const mark = (value: number) => `${formatFixed(value, Math.min(12, digits))}${behind}`;
  const write = (value: number) => `${significant(value, 4)}${behind}`;
  const facts: ChartText[] = [
    { key: "capability.n", values: { n } },
    { key: "capability.mean", values: { value: mark(mean) } },
    { key: "capability.sigmaWithin", values: { value: write(within.sigma) } },
    { key: "capability.sigmaOverall", values: { value: write(overall.sigma) } },
  ];
  const { total } = overall.expectedPpm;
  if (total !== null)
    facts.push({ key: "capability.ppm", values: { value: significant(total, 3) } });
  return facts;
}
