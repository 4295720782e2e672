import type { ChartLocale } from "../locale/chart-locale.js";
import type { ValueFormat } from "../spec/value-format.js";
import { formatDuration } from "./format-duration.js";
import { formatFixed, formatShort } from "./format-number.js";

/** A number in the form that a chart asks for, with its unit. `–` for what is not a finite number. */
export function formatValue(value: number, format: ValueFormat, locale: ChartLocale): string {
  if (!Number.isFinite(value)) return "–";
  switch (format.kind) {
    case "duration":
      return formatDuration(value, locale);
    case "percent":
      return `${formatFixed(value * 100, format.decimals ?? 1)} %`;
    case "number": {
      const text =
        format.decimals === undefined ? formatShort(value) : formatFixed(value, format.decimals);
      return format.unit === undefined || format.unit === "" ? text : `${text} ${format.unit}`;
    }
  }
}
