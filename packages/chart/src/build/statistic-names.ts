import type { ControlChart } from "@taktline/spc";
import type { ChartText } from "../spec/chart-text.js";

const statistics = new Set(
  "x mr xbar r s p np c u ewma ma g t z t2 spe mewma cusum pPrime uPrime deviation upper lower between zeros max min maxRun minRun generalizedVariance".split(
    " ",
  ),
);
const estimators = new Set(
  "mrMean mrMedian rBar rMedian sBar pooled uwaveR uwaveS mvlueR mvlueS sqrtMssd overall given sd ml mle mvue medianRank sample successiveDifferences".split(
    " ",
  ),
);

/** The name of a plotted statistic, where it is a known one. */
export function statisticText(name: string): ChartText {
  return statistics.has(name) ? { key: `statistic.${name}` } : name;
}

/** Charts of counts, whose limits rest on one average rate. */
const counts = new Set(["p", "np", "c", "u"]);

/** How the limits of a chart were estimated, in words where the estimator is a known one. */
export function estimatorText(name: string, chart = ""): ChartText {
  if (name === "pooled" && counts.has(chart)) return { key: "fact.estimator.rate" };
  if (chart === "pca") return { key: "fact.limitsBy", values: { name } };
  return estimators.has(name)
    ? { key: `fact.estimator.${name}` }
    : { key: "fact.estimator", values: { name } };
}

/** Squared distances: of one side, without a unit; the sigma in their lines is a third of the way to the limit and no estimate. */
const distances = ["t2", "spe", "mewma"];

/** Whether a statistic is a squared distance. */
export function isDistance(name: string): boolean {
  return distances.includes(name);
}

const parameters: Readonly<Record<string, readonly string[]>> = {
  cusum: ["h", "k", "headStart", "target", "sigma"],
  ewma: ["lambda", "width"],
  movingAverage: ["span", "width"],
};

/** What a chart was designed with; undefined where there is nothing beyond its limits. */
export function parametersOf(result: ControlChart): Record<string, number> | undefined {
  const names = Object.hasOwn(parameters, result.chart) ? parameters[result.chart] : undefined;
  const { limits } = result as { readonly limits?: unknown };
  if (names === undefined || typeof limits !== "object" || limits === null) return undefined;
  const found: Record<string, number> = {};
  for (const name of names) {
    const value = (limits as Readonly<Record<string, unknown>>)[name];
    if (typeof value !== "number") return undefined;
    found[name] = value;
  }
  return found;
}
