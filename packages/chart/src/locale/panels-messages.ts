import type { MessageTable } from "./messages.js";

/** Texts of composite charts. */
export const panelsMessages: MessageTable = {
  en: {
    "kind.panels": "Charts",
    "panels.panel": "Chart",
    "panels.row": "Row",
    "panels.column": "Column",
    "panels.value": "Value",
    "panels.summary": "{title}, charts: {n}.",
  },
  zh: {
    "kind.panels": "组合图",
    "panels.panel": "图",
    "panels.row": "行",
    "panels.column": "列",
    "panels.value": "数值",
    "panels.summary": "{title}，图数：{n}。",
  },
};
