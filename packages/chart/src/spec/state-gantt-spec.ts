import type { ChartBase } from "./chart-base.js";
import type { ChartText } from "./chart-text.js";

/**
 * A colour by meaning. Tones differ in lightness and in pattern too, so that they can be told apart without colour.
 * `production` solid green-blue, `setup` hatched violet, `downtime` solid vermilion with a band, `idle` light yellow,
 * `offline` dark grey, `planned` light blue, `unscheduled` pale and hatched, `unknown` dotted; `tone1` to `tone4` for anything else.
 */
export type StateTone =
  | "production"
  | "setup"
  | "downtime"
  | "idle"
  | "offline"
  | "planned"
  | "unscheduled"
  | "unknown"
  | "tone1"
  | "tone2"
  | "tone3"
  | "tone4";

/** One state or category of a Gantt chart: an entry of its legend. */
export interface GanttState {
  /** Key that spans refer to. */
  readonly id: string;
  /** What it is called. */
  readonly label: ChartText;
  /** Its colour. */
  readonly tone: StateTone;
}

/** One stretch of one state. */
export interface GanttSpan {
  /** `id` of a {@link GanttState}. */
  readonly state: string;
  /** Start, epoch ms, inclusive. */
  readonly from: number;
  /** End, epoch ms, exclusive. */
  readonly to: number;
  /** Reason or detail: shown in the table and as a tooltip. */
  readonly detail?: ChartText;
}

/** One machine (or one state) over time. */
export interface GanttRow {
  /** Name of the machine. */
  readonly label: ChartText;
  /** Its stretches; later ones are drawn over earlier ones. */
  readonly spans: readonly GanttSpan[];
}

/** What machines did, over time. */
export interface StateGanttSpec extends ChartBase {
  /** Discriminates {@link ChartSpec}. */
  readonly kind: "stateGantt";
  /** Left end of the time axis, epoch ms. */
  readonly from: number;
  /** Right end of the time axis, epoch ms, after `from`. */
  readonly to: number;
  /** Offset of the wall clock shown, minutes east of UTC: 480 for China. */
  readonly utcOffsetMinutes: number;
  /** The legend, in its order. */
  readonly states: readonly GanttState[];
  /** The rows from top to bottom. */
  readonly rows: readonly GanttRow[];
}
