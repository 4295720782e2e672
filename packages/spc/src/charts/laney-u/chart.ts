import type { AttributeChart } from "../attributes/chart.js";

/** The Laney u′ chart among the charts of counts. */
export const laneyUSpec: AttributeChart<"laneyU", "u"> = {
  chart: "laneyU",
  name: "u",
  model: "poisson",
  plots: "rate",
  rate: "mean",
};
