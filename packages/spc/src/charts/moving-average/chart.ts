import { average } from "../../numeric/average.js";
import { checkWhole } from "../shared/lines.js";
import { areNumbers, savedPart } from "../shared/saved.js";
import { checkWithin } from "../time-weighted/basis.js";
import type { WeightedChart } from "../time-weighted/chart.js";
import type { MovingAverageLimits, MovingAverageOptions } from "./types.js";

const checked = (span: number, width: number) => ({
  span: checkWhole("span", span, 2, 1000),
  width: checkWithin("width", width, 0, Number.POSITIVE_INFINITY),
});

/** The last points: their means and the variances of these in units of sigma², oldest first. */
type Window = readonly (readonly [number, number])[];

const isWindow = (of: unknown, span: number) =>
  Array.isArray(of) && of.length <= span && of.every((one) => areNumbers(one, 2) && one[1]! > 0);

/** The moving average chart among the time-weighted ones. */
export const movingAverageChart: WeightedChart<
  "movingAverage",
  "ma",
  MovingAverageLimits,
  MovingAverageOptions
> = {
  chart: "movingAverage",
  names: ["ma"],
  complete({ span = 5, width = 3 }) {
    const own = checked(span, width);
    return (of) => ({ chart: "movingAverage", ...of, ...own });
  },
  check: (of) => void checked(of.span, of.width),
  track({ mean, sigma, span, width }, breaks, _, from) {
    // Both in one piece from `start` to `end`, so that a mean needs no copy; they move to the front when the room is used up.
    const means = new Float64Array(2 * span);
    const shares = new Float64Array(2 * span);
    let start = 0;
    let end = 0;
    // Sum of the shares in order, and how many of the newest are equal: while all are, the sum stays.
    let share = 0;
    let equal = 0;
    const take = (x: number, one: number) => {
      if (end === means.length) {
        means.copyWithin(0, start, end);
        shares.copyWithin(0, start, end);
        end -= start;
        start = 0;
      }
      equal = end > start && shares[end - 1] === one ? equal + 1 : 1;
      means[end] = x;
      shares[end++] = one;
      const full = end - start > span;
      if (full) start++;
      if (full && equal > span) return;
      share = 0;
      for (let i = start; i < end; i++) share += shares[i]!;
    };
    for (const [x, one] of savedPart<Window>("track", from, (of) => isWindow(of, span)) ?? []) {
      take(x, one);
    }
    const lineOf = () => {
      const s = end === start ? sigma : (sigma * Math.sqrt(share)) / (end - start);
      return { center: mean, ucl: mean + width * s, lcl: mean - width * s, sigma: s };
    };
    return {
      push(row) {
        if (row === undefined) {
          if (breaks) start = end = equal = 0;
          return { values: [Number.NaN], lines: [lineOf()] };
        }
        take(row[0]!, 1 / row[1]!);
        return { values: [average(means, start, end)], lines: [lineOf()] };
      },
      save: (): Window =>
        Array.from({ length: end - start }, (_, i) => [means[start + i]!, shares[start + i]!]),
    };
  },
};
