import type { AttributeChart } from "../attributes/chart.js";

/** The Laney p′ chart among the charts of counts. */
export const laneyPSpec: AttributeChart<"laneyP", "p"> = {
  chart: "laneyP",
  name: "p",
  model: "binomial",
  plots: "rate",
  rate: "p",
};
