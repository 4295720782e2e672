import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type ChartSpec,
  type ReportInput,
  type ReportTable,
  renderCsv,
  reportAudit,
} from "@taktline/chart";
import { renderXlsx, xlsxWorkbook } from "@taktline/chart/xlsx";
import { imr } from "@taktline/spc";
import exceljs from "exceljs";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { excelSerial } from "../src/xlsx/number-cells.js";
import { sheetNames } from "../src/xlsx/sheet-name.js";
import { goldenCharts } from "./fixtures/charts.js";
import { studies } from "./fixtures/studies.js";
import { anyText } from "./support/any-text.js";
import { arbitraryChart } from "./support/arbitrary-chart.js";
import { checkXml } from "./support/check-xml.js";

const noon = Date.UTC(2026, 10, 25, 4, 0, 0);
const values = Array.from({ length: 60 }, (_, i) => 10 + Math.round(30 * Math.sin(i * 1.7)) / 100);
const chart = imr([...values, 99], {
  t: Float64Array.from({ length: 61 }, (_, i) => noon + i * 60_000),
  exclude: [{ index: 3, reason: '=HYPERLINK("http://x")' }],
  phase1: 60,
});

const report: ReportInput = {
  title: { en: "Line A, early shift", zh: "A 线早班报告" },
  subtitle: "2026-11-25",
  generatedAt: noon,
  utcOffsetMinutes: 480,
  footer: "Taktline",
  sections: [
    {
      heading: "Output [1/2]: *all?*",
      text: "What the line made.",
      table: {
        caption: "Pieces",
        columns: [
          { label: "part" },
          { label: "length", format: { kind: "number", unit: "mm", decimals: 3 } },
          { label: "yield", format: { kind: "percent", decimals: 1 } },
          { label: "made", format: { kind: "time" } },
          { label: "stopped", format: { kind: "duration" } },
        ],
        rows: [
          ["=1+1", 25.0125, 0.985, noon, 5_400_000],
          ["+A1", -0.5, 1, noon + 500, -5_400_000],
          ["-cmd|' /C calc'!A0", null, Number.NaN, null, 0],
          ["@SUM(A1)", 1e21, 0, noon, 14_400_000],
          ["\t=1", 5e-324, 0.5, noon, 0],
          ["ordinary", 0.1 + 0.2, 0.1, Date.UTC(1890, 0, 1), 0],
        ],
      },
      notes: ["a note"],
    },
    { heading: "Charts", charts: Object.values(goldenCharts) },
    { heading: "Studies", charts: Object.values(studies) },
  ],
  audit: reportAudit([{ name: "Bore", result: chart, version: "7" }]),
  data: [
    {
      caption: "Bore, raw",
      columns: [
        { label: "t", format: { kind: "time" } },
        { label: "x", format: { kind: "number", unit: "mm" } },
      ],
      rows: values.map((value, i) => [noon + i * 1000, value]),
    },
  ],
};

async function read(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  return workbook;
}

/** The place of a text in a sheet. */
function find(sheet: exceljs.Worksheet, text: string): { row: number; column: number } {
  for (let row = 1; row <= sheet.rowCount; row++) {
    for (let column = 1; column <= sheet.columnCount; column++) {
      if (sheet.getCell(row, column).value === text) return { row, column };
    }
  }
  throw new Error(`${text} is not in ${sheet.name}`);
}

const table = (rows: ReportTable["rows"]): ReportInput => ({
  title: "t",
  sections: [{ heading: "h", table: { columns: [{ label: "a" }], rows } }],
});

