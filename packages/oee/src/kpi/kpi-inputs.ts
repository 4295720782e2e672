import type { KpiElementId } from "./kpi-elements.js";

/**
 * The elements of one window, by abbreviation: times in ms, quantities in one unit of measure, energy in kWh.
 *
 * Absent and null mean "not known", which is not 0. AUPT, AUBT and PRIPQ are derived where they are absent and
 * their parts are known.
 */
export type KpiInputs = Readonly<Partial<Record<KpiElementId, number | null>>>;
