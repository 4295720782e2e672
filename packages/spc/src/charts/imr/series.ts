import type { GapPolicy } from "../../rules/types.js";
import { readSeries, type Series } from "../shared/series.js";
import type { Exclusion } from "../types.js";
import { movingRange, usability } from "./moving-range.js";

/** Individuals and moving ranges of a whole series; an excluded point keeps its value but has no part in any range. */
export function imrSeries(
  values: ArrayLike<number>,
  span: number,
  gaps: GapPolicy,
  excluded: readonly Exclusion[],
): Series {
  const ranges = movingRange(span, gaps);
  return readSeries(values.length, 2, excluded, (i, left) => {
    const how = usability(values[i]!);
    const x = how === "usable" ? values[i]! + 0 : Number.NaN;
    return [[x, ranges.push(left ? Number.NaN : x)], how];
  });
}
