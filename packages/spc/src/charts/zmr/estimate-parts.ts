import { average } from "../../numeric/average.js";
import { numbersOf } from "../shared/series.js";
import type { Part, PartLimits, PartSigma } from "./types.js";

/** Indices of the rows by what their key says, in order of appearance. */
function grouped(of: Float64Array): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  of.forEach((key, i) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else group.push(i);
  });
  return groups;
}

/** Mean and sigma per part, or per run: columns are measurement (or its logarithm), part, moving range, run. */
export function estimateParts(
  columns: readonly Float64Array[],
  names: readonly Part[],
  how: PartSigma,
  d2: number,
): readonly PartLimits[] {
  const [x, part, range, run] = columns as [Float64Array, Float64Array, Float64Array, Float64Array];
  const pick = (from: Float64Array, at: readonly number[]) =>
    Float64Array.from(at, (i) => from[i]!);
  const all = numbersOf(range);
  const pooled = all.length > 0 ? average(all) / d2 : null;
  const limits: PartLimits[] = [];
  for (const [index, at] of grouped(part)) {
    const name = names[index]!;
    const mean = average(pick(x, at));
    if (how === "constant" || how === "relative") {
      limits.push({ part: name, mean, sigma: pooled, points: at.length, ranges: all.length });
      continue;
    }
    const runs = how === "byRuns" ? grouped(pick(run, at)) : new Map([[0, at.map((_, k) => k)]]);
    for (const [number, within] of runs) {
      const rows = within.map((k) => at[k]!);
      const ranges = numbersOf(pick(range, rows));
      const sigma = ranges.length > 0 ? average(ranges) / d2 : null;
      const one = { part: name, mean, sigma, points: rows.length, ranges: ranges.length };
      limits.push(how === "byRuns" ? { ...one, run: number } : one);
    }
  }
  return limits;
}
