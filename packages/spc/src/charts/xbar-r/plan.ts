import { rangeConstants } from "../../constants/range-constants.js";
import { nelsonRules } from "../../rules/nelson-rules.js";
import { average, median } from "../shared/average.js";
import {
  checkChartLimits,
  checkSource,
  checkStandard,
  checkWord,
  locationLine,
  spreadLine,
} from "../shared/lines.js";
import type { ChartPlan } from "../shared/plan.js";
import { refuse } from "../shared/refuse.js";
import type { GivenStandard } from "../types.js";
import type { XbarREstimator, XbarRLimits, XbarRLimitsOptions, XbarROptions } from "./types.js";

/** The plan of an average and range chart with what its options come to. */
export type XbarRPlan = ChartPlan<"xbar" | "r", XbarRLimits>;

/** Limits from the centre and what the ranges gave. */
function limitsOf(
  options: XbarRLimitsOptions,
  size: number,
  center: number,
  estimator: XbarREstimator | "given",
  level: number,
  subgroups: number,
): XbarRLimits {
  const constants = options.constants ?? "exact";
  const factor = rangeConstants(size, constants, estimator === "rMedian");
  const sigma =
    estimator === "given" ? level : level / (estimator === "rBar" ? factor.d2 : factor.d4);
  const mean = estimator === "rBar" ? level : factor.d2 * sigma;
  return {
    chart: "xbarR",
    xbar: locationLine(center, sigma / Math.sqrt(size)),
    r: spreadLine(mean, factor.d3 * sigma),
    sigma,
    estimator,
    size,
    constants,
    subgroups,
  };
}

function givenLimits(
  options: XbarRLimitsOptions,
  size: number,
  standard: GivenStandard,
): XbarRLimits {
  checkStandard(standard);
  return limitsOf(options, size, standard.mean, "given", standard.sigma, 0);
}

/** Checks the options of the limits. */
export function xbarREstimate(options: XbarRLimitsOptions, size: number): XbarRPlan["estimate"] {
  const estimator = checkWord("estimator", options.estimator ?? "rBar", ["rBar", "rMedian"]);
  checkWord("constants", options.constants ?? "exact", ["exact", "table3"]);
  return ([xbars, rs]) => {
    const [averages, ranges] = [xbars!, rs!];
    return limitsOf(
      options,
      size,
      average(averages),
      estimator,
      estimator === "rBar" ? average(ranges) : median(ranges),
      averages.length,
    );
  };
}

/** The lines of the panels. */
export const xbarRLines: XbarRPlan["lines"] = (of) => [of.xbar, of.r];

/** Checks the options and makes the plan for subgroups of one size. */
export function xbarRPlan(options: XbarROptions, size: number): XbarRPlan {
  checkSource(options);
  const { limits, standard } = options;
  if (limits !== undefined) {
    checkChartLimits("xbarR", limits, [limits.xbar, limits.r]);
    if (limits.size !== size) {
      refuse(
        "SPC_LIMITS",
        `limits are for subgroups of ${limits.size}, the subgroups have ${size}`,
        {
          limits: limits.size,
          size,
        },
      );
    }
  }
  return {
    names: ["xbar", "r"],
    width: 2,
    varies: false,
    rules: [options.rules ?? nelsonRules(), options.rRules ?? nelsonRules({ only: [1, 2, 3, 4] })],
    gaps: checkWord("gaps", options.gaps ?? "break", ["break", "bridge"]),
    fixed: limits ?? (standard && givenLimits(options, size, standard)),
    lines: xbarRLines,
    estimate: xbarREstimate(options, size),
  };
}
