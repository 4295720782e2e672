import { refuse } from "../../refuse.js";
import type { GapPolicy } from "../../rules/types.js";
import type { Row } from "../shared/plan.js";
import { readSeries, type Series } from "../shared/series.js";
import type { Usability } from "../shared/tally.js";
import type { Exclusion } from "../types.js";
import type { CountInput } from "./types.js";

/** What is counted: units of a sample, at most its size (p, np), or nonconformities without a bound (c, u). */
export type CountModel = "binomial" | "poisson";

/** What is plotted: the count per unit, or the count itself. */
export type Plots = "rate" | "count";

/** A row: the plotted number, count, size, and count and size of the point before, where its range counts. */
export const countWidth = 5;

const none = Number.NaN;
/** Below this an area of opportunity is taken for garbage: squares and quotients would leave the range of numbers. */
const leastArea = 1e-100;
/** Above this a count is taken for garbage, such as a number decoded with the wrong byte order. */
const most = 1e12;

/** How usable a count of this size is. Nothing counted in nothing inspected is missing, not wrong. */
export function countUsability(model: CountModel, count: number, size: number): Usability {
  if (Number.isNaN(count) || Number.isNaN(size)) return "missing";
  if (!Number.isFinite(count) || !Number.isFinite(size)) return "infinite";
  if (count === 0 && size === 0) return "missing";
  if (!Number.isInteger(count) || count < 0 || count > most) return "invalid";
  if (model === "poisson") {
    return size >= leastArea && size <= Number.MAX_SAFE_INTEGER ? "usable" : "invalid";
  }
  return Number.isInteger(size) && size > 0 && size <= most && count <= size ? "usable" : "invalid";
}

/** Rows of counts, one by one; each knows its predecessor, as far as `gaps` lets it reach. */
export function countRows(
  model: CountModel,
  plots: Plots,
  gaps: GapPolicy,
  recent: readonly number[] = [],
) {
  let [lastCount = none, lastSize = none] = recent;
  return {
    read(count: number, size: number, leftOut: boolean): readonly [Row, Usability] {
      const how = countUsability(model, count, size);
      const usable = how === "usable";
      const value = usable ? (plots === "rate" ? count / size : count) + 0 : none;
      const part = usable && !leftOut;
      const row: Row = [
        value,
        usable ? count + 0 : none,
        usable ? size : none,
        part ? lastCount : none,
        part ? lastSize : none,
      ];
      if (part) [lastCount, lastSize] = [count + 0, size];
      else if (gaps === "break") lastCount = lastSize = none;
      return [row, how];
    },
    get recent(): readonly number[] {
      return Number.isNaN(lastCount) ? [] : [lastCount, lastSize];
    },
  };
}

/** Counts and sizes as columns. */
export interface CountColumns {
  readonly length: number;
  /** The size of all points; nothing where each has its own. */
  readonly size: number | undefined;
  /** Points at the end that have a count but no size, or a size but no count. */
  readonly partnerless: number;
  at(index: number): readonly [count: number, size: number];
}

/** Reads counts with sizes, or counts alone; throws `SPC_OPTION` for a constant size that is none. */
export function countColumns(
  model: CountModel,
  counts: ArrayLike<number>,
  sizes: ArrayLike<number> | number,
): CountColumns {
  if (typeof sizes === "number") {
    const size = checkCountSize(model, sizes);
    return {
      length: counts.length,
      size,
      partnerless: 0,
      at: (i) => [counts[i]!, size],
    };
  }
  return {
    length: Math.max(counts.length, sizes.length),
    size: undefined,
    partnerless: Math.abs(counts.length - sizes.length),
    // A point without a partner is impossible rather than missing: one of the two columns is misaligned.
    at: (i) => (i < counts.length && i < sizes.length ? [counts[i]!, sizes[i]!] : [-1, 1]),
  };
}

/** Throws `SPC_OPTION` unless all points can have this size. */
export function checkCountSize(model: CountModel, size: number): number {
  if (size !== 0 && countUsability(model, 0, size) === "usable") return size;
  refuse(
    "SPC_OPTION",
    `the constant size must be ${model === "binomial" ? "a whole number above 0" : "a finite number above 0"}, not ${size}`,
    { value: size },
  );
}

/** All points as a series. */
export function countSeries(
  model: CountModel,
  plots: Plots,
  gaps: GapPolicy,
  columns: CountColumns,
  excluded: readonly Exclusion[],
): Series {
  const rows = countRows(model, plots, gaps);
  return readSeries(columns.length, countWidth, excluded, (i, left) =>
    rows.read(...columns.at(i), left),
  );
}

/** Count and size of what was pushed; throws `SPC_OPTION` where it has no size, or one that is not that of the chart. */
export function pushedCount(
  input: CountInput,
  size: number | undefined,
): readonly [count: number, size: number] {
  const { count, size: own = size } = typeof input === "number" ? { count: input } : input;
  if (own === undefined) {
    refuse(
      "SPC_OPTION",
      "a count was pushed without its size; push { count, size }, or start the chart with a constant size",
    );
  }
  if (size !== undefined && own !== size) {
    refuse(
      "SPC_OPTION",
      `a count of size ${own} was pushed to a chart of constant size ${size}; start the chart without size for sizes that vary`,
      { size, found: own },
    );
  }
  return [count, own];
}
