import { binomialQuantile } from "../../distributions/binomial/binomial-quantile.js";
import type { AttributeChart } from "../attributes/chart.js";
import { countsAt } from "../attributes/lines.js";

/** The chart of the fraction nonconforming (p) among the charts of counts. */
export const pChartSpec: AttributeChart<"p", "p"> = {
  chart: "p",
  name: "p",
  model: "binomial",
  plots: "rate",
  rate: "p",
  quantile: (probability, n, p) =>
    countsAt(probability, n * p, n * p * (1 - p), 1 - 2 * p, () =>
      binomialQuantile(probability, n, p),
    ),
};
