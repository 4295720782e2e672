import type { KpiRow } from "./catalogue/kpi-row.js";
import { maintenanceKpis } from "./catalogue/maintenance-kpis.js";
import { materialKpis } from "./catalogue/material-kpis.js";
import { productionKpis } from "./catalogue/production-kpis.js";
import { qualityKpis } from "./catalogue/quality-kpis.js";
import type { Kpi } from "./kpi.js";
import type { KpiElementId } from "./kpi-elements.js";

/** The identifier of an indicator: `oeeIndex`, `availability`, ... */
export type KpiId =
  | keyof typeof productionKpis
  | keyof typeof qualityKpis
  | keyof typeof materialKpis
  | keyof typeof maintenanceKpis;

const ontology =
  "formula as in the ISO 22400-2 ontology of hsu-aut and in NIST's MTConnect tools (GitHub)";

function catalogue(): Readonly<Record<KpiId, Kpi>> {
  const rows: Readonly<Record<KpiId, KpiRow>> = {
    ...productionKpis,
    ...qualityKpis,
    ...materialKpis,
    ...maintenanceKpis,
  };
  const entries = (Object.keys(rows) as KpiId[]).map((id) => {
    const row = rows[id];
    const inputs = new Set<KpiElementId>(row.fractions.flat(2));
    const kpi: Kpi = {
      id,
      name: row.name,
      meaning: row.meaning,
      standard: row.standard === undefined ? "ISO 22400-2:2014" : row.standard,
      clause: null,
      source: row.source ?? ontology,
      formula: row.formula,
      formulaText: Object.freeze({ en: row.formula, zh: row.formulaZh ?? row.formula }),
      fractions: row.fractions,
      inputs: [...inputs],
      unit: row.unit ?? "ratio",
      timing: row.timing ?? null,
      range: row.range ?? { min: 0, max: 1 },
      better: row.better,
    };
    return [id, Object.freeze(kpi)] as const;
  });
  return Object.freeze(Object.fromEntries(entries) as Record<KpiId, Kpi>);
}

/**
 * The indicators of ISO 22400-2:2014 by identifier, 30 of its 34, and TEEP, which the standard does not have.
 *
 * The other four are the capability indices of machine and process: they are in `@taktline/spc`. Every entry says its
 * formula, what it needs, its unit, its range and which direction is better, in English and Chinese. `clause` is null
 * throughout: the numbers were not verified against the printed standard.
 *
 * @see ISO 22400-2:2014
 *
 * @example
 * ```ts
 * import { kpiCatalogue } from "@taktline/oee/kpi";
 *
 * kpiCatalogue.technicalEfficiency.formula; // => "APT / (APT + ADET)"
 * kpiCatalogue.meanTimeToRestoration.formulaText.zh; // => "TTR 之和 / FE"
 * kpiCatalogue.setupRatio.better; // => "lower"
 * kpiCatalogue.teep.standard; // => null
 * ```
 */
export const kpiCatalogue: Readonly<Record<KpiId, Kpi>> = /* @__PURE__ */ catalogue();
