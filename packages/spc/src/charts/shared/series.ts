import { refuse } from "../../refuse.js";
import { pointFlag } from "../point-flag.js";
import type { Exclusion } from "../types.js";
import { checkWhole } from "./lines.js";
import type { Estimating, Row } from "./plan.js";
import { type Tally, tallied, tally, type Usability } from "./tally.js";

/** The rows of a series, column by column; NaN where there is no number. */
export interface Series {
  readonly length: number;
  readonly columns: readonly Float64Array[];
  readonly flags: Uint8Array;
  readonly tally: Tally;
}

/** Reads a whole series point by point. */
export function readSeries(
  length: number,
  width: number,
  excluded: readonly Exclusion[],
  read: (index: number, excluded: boolean) => readonly [row: Row, Usability],
): Series {
  const columns = Array.from({ length: width }, () => new Float64Array(length));
  const flags = new Uint8Array(length);
  const met = tally();
  for (const { index } of excluded) flags[index] = pointFlag.excluded;
  for (let i = 0; i < length; i++) {
    const left = flags[i] === pointFlag.excluded;
    const [row, usability] = read(i, left);
    for (let k = 0; k < width; k++) columns[k]![i] = row[k]!;
    if (usability !== "usable") flags[i]! |= pointFlag.missing;
    tallied(met, usability, left);
  }
  return { length, columns, flags, tally: met };
}

/** The numbers of a column without the places that have none. */
export function numbersOf(column: Float64Array): Float64Array {
  return column.filter((x) => !Number.isNaN(x));
}

/** The columns of which phase I needs a number. */
export function neededColumns(
  plan: Pick<Estimating<unknown>, "needed" | "names">,
): readonly number[] {
  return plan.needed ?? plan.names.map((_, k) => k);
}

/** Limits from usable rows; throws `SPC_OVERFLOW` where the measurements are too large for finite lines. */
export function estimated<Limits>(
  plan: Pick<Estimating<Limits>, "estimate" | "lines">,
  columns: readonly Float64Array[],
): Limits {
  const limits = plan.estimate(columns);
  const first = columns.map((column) => column[0]!);
  for (const { center, ucl, lcl } of plan.lines(limits, first)) {
    if (Number.isFinite(center) && Number.isFinite(ucl) && Number.isFinite(lcl)) continue;
    refuse(
      "SPC_OVERFLOW",
      `the data overflow: limits estimated from ${columns[0]!.length} points are lcl ${lcl}, center ${center}, ucl ${ucl}; look for garbage among the measurements and mark it with NaN`,
      { points: columns[0]!.length, center, ucl, lcl },
    );
  }
  return limits;
}

/**
 * Limits from a series: from all its usable points, or from the first `want` of them (more, where a needed number has not
 * come yet). The points used are flagged as baseline.
 */
export function estimateFrom<Limits>(
  plan: Estimating<Limits>,
  series: Series,
  want: number,
): Limits {
  const used: number[] = [];
  const lacking = new Set(neededColumns(plan));
  for (let i = 0; i < series.length; i++) {
    if (series.flags[i] !== 0) continue;
    used.push(i);
    for (const k of lacking) if (!Number.isNaN(series.columns[k]![i]!)) lacking.delete(k);
    series.flags[i] = pointFlag.baseline;
    if (used.length >= want && lacking.size === 0) break;
  }
  if (
    used.length === 0 ||
    lacking.size > 0 ||
    (want !== Number.POSITIVE_INFINITY && used.length < want)
  ) {
    const wanted = want === Number.POSITIVE_INFINITY ? "" : ` of ${want} wanted`;
    refuse(
      "SPC_TOO_FEW_POINTS",
      `limits cannot be estimated: ${used.length} usable points${wanted}${used.length > 0 && lacking.size > 0 ? ", none with a range" : ""}; give more data, or limits or a standard`,
      { points: used.length, wanted: want },
    );
  }
  return estimated(plan, columnsAt(series, used));
}

/** The columns at these points. */
export function columnsAt(series: Series, indices: readonly number[]): readonly Float64Array[] {
  return series.columns.map((column) => Float64Array.from(indices, (i) => column[i]!));
}

/** The usable points of a chosen baseline, in order, each once; they are flagged. Throws `SPC_OPTION` for a bad index, `SPC_TOO_FEW_POINTS` for none. */
export function chosen(indices: readonly number[], series: Series): readonly number[] {
  const usable: number[] = [];
  for (const i of [...new Set(indices)].sort((p, q) => p - q)) {
    checkWhole("phase1", i, 0, series.length - 1);
    if (series.flags[i] !== 0) continue;
    series.flags[i] = pointFlag.baseline;
    usable.push(i);
  }
  if (usable.length === 0) {
    refuse("SPC_TOO_FEW_POINTS", "none of the points chosen as phase1 is usable");
  }
  return usable;
}

/** The limits that a batch judges by: fixed ones, or estimated from what `phase1` says. */
export function limitsFor<Limits>(
  plan: Estimating<Limits> & { readonly fixed: Limits | undefined },
  series: Series,
  phase1: number | readonly number[] | undefined,
  least = 1,
): Limits {
  if (plan.fixed !== undefined) return plan.fixed;
  if (typeof phase1 === "object") {
    return estimated(plan, columnsAt(series, chosen(phase1, series)));
  }
  const want =
    phase1 === undefined
      ? Number.POSITIVE_INFINITY
      : checkWhole("phase1", phase1, least, Number.MAX_SAFE_INTEGER);
  return estimateFrom(plan, series, want);
}

/** Times as a column; throws `SPC_OPTION` when there are not as many as points. */
export function times(t: ArrayLike<number> | undefined, length: number): Float64Array | undefined {
  if (t === undefined) return undefined;
  if (t.length !== length) {
    refuse("SPC_OPTION", `t has ${t.length} times for ${length} points; give one per point`, {
      t: t.length,
      points: length,
    });
  }
  return Float64Array.from(t);
}
