import type { CapabilityResult } from "@taktline/spc/capability";
import { formatShort } from "../format/format-number.js";
import type { FormattedNumber, ReportTable } from "../report/report.js";
import { decade } from "../scale/decade.js";
import type { ChartText } from "../spec/chart-text.js";
import { capabilityReason } from "./capability-reason.js";
import { estimatorText } from "./statistic-names.js";

/** How a capability study is drawn up as a table. */
export interface CapabilityTableOptions {
  /** Words above the table. */
  readonly caption?: ChartText;
  /** Unit of the measurements. */
  readonly unit?: string;
  /** Digits after the point of indices, 0 to 12; default 3. */
  readonly decimals?: number;
  /** Whether indices that do not exist are left out; default false: they are listed with the reason. */
  readonly hideUndefined?: boolean;
}

const indices = ["cp", "cpk", "cpl", "cpu", "pp", "ppk", "ppl", "ppu", "cpm", "cpmk"] as const;

/**
 * Draws up a capability study as a table of a report: every index with its confidence bounds as numbers and the reason where
 * one is missing; then counts, mean, both standard deviations with their estimators, Z.bench and parts per million.
 *
 * @param result - what `capability` of `@taktline/spc/capability` gives, or `capability` of a sixpack
 *
 * @example
 * ```ts
 * import { capabilityTable } from "@taktline/chart";
 * import { capability } from "@taktline/spc/capability";
 *
 * const result = capability([15, 16, 17], { lsl: 8, usl: 20 }, { standard: { mean: 16, sigma: 2 } });
 * const [cp] = capabilityTable(result).rows;
 * cp?.slice(0, 2); // => ["Cp", { value: 1, format: { kind: "number", decimals: 3 } }]
 * ```
 */
export function capabilityTable(
  result: CapabilityResult,
  options: CapabilityTableOptions = {},
): ReportTable {
  const { caption, unit, decimals = 3, hideUndefined = false } = options;
  const { n, subgroups, mean, within, overall, observedPpm, confidence } = result;
  const level = `${formatShort(confidence * 100)} %`;
  const cell = (
    value: number | null,
    digits: number | undefined,
    of?: string,
  ): FormattedNumber | null =>
    value === null
      ? null
      : {
          value,
          format: {
            kind: "number",
            ...(digits !== undefined && { decimals: digits }),
            ...(of !== undefined && { unit: of }),
          },
        };
  const row = (name: ChartText, value: ReturnType<typeof cell>, remark: ChartText = "") =>
    [name, value, "", "", remark] as const;
  const named = (key: string): ChartText => ({ key: `capability.row.${key}` });
  const digitsOf = (sigma: number, significant: number) =>
    sigma > 0 && Number.isFinite(sigma)
      ? Math.max(0, Math.min(12, significant - 1 - decade(sigma)))
      : 3;
  const ppm = (key: string, value: number | null) => {
    // Below a thousandth the shortest form, with an exponent.
    const fixed =
      value === 0 ? 0 : value !== null && value >= 1e-3 ? digitsOf(value, 3) : undefined;
    return row(named(key), cell(value, fixed, "ppm"));
  };
  return {
    ...(caption !== undefined && { caption }),
    columns: [
      { label: { key: "capability.figure" } },
      { label: { key: "capability.value" }, align: "end" },
      { label: { key: "capability.lower", values: { level } }, align: "end" },
      { label: { key: "capability.upper", values: { level } }, align: "end" },
      { label: { key: "capability.remark" } },
    ],
    rows: [
      ...indices
        .map((name) => [name, result[name]] as const)
        .filter(([, of]) => !hideUndefined || of.value !== null)
        .map(([name, of]) => {
          const { value, lower, upper, reason } = of;
          return [
            `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
            cell(value, decimals),
            cell(lower, decimals),
            cell(upper, decimals),
            reason === null ? "" : capabilityReason(reason),
          ];
        }),
      row(named("n"), cell(n, 0)),
      ...(subgroups === null ? [] : [row(named("subgroups"), cell(subgroups, 0))]),
      row(named("mean"), cell(mean, digitsOf(overall.sigma, 3), unit)),
      row(
        named("sigmaWithin"),
        cell(within.sigma, digitsOf(within.sigma, 4), unit),
        within.estimator === "given"
          ? { key: "capability.given" }
          : estimatorText(within.estimator),
      ),
      row(
        named("sigmaOverall"),
        cell(overall.sigma, digitsOf(overall.sigma, 4), unit),
        estimatorText("overall"),
      ),
      row(named("zWithin"), cell(within.z.bench, decimals)),
      row(named("zOverall"), cell(overall.z.bench, decimals)),
      ppm("ppmWithin", within.expectedPpm.total),
      ppm("ppmOverall", overall.expectedPpm.total),
      ppm("ppmObserved", observedPpm.total),
    ],
  };
}
