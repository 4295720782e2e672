import type { ChartBase } from "./chart-base.js";
import type { ChartText } from "./chart-text.js";
import type { ValueFormat } from "./value-format.js";

/** One cause of a Pareto chart. */
export interface ParetoItem {
  /** The cause. */
  readonly label: ChartText;
  /** What it costs, 0 or more. */
  readonly value: number;
  /** How often it occurred, where that is known beside the value. */
  readonly count?: number;
  /** `rest` marks the collected remainder, drawn muted and last; default `cause`. */
  readonly role?: "cause" | "rest";
}

/** Causes by weight, with the cumulative share. Drawn in the order given; `pareto` sorts. */
export interface ParetoSpec extends ChartBase {
  /** Discriminates {@link ChartSpec}. */
  readonly kind: "pareto";
  /** How values are written; default `{ kind: "number" }`. */
  readonly format?: ValueFormat;
  /** The causes from left to right. */
  readonly items: readonly ParetoItem[];
}
