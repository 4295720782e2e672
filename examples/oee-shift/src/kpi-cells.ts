import type { FormattedNumber } from "@taktline/chart";
import { type KpiValue, kpiCatalogue, kpiElements } from "@taktline/oee/kpi";

const hourMs = 3_600_000;

/** The value with its unit: ratios in percent, times as people say them. */
export function kpiCell({ value, unit }: KpiValue): FormattedNumber | null {
  if (value === null) return null;
  if (unit === "ratio") return { value, format: { kind: "percent", decimals: 2 } };
  if (unit === "h") return { value: value * hourMs, format: { kind: "duration" } };
  return { value, format: { kind: "number", ...(unit !== "1" && { unit }) } };
}

/** The formula with its numbers. Each is written by the kind of its element: times in seconds, all others as they are. */
export function kpiWorked({ id, worked }: KpiValue): string {
  const elements = kpiCatalogue[id].fractions.flat(2);
  let at = 0;
  return worked.replace(/\?|\d+(?:\.\d+)?(?:e[+-]?\d+)?/g, (text) => {
    const element = elements[at++];
    if (text === "?" || element === undefined || kpiElements[element].kind !== "time") return text;
    return `${Math.round(Number(text)) / 1000} s`;
  });
}
