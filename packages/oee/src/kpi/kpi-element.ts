import type { KpiElementId } from "./kpi-elements.js";
import type { KpiText } from "./kpi-text.js";

/** Along what a value may be added up: windows of time, pieces of equipment, production orders. */
export type KpiDimension = "time" | "equipment" | "orders";

/** An element that indicators are made of: a time, a quantity, a number of events. */
export interface KpiElement {
  /** The abbreviation. */
  readonly id: KpiElementId;
  /** `time` in ms, `quantity` in parts or any one unit of measure, `events`, `energy` in kWh. */
  readonly kind: "time" | "quantity" | "events" | "energy";
  /** Its name. */
  readonly name: KpiText;
  /** What it is. */
  readonly definition: KpiText;
  /** Along what its values may be added; empty where a sum means nothing. */
  readonly additiveOver: readonly KpiDimension[];
  /** Whether ISO 22400-2 has it; the others were added here to say what a formula needs. */
  readonly inStandard: boolean;
}
