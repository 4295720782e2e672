import { poissonQuantile } from "../../distributions/poisson/poisson-quantile.js";
import type { AttributeChart } from "../attributes/chart.js";
import { countsAt } from "../attributes/lines.js";

/** The chart of the number of nonconformities (c) among the charts of counts. */
export const cChartSpec: AttributeChart<"c", "c"> = {
  chart: "c",
  name: "c",
  model: "poisson",
  plots: "count",
  rate: "mean",
  quantile: (probability, n, mean) =>
    countsAt(probability, n * mean, n * mean, 1, () => poissonQuantile(probability, n * mean)),
  size: 1,
};
