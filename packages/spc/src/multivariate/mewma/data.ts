import { readSeries, type Series } from "../../charts/shared/series.js";
import type { Exclusion } from "../../charts/types.js";
import { pointRow, rowWidth } from "../hotelling/plan.js";
import { type MultivariateData, matrixOf, variableNames } from "../shared/matrix.js";
import type { MewmaOptions } from "./types.js";

/** The data of a MEWMA chart. */
export interface MewmaData {
  readonly names: readonly string[];
  readonly points: number;
  series(excluded: readonly Exclusion[]): Series;
}

/** Reads the data; throws `SPC_MATRIX` where they do not fit. */
export function mewmaData(data: MultivariateData, options: MewmaOptions): MewmaData {
  const wanted = options.names ?? options.limits?.names;
  const { rows, columns, values } = matrixOf(data, options.standard?.mean.length ?? wanted?.length);
  return {
    names: variableNames(wanted, columns),
    points: rows,
    series: (excluded) =>
      readSeries(rows, rowWidth(columns, 1), excluded, (i) =>
        pointRow(values, i * columns, columns, 1, i, false),
      ),
  };
}
