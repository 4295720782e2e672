import { binomialQuantile } from "../../distributions/binomial/binomial-quantile.js";
import type { AttributeChart } from "../attributes/chart.js";
import { countsAt } from "../attributes/lines.js";

/** The chart of the number nonconforming (np) among the charts of counts. */
export const npChartSpec: AttributeChart<"np", "np"> = {
  chart: "np",
  name: "np",
  model: "binomial",
  plots: "count",
  rate: "p",
  quantile: (probability, n, p) =>
    countsAt(probability, n * p, n * p * (1 - p), 1 - 2 * p, () =>
      binomialQuantile(probability, n, p),
    ),
};
