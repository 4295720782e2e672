import type { Kpi, KpiFraction } from "../kpi.js";

/** An indicator as the tables write it: what most of them share is filled in by `kpiCatalogue`. */
export interface KpiRow
  extends Pick<Kpi, "name" | "meaning" | "formula" | "better">,
    Partial<Pick<Kpi, "standard" | "source" | "unit" | "timing" | "range">> {
  /** A product of fractions. */
  readonly fractions: readonly KpiFraction[];
}
