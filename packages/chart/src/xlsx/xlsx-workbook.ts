import { type Issue, TaktlineError } from "@taktline/core";
import { strToU8, type Zippable, zipSync } from "fflate";
import type { ChartErrorCode } from "../errors.catalogue.js";
import { textResolver } from "../locale/messages.js";
import type { ReportInput } from "../report/report.js";
import { reportTables } from "../report/report-messages-of.js";
import { cellXml, type TextLosses } from "./cell-text.js";
import { planSheets, summarySheet } from "./plan-sheets.js";
import { attribute, columnLetters, quotedName, type Sheet, sheetXml } from "./sheet.js";
import { styleTable } from "./style-table.js";

/** How a workbook is made. */
export interface XlsxOptions {
  /** The most rows of a sheet, 100 to 1048576 (what Excel holds, and the default). */
  readonly rowsPerSheet?: number;
  /** What becomes of a table with more rows: it goes on in further sheets (`split`, default), or is refused. */
  readonly overflow?: "split" | "refuse";
}

/** A workbook with what had to be changed to make it. */
export interface XlsxWorkbook {
  /** The file. */
  readonly bytes: Uint8Array;
  /** Names of its sheets in their order. */
  readonly sheets: readonly string[];
  /** Texts cut, characters left out, tables split; also written into the summary sheet. */
  readonly issues: readonly Issue<ChartErrorCode>[];
}

/**
 * Makes a workbook of a report and says what had to be changed: tables split over sheets, texts cut, characters left out.
 *
 * The same as `renderXlsx`, with the names of the sheets and the issues beside the bytes.
 *
 * @param input - what goes into the report
 * @throws `CHART_XLSX_OPTION` when the number of rows per sheet is out of range
 * @throws `CHART_XLSX_SIZE` when a table has more than 16384 columns, or too many rows and `overflow` is `refuse`
 * @throws `CHART_KIND` when the kind of a chart or its version is not known
 *
 * @example
 * ```ts
 * import { xlsxWorkbook } from "@taktline/chart/xlsx";
 *
 * const table = { columns: [{ label: "part" }], rows: [["A\u0007"]] };
 * const { sheets, issues } = xlsxWorkbook({ title: "Line A", sections: [{ heading: "Parts/day", table }] });
 * sheets; // => ["Summary", "1 Parts-day"]
 * issues.map((issue) => issue.code); // => ["CHART_XLSX_CHARACTERS"]
 * ```
 */
export function xlsxWorkbook(input: ReportInput, options: XlsxOptions = {}): XlsxWorkbook {
  const { rowsPerSheet = 1_048_576, overflow = "split" } = options;
  if (!Number.isInteger(rowsPerSheet) || rowsPerSheet < 100 || rowsPerSheet > 1_048_576) {
    throw new TaktlineError<ChartErrorCode>(
      "CHART_XLSX_OPTION",
      `rowsPerSheet is ${rowsPerSheet}; give a whole number from 100 to 1048576, or leave it out`,
      { details: { rowsPerSheet } },
    );
  }
  const { locale = "en", messages, generatedAt } = input;
  const text = textResolver(locale, messages, reportTables);
  const plan = planSheets(input, text, rowsPerSheet, overflow);
  const styles = styleTable(locale === "zh" ? "Microsoft YaHei" : "Calibri");
  const losses: TextLosses = { characters: 0, cut: 0 };
  const bodies = plan.sheets.map((sheet) => sheetXml(sheet, styles, losses));
  const issues = issuesOf(plan.split, losses);
  const summary = summarySheet(
    input,
    text,
    plan,
    issues.map(({ code, message }) => `${code}: ${message}`),
  );
  const sheets = [summary, ...plan.sheets];
  const parts = [sheetXml(summary, styles, { characters: 0, cut: 0 }), ...bodies];
  // The clock of a zip entry has no zone: these fields are the same wherever the file is made.
  const mtime = new Date(1980, 0, 1, 12, 0, 0);
  const files: Zippable = {};
  const put = (path: string, xml: string) => {
    files[path] = strToU8(`${declaration}${xml}`);
  };
  put("[Content_Types].xml", contentTypes(sheets.length));
  put("_rels/.rels", packageRelations);
  put("docProps/core.xml", coreProperties(text(input.title), generatedAt));
  put("docProps/app.xml", appProperties);
  put("xl/workbook.xml", workbookXml(sheets));
  put("xl/_rels/workbook.xml.rels", workbookRelations(sheets.length));
  files["xl/styles.xml"] = strToU8(styles.xml());
  for (const [i, part] of parts.entries()) {
    // Large sheets are packed less tightly: packing is most of the time that they take.
    files[`xl/worksheets/sheet${i + 1}.xml`] = [part, { level: part.length > 4_000_000 ? 3 : 6 }];
  }
  return {
    bytes: zipSync(files, { level: 6, mtime }),
    sheets: sheets.map((sheet) => sheet.name),
    issues,
  };
}

