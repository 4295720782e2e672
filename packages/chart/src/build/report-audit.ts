import { type ControlChart, explain, type Level, type Signal } from "@taktline/spc";
import { rangeOf } from "../draw/thin-points.js";
import { formatShort } from "../format/format-number.js";
import type {
  AuditConvention,
  AuditExclusion,
  AuditIssue,
  AuditLimits,
  AuditSignal,
  ReportAudit,
} from "../report/report-audit.js";
import type { ChartText } from "../spec/chart-text.js";
import { ruleText } from "./rule-text.js";
import { estimatorText, statisticText } from "./statistic-names.js";

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
    convention("estimator", estimatorText(result.estimator, result.chart));
    convention("constants", { key: `audit.constants.${result.constants}` });
    convention("rules", result.ruleConvention);
    for (const panel of result.charts) {
      limits.push({
        chart: name,
        panel: statisticText(panel.name),
        center: levelText(panel.center),
        ucl: levelText(panel.ucl),
        lcl: levelText(panel.lcl),
        sigma: levelText(panel.sigma),
        estimator: estimatorText(result.estimator, result.chart),
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
        value: signal.value,
        evidence: evidenceOf(signal, first),
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

function evidenceOf(signal: Signal, first: number): ChartText {
  const { center, ucl, lcl, sigma } = signal.line;
  const write = formatShort;
  return {
    key: "audit.evidenceText",
    values: {
      value: write(signal.value),
      lcl: write(lcl),
      center: write(center),
      ucl: write(ucl),
      sigma: write(sigma),
      points: signal.points.map((index) => index + first).join(", "),
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
