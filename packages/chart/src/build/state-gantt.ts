import type { StateCategory, StateSegment } from "@taktline/oee";
import type { ChartText } from "../spec/chart-text.js";
import type { GanttRow, GanttState, StateGanttSpec, StateTone } from "../spec/state-gantt-spec.js";

/** One machine of a Gantt chart with its stretches, as `@taktline/oee` gives them. */
export interface GanttInput {
  /** Name of the machine. */
  readonly label: ChartText;
  /** Its stretches. */
  readonly segments: readonly StateSegment[];
}

/** How a Gantt chart of machine states is drawn up. */
export interface StateGanttOptions {
  /** Headline; default "Machine states". */
  readonly title?: ChartText;
  /** Line under the headline. */
  readonly subtitle?: ChartText;
  /** What the picture says, for those who do not see it; default: a summary of the numbers. */
  readonly description?: ChartText;
  /** Left end, epoch ms; default the earliest start. */
  readonly from?: number;
  /** Right end, epoch ms; default the latest end. */
  readonly to?: number;
  /** Offset of the wall clock shown, minutes east of UTC; default 0. China is 480. */
  readonly utcOffsetMinutes?: number;
}

const categories: readonly (readonly [StateCategory, StateTone])[] = [
  ["production", "production"],
  ["setup", "setup"],
  ["downtime", "downtime"],
  ["idle", "idle"],
  ["offline", "offline"],
  ["plannedStop", "planned"],
  ["unknown", "unknown"],
];

/**
 * Draws up what machines did over time: a row per machine, a colour and pattern per category.
 *
 * The legend lists the categories that occur.
 *
 * @param rows - the machines from top to bottom
 *
 * @example
 * ```ts
 * import { stateGantt } from "@taktline/chart";
 *
 * const spec = stateGantt([
 *   { label: "CNC-1", segments: [{ startMs: 0, endMs: 60_000, state: "ACTIVE", category: "production" }] },
 * ]);
 * spec.to; // => 60000
 * ```
 */
export function stateGantt(
  rows: readonly GanttInput[],
  options: StateGanttOptions = {},
): StateGanttSpec {
  const { title = { key: "gantt.title" }, subtitle, description, utcOffsetMinutes = 0 } = options;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  const used = new Set<StateCategory>();
  const drawn: GanttRow[] = rows.map(({ label, segments }) => ({
    label,
    spans: segments.map((segment) => {
      from = Math.min(from, segment.startMs);
      to = Math.max(to, segment.endMs);
      used.add(segment.category);
      const detail = [segment.state, segment.reason].filter((part) => part).join(" · ");
      return {
        state: segment.category,
        from: segment.startMs,
        to: segment.endMs,
        ...(detail !== "" && { detail }),
      };
    }),
  }));
  const states: GanttState[] = categories
    .filter(([category]) => used.has(category))
    .map(([id, tone]) => ({ id, label: { key: `category.${id}` }, tone }));
  return {
    kind: "stateGantt",
    v: 1,
    title,
    ...(subtitle !== undefined && { subtitle }),
    ...(description !== undefined && { description }),
    from: options.from ?? (Number.isFinite(from) ? from : 0),
    to: options.to ?? (Number.isFinite(to) ? to : 0),
    utcOffsetMinutes,
    states,
    rows: drawn,
  };
}
