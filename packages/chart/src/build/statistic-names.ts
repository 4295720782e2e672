import type { ChartText } from "../spec/chart-text.js";

const statistics = new Set(
  "x mr xbar r s p np c u ewma ma g t z t2 spe mewma cusum pPrime uPrime deviation upper lower".split(
    " ",
  ),
);
const estimators = new Set(
  "mrMean mrMedian rBar rMedian sBar pooled uwaveR uwaveS mvlueR mvlueS sqrtMssd overall given".split(
    " ",
  ),
);

/** The name of a plotted statistic, where it is a known one. */
export function statisticText(name: string): ChartText {
  return statistics.has(name) ? { key: `statistic.${name}` } : name;
}

/** How sigma was estimated, in words where the estimator is a known one. */
export function estimatorText(name: string): ChartText {
  return estimators.has(name)
    ? { key: `fact.estimator.${name}` }
    : { key: "fact.estimator", values: { name } };
}
