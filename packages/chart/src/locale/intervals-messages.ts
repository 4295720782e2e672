import type { MessageTable } from "./messages.js";

/** Texts of interval plots. */
export const intervalsMessages: MessageTable = {
  en: {
    "kind.intervals": "Intervals",
    "intervals.label": "Interval",
    "intervals.from": "From",
    "intervals.to": "To",
    "intervals.value": "Estimate",
    "intervals.note": "Note",
    "intervals.row": "{label}: {from} to {to}. ",
  },
  zh: {
    "kind.intervals": "区间图",
    "intervals.label": "区间",
    "intervals.from": "下端",
    "intervals.to": "上端",
    "intervals.value": "估计值",
    "intervals.note": "说明",
    "intervals.row": "{label}：{from} 至 {to}。",
  },
};
