import type { PanelChart, PanelsSpec } from "./panels-spec.js";

/**
 * A chart as plain data: no functions, no classes, discriminated by `kind`, versioned by `v`.
 *
 * Columns may be typed arrays; `stringifyChart` and `parseChart` carry a chart through JSON.
 */
export type ChartSpec = PanelChart | PanelsSpec;

/** The kinds of charts. */
export type ChartKind = ChartSpec["kind"];
