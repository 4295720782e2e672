import { decimate } from "../../decimate/decimate.js";
import type { ChartAxis } from "../../spec/chart-axis.js";
import type { ControlArm, ControlChartSpec, ControlPanel } from "../../spec/control-chart-spec.js";
import { levelAt } from "../../spec/level-at.js";
import { maskColumn, numberColumn } from "../../spec/number-column.js";

/** A stretch of points with the same lines. */
export interface LineSegment {
  /** First point. */
  readonly from: number;
  /** One after the last point. */
  readonly to: number;
  readonly center: number;
  readonly ucl: number;
  readonly lcl: number;
  readonly sigma: number;
}

/** A flagged point. */
export interface FlaggedPoint {
  readonly index: number;
  readonly value: number;
  readonly mask: number;
}

/** One plotted statistic with its flags. */
export interface PlottedData {
  readonly panel: ControlPanel;
  readonly values: Float64Array;
  /** As long as the values; shorter or longer masks are of no use and left out. */
  readonly masks: Uint16Array | undefined;
}

/** Another statistic in a panel. */
export interface ArmData extends PlottedData {
  readonly label: ControlArm["label"];
}

/** A panel with its columns as typed arrays and its flags counted. */
export interface PanelData extends PlottedData {
  /** The other statistics on the same scale. */
  readonly arms: readonly ArmData[];
  /** All bits that are set anywhere. */
  readonly rules: number;
  /** How many points are flagged. */
  readonly flagged: number;
  /** Smallest and largest finite value. */
  readonly min: number;
  readonly max: number;
}

/** The numbers of the rules in a mask, ascending. */
export function rulesIn(mask: number): number[] {
  const rules: number[] = [];
  for (let bit = 0; bit < 16; bit++) if ((mask & (1 << bit)) !== 0) rules.push(bit + 1);
  return rules;
}

/** Reads the columns of a panel once. */
export function panelData(panel: ControlPanel): PanelData {
  const plotted = (of: Pick<ControlArm, "values" | "masks">): PlottedData => {
    const values = numberColumn(of.values);
    const fits = of.masks !== undefined && of.masks.length === values.length;
    return { panel, values, masks: fits ? maskColumn(of.masks ?? []) : undefined };
  };
  const main = plotted(panel);
  const arms = (panel.arms ?? []).map((arm) => ({ ...plotted(arm), label: arm.label }));
  let { min, max } = extremes(main.values);
  let { rules, flagged } = countFlags(main.masks);
  for (const arm of arms) {
    const range = extremes(arm.values);
    const flags = countFlags(arm.masks);
    min = Math.min(min, range.min);
    max = Math.max(max, range.max);
    rules |= flags.rules;
    flagged += flags.flagged;
  }
  return { ...main, arms, rules, flagged, min, max };
}

function extremes(values: Float64Array) {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    // The difference is 0 for finite numbers only.
    if (value - value !== 0) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

function countFlags(masks: Uint16Array | undefined) {
  let rules = 0;
  let flagged = 0;
  if (masks === undefined) return { rules, flagged };
  for (let i = 0; i < masks.length; i++) {
    const mask = masks[i]!;
    if (mask === 0) continue;
    rules |= mask;
    flagged++;
  }
  return { rules, flagged };
}

/** The points to draw: all of them, or where they crowd the ones that a line of so many pixels shows. */
export function shownPoints(data: PlottedData, axis: ChartAxis, pixels: number): Uint32Array {
  const { values, masks } = data;
  const n = values.length;
  if (n <= 2 * pixels) return Uint32Array.from({ length: n }, (_, i) => i);
  const columns = Math.max(1, Math.floor(pixels));
  const keep = masks === undefined ? {} : { keep: masks };
  return axis.kind === "time" && axis.t.length === n
    ? decimate(values, columns, { ...keep, x: axis.t })
    : decimate(values, columns, keep);
}

/** The stretches of constant lines; where there are more than pixels, one per pixel. */
export function lineSegments(panel: ControlPanel, n: number, pixels: number): LineSegment[] {
  const { center, ucl, lcl, sigma = Number.NaN } = panel;
  const levels = [center, ucl, lcl, sigma];
  const at = (from: number, to: number): LineSegment => ({
    from,
    to,
    center: levelAt(center, from),
    ucl: levelAt(ucl, from),
    lcl: levelAt(lcl, from),
    sigma: levelAt(sigma, from),
  });
  if (levels.every((level) => typeof level === "number")) return [at(0, Math.max(1, n))];
  const segments: LineSegment[] = [];
  const least = Math.max(1, n / Math.max(1, pixels));
  let from = 0;
  for (let i = 1; i <= n; i++) {
    if (
      i < n &&
      (i - from < least || levels.every((l) => Object.is(levelAt(l, i - 1), levelAt(l, i))))
    ) {
      continue;
    }
    segments.push(at(from, i));
    from = i;
  }
  return segments;
}

/** What the vertical axis has to show, and the specification lines that fit on it. */
export function panelDomain(data: PanelData, segments: readonly LineSegment[]) {
  let { min, max } = data;
  const take = (value: number) => {
    if (!Number.isFinite(value)) return;
    if (value < min) min = value;
    if (value > max) max = value;
  };
  for (const segment of segments) {
    take(segment.center);
    take(segment.ucl);
    take(segment.lcl);
  }
  // Specification lines far away would press the process flat: they are named at the edge instead.
  const core = max - min;
  const { lower, upper, target } = data.panel.specification ?? {};
  for (const line of [lower, upper, target]) {
    if (line === undefined || !Number.isFinite(line)) continue;
    const span = Math.max(max, line) - Math.min(min, line);
    if (!(core > 0) || span <= 2.5 * core) take(line);
  }
  return { min, max };
}

/** The flagged points among those shown. */
export function flaggedPoints(data: PlottedData, shown: Uint32Array): FlaggedPoint[] {
  const { masks, values } = data;
  if (masks === undefined) return [];
  const flagged: FlaggedPoint[] = [];
  for (const index of shown) {
    const mask = masks[index] ?? 0;
    const value = values[index] ?? Number.NaN;
    if (mask !== 0 && Number.isFinite(value)) flagged.push({ index, value, mask });
  }
  return flagged;
}

/** Whether a point is outside its control limits. */
export function isBeyond(panel: ControlPanel, point: FlaggedPoint): boolean {
  return (
    point.value > levelAt(panel.ucl, point.index) || point.value < levelAt(panel.lcl, point.index)
  );
}

/** The number of points of a control chart. */
export function pointsOf(spec: ControlChartSpec): number {
  return spec.panels.reduce(
    (most, panel) =>
      (panel.arms ?? []).reduce(
        (longest, arm) => Math.max(longest, arm.values.length),
        Math.max(most, panel.values.length),
      ),
    0,
  );
}
