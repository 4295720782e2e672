import { rangeConstants } from "../../constants/range-constants.js";
import { average } from "../../numeric/average.js";
import { refuse } from "../../refuse.js";
import { nelsonRules } from "../../rules/nelson-rules.js";
import { countIssues } from "../attributes/issues.js";
import { tail } from "../attributes/lines.js";
import type { SimpleChart } from "../attributes/simple-chart.js";
import { movingRange } from "../imr/moving-range.js";
import { checkChartLimits, checkOrigin, checkSource, checkWord } from "../shared/lines.js";
import { areNumbers, savedPart } from "../shared/saved.js";
import { numbersOf } from "../shared/series.js";
import { issueAt, type Usability } from "../shared/tally.js";
import type { ControlLine } from "../types.js";
import { fitTimes } from "./fit-times.js";
import type { TChartLimits, TChartOptions } from "./types.js";

/** Nelson's power, which makes exponential times nearly normal. */
const power = 3.6;

function lineThrough(lcl: number, center: number, ucl: number): ControlLine {
  return { center, ucl, lcl, sigma: (ucl - lcl) / 6 };
}

function weibullLine(shape: number | null, scale: number): ControlLine {
  if (shape === null || scale === 0) return lineThrough(scale, scale, scale);
  const at = (hazard: number) => scale * hazard ** (1 / shape);
  return lineThrough(at(-Math.log1p(-tail)), at(Math.LN2), at(-Math.log(tail)));
}

function timeUsability(t: number): Usability {
  if (!Number.isFinite(t)) return Number.isNaN(t) ? "missing" : "infinite";
  return t < 0 ? "invalid" : "usable";
}

/** The chart of times between events. */
export const tChartSpec: SimpleChart<"t", number, "between", TChartLimits, TChartOptions> = {
  chart: "t",
  start(options, from) {
    checkSource(options);
    const { limits, standard } = options;
    const distribution = checkWord("distribution", options.distribution ?? "weibull", [
      "weibull",
      "exponential",
      "power",
    ]);
    const constants = checkWord("constants", options.constants ?? "exact", ["exact", "table3"]);
    const gaps = checkWord("gaps", options.gaps ?? "break", ["break", "bridge"]);
    const make = (
      rest: Pick<TChartLimits, "estimator" | "zeros" | "points" | "line"> &
        Partial<Pick<TChartLimits, "shape" | "scale" | "mean" | "sigma">>,
    ): TChartLimits => ({
      chart: "t",
      distribution,
      shape: null,
      scale: null,
      mean: null,
      sigma: null,
      constants,
      ...rest,
    });
    if (limits !== undefined) {
      checkChartLimits("t", limits, [limits.line]);
      checkOrigin(limits, ["ml", "medianRank", "mrMean", "given"]);
    }
    let given: TChartLimits | undefined;
    if (standard !== undefined) {
      const { shape, scale } = standard;
      const fits = distribution === "weibull" || (distribution === "exponential" && shape === 1);
      if (!(shape > 0 && scale > 0 && fits) || !Number.isFinite(shape * scale)) {
        refuse(
          "SPC_LIMITS",
          `a given standard needs a finite shape (exponential: 1) and scale above 0, and no power transformation; found ${distribution}, shape ${shape}, scale ${scale}`,
          { shape, scale },
        );
      }
      const line = weibullLine(shape, scale);
      given = make({ estimator: "given", zeros: 0, points: 0, shape, scale, line });
    }
    const recent = savedPart<readonly number[]>(
      "last time",
      from,
      (last) => areNumbers(last, 0) || areNumbers(last, 1),
    );
    const ranges = movingRange(2, gaps, recent);
    return {
      least: 2,
      plan: {
        names: ["between"],
        rules: [options.rules ?? nelsonRules({ only: [1, 2, 3, 4] })],
        gaps,
        width: 2,
        fixed: limits ?? given,
        needed: distribution === "power" ? [0, 1] : [0],
        estimate: ([times, column]) => {
          const base = {
            points: times!.length,
            zeros: times!.reduce((count, one) => count + (one === 0 ? 1 : 0), 0),
          };
          if (distribution === "weibull") {
            const fit = fitTimes(times!);
            return make({ ...base, ...fit, line: weibullLine(fit.shape, fit.scale!) });
          }
          if (distribution === "exponential") {
            const scale = average(times!);
            const line = weibullLine(1, scale);
            return make({ ...base, estimator: "ml", shape: 1, scale, line });
          }
          const mean = average(times!.map((one) => one ** (1 / power)));
          const sigma = average(numbersOf(column!)) / rangeConstants(2, constants, false).d2;
          const back = (y: number) => Math.max(0, y) ** power;
          const line = lineThrough(back(mean - 3 * sigma), back(mean), back(mean + 3 * sigma));
          return make({ ...base, estimator: "mrMean", mean, sigma, line });
        },
        lines: (of) => [of.line],
        varies: false,
      },
      read(t, leftOut) {
        const how = timeUsability(t);
        const usable = how === "usable";
        const range = ranges.push(usable && !leftOut ? t ** (1 / power) : Number.NaN);
        return [[usable ? t + 0 : Number.NaN, range], how];
      },
      issues(of, now) {
        const found = [...countIssues("time", of, now?.line.sigma, undefined, 0)];
        if (now !== null && now.zeros > 0) {
          const then = {
            medianRank: "least squares through median ranks replaces maximum likelihood",
            ml: "the exponential distribution takes them as they are",
            mrMean: "the power transformation takes them as they are",
            given: "",
          }[now.estimator];
          found.push(
            issueAt(
              "SPC_ZERO_TIME",
              "warning",
              `${now.zeros} of ${now.points} times of the baseline are 0: ${then}; record finer times, or count the units between events for a G chart`,
            ),
          );
        }
        return found;
      },
      save: () => ranges.recent,
    };
  },
};
