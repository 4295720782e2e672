import type { MessageTable } from "./messages.js";

/** Texts of reports. */
export const reportMessages: MessageTable = {
  en: {
    "report.data": "Data: {n} rows",
    "report.omitted": "{n} more rows are left out here.",
    "report.omittedPoints": "Only flagged points are listed; {n} more rows are left out here.",
    "report.generated": "Made {time} ({zone})",
    "report.table": "Table",
  },
  zh: {
    "report.data": "数据表：{n} 行",
    "report.omitted": "此处省略 {n} 行。",
    "report.omittedPoints": "仅列出判异点，此处省略 {n} 行。",
    "report.generated": "生成于 {time}（{zone}）",
    "report.table": "表格",
  },
};
