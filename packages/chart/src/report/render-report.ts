import { formatOffset, formatTime } from "../format/format-time.js";
import { type TextResolver, textResolver } from "../locale/messages.js";
import { renderSvg } from "../render/render-svg.js";
import type { ChartSpec } from "../spec/chart-spec.js";
import type { ChartTable } from "../table/chart-table.js";
import { textTable } from "../table/data-table.js";
import { namedTables } from "../table/data-table-of.js";
import { tableContext } from "../table/table-context.js";
import { escapeXml } from "../text/escape-xml.js";
import { auditTables } from "./audit-tables.js";
import type { ReportInput, ReportSection } from "./report.js";
import { reportCss } from "./report-css.js";
import { reportTables } from "./report-messages-of.js";
import { reportDataTable, tableHtml } from "./report-table.js";

const wideWidth = 832;
const narrowWidth = 358;

/**
 * Makes one self-contained HTML file of charts, words and tables: inline SVG and CSS, no script, no network, no fonts to load.
 *
 * Every chart is drawn twice, for wide screens and A4 paper and for phones, and followed by its data as a table that
 * opens on demand. All texts are escaped, and the file forbids scripts by its own Content-Security-Policy.
 *
 * @param input - what goes into the report
 * @returns an HTML document, the same bytes for the same input
 * @throws `CHART_KIND` when the kind of a chart or its version is not known
 *
 * @example
 * ```ts
 * import { renderReport } from "@taktline/chart";
 *
 * const html = renderReport({
 *   title: "Line A, early shift",
 *   sections: [{ heading: "Output", charts: [{ kind: "tiles", v: 1, tiles: [{ label: "Good parts", value: 412 }] }] }],
 * });
 * html.startsWith("<!doctype html>"); // => true
 * html.includes("<script"); // => false
 * ```
 */
export function renderReport(input: ReportInput): string {
  const { locale = "en", messages, subtitle, generatedAt, utcOffsetMinutes = 0, footer } = input;
  const text = textResolver(locale, messages, reportTables);
  const title = escapeXml(text(input.title));
  const paragraph = (name: string, content: string) =>
    content === "" ? "" : `<p class="${name}">${escapeXml(content)}</p>\n`;
  const made =
    generatedAt === undefined
      ? ""
      : text({
          key: "report.generated",
          values: {
            time: formatTime(generatedAt, utcOffsetMinutes, "full", locale),
            zone: formatOffset(utcOffsetMinutes),
          },
        });
  const sections = input.sections.map((section, i) => sectionHtml(input, section, i, text));
  const theme = input.theme ?? "auto";
  const scheme = theme === "auto" ? "light dark" : theme;
  return `<!doctype html>
<html lang="${locale === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline'">
<meta name="color-scheme" content="${scheme}">
<title>${title}</title>
<style>
${reportCss(theme)}
</style>
</head>
<body>
<main>
<header>
<h1>${title}</h1>
${subtitle === undefined ? "" : paragraph("sub", text(subtitle))}${paragraph("made", made)}</header>
${sections.join("\n")}${auditHtml(input, text)}
${footer === undefined ? "" : `<footer>${escapeXml(text(footer))}</footer>\n`}</main>
</body>
</html>
`;
}

function sectionHtml(
  input: ReportInput,
  section: ReportSection,
  index: number,
  text: TextResolver,
): string {
  const { locale = "en" } = input;
  const parts: string[] = [];
  const heading = `s${index + 1}`;
  parts.push(`<section aria-labelledby="${heading}">`);
  parts.push(`<h2 id="${heading}">${escapeXml(text(section.heading))}</h2>`);
  const { text: words = [] } = section;
  // A ChartText is a string or a plain object, never an array.
  for (const one of Array.isArray(words) ? words : [words]) {
    parts.push(`<p>${escapeXml(text(one))}</p>`);
  }
  for (const [i, spec] of (section.charts ?? []).entries()) {
    parts.push(figureHtml(input, spec, `${heading}c${i + 1}`, text));
  }
  if (section.table !== undefined) {
    const { caption } = section.table;
    const { utcOffsetMinutes = 0 } = input;
    const table = textTable(reportDataTable(section.table, text, utcOffsetMinutes), locale);
    const name = caption === undefined ? text({ key: "report.table" }) : text(caption);
    const shown = caption === undefined ? "" : name;
    parts.push(`<div class="block">${tableHtml(table, name, shown)}</div>`);
  }
  const notes = section.notes ?? [];
  if (notes.length > 0) {
    const items = notes.map((note) => `<li>${escapeXml(text(note))}</li>`);
    parts.push(`<ul class="notes">${items.join("")}</ul>`);
  }
  parts.push("</section>");
  return parts.join("\n");
}

function figureHtml(input: ReportInput, spec: ChartSpec, id: string, text: TextResolver): string {
  const { locale = "en", messages } = input;
  const options = { locale, theme: "auto", ...(messages !== undefined && { messages }) } as const;
  const wide = renderSvg(spec, { ...options, width: wideWidth, idPrefix: `${id}w` });
  const narrow = renderSvg(spec, { ...options, width: narrowWidth, idPrefix: `${id}n` });
  const context = tableContext({ locale, ...(messages !== undefined && { messages }) });
  const composite = spec.kind === "panels";
  const data = namedTables(spec, context).map(({ name, table }) => {
    const flagged = table.omitted > 0 && table.columns.some((column) => column.flags === true);
    const shown = textTable(table, locale);
    return foldHtml(shown, text, flagged, composite ? name : "");
  });
  return `<figure><div class="wide">${wide}</div><div class="narrow">${narrow}</div>${data.join("")}</figure>`;
}

/** A table that opens on demand. */
function foldHtml(table: ChartTable, text: TextResolver, flagged: boolean, name = ""): string {
  if (table.rows.length === 0 && table.omitted === 0) return "";
  const key = flagged ? "report.omittedPoints" : "report.omitted";
  const values = { n: table.omitted };
  const omitted = table.omitted === 0 ? "" : `<p>${escapeXml(text({ key, values }))}</p>`;
  const count = text({ key: "report.data", values: { n: table.rows.length } });
  const summary = name === "" ? count : `${name} · ${count}`;
  return `\n<details><summary>${escapeXml(summary)}</summary>${omitted}${tableHtml(table, summary)}</details>`;
}

/** Conventions, limits, exclusions, issues and signals; then the raw data under folds. */
function auditHtml(input: ReportInput, text: TextResolver): string {
  const { locale = "en", utcOffsetMinutes = 0, audit, data = [] } = input;
  const parts: string[] = [];
  for (const { name, table } of audit === undefined ? [] : auditTables(audit, text, true)) {
    const shown = textTable(reportDataTable(table, text, utcOffsetMinutes), locale);
    parts.push(`<h3>${escapeXml(name)}</h3>`);
    parts.push(`<div class="block audit">${tableHtml(shown, name)}</div>`);
  }
  for (const [i, table] of data.entries()) {
    const all = textTable(reportDataTable(table, text, utcOffsetMinutes), locale);
    const rows = all.rows.slice(0, 500);
    const name =
      table.caption === undefined
        ? text({ key: "report.rawData", values: { n: i + 1 } })
        : text(table.caption);
    const omitted = all.rows.length - rows.length;
    parts.push(
      `<div class="block">${foldHtml({ ...all, rows, omitted }, text, false, name)}</div>`,
    );
  }
  if (parts.length === 0) return "";
  const heading = escapeXml(text({ key: "report.audit" }));
  return `\n<section aria-labelledby="audit">\n<h2 id="audit">${heading}</h2>\n${parts.join("\n")}\n</section>`;
}
