import type { ChartBase } from "./chart-base.js";
import type { ChartText, NumberColumn } from "./chart-text.js";
import type { ReferenceLine, ValueAxis } from "./value-axis.js";

/** Single values of one group: of one part, one operator, one machine. */
export interface ValueGroup {
  /** The group. */
  readonly label: ChartText;
  /** Its values in any order. */
  readonly values: NumberColumn;
}

/** A line with one value per group: an operator's averages of every part. */
export interface GroupLine {
  /** Its name in the legend. */
  readonly label: ChartText;
  /** One value per group; a gap breaks the line. */
  readonly values: NumberColumn;
}

/** Values by group: every single value, boxes, means, and lines from group to group. */
export interface GroupsSpec extends ChartBase {
  /** Discriminates {@link ChartSpec}. */
  readonly kind: "groups";
  /** The groups from left to right. */
  readonly groups: readonly ValueGroup[];
  /** How values are shown; default `points`. Boxes reach from quartile to quartile (type 7), whiskers to the last value within 1.5 times that. */
  readonly show?: "points" | "box" | "both" | "none";
  /** Whether the means are marked and joined by a line; default true. */
  readonly means?: boolean;
  /** Lines through all groups: interaction. Up to four differ in colour, dashes and marks. */
  readonly series?: readonly GroupLine[];
  /** The axis of values. */
  readonly axis?: ValueAxis;
  /** Title of the axis of groups. */
  readonly groupTitle?: ChartText;
  /** Horizontal lines. */
  readonly lines?: readonly ReferenceLine[];
  /** Facts for the line below. */
  readonly facts?: readonly ChartText[];
}
