import { average } from "../../numeric/average.js";
import { refuse } from "../../refuse.js";
import { usability } from "../imr/moving-range.js";
import { readSeries, type Series } from "../shared/series.js";
import type { Usability } from "../shared/tally.js";
import type { Exclusion } from "../types.js";
import type { Subgroups } from "./types.js";

/** What a chart of subgroups knows of one: average, range, standard deviation and size. */
export type Statistics = readonly [mean: number, range: number, sd: number, n: number, Usability];

/** Throws `SPC_SUBGROUP_SIZE` unless subgroups of this one size have a spread. */
export function checkSize(size: number): number {
  if (!Number.isInteger(size) || size < 2 || size > 1000) {
    const remedy = size === 1 ? "; use imr for single measurements" : "";
    refuse(
      "SPC_SUBGROUP_SIZE",
      `subgroups must have 2 to 1000 measurements, not ${size}${remedy}`,
      { size },
    );
  }
  return size;
}

/** Throws `SPC_SUBGROUP_SIZE` unless a subgroup among unequal ones can have this size. */
function checkVaryingSize(size: number, index: number): number {
  if (!Number.isInteger(size) || size < 1 || size > 1000) {
    refuse(
      "SPC_SUBGROUP_SIZE",
      `subgroup ${index} has ${size} measurements; 1 to 1000 are possible, and a subgroup without any is written with NaN`,
      { index, size },
    );
  }
  return size;
}

/** The standard deviation around a mean, of numbers that are all finite: scaled, so that squares stay in range. */
function deviation(values: readonly number[], mean: number, span: number): number {
  if (values.length < 2) return Number.NaN;
  if (span === 0) return 0;
  let sum = 0;
  let off = 0;
  for (const x of values) {
    const d = (x - mean) / span;
    sum += d * d;
    off += d;
  }
  return span * Math.sqrt(Math.max(0, sum - (off * off) / values.length) / (values.length - 1));
}

/** Statistics of `size` measurements from `at` on. */
export function statistics(
  values: ArrayLike<number>,
  at: number,
  size: number,
  incomplete: "missing" | "use",
): Statistics {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let how = "usable" as Usability;
  const kept: number[] = [];
  for (let i = at; i < at + size; i++) {
    const x = values[i]!;
    if (!Number.isFinite(x)) {
      how = how === "missing" ? how : usability(x);
      continue;
    }
    kept.push(x);
    if (x < low) low = x;
    if (x > high) high = x;
  }
  const n = kept.length;
  if (n === 0 || (how !== "usable" && incomplete === "missing")) {
    const none = Number.NaN;
    return [none, none, none, size, how === "usable" ? "missing" : how];
  }
  const mean = average(kept);
  const range = n < 2 ? Number.NaN : high - low;
  return [mean, range, deviation(kept, mean, range), n, "usable"];
}

/** Subgroups in one form: how many, of what size, and where to read them. */
export interface SubgroupReader {
  readonly count: number;
  /** The size of all subgroups; nothing where they differ, or may, because incomplete ones are used. */
  readonly size: number | undefined;
  /** Measurements at the end that do not fill a subgroup. */
  readonly tail: number;
  read(index: number): Statistics;
}

/** Reads any form of subgroups; throws `SPC_SUBGROUP_SIZE` where a size is out of range or sizes do not add up. */
export function subgroupReader(
  of: Subgroups,
  incomplete: "missing" | "use",
  sizeIfEmpty?: number,
): SubgroupReader {
  if (Array.isArray(of)) {
    const list = of as readonly ArrayLike<number>[];
    const first = list[0]?.length ?? sizeIfEmpty ?? 2;
    const equal = list.every((one) => one.length === first);
    if (equal) checkSize(first);
    else for (const [i, one] of list.entries()) checkVaryingSize(one.length, i);
    return {
      count: list.length,
      size: equal && incomplete === "missing" ? first : undefined,
      tail: 0,
      read: (i) => statistics(list[i]!, 0, list[i]!.length, incomplete),
    };
  }
  if ("sizes" in of) {
    const { values, sizes } = of as { values: ArrayLike<number>; sizes: ArrayLike<number> };
    const starts = new Float64Array(sizes.length);
    let total = 0;
    for (let i = 0; i < sizes.length; i++) {
      starts[i] = total;
      total += checkVaryingSize(sizes[i]!, i);
    }
    if (total !== values.length) {
      refuse(
        "SPC_SUBGROUP_SIZE",
        `sizes add up to ${total}, but there are ${values.length} measurements`,
        { total, values: values.length },
      );
    }
    return {
      count: sizes.length,
      size: undefined,
      tail: 0,
      read: (i) => statistics(values, starts[i]!, sizes[i]!, incomplete),
    };
  }
  const { values, size } = of as { values: ArrayLike<number>; size: number };
  checkSize(size);
  const count = Math.floor(values.length / size);
  return {
    count,
    size: incomplete === "missing" ? size : undefined,
    tail: values.length - count * size,
    read: (i) => statistics(values, i * size, size, incomplete),
  };
}

/** All subgroups as rows: average, the plotted spread, size, and the other spread. */
export function subgroupSeries(
  of: SubgroupReader,
  spread: "r" | "s",
  excluded: readonly Exclusion[],
): Series {
  return readSeries(of.count, 4, excluded, (i) => subgroupRow(of.read(i), spread));
}

/** A subgroup as a row: average, the plotted spread, size, the other spread. */
export function subgroupRow(
  [mean, range, sd, n, how]: Statistics,
  spread: "r" | "s",
): readonly [readonly number[], Usability] {
  return [spread === "r" ? [mean, range, n, sd] : [mean, sd, n, range], how];
}
