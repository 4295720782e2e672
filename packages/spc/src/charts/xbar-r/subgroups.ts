import { average } from "../shared/average.js";

import { refuse } from "../shared/refuse.js";
import { readSeries, type Series } from "../shared/series.js";
import type { Usability } from "../shared/tally.js";
import type { Exclusion } from "../types.js";
import type { Subgroups } from "./types.js";

/** Throws `SPC_SUBGROUP_SIZE` unless a range chart can have subgroups of this size. */
export function checkSize(size: number): number {
  if (!Number.isInteger(size) || size < 2 || size > 1000) {
    const remedy = size === 1 ? "; use imr for single measurements" : "";
    refuse(
      "SPC_SUBGROUP_SIZE",
      `subgroups must have 2 to 1000 measurements, not ${size}${remedy}`,
      {
        size,
      },
    );
  }
  return size;
}

/** Average and range of `size` measurements from `at` on: the mean by compensated summation. */
export function averageAndRange(
  values: ArrayLike<number>,
  at: number,
  size: number,
): readonly [number, number, Usability] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let how = "usable" as Usability;
  for (let i = at; i < at + size; i++) {
    const x = values[i]!;
    if (!Number.isFinite(x)) {
      how = Number.isNaN(x) || how === "missing" ? "missing" : "infinite";
      continue;
    }
    if (x < low) low = x;
    if (x > high) high = x;
  }
  return how === "usable"
    ? [average(values, at, at + size), high - low, how]
    : [Number.NaN, Number.NaN, how];
}

/** Subgroups in one form: how many, of what size, and where to read them. */
export interface SubgroupReader {
  readonly count: number;
  readonly size: number;
  /** Measurements at the end that do not fill a subgroup. */
  readonly tail: number;
  read(index: number): readonly [number, number, Usability];
}

/** Reads either form of subgroups; throws `SPC_SUBGROUP_SIZE` where sizes differ or are out of range. */
export function subgroupReader(of: Subgroups, sizeIfEmpty: number | undefined): SubgroupReader {
  if (!Array.isArray(of)) {
    const { values, size } = of as { values: ArrayLike<number>; size: number };
    checkSize(size);
    const count = Math.floor(values.length / size);
    return {
      count,
      size,
      tail: values.length - count * size,
      read: (i) => averageAndRange(values, i * size, size),
    };
  }
  const list = of as readonly ArrayLike<number>[];
  const size = checkSize(list[0]?.length ?? sizeIfEmpty ?? 2);
  const odd = list.findIndex((one) => one.length !== size);
  if (odd >= 0) {
    refuse(
      "SPC_SUBGROUP_SIZE",
      `subgroup ${odd} has ${list[odd]!.length} measurements, subgroup 0 has ${size}; give all the same number and mark missing ones with NaN`,
      { index: odd, found: list[odd]!.length, size },
    );
  }
  return { count: list.length, size, tail: 0, read: (i) => averageAndRange(list[i]!, 0, size) };
}

/** Averages and ranges of all subgroups; an excluded one keeps its values. */
export function xbarRSeries(of: SubgroupReader, excluded: readonly Exclusion[]): Series {
  return readSeries(of.count, 2, excluded, (i) => {
    const [xbar, r, how] = of.read(i);
    return [[xbar, r], how];
  });
}
