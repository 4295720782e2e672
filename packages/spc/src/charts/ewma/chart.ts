import { checkWord } from "../shared/lines.js";
import { areNumbers, savedPart } from "../shared/saved.js";
import { checkWithin } from "../time-weighted/basis.js";
import type { WeightedChart } from "../time-weighted/chart.js";
import type { EwmaLimits, EwmaOptions } from "./types.js";

const checked = (lambda: number, width: number, variance: EwmaLimits["variance"]) => ({
  lambda: checkWithin("lambda", lambda, 0, 1),
  width: checkWithin("width", width, 0, Number.POSITIVE_INFINITY),
  variance: checkWord("variance", variance, ["exact", "asymptotic"]),
});

/** The average, and the share of sigma² in its variance. */
const isTrack = (of: unknown) => areNumbers(of, 2) && of[1]! >= 0;

/** The EWMA chart among the time-weighted ones. */
export const ewmaChart: WeightedChart<"ewma", "ewma", EwmaLimits, EwmaOptions> = {
  chart: "ewma",
  names: ["ewma"],
  complete({ lambda = 0.2, width = 3, variance = "exact" }) {
    const own = checked(lambda, width, variance);
    return (of) => ({ chart: "ewma", ...of, ...own });
  },
  check: (of) => void checked(of.lambda, of.width, of.variance),
  track({ mean, sigma, lambda, width, variance }, breaks, _, from) {
    // The average, and its variance in units of sigma².
    let [z, v] = savedPart<readonly [number, number]>("track", from, isTrack) ?? [mean, 0];
    const lineOf = (share: number) => {
      const s = sigma * Math.sqrt(share);
      return { center: mean, ucl: mean + width * s, lcl: mean - width * s, sigma: s };
    };
    return {
      push(row) {
        if (row === undefined) {
          if (breaks) [z, v] = [mean, 0];
          return { values: [Number.NaN], lines: [lineOf(v)] };
        }
        const [x, n] = row as readonly [number, number];
        const next = z + lambda * (x - z);
        // The difference of numbers near the largest overflows; their average does not.
        z = Number.isFinite(next) ? next : (1 - lambda) * z + lambda * x;
        v = (1 - lambda) ** 2 * v + lambda ** 2 / n;
        return {
          values: [z],
          lines: [lineOf(variance === "exact" ? v : lambda / (2 - lambda) / n)],
        };
      },
      save: () => [z, v],
    };
  },
};
