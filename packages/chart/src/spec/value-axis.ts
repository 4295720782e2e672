import type { ChartText } from "./chart-text.js";

/** An axis of numbers. */
export interface ValueAxis {
  /** What the axis shows. */
  readonly title?: ChartText;
  /** Unit of the values, written behind the title. */
  readonly unit?: string;
  /** The axis reaches at least down to here; default: the smallest value. */
  readonly min?: number;
  /** The axis reaches at least up to here; default: the largest value. */
  readonly max?: number;
  /** Digits after the point in labels and tables, 0 to 12; default: as many as needed. */
  readonly decimals?: number;
  /** Numbers are ratios, 0.85 is written as 85 %. */
  readonly percent?: boolean;
}

/** A line across a chart at one value: a threshold, a target, a mean. */
export interface ReferenceLine {
  /** Its name, written at its end. */
  readonly label: ChartText;
  /** Where it lies. */
  readonly value: number;
  /** `limit` is drawn in dashes, `target` dotted, `specification` in long dashes, `center` solid; default `limit`. */
  readonly kind?: "limit" | "target" | "specification" | "center";
}
