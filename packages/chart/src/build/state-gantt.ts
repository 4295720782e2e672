import type { PlannedShift, StateCategory, StateSegment } from "@taktline/oee";
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
  /**
   * The shifts that effectiveness was computed with. Time outside them in which a machine did not produce is then shown
   * as "not scheduled", as in the waterfall, whatever state the machine was in; the state stays in the detail.
   */
  readonly shifts?: readonly Pick<PlannedShift, "startMs" | "endMs">[];
}

type GanttCategory = StateCategory | "unscheduled";

const categories: readonly (readonly [GanttCategory, StateTone])[] = [
  ["production", "production"],
  ["setup", "setup"],
  ["downtime", "downtime"],
  ["idle", "idle"],
  ["offline", "offline"],
  ["plannedStop", "planned"],
  ["unscheduled", "unscheduled"],
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
  const used = new Set<GanttCategory>();
  const shifts = options.shifts === undefined ? undefined : merged(options.shifts);
  const drawn: GanttRow[] = rows.map(({ label, segments }) => ({
    label,
    spans: segments.flatMap((segment) => {
      from = Math.min(from, segment.startMs);
      to = Math.max(to, segment.endMs);
      const detail = [segment.state, segment.reason].filter((part) => part).join(" · ");
      return stretches(segment, shifts).map(([category, start, end]) => {
        used.add(category);
        return { state: category, from: start, to: end, ...(detail !== "" && { detail }) };
      });
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

type Stretch = readonly [category: GanttCategory, from: number, to: number];

/** The shifts in order, without overlaps. */
function merged(shifts: NonNullable<StateGanttOptions["shifts"]>): readonly [number, number][] {
  const out: [number, number][] = [];
  const sorted = [...shifts].sort((a, b) => a.startMs - b.startMs);
  for (const { startMs, endMs } of sorted) {
    const last = out.at(-1);
    if (last !== undefined && startMs <= last[1]) last[1] = Math.max(last[1], endMs);
    else if (endMs > startMs) out.push([startMs, endMs]);
  }
  return out;
}

/** A segment cut at the shifts: outside them it is not scheduled, unless the machine produced. */
function stretches(
  segment: StateSegment,
  shifts: readonly (readonly [number, number])[] | undefined,
): readonly Stretch[] {
  const { startMs, endMs, category } = segment;
  if (shifts === undefined || category === "production") return [[category, startMs, endMs]];
  const out: Stretch[] = [];
  let at = startMs;
  for (const [start, end] of shifts) {
    if (end <= at || start >= endMs) continue;
    if (start > at) out.push(["unscheduled", at, start]);
    out.push([category, Math.max(at, start), Math.min(end, endMs)]);
    at = Math.min(end, endMs);
  }
  if (at < endMs) out.push(["unscheduled", at, endMs]);
  return out;
}
