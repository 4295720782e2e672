import type { GageRrComponent, GageRrResult } from "@taktline/spc/msa";
import type { FormattedNumber, ReportTable } from "../report/report.js";
import { decade } from "../scale/decade.js";
import type { ChartText } from "../spec/chart-text.js";

/** How a gauge study is drawn up as a table. */
export interface GageRrTableOptions {
  /** Words above the table. */
  readonly caption?: ChartText;
  /** Unit of the measurements. */
  readonly unit?: string;
}

type Figure = readonly [key: string, of: (component: GageRrComponent) => number | null];

/**
 * Draws up the components of a gauge study as a table of a report: standard deviation with its confidence bounds,
 * contribution, study variation, and tolerance or process where they were given.
 *
 * @param result - what `gageRr`, `gageRrNested` or `gageRrRange` of `@taktline/spc/msa` give
 *
 * @example
 * ```ts
 * import { gageRrTable } from "@taktline/chart";
 * import { gageRr } from "@taktline/spc/msa";
 *
 * const result = gageRr([
 *   [[10.1, 10.2], [10.2, 10.2]],
 *   [[9.6, 9.5], [9.7, 9.6]],
 *   [[10.6, 10.7], [10.6, 10.8]],
 * ]);
 * gageRrTable(result).rows.at(-1)?.[0]; // => { key: "gage.total" }
 * ```
 */
export function gageRrTable(result: GageRrResult, options: GageRrTableOptions = {}): ReportTable {
  const { caption, unit } = options;
  const components = Object.values(result.components).filter(
    (component): component is GageRrComponent => component !== null,
  );
  const { sd } = result.components.total;
  const decimals = sd > 0 && Number.isFinite(sd) ? Math.max(0, Math.min(12, 3 - decade(sd))) : 3;
  const figures: readonly Figure[] = [
    ["sd", (component) => component.sd],
    ["sdLower", (component) => component.sdInterval?.lower ?? null],
    ["sdUpper", (component) => component.sdInterval?.upper ?? null],
    ["contribution", (component) => component.contributionPercent],
    ["studyVariation", (component) => component.studyVariationPercent],
    ["tolerance", (component) => component.tolerancePercent],
    ["process", (component) => component.processPercent],
  ];
  const shown = figures.filter(([, of]) => components.some((one) => of(one) !== null));
  const cell = (key: string, value: number | null): FormattedNumber | null => {
    if (value === null) return null;
    return key.startsWith("sd")
      ? { value, format: { kind: "number", decimals, ...(unit !== undefined && { unit }) } }
      : { value: value / 100, format: { kind: "percent", decimals: 2 } };
  };
  return {
    ...(caption !== undefined && { caption }),
    columns: [
      { label: { key: "gage.source" } },
      ...shown.map(([key]) => ({ label: { key: `gage.${key}` }, align: "end" as const })),
    ],
    rows: components.map((component) => [
      { key: `gage.${component.source}` },
      ...shown.map(([key, of]) => cell(key, of(component))),
    ]),
  };
}
