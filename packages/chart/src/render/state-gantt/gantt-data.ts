import type { GanttRow, GanttSpan, StateGanttSpec } from "../../spec/state-gantt-spec.js";

/** The visible part of a span. */
export interface VisibleSpan {
  readonly state: string;
  readonly from: number;
  readonly to: number;
  readonly span: GanttSpan;
}

/** The spans of a row cut to the window, those without a length left out. */
export function visibleSpans(spec: StateGanttSpec, row: GanttRow): VisibleSpan[] {
  const visible: VisibleSpan[] = [];
  for (const span of row.spans) {
    const from = Math.max(spec.from, span.from);
    const to = Math.min(spec.to, span.to);
    if (to > from) visible.push({ state: span.state, from, to, span });
  }
  return visible;
}

/** Milliseconds by state over all rows. */
export function stateTotals(rows: readonly (readonly VisibleSpan[])[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const row of rows) {
    for (const { state, from, to } of row) totals.set(state, (totals.get(state) ?? 0) + to - from);
  }
  return totals;
}

/** A row as one state per pixel column, the one that takes most of it; equal neighbours are joined. */
export function pixelSpans(
  spans: readonly VisibleSpan[],
  from: number,
  to: number,
  pixels: number,
): { readonly state: string; readonly from: number; readonly to: number }[] {
  const width = (to - from) / pixels;
  const columns: Map<string, number>[] = Array.from({ length: pixels }, () => new Map());
  for (const span of spans) {
    const last = Math.min(pixels - 1, Math.floor((span.to - from) / width));
    for (let c = Math.max(0, Math.floor((span.from - from) / width)); c <= last; c++) {
      const overlap =
        Math.min(span.to, from + (c + 1) * width) - Math.max(span.from, from + c * width);
      const column = columns[c];
      if (overlap > 0 && column !== undefined) {
        column.set(span.state, (column.get(span.state) ?? 0) + overlap);
      }
    }
  }
  const joined: { state: string; from: number; to: number }[] = [];
  for (const [c, column] of columns.entries()) {
    let state: string | undefined;
    let most = 0;
    for (const [name, ms] of column) {
      if (ms > most) {
        most = ms;
        state = name;
      }
    }
    if (state === undefined) continue;
    const start = from + c * width;
    const before = joined.at(-1);
    if (before !== undefined && before.state === state && before.to > start - width / 2) {
      before.to = start + width;
    } else {
      joined.push({ state, from: start, to: start + width });
    }
  }
  return joined;
}
