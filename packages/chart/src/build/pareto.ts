import type { ChartText } from "../spec/chart-text.js";
import type { ParetoItem, ParetoSpec } from "../spec/pareto-spec.js";
import type { ValueFormat } from "../spec/value-format.js";

/** How a Pareto chart is drawn up. */
export interface ParetoOptions {
  /** Headline. */
  readonly title?: ChartText;
  /** Line under the headline. */
  readonly subtitle?: ChartText;
  /** What the picture says, for those who do not see it; default: a summary of the numbers. */
  readonly description?: ChartText;
  /** How values are written; default `{ kind: "number" }`. */
  readonly format?: ValueFormat;
  /** The most causes shown, at least 1; the others are collected in a last bar. Default 10. */
  readonly top?: number;
}

/**
 * Draws up a Pareto chart: causes by descending value, equal ones in the order given, the small ones collected.
 *
 * Items without a positive finite value are left out.
 *
 * @param items - the causes in any order
 *
 * @example
 * ```ts
 * import { pareto } from "@taktline/chart";
 *
 * const spec = pareto([{ label: "scratch", value: 3 }, { label: "burr", value: 8 }, { label: "crack", value: 1 }], { top: 1 });
 * spec.items.map((item) => item.value); // => [8, 4]
 * ```
 */
export function pareto(items: readonly ParetoItem[], options: ParetoOptions = {}): ParetoSpec {
  const { title, subtitle, description, format, top = 10 } = options;
  const sorted = items
    .filter((item) => item.value > 0 && Number.isFinite(item.value))
    .sort((a, b) => b.value - a.value);
  const most = Math.max(1, Math.floor(top));
  // A remainder of a single cause is that cause.
  const shown = sorted.length > most + 1 ? sorted.slice(0, most) : sorted;
  const rest = sorted.slice(shown.length);
  const counts = rest.map((item) => item.count);
  const drawn: ParetoItem[] = [...shown];
  if (rest.length > 0) {
    drawn.push({
      label: { key: "pareto.rest", values: { n: rest.length } },
      value: rest.reduce((sum, item) => sum + item.value, 0),
      role: "rest",
      ...(counts.every((n) => n !== undefined) && { count: counts.reduce((a, b) => a + b, 0) }),
    });
  }
  return {
    kind: "pareto",
    v: 1,
    ...(title !== undefined && { title }),
    ...(subtitle !== undefined && { subtitle }),
    ...(description !== undefined && { description }),
    ...(format !== undefined && { format }),
    items: drawn,
  };
}
