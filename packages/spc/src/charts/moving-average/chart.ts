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
    let window: (readonly [number, number])[] = [
      ...(savedPart<Window>("track", from, (of) => isWindow(of, span)) ?? []),
    ];
    const lineOf = () => {
      const share = window.reduce((sum, one) => sum + one[1], 0);
      const s = window.length === 0 ? sigma : (sigma * Math.sqrt(share)) / window.length;
      return { center: mean, ucl: mean + width * s, lcl: mean - width * s, sigma: s };
    };
    return {
      push(row) {
        if (row === undefined) {
          if (breaks) window = [];
          return { values: [Number.NaN], lines: [lineOf()] };
        }
        window.push([row[0]!, 1 / row[1]!]);
        if (window.length > span) window.shift();
        return { values: [average(window.map((one) => one[0]))], lines: [lineOf()] };
      },
      save: () => [...window],
    };
  },
};
