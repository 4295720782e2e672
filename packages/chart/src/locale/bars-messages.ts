import type { MessageTable } from "./messages.js";

/** Texts of bar charts. */
export const barsMessages: MessageTable = {
  en: {
    "kind.bars": "Bar chart",
    "bars.groupHead": "Group",
    "bars.contribution": "Contributions to the statistic",
    "bars.contributionAxis": "Contribution",
    "bars.others": "{n} others",
    "bars.conditional": "given all others",
    "bars.alone": "alone",
    "bars.group": "{group}: {values}. ",
  },
  zh: {
    "kind.bars": "柱状图",
    "bars.groupHead": "组别",
    "bars.contribution": "各变量对统计量的贡献",
    "bars.contributionAxis": "贡献",
    "bars.others": "其他 {n} 项",
    "bars.conditional": "给定其余变量时",
    "bars.alone": "单独",
    "bars.group": "{group}：{values}。",
  },
};