describe("a workbook as exceljs reads it", () => {
  let workbook: exceljs.Workbook;
  let output: exceljs.Worksheet;
  beforeAll(async () => {
    workbook = await read(renderXlsx(report));
    output = workbook.worksheets[1] as exceljs.Worksheet;
  });

  it("has a summary, a sheet per section, signals, conventions, long tables and raw data, in this order", () => {
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      "Summary",
      "1 Output -1-2-- -all--",
      "2 Charts",
      "3 Studies",
      "Signals",
      "Conventions",
      "Data 1",
      "Data 2",
      "Raw data 1",
    ]);
  });

  it("stores texts that look like formulas as texts, so marked that editing leaves them texts", () => {
    for (const text of ["=1+1", "+A1", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1"]) {
      const { row, column } = find(output, text);
      const cell = output.getCell(row, column);
      expect(cell.type, text).toBe(exceljs.ValueType.String);
      expect(cell.formula, text).toBeUndefined();
    }
    const bytes = unzipSync(renderXlsx(report));
    expect(strFromU8(bytes["xl/styles.xml"] ?? new Uint8Array())).toContain('quotePrefix="1"');
    for (const [path, part] of Object.entries(bytes)) {
      if (path.includes("worksheets")) expect(strFromU8(part)).not.toMatch(/<f[ >]/);
    }
  });

  it("stores numbers in full, with the format and unit of their column", () => {
    const { row } = find(output, "=1+1");
    const head = row - 1;
    expect(output.getRow(head).values).toEqual([
      undefined,
      "part",
      "length (mm)",
      "yield",
      "made (UTC+08:00)",
      "stopped (h)",
    ]);
    expect(output.getCell(row, 2).value).toBe(25.0125);
    expect(output.getCell(row, 2).numFmt).toBe("0.000");
    expect(output.getCell(row, 3).value).toBe(0.985);
    expect(output.getCell(row, 3).numFmt).toBe("0.0%");
    expect(output.getCell(row, 5).value).toBe(1.5);
    expect(output.getCell(row + 1, 5).value).toBe(-1.5);
    expect(output.getCell(row + 3, 2).value).toBe(1e21);
    expect(output.getCell(row + 4, 2).value).toBe(5e-324);
    expect(output.getCell(row + 5, 2).value).toBe(0.1 + 0.2);
    expect(output.getCell(row + 2, 2).value).toBe("n/a");
    expect(output.getCell(row + 2, 3).value).toBe("n/a");
  });

  it("stores times as dates on the wall clock of the report, and as texts where Excel has no date", () => {
    const { row } = find(output, "=1+1");
    const made = output.getCell(row, 4);
    expect(made.numFmt).toBe("yyyy-mm-dd hh:mm:ss.000");
    // exceljs reads dates as if the wall clock were UTC.
    expect((made.value as Date).toISOString()).toBe("2026-11-25T12:00:00.000Z");
    expect((output.getCell(row + 1, 4).value as Date).getUTCMilliseconds()).toBe(500);
    expect(output.getCell(row + 5, 4).value).toBe("1890-01-01T08:00:00+08:00");
  });

  it("keeps heads in view, filters long tables, prints landscape on A4 and repeats the head", () => {
    const raw = workbook.getWorksheet("Raw data 1");
    expect(raw?.views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
    expect(raw?.autoFilter).toBe("A3:B63");
    expect(raw?.pageSetup).toMatchObject({ orientation: "landscape", paperSize: 9, fitToWidth: 1 });
    expect(raw?.pageSetup.printTitlesRow).toBe("3:3");
    expect(raw?.getCell("A3").font?.bold).toBe(true);
    expect(raw?.getColumn(1).width).toBeGreaterThan(18);
  });

  it("has every signal with its evidence, and exclusions with their reasons as texts", () => {
    const signals = workbook.getWorksheet("Signals") as exceljs.Worksheet;
    const { row } = find(signals, "x:60:1");
    expect(signals.getRow(row).values).toContain(99);
    const conventions = workbook.getWorksheet("Conventions") as exceljs.Worksheet;
    const reason = find(conventions, '=HYPERLINK("http://x")');
    expect(conventions.getCell(reason.row, reason.column).type).toBe(exceljs.ValueType.String);
    find(conventions, "7");
  });
});

