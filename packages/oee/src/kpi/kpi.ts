import type { KpiId } from "./kpi-catalogue.js";
import type { KpiElementId } from "./kpi-elements.js";
import type { KpiText } from "./kpi-text.js";

/** A sum of elements over a sum of elements. */
export type KpiFraction = readonly [over: readonly KpiElementId[], under: readonly KpiElementId[]];

/** When an indicator is computed: on every event, when somebody asks, at intervals. */
export type KpiTiming = "realTime" | "onDemand" | "periodically";

/** What stands in the catalogue of one indicator. */
export interface Kpi {
  /** Stable identifier. */
  readonly id: KpiId;
  /** Its name. */
  readonly name: KpiText;
  /** What it tells. */
  readonly meaning: KpiText;
  /** The standard that defines it; null for one that none does. */
  readonly standard: "ISO 22400-2:2014" | null;
  /** Clause of the standard; null where it was not verified against the printed standard. */
  readonly clause: string | null;
  /** Where the formula was taken from, and what to know about it. */
  readonly source: string;
  /** The formula in the abbreviations of the elements. */
  readonly formula: string;
  /** The formula in both languages: abbreviations are the same, words are translated. */
  readonly formulaText: KpiText;
  /** The same as a product of fractions. */
  readonly fractions: readonly KpiFraction[];
  /** What it needs. */
  readonly inputs: readonly KpiElementId[];
  /** `ratio` 0..1, `items/h`, `h`, `kWh/item`, or `1` for a plain number. */
  readonly unit: "ratio" | "items/h" | "h" | "kWh/item" | "1";
  /** When it is computed; null where that was not verified. */
  readonly timing: readonly KpiTiming[] | null;
  /** The values that it can have; `max` null for no upper end. A value outside is shown with an issue, never clamped. */
  readonly range: { readonly min: number; readonly max: number | null };
  /** Which direction is better. */
  readonly better: "higher" | "lower";
}
