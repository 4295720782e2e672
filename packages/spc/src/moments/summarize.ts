import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../errors.catalogue.js";
import { momentsOf } from "./moments-of.js";
import { checkPercentile, percentileOf } from "./percentile.js";
import { emptySums, pushValue } from "./power-sums.js";
import { sortedUsable } from "./sorted-usable.js";
import type { SummarizeOptions, Summary } from "./types.js";

/**
 * Describes a series: count, mean, standard deviation, skewness, kurtosis, extremes, quartiles, autocorrelation.
 *
 * Sums carry 32 digits, so neither large offsets nor long series cost any. NaN and infinite values are left out, counted and named.
 *
 * @throws `SPC_OPTION` for a percentile type that is not 1 to 9
 * @see NIST Statistical Reference Datasets, univariate summary statistics
 *
 * @example
 * ```ts
 * import { summarize } from "@taktline/spc";
 *
 * const { n, mean, sd, median, missing } = summarize([10000001, 10000003, Number.NaN, 10000002]);
 * [n, mean, sd, median, missing]; // => [3, 10000002, 1, 10000002, 1]
 * ```
 */
export function summarize(values: ArrayLike<number>, options: SummarizeOptions = {}): Summary {
  const { percentileType = 6 } = options;
  checkPercentile(0.5, percentileType);
  const sums = emptySums();
  const nan: number[] = [];
  const infinite: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    pushValue(sums, x);
    if (!Number.isFinite(x)) (Number.isNaN(x) ? nan : infinite).push(i);
  }
  const sorted = sortedUsable(values);
  const at = (p: number, type = percentileType) =>
    sorted.length === 0 ? null : percentileOf(sorted, p, type);
  return {
    ...momentsOf(sums),
    median: at(0.5, 6),
    lowerQuartile: at(0.25),
    upperQuartile: at(0.75),
    percentileType,
    issues: [
      ...told("SPC_MISSING", nan, "missing (NaN)"),
      ...told("SPC_NOT_FINITE", infinite, "infinite"),
    ],
  };
}

function told(
  code: "SPC_MISSING" | "SPC_NOT_FINITE",
  places: readonly number[],
  what: string,
): Issue<SpcErrorCode>[] {
  if (places.length === 0) return [];
  const first = places.slice(0, 10).join(", ");
  const more = places.length > 10 ? ", ..." : "";
  return [
    {
      code,
      severity: "warning",
      message: `${places.length} ${what} and left out, at index ${first}${more}; find why they were not measured`,
    },
  ];
}
