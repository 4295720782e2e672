import type { ChartText, NumberColumn } from "./chart-text.js";

/** The points stand one after the other, whenever they were taken. */
export interface SequenceAxis {
  /** Discriminates the axis. */
  readonly kind: "sequence";
  /** Number of the first point; default 1. */
  readonly first?: number;
  /** A name per point (subgroup, part, serial number) in place of its number. */
  readonly labels?: readonly string[];
  /** What the axis shows. */
  readonly title?: ChartText;
}

/** The points stand where their time is. */
export interface TimeAxis {
  /** Discriminates the axis. */
  readonly kind: "time";
  /** Epoch milliseconds (UTC), one per point. Any order is drawn as it comes. */
  readonly t: NumberColumn;
  /** Offset of the wall clock shown, minutes east of UTC: 480 for China. */
  readonly utcOffsetMinutes: number;
  /** What the axis shows; default the offset. */
  readonly title?: ChartText;
}

/** The horizontal axis of a chart of points. */
export type ChartAxis = SequenceAxis | TimeAxis;
