import { formatFixed } from "../format/format-number.js";
import { formatOffset, formatTime } from "../format/format-time.js";
import { timeTicks } from "../scale/time-ticks.js";
import type { ChartAxis } from "../spec/chart-axis.js";
import { fitText } from "../text/fit-text.js";
import { textWidth } from "../text/text-width.js";
import { type DrawContext, fontSizes } from "./draw-context.js";
import { drawText } from "./draw-text.js";
import { el } from "./element.js";

/** A horizontal axis of points: where each one stands, and the ticks. */
export interface PointAxis {
  readonly left: number;
  readonly right: number;
  /** The pixel of a point; NaN where its time is unknown. */
  x(index: number): number;
  /** The pixel of a time, epoch ms; NaN on an axis without times. */
  time(t: number): number;
  /** The pixel between a point and the one before it. */
  edge(index: number): number;
  /** Pixels between neighbours, on the average. */
  readonly spacing: number;
  /** Where grid lines go. */
  readonly grid: readonly number[];
  /** The axis with labels, below `y`. */
  draw(y: number): string;
  /** What a point is called. */
  name(index: number): string;
}

interface Tick {
  readonly x: number;
  readonly label: string;
  readonly date: string;
}

/** What a point on the axis is called: its label, number or time. */
export function pointName(axis: ChartAxis, index: number, context: Pick<DrawContext, "locale">) {
  if (axis.kind === "time") {
    return formatTime(axis.t[index] ?? Number.NaN, axis.utcOffsetMinutes, "full", context.locale);
  }
  return axis.labels?.[index] ?? formatFixed((axis.first ?? 1) + index, 0);
}

/** The share of the width that a name below the axis may take. */
const longestName = 0.4;

/** Pixels that an axis needs below its line, whatever its labels are. */
export function pointAxisHeight(axis: ChartAxis): number {
  const time = axis.kind === "time";
  return (time ? 34 : 20) + (time || axis.title !== undefined ? 16 : 0);
}

/** Lays out the axis between two pixels for so many points. */
export function pointAxis(
  context: DrawContext,
  axis: ChartAxis,
  n: number,
  left: number,
  right: number,
): PointAxis {
  const time = axis.kind === "time";
  const place = time ? timePlace(axis.t, n, left, right) : sequencePlace(n, left, right);
  const ticks = time
    ? ticksOfTime(context, axis, place)
    : ticksOfSequence(axis, n, place.x, left, right);
  const dated = ticks.some((tick) => tick.date !== "");
  const title =
    axis.title !== undefined
      ? context.text(axis.title)
      : time
        ? formatOffset(axis.utcOffsetMinutes)
        : "";
  const { label, small } = fontSizes;
  const titleY = dated ? 46 : 33;
  return {
    left,
    right,
    x: place.x,
    time: (t) => (time && Number.isFinite(t) ? place.at(t) : Number.NaN),
    edge: (index) =>
      index <= 0 ? left : index >= n ? right : (place.x(index - 1) + place.x(index)) / 2,
    spacing: n > 0 ? (right - left) / n : right - left,
    grid: ticks.map((tick) => tick.x),
    name: (index) => pointName(axis, index, context),
    draw: (y) => {
      const { theme, width } = context;
      let marks = "";
      let out = "";
      let free = Number.NEGATIVE_INFINITY;
      let clear = Number.NEGATIVE_INFINITY;
      for (const tick of ticks) {
        marks += `M${tick.x.toFixed(2)} ${y.toFixed(2)}v4`;
        const style = { size: small, fill: theme.muted, anchor: "middle" } as const;
        const shown = fitText(tick.label, small, width * longestName);
        const reach = textWidth(shown, small) / 2;
        const at = Math.max(reach, Math.min(width - reach, tick.x));
        if (at - reach > clear) {
          out += drawText(shown, at, y + 16, { ...style, full: tick.label });
          clear = at + reach + 2;
        }
        const half = textWidth(tick.date, small) / 2;
        if (tick.date !== "" && tick.x - half > free) {
          out += drawText(tick.date, Math.max(half, tick.x), y + 30, style);
          free = tick.x + half + 6;
        }
      }
      if (marks !== "") out = el("path", { d: marks, stroke: theme.axis }) + out;
      const shown = fitText(title, label, width);
      const reach = textWidth(shown, label) / 2;
      const middle = Math.max(reach, Math.min(width - reach, (left + right) / 2));
      return (
        out +
        drawText(shown, middle, y + titleY, {
          size: label,
          fill: theme.muted,
          anchor: "middle",
          full: title,
        })
      );
    },
  };
}

