import { instantMs } from "./instant.js";
import type { Calendar, Interval } from "./sim-spec.js";
import { specError } from "./spec-error.js";

/** What the calendar says from an instant on. */
export type CalendarMode = "planned" | "break" | "off";

/** A change of the calendar. */
export interface CalendarEdge {
  readonly t: number;
  readonly mode: CalendarMode;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spansOf(intervals: readonly Interval[], path: readonly (string | number)[]): Span[] {
  const spans = intervals.map(({ from, to }, i) => ({
    from: instantMs(from, [...path, i, "from"]),
    to: instantMs(to, [...path, i, "to"]),
  }));
  spans.forEach((span, i) => {
    const before = spans[i - 1];
    if (span.to <= span.from || (before !== undefined && span.from < before.to)) {
      throw specError(
        "SIM_SPEC_TIME",
        [...path, i],
        `the interval from ${span.from} to ${span.to} ${span.to <= span.from ? "is empty" : "begins before the one before it ends"}; order the intervals and let each end before the next begins`,
        { from: span.from, to: span.to },
      );
    }
  });
  return spans;
}

/** The calendar as changes in time order, the first at minus infinity; intervals that touch make no change. */
export function calendarEdges(
  calendar: Calendar | undefined,
  path: readonly (string | number)[],
): readonly CalendarEdge[] {
  if (calendar === undefined) return [{ t: Number.NEGATIVE_INFINITY, mode: "planned" }];
  const planned = spansOf(calendar.planned, [...path, "planned"]);
  const breaks = spansOf(calendar.breaks ?? [], [...path, "breaks"]);
  const times = new Set<number>();
  for (const { from, to } of [...planned, ...breaks]) times.add(from).add(to);
  const edges: CalendarEdge[] = [{ t: Number.NEGATIVE_INFINITY, mode: "off" }];
  let p = 0;
  let b = 0;
  for (const t of [...times].sort((x, y) => x - y)) {
    while (p < planned.length && planned[p]!.to <= t) p++;
    while (b < breaks.length && breaks[b]!.to <= t) b++;
    const inShift = p < planned.length && planned[p]!.from <= t;
    const inBreak = b < breaks.length && breaks[b]!.from <= t;
    const mode: CalendarMode = inShift ? (inBreak ? "break" : "planned") : "off";
    if (mode !== edges[edges.length - 1]!.mode) edges.push({ t, mode });
  }
  return edges;
}

/** Planned time within a run, by interval arithmetic on the edges. */
export function plannedMsWithin(edges: readonly CalendarEdge[], from: number, to: number): number {
  let sum = 0;
  edges.forEach((edge, i) => {
    if (edge.mode !== "planned") return;
    const begin = Math.max(edge.t, from);
    const end = Math.min(edges[i + 1]?.t ?? Number.POSITIVE_INFINITY, to);
    if (end > begin) sum += end - begin;
  });
  return sum;
}
