import type { MessageTable } from "./messages.js";

/** Texts of probability plots. */
export const probabilityPlotMessages: MessageTable = {
  en: {
    "kind.probabilityPlot": "Probability plot",
    "probability.percent": "Cumulative probability",
    "probability.value": "Value",
    "probability.rank": "Rank",
    "probability.expected": "Fitted line",
    "probability.ad": "A² = {value}",
    "probability.p": "p = {value}",
    "probability.pBelow": "p < {value}",
    "probability.normal": "Normal probability plot",
    "probability.summary": "{title}: {n} values from {min} to {max}.",
  },
  zh: {
    "kind.probabilityPlot": "概率图",
    "probability.percent": "累积概率",
    "probability.value": "数值",
    "probability.rank": "秩",
    "probability.expected": "拟合线",
    "probability.ad": "A² = {value}",
    "probability.p": "p = {value}",
    "probability.pBelow": "p < {value}",
    "probability.normal": "正态概率图",
    "probability.summary": "{title}：{n} 个数值，{min} 至 {max}。",
  },
};
