import type { ChartSpec } from "./chart-spec.js";

/**
 * Writes a chart as JSON: typed arrays become arrays, gaps become `null`.
 *
 * @param spec - the chart
 *
 * @example
 * ```ts
 * import { stringifyChart } from "@taktline/chart";
 *
 * stringifyChart({
 *   kind: "trend",
 *   v: 1,
 *   axis: { kind: "sequence" },
 *   series: [{ label: "bar", values: Float64Array.of(6.1, Number.NaN) }],
 * }); // => '{"kind":"trend","v":1,"axis":{"kind":"sequence"},"series":[{"label":"bar","values":[6.1,null]}]}'
 * ```
 */
export function stringifyChart(spec: ChartSpec): string {
  return JSON.stringify(spec, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value,
  );
}
