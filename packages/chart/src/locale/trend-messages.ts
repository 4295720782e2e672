import type { MessageTable } from "./messages.js";

/** Texts of trends. */
export const trendMessages: MessageTable = {
  en: {
    "kind.trend": "Trend",
    "trend.summary": "{title}, {n} points. ",
    "trend.series": "{label}: {min} to {max}, last {last}. ",
    "trend.empty": "{label}: no data. ",
  },
  zh: {
    "kind.trend": "趋势图",
    "trend.summary": "{title}，共 {n} 点。",
    "trend.series": "{label}：{min} 至 {max}，最新 {last}。",
    "trend.empty": "{label}：无数据。",
  },
};
