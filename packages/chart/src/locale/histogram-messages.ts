import type { MessageTable } from "./messages.js";

/** Texts of histograms. */
export const histogramMessages: MessageTable = {
  en: {
    "kind.histogram": "Histogram",
    "histogram.frequency": "Frequency",
    "histogram.from": "From",
    "histogram.to": "To",
    "histogram.count": "Count",
    "histogram.share": "Share",
    "histogram.within": "Within",
    "histogram.overall": "Overall",
    "histogram.boundary": "Boundary",
    "histogram.summary": "{title}: {n} values in {bins} bins from {min} to {max}.",
  },
  zh: {
    "kind.histogram": "直方图",
    "histogram.frequency": "频数",
    "histogram.from": "下界",
    "histogram.to": "上界",
    "histogram.count": "频数",
    "histogram.share": "占比",
    "histogram.within": "组内",
    "histogram.overall": "整体",
    "histogram.boundary": "边界",
    "histogram.summary": "{title}：{n} 个数值，分 {bins} 组，{min} 至 {max}。",
  },
};