describe("a workbook", () => {
  it("has the same bytes whenever and wherever it is made", () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = "America/New_York";
      const west = renderXlsx(report);
      process.env.TZ = "Asia/Shanghai";
      const east = renderXlsx(report);
      expect(Buffer.compare(Buffer.from(west), Buffer.from(east))).toBe(0);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it("is well-formed XML in every part", () => {
    for (const [path, part] of Object.entries(unzipSync(renderXlsx(report)))) {
      const xml = strFromU8(part).replace(/^<\?xml[^>]*\?>\s*/, "");
      expect(() => checkXml(xml), path).not.toThrow();
    }
  });

  it("keeps what XML forbids out of number formats too: a unit may hold anything", () => {
    for (const unit of ["\u0000", `${"a".repeat(39)}\u{1f600}`, '"\\\n']) {
      const tiles = [{ label: "x", value: 1, format: { kind: "number", unit } }];
      const { bytes } = xlsxWorkbook({
        title: "t",
        sections: [{ heading: "s", charts: [{ kind: "tiles", v: 1, tiles } as ChartSpec] }],
      });
      for (const [path, part] of Object.entries(unzipSync(bytes))) {
        const xml = strFromU8(part).replace(/^<\?xml[^>]*\?>\s*/, "");
        expect(() => checkXml(xml), path).not.toThrow();
      }
    }
  });

  it("is well-formed whatever the charts hold, and has no number that is none", () => {
    fc.assert(
      fc.property(arbitraryChart, (spec) => {
        const { bytes } = xlsxWorkbook({
          title: spec.title ?? "",
          sections: [{ heading: spec.title ?? "", charts: [spec], notes: [spec.subtitle ?? ""] }],
        });
        for (const [path, part] of Object.entries(unzipSync(bytes))) {
          const xml = strFromU8(part).replace(/^<\?xml[^>]*\?>\s*/, "");
          checkXml(xml);
          if (path.includes("worksheets")) {
            expect(xml).not.toMatch(/<v>(?:NaN|-?Infinity|undefined|)<\/v>|<f[ >]/);
          }
        }
        expect(renderCsv(spec)).not.toMatch(/NaN|Infinity|undefined|\[object/);
      }),
      { numRuns: 12 },
    );
  });

  it("speaks Chinese", async () => {
    const workbook = await read(renderXlsx({ ...report, locale: "zh" }));
    const names = workbook.worksheets.map((sheet) => sheet.name);
    expect(names).toEqual(
      expect.arrayContaining(["概要", "判异信号", "约定与控制限", "原始数据 1"]),
    );
    expect(workbook.worksheets[0]?.getCell("A1").value).toBe("A 线早班报告");
  });

  it("counts characters that XML forbids and leaves them out", async () => {
    const { bytes, issues } = xlsxWorkbook(table([["a\u0000b\ud800c\u0007"], ["\ufffe"]]));
    expect(issues.map(({ code, message }) => [code, message.split(" ")[0]])).toEqual([
      ["CHART_XLSX_CHARACTERS", "4"],
    ]);
    const workbook = await read(bytes);
    find(workbook.worksheets[1] as exceljs.Worksheet, "abc");
    const remarks = JSON.stringify(workbook.worksheets[0]?.getSheetValues());
    expect(remarks).toContain("CHART_XLSX_CHARACTERS");
  });

  it("cuts texts at 32767 characters, not through a surrogate pair, and says so", async () => {
    const long = `${"x".repeat(32_766)}😀tail`;
    const { bytes, issues } = xlsxWorkbook(table([[long]]));
    expect(issues.map((issue) => issue.code)).toEqual(["CHART_XLSX_TEXT_CUT"]);
    const workbook = await read(bytes);
    find(workbook.worksheets[1] as exceljs.Worksheet, "x".repeat(32_766));
  });

  it("splits tables that are longer than a sheet, losing no row, or refuses them", async () => {
    const rows = Array.from({ length: 250 }, (_, i) => [i]);
    const input: ReportInput = {
      title: "t",
      sections: [],
      data: [{ columns: [{ label: "i", format: { kind: "number" } }], rows }],
    };
    const { bytes, issues, sheets } = xlsxWorkbook(input, { rowsPerSheet: 100 });
    expect(sheets).toEqual(["Summary", "Raw data 1", "Raw data 1 (2)", "Raw data 1 (3)"]);
    expect(issues.map((issue) => issue.code)).toEqual(["CHART_XLSX_SPLIT"]);
    const workbook = await read(bytes);
    const read1 = workbook.worksheets.slice(1).flatMap((sheet) => {
      expect(sheet.rowCount).toBeLessThanOrEqual(100);
      return Array.from({ length: sheet.rowCount - 3 }, (_, i) => sheet.getCell(i + 4, 1).value);
    });
    expect(read1).toEqual(rows.flat());
    expect(() => renderXlsx(input, { rowsPerSheet: 100, overflow: "refuse" })).toThrow(
      expect.objectContaining({ code: "CHART_XLSX_SIZE" }),
    );
  });

  it("refuses more columns than a sheet has and sizes that no sheet has", () => {
    const columns = Array.from({ length: 16_385 }, (_, i) => ({ label: String(i) }));
    expect(() => renderXlsx({ title: "t", sections: [], data: [{ columns, rows: [] }] })).toThrow(
      expect.objectContaining({ code: "CHART_XLSX_SIZE" }),
    );
    for (const rowsPerSheet of [0, 99, 1_048_577, 100.5, Number.NaN]) {
      expect(() => renderXlsx(report, { rowsPerSheet })).toThrow(
        expect.objectContaining({ code: "CHART_XLSX_OPTION" }),
      );
    }
  });

  it("brings any text through, less what XML forbids", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(anyText, fc.constantFrom("_x0041_", " a ", "a  b", "=x", "<b>&amp;")), {
          minLength: 1,
          maxLength: 12,
        }),
        async (texts) => {
          const workbook = await read(renderXlsx(table(texts.map((text) => [text]))));
          const sheet = workbook.worksheets[1] as exceljs.Worksheet;
          const { row } = find(sheet, "a");
          for (const [i, text] of texts.entries()) {
            const clean = text
              .replace(
                // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
                /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
                "",
              )
              .replace(/\r\n?/g, "\n");
            const value = sheet.getCell(row + 1 + i, 1).value;
            expect(unescaped(value)).toBe(clean);
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});

/** exceljs leaves the code of an underscore as it is. */
function unescaped(value: exceljs.CellValue): string {
  return (value === null ? "" : String(value)).replace(/_x005F_/g, "_");
}

describe("names of sheets", () => {
  it("have 31 characters at most, none that Excel forbids, and occur once whatever their case", () => {
    const name = sheetNames();
    expect(name("a/b:c*d?e[f]g\\h")).toBe("a-b-c-d-e-f-g-h");
    expect(name("A/B:C*D?E[F]G\\H")).toBe("A-B-C-D-E-F-G-H ~2");
    expect(name("'quoted'")).toBe("quoted");
    expect(name("History")).toBe("Sheet History");
    expect(name("")).toBe("Sheet");
    expect(name("x".repeat(40))).toBe("x".repeat(31));
    expect(name(`${"x".repeat(30)}😀`)).toBe("x".repeat(30));
    expect(name("x".repeat(31))).toBe(`${"x".repeat(28)} ~2`);
  });
});

describe("dates", () => {
  it("are days since 1899-12-30 on the wall clock, where Excel's calendar is right", () => {
    // Excel: DATE(2000,1,1) = 36526; noon is half a day.
    expect(excelSerial(Date.UTC(2000, 0, 1, 12), 0)).toBe(36_526.5);
    expect(excelSerial(Date.UTC(1999, 11, 31, 16), 480)).toBe(36_526);
    expect(excelSerial(Date.UTC(1900, 2, 1), 0)).toBe(61);
    expect(excelSerial(Date.UTC(1900, 1, 28), 0)).toBeNaN();
    expect(excelSerial(Date.UTC(10_000, 0, 1), 0)).toBeNaN();
  });
});

const python = "/usr/bin/python3";
const known =
  existsSync(python) &&
  (() => {
    try {
      execFileSync(python, ["-c", "import openpyxl"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  })();
if (!known && process.env.CI !== "true") {
  process.stdout.write("skipped: the check of workbooks by openpyxl needs python3-openpyxl\n");
}

describe.skipIf(!known && process.env.CI !== "true")("a workbook as openpyxl reads it", () => {
  const folder = mkdtempSync(join(tmpdir(), "taktline-xlsx-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has the same sheets, types, formats, filters and panes", () => {
    const file = join(folder, "report.xlsx");
    writeFileSync(file, renderXlsx(report));
    const script = `
import json, sys, warnings
warnings.simplefilter("error")
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[1]
cells = {}
for row in sheet.iter_rows():
    for cell in row:
        if isinstance(cell.value, str) and cell.value == "=1+1": at = cell.row
for column in range(1, 6):
    cell = sheet.cell(at, column)
    cells[column] = [str(cell.value), cell.data_type, cell.number_format, bool(cell.style and cell.quotePrefix)]
raw = book["Raw data 1"]
links = [c.hyperlink.location for r in book.worksheets[0].iter_rows() for c in r if c.hyperlink]
formulas = [c.coordinate for s in book.worksheets for r in s.iter_rows() for c in r if c.data_type == "f"]
print(json.dumps({"names": book.sheetnames, "cells": cells, "filter": raw.auto_filter.ref, "freeze": raw.freeze_panes, "titles": raw.print_title_rows, "formulas": formulas, "links": links, "title": book.properties.title, "created": str(book.properties.created), "rows": raw.max_row}))
`;
    const source = join(folder, "read.py");
    writeFileSync(source, script);
    const out = JSON.parse(execFileSync(python, [source, file], { encoding: "utf8" }));
    const { sheets } = xlsxWorkbook(report);
    expect(out.names).toEqual(sheets);
    expect(out.links).toEqual(sheets.slice(1).map((name) => `'${name}'!A1`));
    expect(out.cells["1"]).toEqual(["=1+1", "s", "General", true]);
    expect(out.cells["2"]).toEqual(["25.0125", "n", "0.000", false]);
    expect(out.cells["4"]?.slice(0, 2)).toEqual(["2026-11-25 12:00:00", "d"]);
    expect(out).toMatchObject({
      filter: "A3:B63",
      freeze: "A4",
      formulas: [],
      title: "Line A, early shift",
      created: "2026-11-25 04:00:00",
      rows: 63,
    });
    expect(readFileSync(file).length).toBeGreaterThan(5000);
  });
});

it("a date that a sheet cannot count is written out, not given as a number of milliseconds", () => {
  const format = { kind: "time", utcOffsetMinutes: 480 } as const;
  const table = {
    columns: [{ label: "t", format }, { label: "own" }],
    rows: [[Date.UTC(1875, 0, 1), { value: Date.UTC(1875, 0, 1), format }]],
  };
  const { bytes } = xlsxWorkbook({ title: "t", sections: [{ heading: "h", table }] });
  const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet2.xml"]!);
  expect(sheet.match(/1875-01-01T08:00:00\+08:00/g)?.length).toBe(2);
});
