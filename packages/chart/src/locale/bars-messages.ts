import type { MessageTable } from "./messages.js";

/** Texts of bar charts. */
export const barsMessages: MessageTable = {
  en: {
    "kind.bars": "Bar chart",
    "bars.groupHead": "Group",
    "bars.group": "{group}: {values}. ",
  },
  zh: {
    "kind.bars": "柱状图",
    "bars.groupHead": "组别",
    "bars.group": "{group}：{values}。",
  },
};
