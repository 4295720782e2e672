import { TaktlineError } from "@taktline/core";
import type { ControlChart, Level, SubChart } from "@taktline/spc";
import type { ChartErrorCode } from "../errors.catalogue.js";
import type { ChartAxis } from "../spec/chart-axis.js";
import type { ChartText } from "../spec/chart-text.js";
import type {
  ChartEvent,
  ChartStage,
  ControlChartSpec,
  ControlPanel,
  ControlRule,
} from "../spec/control-chart-spec.js";
import type { ControlChartOptions } from "./control-chart-options.js";
import { ruleText } from "./rule-text.js";
import { estimatorText, isDistance, parametersOf, statisticText } from "./statistic-names.js";

/** The bit in `flags` of a point that the limits rest on. */
const baselineFlag = 1;
const namedCharts = new Set(
  "imr xbarR xbarS p np c u laneyP laneyU ewma cusum movingAverage g t zmr deviation group t2 mewma pca generalizedVariance".split(
    " ",
  ),
);
const dispersion = ["mr", "r", "s"];
/** Statistics that do not have the unit of the measurements. */
const unitless = [
  ..."t2 spe mewma p np c u z g zeros upper lower maxRun minRun generalizedVariance".split(" "),
];

/**
 * Draws up a control chart from its result: location panel over dispersion panel, limits, zones, signals and phases.
 *
 * Values are shared with the result, not copied.
 *
 * @param result - what `imr`, `xbarR` and their siblings in `@taktline/spc` give
 * @throws `CHART_NO_TIME` when a time axis is asked for and the result carries no times
 *
 * @example
 * ```ts
 * import { controlChartPair } from "@taktline/chart";
 * import { imr } from "@taktline/spc";
 *
 * const spec = controlChartPair(imr([9, 11, 10, 12, 10], { standard: { mean: 10, sigma: 1 } }), { unit: "mm" });
 * spec.panels.map((panel) => panel.ucl)[0]; // => 13
 * ```
 */
export function controlChartPair(
  result: ControlChart,
  options: ControlChartOptions = {},
): ControlChartSpec {
  const stages = options.stages ?? phasesOf(result);
  const { subtitle, description, ruleTexts = {} } = options;
  const events = (options.events ?? []).map((event) => placed(event, result, options));
  const named = namedCharts.has(result.chart);
  const { title = { key: named ? `chart.${result.chart}` : "kind.controlChartPair" } } = options;
  const spec: ControlChartSpec = {
    kind: "controlChartPair",
    v: 1,
    title,
    axis: axisOf(result, options),
    panels:
      result.chart === "cusum"
        ? [cusumPanel(result.charts, options)]
        : result.charts.map((chart, i) => panelOf(chart, i === 0, options)),
    rules: rulesOf(result.chart === "cusum" ? result.charts.slice(0, 1) : result.charts).map(
      (rule) => ({ ...rule, text: ruleTexts[rule.number] ?? rule.text }),
    ),
    facts: factsOf(result),
    ...(subtitle !== undefined && { subtitle }),
    ...(description !== undefined && { description }),
    ...(stages.length > 0 && { stages }),
    ...(events.length > 0 && { events }),
    ...(result.excluded.length > 0 && { excluded: result.excluded.map((e) => e.index) }),
  };
  return spec;
}

function phasesOf(result: ControlChart): readonly ChartStage[] {
  const { flags } = result;
  let end = 0;
  for (let i = 0; i < flags.length; i++) if ((flags[i]! & baselineFlag) !== 0) end = i + 1;
  if (end === 0 || end === flags.length) return [];
  // Only where the baseline is the beginning: a picked set of points has no divider.
  for (let i = 0; i < end; i++) if (flags[i] === 0) return [];
  return [
    { from: 0, label: { key: "stage.phase1" }, kind: "phase" },
    { from: end, label: { key: "stage.phase2" }, kind: "phase" },
  ];
}

/** An event with a time, on an axis without times, stands before the first point that is not earlier. */
function placed(event: ChartEvent, result: ControlChart, options: ControlChartOptions): ChartEvent {
  const { t, index } = event;
  if (options.axis === "time" || index !== undefined || t === undefined) return event;
  const times = result.t;
  if (times === undefined) return event;
  const found = times.findIndex((time) => time >= t);
  return { label: event.label, t, index: found < 0 ? times.length : found };
}

