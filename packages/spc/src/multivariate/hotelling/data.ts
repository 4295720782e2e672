import { checkWhole } from "../../charts/shared/lines.js";
import { readSeries, type Series } from "../../charts/shared/series.js";
import type { Exclusion } from "../../charts/types.js";
import { type Matrix, type MultivariateData, matrixOf, variableNames } from "../shared/matrix.js";
import { pointRow, rowWidth } from "./plan.js";
import type { HotellingOptions } from "./types.js";

/** The data of a T² chart: variables, subgroups and what is left over. */
export interface HotellingData {
  readonly names: readonly string[];
  readonly size: number;
  readonly points: number;
  readonly tail: number;
  series(excluded: readonly Exclusion[]): Series;
}

/** Rows in one subgroup; throws `SPC_OPTION` outside 1 to 1000. */
export function sizeOf(options: Pick<HotellingOptions, "size" | "limits">): number {
  return checkWhole("size", options.size ?? options.limits?.size ?? 1, 1, 1000);
}

/** Reads the data; throws `SPC_MATRIX` where they do not fit. */
export function hotellingData(data: MultivariateData, options: HotellingOptions): HotellingData {
  const wanted = options.names ?? options.limits?.names;
  const of: Matrix = matrixOf(data, options.standard?.mean.length ?? wanted?.length);
  const p = of.columns;
  const size = sizeOf(options);
  const points = Math.floor(of.rows / size);
  return {
    names: variableNames(wanted, p),
    size,
    points,
    tail: of.rows - points * size,
    series: (excluded) =>
      readSeries(points, rowWidth(p, size), excluded, (i) =>
        pointRow(of.values, i * size * p, p, size, i, false),
      ),
  };
}
