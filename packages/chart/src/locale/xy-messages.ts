import type { MessageTable } from "./messages.js";

/** Texts of curves and scatter plots. */
export const xyMessages: MessageTable = {
  en: {
    "kind.xy": "Curves",
    "xy.series.head": "Series",
    "xy.x": "x",
    "xy.y": "y",
    "xy.lower": "{label}, lower",
    "xy.upper": "{label}, upper",
    "xy.reference": "Reference point",
    "xy.summary": "{title}, series: {n}. ",
    "xy.series": "{label}: {n} points, {min} to {max}. ",
    "xy.empty": "{label}: no data. ",
    "xy.point": "{label}: {y} at {x}. ",
  },
  zh: {
    "kind.xy": "曲线图",
    "xy.series.head": "系列",
    "xy.x": "x",
    "xy.y": "y",
    "xy.lower": "{label}，下限",
    "xy.upper": "{label}，上限",
    "xy.reference": "参考点",
    "xy.summary": "{title}，系列数：{n}。",
    "xy.series": "{label}：{n} 点，{min} 至 {max}。",
    "xy.empty": "{label}：无数据。",
    "xy.point": "{label}：{x} 处为 {y}。",
  },
};
