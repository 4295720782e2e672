import { checkWord } from "../../charts/shared/lines.js";
import { checkBetween } from "../../check-number.js";
import {
  chiSquaredQuantile,
  chiSquaredTailQuantile,
  normalTailQuantile,
} from "../../distributions/index.js";
import type { CapabilityIndex, IntervalSides } from "../types.js";

/** Level and sides of the intervals. */
export interface Level {
  readonly confidence: number;
  readonly interval: IntervalSides;
}

/** Checks level and sides. */
export function levelOf(of: {
  readonly confidence?: number;
  readonly interval?: IntervalSides;
}): Level {
  return {
    confidence: checkBetween("confidence", of.confidence ?? 0.95, 0, 1),
    interval: checkWord("interval", of.interval ?? "twoSided", ["twoSided", "lower", "upper"]),
  };
}

/** The probability left out on each side that has a bound. */
export function tailOf({ confidence, interval }: Level): number {
  return interval === "twoSided" ? (1 - confidence) / 2 : 1 - confidence;
}

/** An index that does not exist. */
export function noIndex(reason: string): CapabilityIndex {
  return { value: null, lower: null, upper: null, reason };
}

function bounded(value: number, lower: number, upper: number, level: Level): CapabilityIndex {
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) {
    return noIndex("the standard deviation is too small to divide by");
  }
  return {
    value,
    lower: level.interval === "upper" ? null : lower,
    upper: level.interval === "lower" ? null : upper,
    reason: null,
  };
}

/** An index without interval. */
export function bareIndex(value: number, reason: string): CapabilityIndex {
  return Number.isFinite(value)
    ? { value, lower: null, upper: null, reason }
    : noIndex("the standard deviation is too small to divide by");
}

/**
 * The chi-squared quantile of a tail probability over its degrees of freedom, below or above.
 *
 * Beyond ten million degrees of freedom by the cube of Wilson and Hilferty, good to 1e-10 there.
 */
export function chiSquaredRatio(tail: number, df: number, upper: boolean): number {
  if (df <= 1e7) {
    return (upper ? chiSquaredTailQuantile(tail, df) : chiSquaredQuantile(tail, df)) / df;
  }
  const z = normalTailQuantile(tail) * (upper ? 1 : -1);
  return (1 - 2 / (9 * df) + z * Math.sqrt(2 / (9 * df))) ** 3;
}

/** An index that is a constant over sigma: bounds by the chi-squared distribution of its degrees of freedom. */
export function scaledIndex(value: number, df: number, level: Level): CapabilityIndex {
  const tail = tailOf(level);
  return bounded(
    value,
    value * Math.sqrt(chiSquaredRatio(tail, df, false)),
    value * Math.sqrt(chiSquaredRatio(tail, df, true)),
    level,
  );
}

/** An index of the distance from the mean to a limit: value ± z √(1/((K/2)² N) + value²/(2ν)) (Bissell). */
export function distanceIndex(
  value: number,
  n: number,
  df: number,
  width: number,
  level: Level,
): CapabilityIndex {
  const half = width / 2;
  const spread =
    normalTailQuantile(tailOf(level)) *
    Math.sqrt(1 / (half * half * n) + (value * value) / (2 * df));
  return bounded(value, value - spread, value + spread, level);
}
