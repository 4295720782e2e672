import type { GageRrBar, GageRrCellChart, GageRrGroup, GageRrResult } from "@taktline/spc/msa";
import type { BarSeries, BarsSpec } from "../spec/bars-spec.js";
import type { ChartText } from "../spec/chart-text.js";
import type { ControlChartSpec } from "../spec/control-chart-spec.js";
import type { GroupsSpec } from "../spec/groups-spec.js";
import type { PanelsSpec } from "../spec/panels-spec.js";
import type { ValueAxis } from "../spec/value-axis.js";

/** What the picture of a gauge study shows beside its result. */
export interface GageRrChartOptions {
  /** Headline; default "Gage R&R study". */
  readonly title?: ChartText;
  /** Line under the headline: gauge, characteristic, date, who did it. */
  readonly subtitle?: ChartText;
  /** What the picture says, for those who do not see it; default: a summary of the numbers. */
  readonly description?: ChartText;
  /** Unit of the measurements. */
  readonly unit?: string;
  /** Digits after the point of values on axes, 0 to 12; default: as many as needed. */
  readonly decimals?: number;
}

/**
 * Draws up the six panels of a gauge study: components, ranges and averages by operator, values by part and by operator, interaction.
 *
 * @param result - what `gageRr`, `gageRrNested` or `gageRrRange` of `@taktline/spc/msa` give
 *
 * @example
 * ```ts
 * import { gageRrChart } from "@taktline/chart";
 * import { gageRr } from "@taktline/spc/msa";
 *
 * const result = gageRr([
 *   [[10.1, 10.2], [10.2, 10.2]],
 *   [[9.6, 9.5], [9.7, 9.6]],
 *   [[10.6, 10.7], [10.6, 10.8]],
 * ]);
 * gageRrChart(result, { unit: "mm" }).panels.map((panel) => panel.kind); // => ["bars", "groups", "controlChartPair", "groups", "controlChartPair", "groups"]
 * ```
 */
export function gageRrChart(result: GageRrResult, options: GageRrChartOptions = {}): PanelsSpec {
  const { title = { key: "gage.title" }, subtitle, description, unit, decimals } = options;
  const { panels } = result;
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
      componentsPanel(panels.components),
      groupsPanel("gage.byPart", "gage.parts", panels.byPart, axis, "points"),
      cellPanel("gage.ranges", "statistic.r", panels.ranges, unit, true),
      groupsPanel("gage.byOperator", "gage.operators", panels.byOperator, axis, "both"),
      cellPanel("gage.averages", "statistic.xbar", panels.averages, unit, false),
      interactionPanel(result, axis),
    ],
    facts: factsOf(result),
  };
}

function componentsPanel(bars: readonly GageRrBar[]): BarsSpec {
  const keys = [
    ["gage.contribution", "contributionPercent"],
    ["gage.studyVariation", "studyVariationPercent"],
    ["gage.tolerance", "tolerancePercent"],
    ["gage.process", "processPercent"],
  ] as const;
  const series: BarSeries[] = [];
  for (const [key, field] of keys) {
    const values = bars.map((bar) => bar[field]);
    if (values.every((value) => value === null)) continue;
    series.push({
      label: { key },
      values: values.map((value) => (value === null ? null : value / 100)),
    });
  }
  return {
    kind: "bars",
    v: 1,
    title: { key: "gage.components" },
    groups: bars.map((bar) => ({ key: `gage.${bar.source}` })),
    series,
    format: { kind: "percent", decimals: 1 },
  };
}

function groupsPanel(
  title: string,
  groupTitle: string,
  groups: readonly GageRrGroup[],
  axis: ValueAxis,
  show: "points" | "both",
): GroupsSpec {
  return {
    kind: "groups",
    v: 1,
    title: { key: title },
    groups: groups.map(({ name, values }) => ({ label: name, values })),
    show,
    axis,
    groupTitle: { key: groupTitle },
  };
}

function cellPanel(
  title: string,
  label: string,
  chart: GageRrCellChart | null,
  unit: string | undefined,
  ranges: boolean,
): ControlChartSpec {
  const axis = { kind: "sequence", title: { key: "gage.parts" } } as const;
  if (chart === null) {
    return { kind: "controlChartPair", v: 1, title: { key: "gage.noTrials" }, axis, panels: [] };
  }
  const values: number[] = [];
  const masks: number[] = [];
  const labels: string[] = [];
  const stages: { from: number; label: ChartText }[] = [];
  for (const operator of chart.operators) {
    stages.push({ from: values.length, label: operator.operator });
    for (let i = 0; i < operator.values.length; i++) {
      values.push(operator.values[i] ?? Number.NaN);
      masks.push(operator.outside.includes(i) ? 1 : 0);
      labels.push(operator.parts[i] ?? "");
    }
  }
  return {
    kind: "controlChartPair",
    v: 1,
    title: { key: title },
    axis: { ...axis, labels },
    panels: [
      {
        label: { key: label },
        values,
        center: chart.center,
        ucl: chart.ucl,
        lcl: chart.lcl,
        zones: false,
        ...(unit !== undefined && { unit }),
        // Averages should lie outside: limits are repeatability, and points inside are parts that cannot be told apart.
        ...(ranges && { fromZero: true, masks }),
      },
    ],
    stages,
    ...(ranges && { rules: [{ number: 1, text: { key: "rule.limit" } }] }),
  };
}

function interactionPanel(result: GageRrResult, axis: ValueAxis): GroupsSpec {
  const { interaction } = result.panels;
  const labels = interaction === null ? [] : result.study.parts;
  return {
    kind: "groups",
    v: 1,
    title: { key: "gage.interactionPlot" },
    groups: labels.map((label) => ({ label, values: [] })),
    show: "none",
    means: false,
    series: (interaction ?? []).map(({ operator, means }) => ({ label: operator, values: means })),
    axis,
    groupTitle: { key: "gage.parts" },
  };
}

function factsOf(result: GageRrResult): readonly ChartText[] {
  const { components, ndc, method, design, anova, conventions } = result;
  const facts: ChartText[] = [
    { key: `gage.method.${method}` },
    { key: `gage.design.${design}` },
    { key: "gage.sigmas", values: { n: conventions.sigmas } },
  ];
  if (anova !== null && anova.pooled !== null) facts.push({ key: "gage.pooled" });
  const { gageRr } = components;
  const put = (name: string, value: number | null) => {
    if (value !== null) facts.push({ key: "gage.fact", values: { name, value: value.toFixed(2) } });
  };
  put("R&R/TV", gageRr.studyVariationPercent);
  put("R&R/Tol", gageRr.tolerancePercent);
  if (ndc !== null) facts.push({ key: "gage.ndc", values: { n: ndc } });
  return facts;
}