function axisOf(result: ControlChart, options: ControlChartOptions): ChartAxis {
  const { axis = "sequence", utcOffsetMinutes = 0, first, labels, axisTitle } = options;
  if (axis === "time") {
    if (result.t === undefined) {
      throw new TaktlineError<ChartErrorCode>(
        "CHART_NO_TIME",
        `the ${result.chart} result carries no times; compute it with the option t, or use axis "sequence"`,
        { details: { chart: result.chart } },
      );
    }
    return {
      kind: "time",
      t: result.t,
      utcOffsetMinutes,
      ...(axisTitle !== undefined && { title: axisTitle }),
    };
  }
  const grouped = result.chart === "xbarR" || result.chart === "xbarS";
  return {
    kind: "sequence",
    title: axisTitle ?? { key: grouped ? "axis.subgroup" : "axis.sample" },
    ...(first !== undefined && { first }),
    ...(labels !== undefined && { labels }),
  };
}

function panelOf(chart: SubChart, location: boolean, options: ControlChartOptions): ControlPanel {
  const { unit, specification, zones, decimals, label } = options;
  const name = statisticText(chart.name);
  const squared = isDistance(chart.name);
  return {
    label: location && label !== undefined ? label : name,
    values: chart.values,
    center: chart.center,
    ucl: chart.ucl,
    // A squared distance has no lower limit: 0 is where nothing is wrong.
    lcl: squared ? Number.NaN : chart.lcl,
    sigma: chart.sigma,
    masks: chart.masks,
    ...(unit !== undefined && !unitless.includes(chart.name) && { unit }),
    ...(squared ? { zones: false } : zones !== undefined && { zones }),
    ...((squared || dispersion.includes(chart.name)) && { fromZero: true }),
    ...(location && specification !== undefined && { specification }),
    ...(decimals !== undefined && { decimals }),
  };
}

/** Both arms on one panel, the lower one mirrored, between h and -h; they are counted in sigmas and have no unit. */
function cusumPanel(charts: readonly SubChart[], options: ControlChartOptions): ControlPanel {
  const [upper, lower] = charts;
  const { label = { key: "statistic.cusum" }, decimals } = options;
  const mirrored = (level: Level): Level =>
    typeof level === "number" ? -level : level.map((x) => -x);
  const none = new Float64Array(0);
  return {
    label,
    values: upper?.values ?? none,
    center: 0,
    ucl: upper?.ucl ?? Number.NaN,
    lcl: lower === undefined ? Number.NaN : mirrored(lower.ucl),
    names: { ucl: "h", center: "", lcl: "-h" },
    zones: false,
    ...(upper !== undefined && { masks: upper.masks }),
    ...(lower !== undefined && {
      arms: [
        {
          label: { key: "statistic.lower" },
          values: lower.values.map((value) => -value),
          masks: lower.masks,
        },
      ],
    }),
    ...(decimals !== undefined && { decimals }),
  };
}

/** The rules by number; a number that means different things on different panels stands once for each. */
function rulesOf(charts: readonly SubChart[]): readonly ControlRule[] {
  const all = charts.flatMap((chart, panel) =>
    chart.rules.rules.map((rule) => ({ number: rule.number, text: ruleText(rule), panel })),
  );
  const said = (rule: ControlRule) => JSON.stringify(rule.text);
  const out: ControlRule[] = [];
  for (const rule of all) {
    const { number, text } = rule;
    const alike = all.filter((other) => other.number === number);
    if (alike.some((other) => said(other) !== said(rule))) out.push(rule);
    else if (alike[0] === rule) out.push({ number, text });
  }
  return out.sort((one, other) => one.number - other.number);
}

function factsOf(result: ControlChart): readonly ChartText[] {
  const first = result.charts[0];
  const facts: ChartText[] = [{ key: "fact.points", values: { n: first?.values.length ?? 0 } }];
  const parameters = result.chart === "cusum" ? parametersOf(result) : undefined;
  if (parameters !== undefined) {
    // Sigma of an arm would be a third of h: what is estimated is that of the points.
    for (const name of ["target", "sigma", "k"]) {
      facts.push({ key: `fact.${name}`, values: { value: parameters[name] ?? Number.NaN } });
    }
  } else if (
    first !== undefined &&
    typeof first.center === "number" &&
    typeof first.sigma === "number"
  ) {
    facts.push({ key: "fact.center", values: { value: first.center } });
    facts.push({ key: "fact.sigma", values: { value: first.sigma } });
  }
  facts.push(estimatorText(result.estimator, result.chart));
  return facts;
}
