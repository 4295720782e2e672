import type { SubgroupChart } from "../subgroups/plan.js";

/** The average and standard deviation chart among the charts of subgroups. */
export const deviationChart: SubgroupChart<"xbarS", "s"> = {
  chart: "xbarS",
  spread: "s",
  estimator: "sBar",
};
