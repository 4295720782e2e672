import { type ControlChart, explain, type Level, type Signal, type SubChart } from "@taktline/spc";
import { rangeOf } from "../draw/thin-points.js";
import { formatShort } from "../format/format-number.js";
import type {
  AuditConvention,
  AuditExclusion,
  AuditIssue,
  AuditLimits,
  AuditRule,
  AuditSignal,
  ReportAudit,
} from "../report/report-audit.js";
import type { ChartText } from "../spec/chart-text.js";
import { ruleConventions, ruleText } from "./rule-text.js";
import { estimatorText, isDistance, parametersOf, statisticText } from "./statistic-names.js";

/** A control chart of a report, with what its result does not know. */
export interface AuditedChart {
  /** What the chart is called in the report: characteristic and operation. */
  readonly name: ChartText;
  /** Its result. */
  readonly result: ControlChart;
  /** Version of its limits. */
  readonly version?: string;
  /** Since when its limits apply, epoch ms. */
  readonly validFrom?: number;
  /** Number of its first point; default 1. */
  readonly first?: number;
  /** What rules are called, by number, in place of the built-in sentence. */
  readonly ruleTexts?: Readonly<Record<number, ChartText>>;
  /** Cause and action by the id of a signal. */
  readonly actions?: Readonly<Record<string, ChartText>>;
}

/**
 * Draws up the audit block of a report from the results of control charts: conventions, limits with their versions,
 * exclusions with reasons, issues, and every signal with its evidence.
 *
 * @param charts - the charts of the report
 * @param more - entries to be added behind them
 *
 * @example
 * ```ts
 * import { reportAudit } from "@taktline/chart";
 * import { imr } from "@taktline/spc";
 *
 * const result = imr([10.4, 13.1], { standard: { mean: 10, sigma: 1 } });
 * const audit = reportAudit([{ name: "Bore", result, version: "7" }]);
 * audit.signals?.map((signal) => [signal.point, signal.rule]); // => [[2, 1]]
 * ```
 */
export function reportAudit(charts: readonly AuditedChart[], more: ReportAudit = {}): ReportAudit {
  const conventions: AuditConvention[] = [];
  const limits: AuditLimits[] = [];
  const exclusions: AuditExclusion[] = [];
  const issues: AuditIssue[] = [];
  const signals: AuditSignal[] = [];
  for (const chart of charts) {
    const { name, result, version, validFrom, first = 1, ruleTexts = {}, actions = {} } = chart;
    const convention = (key: string, value: ChartText) =>
      conventions.push({ chart: name, name: { key: `audit.${key}` }, value });
    const estimator = estimatorText(result.estimator, result.chart);
    convention("estimator", estimator);
    const parameters = parametersOf(result);
    if (parameters !== undefined) {
      convention("parameters", { key: `audit.parameters.${result.chart}`, values: parameters });
    }
    convention("constants", { key: `audit.constants.${result.constants}` });
    conventions.push(...rulesInForce(name, result.charts, ruleTexts));
    for (const lines of limitsOf(result)) {
      limits.push({
        chart: name,
        ...lines,
        estimator,
        ...(version !== undefined && { version }),
        ...(validFrom !== undefined && { validFrom }),
      });
    }
    for (const { index, reason } of result.excluded) {
      const t = result.t?.[index];
      exclusions.push({
        chart: name,
        point: index + first,
        reason,
        ...(t !== undefined && { t }),
      });
    }
    for (const { code, severity, message } of result.issues) {
      issues.push({ code, severity, message });
    }
    for (const signal of result.signals) {
      const action = actions[signal.id];
      signals.push({
        id: signal.id,
        chart: name,
        panel: statisticText(signal.chart),
        point: signal.index + first,
        rule: signal.rule,
        ruleText: ruleTexts[signal.rule] ?? ruleText(signal.spec),
        value: mirrored(signal, result) ? -signal.value : signal.value,
        evidence: evidenceOf(signal, result, first),
        explanation: explain(signal),
        ...(signal.t !== undefined && { t: signal.t }),
        ...(action !== undefined && { action }),
      });
    }
  }
  return {
    conventions: [...conventions, ...(more.conventions ?? [])],
    limits: [...limits, ...(more.limits ?? [])],
    exclusions: [...exclusions, ...(more.exclusions ?? [])],
    issues: [...issues, ...(more.issues ?? [])],
    signals: [...signals, ...(more.signals ?? [])],
  };
}

/** The rules of a chart: once where all panels have the same, otherwise panel by panel. */
function rulesInForce(
  chart: ChartText,
  panels: readonly SubChart[],
  ruleTexts: Readonly<Record<number, ChartText>>,
): AuditConvention[] {
  const same = new Set(panels.map((panel) => JSON.stringify(panel.rules.rules))).size <= 1;
  return (same ? panels.slice(0, 1) : panels).map((panel) => ({
    chart,
    ...(!same && { panel: statisticText(panel.name) }),
    name: { key: "audit.rules" },
    value: panel.rules.convention,
    rules: panel.rules.rules.map((rule): AuditRule => {
      const { number } = rule;
      const notes = ruleConventions(rule);
      const text = ruleTexts[number] ?? ruleText(rule);
      return { number, text, ...(notes.length > 0 && { conventions: notes }) };
    }),
  }));
}

/** The lower arm of a CUSUM, which the picture mirrors. */
function mirrored(signal: Signal, result: ControlChart): boolean {
  return result.chart === "cusum" && signal.chart === "lower";
}

/** The lines of every panel as the picture shows them: both arms of a CUSUM between -h and h, distances without a lower limit. */
function limitsOf(
  result: ControlChart,
): Pick<AuditLimits, "panel" | "center" | "ucl" | "lcl" | "sigma">[] {
  const upper = result.charts[0];
  if (result.chart === "cusum" && upper !== undefined) {
    const h = levelText(upper.ucl);
    const panel = statisticText("cusum");
    return [{ panel, center: 0, ucl: h, lcl: typeof h === "number" ? -h : h, sigma: null }];
  }
  return result.charts.map((panel) => {
    const distance = isDistance(panel.name);
    return {
      panel: statisticText(panel.name),
      center: levelText(panel.center),
      ucl: levelText(panel.ucl),
      lcl: distance ? null : levelText(panel.lcl),
      sigma: distance ? null : levelText(panel.sigma),
    };
  });
}

function evidenceOf(signal: Signal, result: ControlChart, first: number): ChartText {
  const { center, ucl, lcl, sigma } = signal.line;
  const write = formatShort;
  const lower = mirrored(signal, result);
  const common = {
    value: write(lower ? -signal.value : signal.value),
    points: signal.points.map((index) => index + first).join(", "),
  };
  if (result.chart === "cusum") {
    const values = { ...common, lcl: write(-ucl), ucl: write(ucl) };
    return { key: "audit.evidenceCusum", values };
  }
  if (isDistance(signal.chart)) {
    const values = { ...common, center: write(center), ucl: write(ucl) };
    return { key: "audit.evidenceUpper", values };
  }
  return {
    key: "audit.evidenceText",
    values: {
      ...common,
      lcl: write(lcl),
      center: write(center),
      ucl: write(ucl),
      sigma: write(sigma),
    },
  };
}

function levelText(level: Level): ChartText | number | null {
  if (typeof level === "number") return Number.isFinite(level) ? level : null;
  const { min, max } = rangeOf([level]);
  if (!(min <= max)) return null;
  if (min === max) return min;
  return { key: "audit.varies", values: { low: formatShort(min), high: formatShort(max) } };
}
