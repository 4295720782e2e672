import type { ParetoItem, ParetoSpec } from "../../spec/pareto-spec.js";

/** A cause with its shares, 0 to 1. */
export interface ParetoShare {
  readonly item: ParetoItem;
  /** The value, 0 where it is negative or not finite. */
  readonly value: number;
  readonly share: number;
  readonly cumulative: number;
}

/** The share of each cause and of all up to it. */
export function paretoShares(spec: ParetoSpec): ParetoShare[] {
  const values = spec.items.map(({ value }) => (value > 0 && Number.isFinite(value) ? value : 0));
  // Divided first, because a sum of the largest doubles would not be finite.
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  const sum = largest > 0 ? values.reduce((total, value) => total + value / largest, 0) : 0;
  let running = 0;
  return spec.items.map((item, i) => {
    const value = values[i] ?? 0;
    const part = sum > 0 ? value / largest : 0;
    running += part;
    return {
      item,
      value,
      share: sum > 0 ? part / sum : 0,
      cumulative: sum > 0 ? Math.min(1, running / sum) : 0,
    };
  });
}
