import { average } from "../../numeric/average.js";
import { refuse } from "../../refuse.js";
import { settled, squares } from "../shared/mean-sd.js";

/** Sums of squares of a complete table of `outer` x `inner` cells with `trials` each. */
export interface TableSquares {
  /** Between outer means. */
  readonly outer: number;
  /** Between inner means, over all outer. */
  readonly inner: number;
  /** What neither explains: cell means. */
  readonly interaction: number;
  /** Between the inner means within each outer (nested). */
  readonly within: number;
  /** Within cells. */
  readonly error: number;
  /** All. */
  readonly total: number;
}

/** Means of every `size` numbers in a row. */
export function groupMeans(values: ArrayLike<number>, size: number): Float64Array {
  const out = new Float64Array(values.length / size);
  for (let i = 0; i < out.length; i++) out[i] = average(values, i * size, (i + 1) * size);
  return out;
}

/** Means over the outer index, per inner one, of `[outer][inner]` numbers in a row. */
export function innerMeans(cells: ArrayLike<number>, inner: number): Float64Array {
  return Float64Array.from({ length: inner }, (_, j) => {
    const column: number[] = [];
    for (let i = j; i < cells.length; i += inner) column.push(cells[i]!);
    return average(column);
  });
}

/** Sums of squares, each from its own deviations, so that a large offset costs no digits; throws `SPC_OVERFLOW`. */
export function tableSquares(
  values: Float64Array,
  inner: number,
  trials: number,
  mean: number,
): TableSquares {
  const cells = groupMeans(values, trials);
  const rows = groupMeans(cells, inner);
  const columns = innerMeans(cells, inner);
  const largest = values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  let interaction = 0;
  let within = 0;
  let error = 0;
  cells.forEach((cell, k) => {
    const row = rows[Math.floor(k / inner)]!;
    interaction += (cell - row - (columns[k % inner]! - mean)) ** 2;
    within += (cell - row) ** 2;
    error += squares(values.subarray(k * trials, (k + 1) * trials), cell);
  });
  const n = cells.length;
  const out: TableSquares = {
    outer: inner * trials * squares(rows, mean),
    inner: rows.length * trials * squares(columns, mean),
    interaction: trials * settled(interaction, n, largest),
    within: trials * settled(within, n, largest),
    error: settled(error, values.length, largest),
    total: squares(values, mean),
  };
  if (!Object.values(out).every(Number.isFinite)) {
    refuse(
      "SPC_OVERFLOW",
      "the data overflow: their squares are too large to add up; look for garbage among the measurements and mark it with NaN",
    );
  }
  return out;
}
