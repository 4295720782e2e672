import { formatShort } from "../format/format-number.js";
import { formatValue } from "../format/format-value.js";
import type { ChartLocale } from "../locale/chart-locale.js";
import type { TextResolver } from "../locale/messages.js";
import type { ChartTable } from "../table/chart-table.js";
import { escapeXml } from "../text/escape-xml.js";
import type { ReportTable } from "./report.js";

/** A table of texts as HTML that scrolls sideways by itself where the page is narrow. */
export function tableHtml(table: Omit<ChartTable, "omitted">, name: string, caption = ""): string {
  const side = (index: number) => (table.columns[index]?.align === "end" ? ' class="end"' : "");
  const head = table.columns
    .map((column, i) => `<th scope="col"${side(i)}>${escapeXml(column.label)}</th>`)
    .join("");
  const body = table.rows
    .map((row) => {
      const cells = row.map((cell, i) => `<td${side(i)}>${escapeXml(cell)}</td>`).join("");
      return `<tr>${cells}</tr>`;
    })
    .join("\n");
  const title = caption === "" ? "" : `<caption>${escapeXml(caption)}</caption>`;
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeXml(name)}"><table>${title}<thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table></div>`;
}

/** The texts of a table that the caller gave. */
export function reportTableTexts(
  table: ReportTable,
  text: TextResolver,
  locale: ChartLocale,
): Omit<ChartTable, "omitted"> {
  return {
    columns: table.columns.map((column) => ({
      label: text(column.label),
      align: column.align ?? (column.format === undefined ? "start" : "end"),
    })),
    rows: table.rows.map((row) =>
      table.columns.map((column, i) => {
        const cell = row[i] ?? null;
        if (cell === null) return text({ key: "common.notAvailable" });
        if (typeof cell !== "number") return text(cell);
        if (!Number.isFinite(cell)) return text({ key: "common.notAvailable" });
        return column.format === undefined
          ? formatShort(cell)
          : formatValue(cell, column.format, locale);
      }),
    ),
  };
}
