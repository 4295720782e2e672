import { computeKpi, type KpiValue } from "./compute-kpi.js";
import { type KpiId, kpiCatalogue } from "./kpi-catalogue.js";
import type { KpiInputs } from "./kpi-inputs.js";

/**
 * Computes the whole catalogue from the elements of one window, in its order; what the elements do not tell is null with a reason.
 *
 * @param inputs - the elements
 * @see ISO 22400-2:2014
 *
 * @example
 * ```ts
 * import { computeKpis } from "@taktline/oee/kpi";
 *
 * const known = computeKpis({ APT: 300, AUST: 100, ADET: 100, PBT: 1000 }).filter(({ value }) => value !== null);
 * known.map(({ id, value }) => [id, value]); // => [["allocationEfficiency", 0.5], ["utilizationEfficiency", 0.6], ["availability", 0.3], ["setupRatio", 0.25], ["technicalEfficiency", 0.75]]
 * ```
 */
export function computeKpis(inputs: KpiInputs): KpiValue[] {
  return (Object.keys(kpiCatalogue) as KpiId[]).map((id) => computeKpi(id, inputs));
}
