import type { ChartBase } from "./chart-base.js";
import type { ChartText } from "./chart-text.js";
import type { ValueFormat } from "./value-format.js";

/** One bar of a waterfall. */
export interface WaterfallStep {
  /** `total` stands on the axis, `change` hangs where the bar before it ended. */
  readonly kind: "total" | "change";
  /** What it is. */
  readonly label: ChartText;
  /** Height of a total; the signed change otherwise (a loss is negative). */
  readonly value: number;
  /** `good` for what counts in the end, `loss` and `gain` for changes, `neutral` for levels; default by kind and sign. */
  readonly tone?: "good" | "neutral" | "loss" | "gain";
  /** A remark next to the value, such as the ratio to the level before. */
  readonly note?: ChartText;
}

/** From a total down to what is left of it, loss by loss. */
export interface WaterfallSpec extends ChartBase {
  /** Discriminates {@link ChartSpec}. */
  readonly kind: "waterfall";
  /** How values are written; default `{ kind: "number" }`. */
  readonly format?: ValueFormat;
  /** The bars in order. */
  readonly steps: readonly WaterfallStep[];
}
