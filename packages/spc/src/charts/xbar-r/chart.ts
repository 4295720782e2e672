import type { SubgroupChart } from "../subgroups/plan.js";

/** The average and range chart among the charts of subgroups. */
export const rangeChart: SubgroupChart<"xbarR", "r"> = {
  chart: "xbarR",
  spread: "r",
  estimator: "rBar",
};
