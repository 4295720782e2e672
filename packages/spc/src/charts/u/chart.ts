import { poissonQuantile } from "../../distributions/poisson/poisson-quantile.js";
import type { AttributeChart } from "../attributes/chart.js";
import { countsAt } from "../attributes/lines.js";

/** The chart of nonconformities per unit (u) among the charts of counts. */
export const uChartSpec: AttributeChart<"u", "u"> = {
  chart: "u",
  name: "u",
  model: "poisson",
  plots: "rate",
  rate: "mean",
  quantile: (probability, n, mean) =>
    countsAt(probability, n * mean, n * mean, 1, () => poissonQuantile(probability, n * mean)),
};
