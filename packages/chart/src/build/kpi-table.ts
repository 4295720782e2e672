import type { Kpi, KpiValue } from "@taktline/oee/kpi";
import type { FormattedNumber, ReportTable } from "../report/report.js";
import type { ChartText } from "../spec/chart-text.js";

/** How indicators are drawn up as a table. */
export interface KpiTableOptions {
  /** Words above the table. */
  readonly caption?: ChartText;
  /** The catalogue that gives names, formulas and clauses: `kpiCatalogue` of `@taktline/oee/kpi`. Without it identifiers stand for names. */
  readonly catalogue?: Readonly<Record<string, Kpi>>;
  /** Whether indicators without a value are left out; default false: they are listed with the reason. */
  readonly hideUndefined?: boolean;
}

/**
 * Draws up indicators as a table of a report: name, value with its unit, the formula with its numbers
 * (times in ms), and why a value is missing.
 *
 * @param kpis - what `computeKpis` of `@taktline/oee/kpi` gives, or some of it
 *
 * @example
 * ```ts
 * import { kpiTable } from "@taktline/chart";
 * import { computeKpi, kpiCatalogue } from "@taktline/oee/kpi";
 *
 * const kpis = [computeKpi("availability", { APT: 300, PBT: 1000 })];
 * const table = kpiTable(kpis, { catalogue: kpiCatalogue });
 * table.rows[0]?.[1]; // => { value: 0.3, format: { kind: "percent", decimals: 1 } }
 * ```
 */
export function kpiTable(kpis: readonly KpiValue[], options: KpiTableOptions = {}): ReportTable {
  const { caption, catalogue = {}, hideUndefined = false } = options;
  const shown = hideUndefined ? kpis.filter(({ value }) => value !== null) : kpis;
  return {
    ...(caption !== undefined && { caption }),
    columns: [
      { label: { key: "kpi.name" } },
      { label: { key: "kpi.value" }, align: "end" },
      { label: { key: "kpi.worked" } },
      { label: { key: "kpi.standard" } },
    ],
    rows: shown.map(({ id, value, unit, reason, worked }) => {
      const kpi = Object.hasOwn(catalogue, id) ? catalogue[id] : undefined;
      const clause = kpi?.clause === null || kpi === undefined ? "" : `, ${kpi.clause}`;
      return [
        kpi?.name ?? id,
        value === null ? null : cellOf(value, unit),
        reason ?? workedIn(worked, unit),
        kpi?.standard === null || kpi === undefined ? "" : `${kpi.standard}${clause}`,
      ];
    }),
  };
}

/** Hours are written as hours, minutes or seconds, whichever fits: 40 min and not 0.666667 h. */
function cellOf(value: number, unit: KpiValue["unit"]): FormattedNumber {
  if (unit === "h") return { value: value * 3_600_000, format: { kind: "duration" } };
  if (unit === "ratio") return { value, format: { kind: "percent", decimals: 1 } };
  return { value, format: unit === "1" ? { kind: "number" } : { kind: "number", unit } };
}

/** The formula with its numbers; where a time is divided by a count, or a count by a time, the time has its unit. */
function workedIn(worked: string, unit: KpiValue["unit"]): string {
  if (unit !== "h" && unit !== "items/h") return worked;
  const [first = "", ...others] = worked.split(" * ");
  const [over = "", under = ""] = first.split(" / ");
  const inMs = (side: string) => (side.includes("?") ? side : `${side} ms`);
  const timed = unit === "h" ? `${inMs(over)} / ${under}` : `${over} / ${inMs(under)}`;
  return [timed, ...others].join(" * ");
}
