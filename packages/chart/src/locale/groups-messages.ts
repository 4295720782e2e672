import type { MessageTable } from "./messages.js";

/** Texts of charts of values by group. */
export const groupsMessages: MessageTable = {
  en: {
    "kind.groups": "Values by group",
    "groups.group": "Group",
    "groups.n": "n",
    "groups.mean": "Mean",
    "groups.min": "Minimum",
    "groups.lower": "Lower quartile",
    "groups.median": "Median",
    "groups.upper": "Upper quartile",
    "groups.max": "Maximum",
    "groups.summary": "{label}: n = {n}, mean {mean}, {min} to {max}. ",
    "groups.empty": "{label}: no data. ",
  },
  zh: {
    "kind.groups": "分组数值图",
    "groups.group": "组别",
    "groups.n": "n",
    "groups.mean": "均值",
    "groups.min": "最小值",
    "groups.lower": "下四分位数",
    "groups.median": "中位数",
    "groups.upper": "上四分位数",
    "groups.max": "最大值",
    "groups.summary": "{label}：n = {n}，均值 {mean}，{min} 至 {max}。",
    "groups.empty": "{label}：无数据。",
  },
};
