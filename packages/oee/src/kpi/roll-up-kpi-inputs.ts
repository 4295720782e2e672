import { TaktlineError } from "@taktline/core";
import type { OeeErrorCode } from "../errors.catalogue.js";
import type { KpiDimension } from "./kpi-element.js";
import { type KpiElementId, kpiElements } from "./kpi-elements.js";
import type { KpiInputs } from "./kpi-inputs.js";

/**
 * Adds elements up, so that indicators of a day, a line or a plant are sums over sums.
 *
 * An element that may not be added along the dimension (`additiveOver`) stays where all parts have the same value and becomes
 * unknown otherwise: an order that runs over three machines has one execution time, not three; a mean inventory of two
 * weeks is not their sum; a cycle time never adds. PRIPQ is derived in every part before it is added. What one part does not know is unknown in the sum.
 *
 * @param parts - at least one
 * @param over - along what they are added
 * @throws `OEE_ROLL_UP` when there are none
 *
 * @example
 * ```ts
 * import { computeKpi, rollUpKpiInputs } from "@taktline/oee/kpi";
 *
 * const order = { AOET: 1000 };
 * const sum = rollUpKpiInputs([{ ...order, APT: 300, PRI: 2, PQ: 100 }, { ...order, APT: 500, PRI: 3, PQ: 100 }], "equipment");
 * [sum.AOET, sum.PRI, sum.PRIPQ]; // => [1000, null, 500]
 * computeKpi("productionProcessRatio", sum).value; // => 0.8
 * ```
 */
export function rollUpKpiInputs(parts: readonly KpiInputs[], over: KpiDimension): KpiInputs {
  if (parts.length === 0) {
    throw new TaktlineError<OeeErrorCode>("OEE_ROLL_UP", "there are 0 parts; give at least one");
  }
  const value = (part: KpiInputs, id: KpiElementId): number | null => {
    const given = part[id] ?? null;
    if (given !== null || id !== "PRIPQ") return given;
    const { PRI: cycle = null, PQ: made = null } = part;
    return cycle === null || made === null ? null : cycle * made;
  };
  const sum: Partial<Record<KpiElementId, number | null>> = {};
  for (const id of Object.keys(kpiElements) as KpiElementId[]) {
    const values = parts.map((part) => value(part, id));
    if (values.every((one) => one === null)) continue;
    const [first] = values as [number | null];
    sum[id] = kpiElements[id].additiveOver.includes(over)
      ? values.reduce((all, one) => (all === null || one === null ? null : all + one), 0)
      : values.every((one) => one === first)
        ? first
        : null;
  }
  return sum;
}
