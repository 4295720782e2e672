import { rangeConstants } from "../../constants/range-constants.js";
import { average } from "../../numeric/average.js";
import { refuse } from "../../refuse.js";
import { customRules } from "../../rules/custom-rules.js";
import { nelsonRules } from "../../rules/nelson-rules.js";
import type { SimpleChart } from "../attributes/simple-chart.js";
import {
  checkChartLimits,
  checkOrigin,
  checkSource,
  checkStandard,
  checkWhole,
  checkWord,
  locationLine,
} from "../shared/lines.js";
import type { ChartPlan } from "../shared/plan.js";
import { savedPart } from "../shared/saved.js";
import { commonIssues, issueAt } from "../shared/tally.js";
import type { ControlLine } from "../types.js";
import { type GroupMemory, groupRows, groupWidth, isMemory } from "./reader.js";
import type { GroupChartLimits, GroupChartOptions, GroupPanel, GroupPoint } from "./types.js";

/** The shortest run of one stream that goes on with at most this probability. */
function runOf(streams: number, of: GroupChartOptions["extreme"]): number {
  if (of !== undefined && "run" in of) return checkWhole("extreme.run", of.run, 2, 1000);
  const probability = of?.probability ?? 0.0027;
  if (!(probability > 1e-100 && probability < 1)) {
    refuse("SPC_OPTION", `extreme.probability must be above 0 and below 1, not ${probability}`);
  }
  let run = 2;
  while (streams ** (1 - run) > probability) run++;
  return run;
}

const runLine = (run: number): ControlLine => ({ center: 0, ucl: run - 1, lcl: 0, sigma: 0 });

/** A weighted mean; NaN weights nothing. */
function weighted(of: Float64Array, weights: Float64Array): number {
  const rows = Array.from(of.keys()).filter((i) => !Number.isNaN(of[i]!));
  const total = average(rows.map((i) => weights[i]!));
  return average(rows.map((i) => of[i]! * (weights[i]! / total)));
}

/** The chart of many streams: heads, cavities, spindles. */
export const groupChartSpec: SimpleChart<
  "group",
  GroupPoint,
  GroupPanel,
  GroupChartLimits,
  GroupChartOptions & { readonly streams?: number }
> = {
  chart: "group",
  start(options, from) {
    checkSource(options);
    const { limits, standard } = options;
    const size = checkWhole("size", options.size ?? limits?.size ?? 1, 1, 25);
    const streams = checkWhole("streams", options.streams ?? limits?.streams ?? 0, 2, 1000);
    const constants = checkWord("constants", options.constants ?? "exact", ["exact", "table3"]);
    const gaps = checkWord("gaps", options.gaps ?? "break", ["break", "bridge"]);
    const extremeRun = runOf(streams, options.extreme);
    const make = (
      mean: number,
      sigma: number,
      estimator: GroupChartLimits["estimator"],
      points: number,
    ): GroupChartLimits => ({
      chart: "group",
      line: locationLine(mean, sigma / Math.sqrt(size)),
      mean,
      sigma,
      size,
      streams,
      extremeRun,
      extremeArl: Math.min(Number.MAX_VALUE, (streams ** extremeRun - 1) / (streams - 1)),
      estimator,
      constants,
      points,
    });
    if (limits !== undefined) {
      checkChartLimits("group", limits, [limits.line, runLine(limits.extremeRun)]);
      checkOrigin(limits, ["mrMean", "rBar", "given"]);
      if (limits.size !== size || limits.streams !== streams) {
        refuse(
          "SPC_LIMITS",
          `limits are for ${limits.streams} streams of ${limits.size}, not for ${streams} of ${size}`,
        );
      }
    }
    if (standard !== undefined) checkStandard(standard);
    const memory = savedPart<GroupMemory>("memory of streams", from, (of) => isMemory(of, streams));
    const rows = groupRows(streams, size, gaps === "break", memory);
    const rules = options.rules ?? nelsonRules({ only: [1] });
    const runs = customRules([{ of: 1, zone: "limit", side: "same" }]);
    const plan: ChartPlan<GroupPanel, GroupChartLimits> = {
      names: ["max", "min", "maxRun", "minRun"],
      rules: [rules, rules, runs, runs],
      gaps,
      width: groupWidth,
      fixed: limits ?? (standard && make(standard.mean, standard.sigma, "given", 0)),
      needed: [0, 8],
      estimate(columns) {
        const [, , , , , , mean, present, range, ranges] = columns as Float64Array[];
        const { d2 } = rangeConstants(size === 1 ? 2 : size, constants, false);
        const sigma = weighted(range!, ranges!) / d2;
        const how = size === 1 ? "mrMean" : "rBar";
        return make(weighted(mean!, present!), sigma, how, mean!.length);
      },
      lines: (of) => [of.line, of.line, runLine(of.extremeRun), runLine(of.extremeRun)],
      varies: false,
    };
    return {
      least: size === 1 ? 2 : 1,
      plan,
      read: (input, leftOut) => rows.read(input, leftOut),
      issues(of, now) {
        const found = commonIssues(of, now?.sigma);
        if (of.missing > 0) {
          found.push(
            issueAt(
              "SPC_MISSING",
              "warning",
              `${of.missing} of ${of.count} points have no stream at all, the first at index ${of.firstMissing}; gaps says what they do to runs`,
              of.firstMissing,
            ),
          );
        }
        return found;
      },
      save: () => rows.save(),
    };
  },
};
