import type { MessageTable } from "./messages.js";

/** Texts that several kinds of charts share. */
export const commonMessages: MessageTable = {
  en: {
    "common.none": "No data",
    "common.notAvailable": "n/a",
    "common.point": "Point",
    "common.value": "Value",
    "common.time": "Time",
    "axis.sample": "Sample",
    "axis.subgroup": "Subgroup",
    "axis.zone": "{zone}",
  },
  zh: {
    "common.none": "无数据",
    "common.notAvailable": "—",
    "common.point": "序号",
    "common.value": "数值",
    "common.time": "时间",
    "axis.sample": "样本",
    "axis.subgroup": "子组",
    "axis.zone": "{zone}",
  },
};
