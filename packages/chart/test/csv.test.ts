import { type ReportInput, renderCsv } from "@taktline/chart";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoTime } from "../src/csv/csv-cells.js";
import { goldenCharts } from "./fixtures/charts.js";
import { studies } from "./fixtures/studies.js";
import { anyText } from "./support/any-text.js";

/** A reader of RFC 4180, strict: lines end by CR LF, quotes are doubled. */
function readCsv(text: string, separator = ","): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = "";
    if (text[at] === '"') {
      at++;
      for (;;) {
        if (at >= text.length) throw new Error("open quote");
        if (text[at] === '"' && text[at + 1] === '"') {
          field += '"';
          at += 2;
        } else if (text[at] === '"') {
          at++;
          break;
        } else field += text[at++];
      }
    } else {
      while (at < text.length && text[at] !== separator && text[at] !== "\r") {
        if (text[at] === '"' || text[at] === "\n") throw new Error(`bare ${text[at]} at ${at}`);
        field += text[at++];
      }
    }
    row.push(field);
    if (text[at] === separator) {
      at++;
      continue;
    }
    if (text.slice(at, at + 2) !== "\r\n") throw new Error(`no end of line at ${at}`);
    at += 2;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe("renderCsv", () => {
  it("writes numbers with a point and all digits, times with their offset, durations in milliseconds", () => {
    const csv = renderCsv(
      {
        columns: [
          { label: "x", format: { kind: "number", unit: "mm", decimals: 1 } },
          { label: "share", format: { kind: "percent" } },
          { label: "t", format: { kind: "time" } },
          { label: "stop", format: { kind: "duration" } },
        ],
        rows: [
          [0.1 + 0.2, 0.985, Date.UTC(2026, 10, 25, 0, 30, 0, 5), 1500],
          [-1e21, Number.NaN, null, -0],
        ],
      },
      { utcOffsetMinutes: 480 },
    );
    expect(csv).toBe(
      "x (mm),share,t (UTC+08:00),stop (ms)\r\n0.30000000000000004,0.985,2026-11-25T08:30:00.005+08:00,1500\r\n-1e+21,,,0\r\n",
    );
  });

  it("puts an apostrophe before what a spreadsheet would run, and leaves plain numbers alone", () => {
    const texts = ["=1", "+A1", "-A1", "@x", "\tx", "\rx", "＝1", "-5", "+1.5e3", "a=b", "-5 %"];
    const csv = renderCsv({ columns: [{ label: "=t" }], rows: texts.map((text) => [text]) });
    expect(readCsv(csv).map((row) => row[0])).toEqual([
      "'=t",
      "'=1",
      "'+A1",
      "'-A1",
      "'@x",
      "'\tx",
      "'\rx",
      "'＝1",
      "-5",
      "+1.5e3",
      "a=b",
      "'-5 %",
    ]);
  });

  it("reads back as it was, whatever the texts and the separator", () => {
    const cells = fc.array(fc.array(anyText, { minLength: 2, maxLength: 2 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        cells,
        fc.constantFrom("," as const, ";" as const, "\t" as const),
        (rows, sep) => {
          const csv = renderCsv(
            { columns: [{ label: "a" }, { label: "b" }], rows },
            { separator: sep },
          );
          const back = readCsv(csv, sep).slice(1);
          expect(back.map((row) => row.map((field) => field.replace(/^'/, "")))).toEqual(
            rows.map((row) => row.map((field) => field.replace(/^'/, ""))),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it("has a byte order mark on request only", () => {
    const table = { columns: [{ label: "序号" }], rows: [] };
    expect(renderCsv(table)).toBe("序号\r\n");
    expect(renderCsv(table, { bom: true })).toBe("\ufeff序号\r\n");
  });

  it("gives all points of a chart with the limits in force", () => {
    const rows = readCsv(renderCsv(goldenCharts["control-chart"]!));
    expect(rows[0]).toEqual([
      "Point",
      "Stage",
      "Individuals X (mm)",
      "Rules",
      "LCL",
      "CL",
      "UCL",
      "Moving range MR (mm)",
      "Rules",
      "LCL",
      "CL",
      "UCL",
    ]);
    expect(rows).toHaveLength(13);
    expect(rows[1]?.slice(0, 7)).toEqual(["1", "Phase I", "25.01", "", "24.96", "25.01", "25.06"]);
  });

  it("makes one rectangular table of a report", () => {
    const report: ReportInput = {
      title: "t",
      sections: [
        {
          heading: "Study",
          charts: [studies.sixpack],
          table: { columns: [{ label: "a" }], rows: [["x"]] },
        },
      ],
      audit: { conventions: [{ name: "estimator", value: "pooled" }] },
      data: [{ columns: [{ label: "v", format: { kind: "number" } }], rows: [[1.5]] }],
    };
    const rows = readCsv(renderCsv(report));
    expect(rows[0]).toEqual(["section", "table", "row", "column", "value"]);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([5]));
    expect(rows).toContainEqual(["Study", "Table", "1", "a", "x"]);
    expect(rows.at(-1)).toEqual(["Raw data 1", "Raw data 1", "1", "v", "1.5"]);
    expect(rows.some((row) => row[1] === "Histogram" && row[3] === "Count")).toBe(true);
  });

  it("refuses a separator that is none", () => {
    expect(() => renderCsv({ columns: [], rows: [] }, { separator: "|" as never })).toThrow(
      expect.objectContaining({ code: "CHART_CSV_OPTION" }),
    );
  });

  it("writes times as ISO 8601, west and east", () => {
    expect(isoTime(0, 0)).toBe("1970-01-01T00:00:00Z");
    expect(isoTime(0, -210)).toBe("1969-12-31T20:30:00-03:30");
    expect(isoTime(Number.NaN, 0)).toBe("");
  });
});

it("a formula behind white space, control characters or invisible marks is made harmless as well", () => {
  const evil = [
    " =1+1",
    "\t=1",
    "\v@SUM(A1)",
    "\u00a0=1",
    "\u3000＝1",
    "\ufeff=1",
    "\u200b+cmd",
    "\u202e=1",
    "\u0000=1",
  ];
  const csv = renderCsv({ columns: [{ label: "a" }], rows: evil.map((text) => [text]) });
  for (const text of evil) expect(csv).toContain(`'${text}`);
  expect(renderCsv({ columns: [{ label: "a" }], rows: [[" -5"], ["a = b"]] })).toBe(
    'a\r\n" -5"\r\na = b\r\n',
  );
});

it("a field with the separator of another country is quoted, so that no reader splits it", () => {
  const csv = renderCsv({ columns: [{ label: "a" }], rows: [["x;=1+1"], ["x\t=1"]] });
  expect(csv).toBe('a\r\n"x;=1+1"\r\n"x\t=1"\r\n');
});
