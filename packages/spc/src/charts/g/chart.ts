import { geometricQuantile } from "../../distributions/geometric/geometric-quantile.js";
import { refuse } from "../../refuse.js";
import { customRules } from "../../rules/custom-rules.js";
import { nelsonRules } from "../../rules/nelson-rules.js";
import { countIssues } from "../attributes/issues.js";
import { tail } from "../attributes/lines.js";
import { countUsability } from "../attributes/reader.js";
import type { SimpleChart } from "../attributes/simple-chart.js";
import {
  checkChartLimits,
  checkOrigin,
  checkSource,
  checkWhole,
  checkWord,
} from "../shared/lines.js";
import { isCount, savedPart } from "../shared/saved.js";
import type { ControlLine } from "../types.js";
import type { GChartLimits, GChartOptions } from "./types.js";

/** The shortest run of zeros of which the probability is at most that of a tail; null where none is. */
function zeroRunOf(p: number): number | null {
  if (p >= 1) return null;
  let run = Math.max(1, Math.floor(Math.log(tail) / Math.log(p)));
  while (p ** run > tail) run++;
  return run;
}

/** The smallest count with at least this probability; for p so small that whole counts lie too dense to search, in closed form. */
function quantile(probability: number, p: number): number {
  if (p > 1e-12) return geometricQuantile(probability, p);
  return Math.max(0, Math.ceil(Math.log1p(-probability) / Math.log1p(-p)) - 1);
}

const zerosLine = (run: number | null): ControlLine => ({
  center: 0,
  ucl: run === null ? Number.MAX_SAFE_INTEGER : run - 1,
  lcl: 0,
  sigma: 0,
});

/** The chart of counts between events. */
export const gChartSpec: SimpleChart<"g", number, "g" | "zeros", GChartLimits, GChartOptions> = {
  chart: "g",
  start(options, from) {
    checkSource(options);
    const { limits, standard, benneyan = true } = options;
    const lines = checkWord("lines", options.lines ?? "probability", ["probability", "threeSigma"]);
    const center = checkWord("center", options.center ?? "median", ["median", "mean"]);
    const estimator = checkWord("estimator", options.estimator ?? "mle", ["mle", "mvue"]);
    const gaps = checkWord("gaps", options.gaps ?? "break", ["break", "bridge"]);
    if (typeof benneyan === "number") checkWhole("benneyan", benneyan, 1, 1e6);
    const make = (p: number, mean: number, how: GChartLimits["estimator"], points: number) => {
      const sigma = Math.sqrt(mean * (mean + 1));
      const exact = (probability: number) => (p < 1 ? quantile(probability, p) : 0);
      const middle = center === "mean" ? mean : exact(0.5);
      const high = lines === "probability" ? exact(1 - tail) : mean + 3 * sigma;
      const low = lines === "probability" ? exact(tail) : Math.max(0, mean - 3 * sigma);
      // With p near 1 the mean can lie beyond a quantile by less than one count: no count is between them.
      const line = {
        center: middle,
        ucl: Math.max(middle, high),
        lcl: Math.min(middle, low),
        sigma,
      };
      const zeroRun = typeof benneyan === "number" ? benneyan : benneyan ? zeroRunOf(p) : null;
      return { chart: "g", line, p, mean, lines, center, estimator: how, zeroRun, points } as const;
    };
    if (limits !== undefined) {
      checkChartLimits("g", limits, [limits.line, zerosLine(limits.zeroRun)]);
      checkOrigin(limits, ["mle", "mvue", "given"], []);
    }
    if (standard !== undefined && !(standard.p > 1e-300 && standard.p < 1)) {
      refuse("SPC_LIMITS", `a given standard needs p between 0 and 1; found p ${standard.p}`, {
        p: standard.p,
      });
    }
    let run = savedPart<number>("run of zeros", from, isCount) ?? 0;
    return {
      least: estimator === "mvue" ? 2 : 1,
      plan: {
        names: ["g", "zeros"],
        rules: [
          options.rules ?? nelsonRules({ only: [1, 2, 3, 4] }),
          customRules([{ of: 1, zone: "limit", side: "same" }]),
        ],
        gaps,
        width: 2,
        fixed: limits ?? (standard && make(standard.p, (1 - standard.p) / standard.p, "given", 0)),
        needed: [0],
        estimate: ([counts]) => {
          const n = counts!.length;
          let sum = 0;
          for (const g of counts!) sum += g;
          if (estimator === "mle") return make(n / (n + sum), sum / n, "mle", n);
          if (n < 2) {
            refuse("SPC_TOO_FEW_POINTS", "estimator mvue needs at least 2 counts; give more data");
          }
          return make((n - 1) / (n + sum - 1), sum / (n - 1), "mvue", n);
        },
        lines: (of) => [of.line, zerosLine(of.zeroRun)],
        varies: false,
      },
      read(g, leftOut) {
        const how = countUsability("poisson", g, 1);
        if (how !== "usable" || leftOut) {
          if (gaps === "break") run = 0;
          const none = Number.NaN;
          return [how === "usable" ? [g + 0, none] : [none, none], how];
        }
        run = g === 0 ? run + 1 : 0;
        return [[g + 0, run], how];
      },
      issues: (of, now) => countIssues("poisson", of, now?.mean, undefined, 0),
      save: () => run,
    };
  },
};