/**
 * Makes an Excel workbook of a report: a summary with links, a sheet per section, signals, conventions and data, styled and
 * ready to print, the same bytes for the same input.
 *
 * Numbers are numbers and times are dates on the wall clock that the heads name; texts are texts and never formulas.
 * Charts come as their numbers. It needs no Excel and no Node: it runs in browsers too.
 *
 * @param input - what goes into the report, as for `renderReport`
 * @throws `CHART_XLSX_OPTION` when the number of rows per sheet is out of range
 * @throws `CHART_XLSX_SIZE` when a table has more than 16384 columns, or too many rows and `overflow` is `refuse`
 * @throws `CHART_KIND` when the kind of a chart or its version is not known
 * @see ECMA-376, part 1, SpreadsheetML
 *
 * @example
 * ```ts
 * import { renderXlsx } from "@taktline/chart/xlsx";
 *
 * const bytes = renderXlsx({
 *   title: "Line A, early shift",
 *   sections: [{ heading: "Output", table: { columns: [{ label: "part" }, { label: "pieces", format: { kind: "number" } }], rows: [["A", 412]] } }],
 * });
 * String.fromCharCode(...bytes.slice(0, 2)); // => "PK"
 * ```
 */
export function renderXlsx(input: ReportInput, options: XlsxOptions = {}): Uint8Array {
  return xlsxWorkbook(input, options).bytes;
}

function issuesOf(
  split: readonly { readonly name: string; readonly sheets: number }[],
  losses: TextLosses,
): Issue<ChartErrorCode>[] {
  const issues: Issue<ChartErrorCode>[] = [];
  for (const { name, sheets } of split) {
    issues.push({
      code: "CHART_XLSX_SPLIT",
      message: `a table has more rows than a sheet holds: it begins in ${name} and goes on in ${sheets - 1} more`,
      severity: "warning",
      path: [name],
    });
  }
  if (losses.cut > 0) {
    issues.push({
      code: "CHART_XLSX_TEXT_CUT",
      message: `${losses.cut} texts were longer than the 32767 characters that a cell holds, and were cut`,
      severity: "error",
    });
  }
  if (losses.characters > 0) {
    issues.push({
      code: "CHART_XLSX_CHARACTERS",
      message: `${losses.characters} characters that XML forbids were left out of texts`,
      severity: "error",
    });
  }
  return issues;
}

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${office}/extended-properties" Target="docProps/app.xml"/></Relationships>`;
const appProperties = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Taktline</Application></Properties>`;

function contentTypes(sheets: number): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const each = Array.from(
    { length: sheets },
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${each.join("")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;
}

function coreProperties(title: string, generatedAt: number | undefined): string {
  const made =
    generatedAt === undefined || !(generatedAt >= 0 && generatedAt < 253_402_300_800_000)
      ? ""
      : `<dcterms:created xsi:type="dcterms:W3CDTF">${new Date(generatedAt).toISOString().replace(/\.\d+Z$/, "Z")}</dcterms:created>`;
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${cellXml(title, { characters: 0, cut: 0 })}</dc:title><dc:creator>Taktline</dc:creator>${made}</cp:coreProperties>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    (sheet, i) => `<sheet name="${attribute(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const names: string[] = [];
  for (const [i, { name, filter }] of sheets.entries()) {
    if (filter === undefined) continue;
    const range = `$A$${filter.head}:$${columnLetters(filter.columns - 1)}$${filter.last}`;
    names.push(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${attribute(`${quotedName(name)}!${range}`)}</definedName>`,
    );
  }
  for (const [i, { name, filter }] of sheets.entries()) {
    if (filter === undefined) continue;
    const rows = `$${filter.head}:$${filter.head}`;
    names.push(
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${attribute(`${quotedName(name)}!${rows}`)}</definedName>`,
    );
  }
  const defined = names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list.join("")}</sheets>${defined}</workbook>`;
}

function workbookRelations(sheets: number): string {
  const each = Array.from(
    { length: sheets },
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
}
