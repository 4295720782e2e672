import type { Kpi, KpiFraction } from "../kpi.js";

/** An indicator as the tables write it: what most of them share is filled in by `kpiCatalogue`. */
export interface KpiRow
  extends Pick<Kpi, "name" | "meaning" | "formula" | "better">,
    Partial<Pick<Kpi, "standard" | "source" | "unit" | "timing" | "range">> {
  /** The formula in Chinese, where it holds words. */
  readonly formulaZh?: string;
  /** A product of fractions. */
  readonly fractions: readonly KpiFraction[];
}
