import type { TextResolver } from "../locale/messages.js";
import type { ChartText } from "../spec/chart-text.js";
import type { ReportTable } from "./report.js";
import type { ReportAudit } from "./report-audit.js";

/** A part of the audit block. */
export interface AuditTable {
  readonly part: "conventions" | "limits" | "exclusions" | "issues" | "signals";
  readonly name: string;
  readonly table: ReportTable;
}

type Column = ReportTable["columns"][number];
type Row = readonly (ChartText | number | null)[];

/**
 * The parts of an audit block as tables; columns that no row fills are left out.
 *
 * @param brief - signals in as few columns as fit on paper: chart with statistic, rule with its sentence, evidence with action
 */
export function auditTables(audit: ReportAudit, text: TextResolver, brief = false): AuditTable[] {
  const tables: AuditTable[] = [];
  const put = (part: AuditTable["part"], columns: readonly Column[], rows: readonly Row[]) => {
    if (rows.length === 0) return;
    const filled = columns.map((_, i) => rows.some((row) => row[i] !== undefined && row[i] !== ""));
    tables.push({
      part,
      name: text({ key: `audit.${part}` }),
      table: {
        columns: columns.filter((_, i) => filled[i]),
        rows: rows.map((row) => row.filter((_, i) => filled[i])),
      },
    });
  };
  const head = (key: string, more: Partial<Column> = {}): Column => ({
    label: { key: `audit.${key}` },
    ...more,
  });
  const time = { format: { kind: "time" } } as const;
  const end = { align: "end" } as const;
  const value = { format: { kind: "number" } } as const;
  put(
    "conventions",
    [head("chart"), head("name"), head("value")],
    (audit.conventions ?? []).map((one) => [one.chart ?? "", one.name, one.value]),
  );
  put(
    "limits",
    [
      head("chart"),
      head("panel"),
      head("version"),
      head("from", time),
      head("lcl", value),
      head("center", value),
      head("ucl", value),
      head("sigma", value),
      head("estimator"),
    ],
    (audit.limits ?? []).map((one) => [
      one.chart,
      one.panel,
      one.version ?? "",
      one.validFrom ?? "",
      one.lcl,
      one.center,
      one.ucl,
      one.sigma,
      one.estimator ?? "",
    ]),
  );
  put(
    "exclusions",
    [head("chart"), head("point", end), head("time", time), head("reason")],
    (audit.exclusions ?? []).map((one) => [
      one.chart,
      one.point,
      one.t ?? "",
      one.reason === "" ? { key: "audit.noReason" } : one.reason,
    ]),
  );
  put(
    "issues",
    [head("code"), head("severity"), head("message")],
    (audit.issues ?? []).map((one) => [
      one.code,
      { key: `audit.severity.${one.severity}` },
      one.message,
    ]),
  );
  const signals = audit.signals ?? [];
  if (brief) {
    const pair = (a: ChartText, b: ChartText | undefined, between: string): string =>
      [text(a), b === undefined ? "" : text(b)].filter((part) => part !== "").join(between);
    put(
      "signals",
      [
        head("chart"),
        head("point", end),
        head("time", time),
        head("plotted", value),
        head("rule"),
        head("evidence"),
      ],
      signals.map((one) => [
        pair(one.chart, one.panel, " · "),
        one.point,
        one.t ?? "",
        one.value,
        pair(String(one.rule), one.ruleText, " · "),
        pair(one.evidence ?? one.explanation ?? "", one.action, " — "),
      ]),
    );
    return tables;
  }
  put(
    "signals",
    [
      head("chart"),
      head("panel"),
      head("point", end),
      head("time", time),
      head("plotted", value),
      head("rule", end),
      head("ruleText"),
      head("evidence"),
      head("action"),
      head("explanation"),
      head("id"),
    ],
    signals.map((one) => [
      one.chart,
      one.panel,
      one.point,
      one.t ?? "",
      one.value,
      one.rule,
      one.ruleText,
      one.evidence ?? "",
      one.action ?? "",
      one.explanation ?? "",
      one.id,
    ]),
  );
  return tables;
}
