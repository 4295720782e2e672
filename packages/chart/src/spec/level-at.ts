import type { ChartLevel } from "./chart-text.js";

/** The level at a point; NaN where there is none. */
export function levelAt(level: ChartLevel, index: number): number {
  if (typeof level === "number") return level;
  const value = level[index];
  return typeof value === "number" ? value : Number.NaN;
}
