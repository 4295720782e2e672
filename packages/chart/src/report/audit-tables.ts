import type { TextResolver } from "../locale/messages.js";
import type { ChartText } from "../spec/chart-text.js";
import type { ReportTable } from "./report.js";
import type { AuditConvention, AuditRule, ReportAudit } from "./report-audit.js";

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
 * @param brief - for paper: names of charts once, rules in one cell, signals in as few columns as fit: chart with statistic,
 * rule with its sentence, evidence with action
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
    [head("chart"), head("panel"), head("name"), head("value")],
    grouped(
      (audit.conventions ?? []).flatMap((one) => conventionRows(one, text, brief)),
      text,
      brief,
    ),
  );
  // On paper the estimator stands once, among the conventions.
  const told = new Set(
    brief ? (audit.conventions ?? []).filter(isEstimator).map((one) => nameOf(one, text)) : [],
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
    grouped(
      (audit.limits ?? []).map((one) => [
        one.chart,
        one.panel,
        one.version ?? "",
        one.validFrom ?? "",
        one.lcl,
        one.center,
        one.ucl,
        one.sigma,
        told.has(text(one.chart)) ? "" : (one.estimator ?? ""),
      ]),
      text,
      brief,
    ),
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

function nameOf(of: AuditConvention, text: TextResolver): string {
  return text(of.chart ?? "");
}

function isEstimator({ name }: AuditConvention): boolean {
  return typeof name === "object" && "key" in name && name.key === "audit.estimator";
}

/** A convention as rows: rules on paper one below the other in a cell, otherwise a row each and the library's own words last. */
function conventionRows(of: AuditConvention, text: TextResolver, brief: boolean): Row[] {
  const { chart = "", panel = "", name, value, rules } = of;
  if (rules === undefined) return [[chart, panel, name, value]];
  if (brief) {
    const sentences = rules.map((rule) => `${rule.number} · ${ruleSentence(rule, text)}`);
    const none = text({ key: "audit.noRules" });
    return [[chart, panel, name, rules.length === 0 ? none : sentences.join("\n")]];
  }
  return [
    ...rules.map((rule): Row => {
      const label = { key: "audit.ruleNumber", values: { n: rule.number } };
      return [chart, panel, label, ruleSentence(rule, text)];
    }),
    [chart, panel, { key: "audit.wording" }, value],
  ];
}

function ruleSentence({ text: sentence, conventions = [] }: AuditRule, text: TextResolver): string {
  if (conventions.length === 0) return text(sentence);
  const between = text({ key: "audit.between" });
  const values = { rule: text(sentence), conventions: conventions.map(text).join(between) };
  return text({ key: "audit.ruleText.conventions", values });
}

/** On paper the name of a chart stands in the first of its rows only. */
function grouped(rows: readonly Row[], text: TextResolver, brief: boolean): readonly Row[] {
  if (!brief) return rows;
  const name = (row: Row | undefined) => {
    const first = row?.[0];
    return typeof first === "string" || typeof first === "object" ? text(first ?? "") : "";
  };
  return rows.map((row, i) =>
    i > 0 && name(row) === name(rows[i - 1]) ? ["", ...row.slice(1)] : row,
  );
}
