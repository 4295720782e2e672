import { formatFixed, formatShort } from "../format/format-number.js";
import type { ValueAxis } from "../spec/value-axis.js";
import { decade, powerOfTen } from "./decade.js";
import { type LinearScaleOptions, linearScale } from "./linear-scale.js";
import { niceStep, stepTimes } from "./nice-step.js";

/** A tick of any axis. */
export interface AxisTick {
  /** Its pixel. */
  readonly at: number;
  readonly label: string;
}

/** An axis of numbers in either direction: from values to pixels, with its ticks. */
export interface AxisScale {
  readonly ticks: readonly AxisTick[];
  /** What to add to and multiply with a label to have the value; empty for nothing. */
  readonly note: string;
  /** Ends of the axis, as values. */
  readonly low: number;
  readonly high: number;
  /** The pixel of a value; NaN where the axis has no place for it. */
  at(value: number): number;
}

/** A linear axis from pixel `from` (its low end) to pixel `to`. */
export function valueScale(
  axis: ValueAxis,
  options: Omit<LinearScaleOptions, "bottom" | "top" | "low" | "high"> & {
    readonly from: number;
    readonly to: number;
  },
): AxisScale {
  const { from, to } = options;
  const scale = linearScale({
    ...options,
    min: Math.min(options.min, axis.min ?? options.min),
    max: Math.max(options.max, axis.max ?? options.max),
    low: axis.min,
    high: axis.max,
    bottom: from,
    top: to,
  });
  const percent = axis.percent === true && scale.note === "";
  return {
    low: scale.low,
    high: scale.high,
    note: scale.note,
    ticks: scale.ticks.map(({ y, value, label }) => ({
      at: y,
      label: percent ? `${formatShort(Number((value * 100).toPrecision(12)))} %` : label,
    })),
    at: (value) => (Number.isFinite(value) ? scale.y(value) : Number.NaN),
  };
}

const largest = 1e300;
const smallest = 1e-300;

/** A logarithmic axis; values of 0 and below have no place on it. */
export function logScale(options: {
  readonly min: number;
  readonly max: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}): AxisScale {
  const { from, to, count } = options;
  let low = Math.max(smallest, Math.min(largest, options.min));
  let high = Math.max(smallest, Math.min(largest, options.max));
  if (!(low <= high)) {
    low = 1;
    high = 10;
  }
  if (high / low < 1.0001) {
    low /= 1.1;
    high *= 1.1;
  }
  const room = (high / low) ** 0.04;
  low /= room;
  high *= room;
  const base = Math.log(low);
  const span = Math.log(high) - base;
  const at = (value: number) =>
    value > 0 && Number.isFinite(value)
      ? from + Math.max(-0.5, Math.min(1.5, (Math.log(value) - base) / span)) * (to - from)
      : Number.NaN;
  const ticks: AxisTick[] = [];
  if (high / low < 12) {
    // Within about a decade the ticks of a linear axis are round numbers.
    const step = niceStep(high - low, count);
    for (let k = Math.ceil(low / stepTimes(step, 1)); ticks.length < 20; k++) {
      const value = stepTimes(step, k);
      if (value > high) break;
      ticks.push({ at: at(value), label: formatFixed(value, Math.max(0, -step.exponent)) });
    }
  } else {
    const every = Math.max(1, Math.ceil((decade(high) - decade(low) + 1) / count));
    for (let e = decade(low); e <= decade(high); e += every) {
      const value = powerOfTen(e);
      if (value >= low && value <= high) ticks.push({ at: at(value), label: formatShort(value) });
    }
  }
  return { ticks, note: "", low, high, at };
}