interface Place {
  x(index: number): number;
  readonly low: number;
  readonly high: number;
  at(t: number): number;
}

function sequencePlace(n: number, left: number, right: number): Place {
  const at = (index: number) => left + ((index + 0.5) / Math.max(1, n)) * (right - left);
  return { x: at, at, low: 0, high: n };
}

function timePlace(t: ArrayLike<number | null>, n: number, left: number, right: number): Place {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const time = t[i];
    if (time === null || time === undefined || !Number.isFinite(time)) continue;
    if (time < low) low = time;
    if (time > high) high = time;
  }
  const inset = Math.min(8, (right - left) / 8);
  const span = high - low;
  const at = (time: number) =>
    span > 0
      ? left + inset + ((time - low) / span) * (right - left - 2 * inset)
      : (left + right) / 2;
  return {
    low,
    high,
    at,
    x: (index) => {
      const time = t[index];
      return time === null || time === undefined || !Number.isFinite(time) ? Number.NaN : at(time);
    },
  };
}

function ticksOfTime(
  context: DrawContext,
  axis: { readonly utcOffsetMinutes: number },
  place: Place,
): Tick[] {
  const { locale, width } = context;
  const { low, high, at } = place;
  if (low === high) {
    return [
      {
        x: at(low),
        label: formatTime(low, axis.utcOffsetMinutes, "second", locale),
        date: formatTime(low, axis.utcOffsetMinutes, "date", locale),
      },
    ];
  }
  const ticks = timeTicks(low, high, width / 85, axis.utcOffsetMinutes, locale);
  return ticks.map((tick) => ({ x: at(tick.t), label: tick.label, date: tick.date }));
}

/** The least of 1, 2, 5, 10, 20, 50, ... that is not below `least`. */
function stepUp(least: number): number {
  for (let power = 1; ; power *= 10) {
    for (const mantissa of [1, 2, 5]) if (mantissa * power >= least) return mantissa * power;
  }
}

function ticksOfSequence(
  axis: { readonly first?: number; readonly labels?: readonly string[] },
  n: number,
  x: (index: number) => number,
  left: number,
  right: number,
): Tick[] {
  if (n === 0) return [];
  const { first = 1, labels } = axis;
  const { small } = fontSizes;
  const name = (index: number) => labels?.[index] ?? formatFixed(first + index, 0);
  const most = (right - left) * longestName;
  let widest = textWidth(name(n - 1), small);
  if (labels !== undefined) {
    for (let i = 0; i < n; i += Math.max(1, Math.floor(n / 200))) {
      widest = Math.max(widest, textWidth(name(i), small));
    }
  }
  const room = Math.max(1, (right - left) / (Math.max(Math.min(widest, most), 14) + 14));
  if (labels !== undefined) {
    const every = Math.max(1, Math.ceil(n / room));
    const ticks: Tick[] = [];
    for (let i = 0; i < n; i += every) ticks.push({ x: x(i), label: name(i), date: "" });
    return ticks;
  }
  const step = stepUp(n / room);
  const ticks: Tick[] = [];
  let start = Math.ceil(first / step) * step - first;
  if (x(Math.min(start, n - 1)) - x(0) > widest + 12 || start >= n) {
    ticks.push({ x: x(0), label: name(0), date: "" });
    if (start === 0) start += step;
  }
  for (let i = start; i < n && ticks.length < 200; i += step) {
    ticks.push({ x: x(i), label: name(i), date: "" });
  }
  return ticks;
}
