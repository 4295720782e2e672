import type { Kpi, KpiValue } from "@taktline/oee/kpi";
import type { ReportTable } from "../report/report.js";
import type { ChartText } from "../spec/chart-text.js";
import type { ValueFormat } from "../spec/value-format.js";

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
 * Draws up indicators as a table of a report: name, value with its unit, the formula with its numbers, and why a value is missing.
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
        value === null ? null : { value, format: formatOf(unit) },
        reason ?? worked,
        kpi?.standard === null || kpi === undefined ? "" : `${kpi.standard}${clause}`,
      ];
    }),
  };
}

function formatOf(unit: KpiValue["unit"]): ValueFormat {
  if (unit === "ratio") return { kind: "percent", decimals: 1 };
  return unit === "1" ? { kind: "number" } : { kind: "number", unit };
}
