import { rangeConstants } from "../../constants/range-constants.js";
import { average, median } from "../../numeric/average.js";
import { refuse } from "../../refuse.js";
import { nelsonRules } from "../../rules/nelson-rules.js";
import { c4OfDf } from "../../sigma/c4-df.js";
import { deviation, sqrtMssd } from "../../sigma/individual-sigma.js";
import {
  checkChartLimits,
  checkOrigin,
  checkSource,
  checkStandard,
  checkWhole,
  checkWord,
  locationLine,
  spreadLine,
} from "../shared/lines.js";
import type { ChartPlan } from "../shared/plan.js";
import { numbersOf } from "../shared/series.js";
import type { GivenStandard } from "../types.js";
import type { ImrEstimator, ImrLimits, ImrLimitsOptions, ImrOptions } from "./types.js";

const estimators: readonly ImrEstimator[] = ["mrMean", "mrMedian", "sqrtMssd", "sd"];

/** What the options of the limits come to. */
export interface ImrBasis
  extends Pick<
    ChartPlan<"x" | "mr", ImrLimits>,
    "names" | "width" | "gaps" | "estimate" | "lines"
  > {
  readonly span: number;
}

/** The plan of an individuals chart with what its options come to. */
export interface ImrPlan extends ImrBasis, ChartPlan<"x" | "mr", ImrLimits> {
  readonly span: number;
}

/** Limits from the centre and what the ranges gave. */
function limitsOf(
  options: ImrLimitsOptions,
  span: number,
  center: number,
  estimator: ImrEstimator | "given",
  level: number,
  points: number,
  ranges: number,
): ImrLimits {
  const constants = options.constants ?? "exact";
  const factor = rangeConstants(span, constants, estimator === "mrMedian");
  const sigma =
    estimator === "mrMean"
      ? level / factor.d2
      : estimator === "mrMedian"
        ? level / factor.d4
        : level;
  const mean = estimator === "mrMean" ? level : factor.d2 * sigma;
  return {
    chart: "imr",
    x: locationLine(center, sigma),
    mr: spreadLine(mean, factor.d3 * sigma),
    sigma,
    estimator,
    span,
    constants,
    points,
    ranges,
  };
}

function givenLimits(options: ImrLimitsOptions, span: number, standard: GivenStandard): ImrLimits {
  checkStandard(standard);
  return limitsOf(options, span, standard.mean, "given", standard.sigma, 0, 0);
}

/** Checks the options of the limits. */
export function imrBasis(options: ImrLimitsOptions): ImrBasis {
  const span = checkWhole("span", options.span ?? 2, 2, 100);
  const estimator = checkWord("estimator", options.estimator ?? "mrMean", estimators);
  if (estimator === "sqrtMssd" && span !== 2) {
    refuse("SPC_OPTION", `sqrtMssd looks at successive points: its span is 2, not ${span}`, {
      span,
    });
  }
  checkWord("constants", options.constants ?? "exact", ["exact", "table3"]);
  return {
    gaps: checkWord("gaps", options.gaps ?? "break", ["break", "bridge"]),
    span,
    names: ["x", "mr"],
    width: 2,
    lines: (of) => [of.x, of.mr],
    estimate: ([x, column]) => {
      const ranges = numbersOf(column!);
      const level = {
        mrMean: () => average(ranges),
        mrMedian: () => median(ranges),
        sqrtMssd: () => sqrtMssd(column!),
        sd: () => deviation(x!) / c4OfDf(x!.length - 1),
      }[estimator]();
      return limitsOf(options, span, average(x!), estimator, level, x!.length, ranges.length);
    },
  };
}

/** Checks the options and makes the plan. */
export function imrPlan(options: ImrOptions): ImrPlan {
  checkSource(options);
  const { limits, standard } = options;
  if (limits !== undefined) {
    checkChartLimits("imr", limits, [limits.x, limits.mr]);
    checkOrigin(limits, [...estimators, "given"]);
    if (options.span !== undefined && options.span !== limits.span) {
      refuse(
        "SPC_OPTION",
        `span is ${options.span} but the given limits have span ${limits.span}`,
        {
          span: options.span,
          limits: limits.span,
        },
      );
    }
  }
  const basis = imrBasis(limits === undefined ? options : { ...options, span: limits.span });
  return {
    ...basis,
    varies: false,
    rules: [options.rules ?? nelsonRules(), options.mrRules ?? nelsonRules({ only: [1] })],
    fixed: limits ?? (standard && givenLimits(options, basis.span, standard)),
  };
}
