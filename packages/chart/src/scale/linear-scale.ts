import { formatFixed, formatShort } from "../format/format-number.js";
import { decade, powerOfTen } from "./decade.js";
import { niceStep, stepTimes } from "./nice-step.js";

/** One tick of a vertical axis. */
export interface LinearTick {
  readonly y: number;
  readonly value: number;
  readonly label: string;
}

/** A vertical axis: from values to pixels, with its ticks. */
export interface LinearScale {
  /** Bottom of the axis. */
  readonly low: number;
  /** Top of the axis. */
  readonly high: number;
  /** Ticks from bottom to top; their labels differ from each other. */
  readonly ticks: readonly LinearTick[];
  /** What to add to and multiply with a label to have the value, `""` for nothing: `×1e9`, `+1000000`. */
  readonly note: string;
  /** The pixel of a value; outside the axis it is clamped a little beyond its ends. */
  y(value: number): number;
  /** A value as labels are written (less the offset, over the power of ten), to so many digits after the point of the value itself. */
  fixed(value: number, decimals: number): string;
}

/** What a scale is made from. */
export interface LinearScaleOptions {
  /** Smallest value to be seen. */
  readonly min: number;
  /** Largest value to be seen. */
  readonly max: number;
  /** Pixel of the bottom. */
  readonly bottom: number;
  /** Pixel of the top, less than `bottom`. */
  readonly top: number;
  /** The axis starts at 0 where the values allow it. */
  readonly fromZero?: boolean;
  /** Room left above and below the values, as a share of their span; default 0.06. */
  readonly padding?: number;
  /** The low end, without room, where no value lies below it. */
  readonly low?: number | undefined;
  /** The high end, without room, where no value lies above it. */
  readonly high?: number | undefined;
  /** About how many ticks; default one per 34 pixels, 2 to 8. */
  readonly count?: number;
}

const largest = 1e300;

function domainOf(of: LinearScaleOptions): readonly [number, number] {
  const within = (value: number) => Math.max(-largest, Math.min(largest, value));
  let low = within(of.min);
  let high = within(of.max);
  if (!(low <= high)) {
    low = within(Number.isFinite(of.low) ? (of.low ?? 0) : 0);
    high = Number.isFinite(of.high) && (of.high ?? 0) > low ? within(of.high ?? 1) : low + 1;
  }
  const fixedLow = of.low !== undefined && of.low <= low && of.low >= -largest;
  const fixedHigh = of.high !== undefined && of.high >= high && of.high <= largest;
  if (fixedLow || fixedHigh) {
    const bottom = fixedLow ? (of.low ?? low) : low;
    const top = fixedHigh ? (of.high ?? high) : high;
    if (top - bottom > Math.max(Math.abs(top), Math.abs(bottom), 1e-280) * 1e-12) {
      const pad = (top - bottom) * (of.padding ?? 0.06);
      return [fixedLow ? bottom : bottom - pad, fixedHigh ? top : top + pad];
    }
  }
  const zero = of.fromZero === true && low >= 0;
  if (zero) low = 0;
  const size = Math.max(Math.abs(low), Math.abs(high));
  // Constant data, or a span that doubles of this size cannot divide.
  const least = Math.max(size * Number.EPSILON * 16, 1e-290);
  if (high - low < least) {
    const pad = zero ? (size > least ? size : 1) : Math.max(least, size * 0.02 || 1);
    return zero ? [0, high + pad] : [low - pad, high + pad];
  }
  const pad = (high - low) * (of.padding ?? 0.06);
  return [zero ? 0 : low - pad, high + pad];
}

/**
 * A linear axis with nice ticks. Where the values share their leading digits the common part is taken out of the labels,
 * and very large or small ones are scaled by a power of ten, so that labels stay short and distinct at any offset.
 */
export function linearScale(of: LinearScaleOptions): LinearScale {
  const [low, high] = domainOf(of);
  const span = high - low;
  const size = Math.max(Math.abs(low), Math.abs(high));
  let offset = 0;
  if (size / span > 2e4) {
    const unit = powerOfTen(decade(span) + 2);
    offset = Number((Math.round((low / 2 + high / 2) / unit) * unit).toPrecision(15));
  }
  const height = of.bottom - of.top;
  const step = niceStep(span, of.count ?? Math.max(2, Math.min(8, height / 34)));
  const from = low - offset;
  const to = high - offset;
  const left = Math.max(Math.abs(from), Math.abs(to));
  const power = decade(left);
  const exponent = power >= 6 || power <= -4 ? power : 0;
  const decimals = Math.max(0, exponent - step.exponent);
  const y = (relative: number) =>
    of.bottom - Math.max(-0.5, Math.min(1.5, (relative - from) / span)) * height;
  const ticks: LinearTick[] = [];
  const width = stepTimes(step, 1);
  for (let k = Math.ceil(from / width - 1e-9); ticks.length < 40; k++) {
    const value = stepTimes(step, k);
    if (value > to + width * 1e-9) break;
    const scaled = stepTimes({ ...step, exponent: step.exponent - exponent }, k);
    ticks.push({ y: y(value), value: value + offset, label: signed(scaled, decimals, offset) });
  }
  const notes: string[] = [];
  if (exponent !== 0) notes.push(`×1e${exponent}`);
  if (offset !== 0) notes.push(`${offset < 0 ? "" : "+"}${formatOffsetValue(offset)}`);
  return {
    low,
    high,
    ticks,
    note: notes.join(" "),
    y: (value) => y(Math.max(-largest, Math.min(largest, value)) - offset),
    fixed: (value, digits) =>
      signed(
        exponent >= 0
          ? (value - offset) / powerOfTen(exponent)
          : (value - offset) * powerOfTen(-exponent),
        exponent === 0 ? digits : Math.max(decimals + 1, Math.min(3, digits + exponent)),
        offset,
      ),
  };
}

function signed(value: number, decimals: number, offset: number): string {
  const text = formatFixed(value, decimals);
  return offset !== 0 && value > 0 ? `+${text}` : text;
}

function formatOffsetValue(offset: number): string {
  return Math.abs(offset) < 1e21 && Number.isInteger(offset)
    ? offset.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ",")
    : formatShort(offset);
}
