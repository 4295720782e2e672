import type { KpiValue } from "./compute-kpi.js";
import { computeKpis } from "./compute-kpis.js";
import type { KpiId } from "./kpi-catalogue.js";
import type { KpiInputs } from "./kpi-inputs.js";

/**
 * The indicators of ISO 22400-2 of one window, by identifier.
 *
 * The same as `computeKpis` as a record: use that for tables, this to pick single ones.
 *
 * @param inputs - the elements; `kpiInputsOf` makes them from a result of `oee`
 * @see ISO 22400-2:2014
 *
 * @example
 * ```ts
 * import { iso22400 } from "@taktline/oee/kpi";
 *
 * const kpis = iso22400({ PBT: 1000, APT: 800, PRI: 10, PQ: 72, GQ: 63 });
 * [kpis.availability.value, kpis.effectiveness.value, kpis.qualityRatio.value]; // => [0.8, 0.9, 0.875]
 * kpis.oeeIndex.value?.toFixed(2); // => "0.63"
 * kpis.workerEfficiency.value; // => null
 * ```
 */
export function iso22400(inputs: KpiInputs): Readonly<Record<KpiId, KpiValue>> {
  return Object.fromEntries(computeKpis(inputs).map((kpi) => [kpi.id, kpi])) as Record<
    KpiId,
    KpiValue
  >;
}
