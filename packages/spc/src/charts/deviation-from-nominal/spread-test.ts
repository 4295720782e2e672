import { fTail } from "../../distributions/f/f-tail.js";
import { average, median } from "../../numeric/average.js";
import type { SpreadTest } from "./types.js";

/** Brown and Forsythe's test of equal variances over groups; groups of one are left out, and two others are needed. */
export function spreadTest(of: readonly (readonly number[])[]): SpreadTest | null {
  const groups = of.filter((group) => group.length > 1);
  if (groups.length < 2) return null;
  const away = groups.map((group) => {
    const middle = median(group);
    return group.map((x) => Math.abs(x - middle));
  });
  const all = away.flat();
  const grand = average(all);
  let between = 0;
  let within = 0;
  for (const group of away) {
    const mean = average(group);
    between += group.length * (mean - grand) ** 2;
    for (const one of group) within += (one - mean) ** 2;
  }
  const df1 = groups.length - 1;
  const df2 = all.length - groups.length;
  if (within === 0 || !Number.isFinite(within) || !Number.isFinite(between)) {
    return { statistic: null, df1, df2, p: null };
  }
  const statistic = between / df1 / (within / df2);
  return { statistic, df1, df2, p: fTail(statistic, df1, df2) };
}
