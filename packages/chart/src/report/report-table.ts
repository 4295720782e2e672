import type { TextResolver } from "../locale/messages.js";
import type { ChartTable } from "../table/chart-table.js";
import {
  type Cell,
  type CellFormat,
  type DataColumn,
  type DataTable,
  timeHead,
} from "../table/data-table.js";
import { escapeXml } from "../text/escape-xml.js";
import type { FormattedNumber, ReportTable } from "./report.js";

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

/** A table that the caller gave, with its numbers as numbers. */
export function reportDataTable(
  table: ReportTable,
  text: TextResolver,
  utcOffsetMinutes: number,
): DataTable {
  const absent = text({ key: "common.notAvailable" });
  const zoned = (format: FormattedNumber["format"]): CellFormat =>
    format.kind === "time" ? { utcOffsetMinutes, ...format } : format;
  return {
    columns: table.columns.map(({ label, align, format }): DataColumn => {
      const cell = format === undefined ? undefined : zoned(format);
      return {
        label: cell?.kind === "time" ? timeHead(text(label), cell.utcOffsetMinutes) : text(label),
        align: align ?? (format === undefined ? "start" : "end"),
        absent,
        ...(cell !== undefined && { format: cell }),
      };
    }),
    rows: table.rows.map((row) =>
      table.columns.map((_, i): Cell => {
        const cell = row[i] ?? null;
        if (cell === null || typeof cell === "number") return cell;
        if (typeof cell === "object" && "format" in cell) {
          return { value: cell.value, format: zoned(cell.format) };
        }
        return text(cell);
      }),
    ),
    omitted: 0,
  };
}
