import { Bad, BadNoData, BadTypeMismatch, isBad, isTaktlineError } from "@taktline/core";
import { type ReadCsvOptions, readCsv } from "@taktline/drivers/csv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const columns = { part: "number", bore: "number", note: "text" } as const;
const good = "part,bore,note\n1,25.001,ok\n2,24.998,\n";

function table(input: string | Uint8Array, options: ReadCsvOptions<typeof columns>) {
  const result = readCsv(input, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("readCsv", () => {
  it("reads every row of a file that mixes its line ends", () => {
    const mixed = readCsv("a\r\n1\n2\r3\r\n4\n", { columns: { a: "number" } });
    expect(mixed.ok && Array.from(mixed.value.columns.a)).toEqual([1, 2, 3, 4]);
    const long = readCsv(`a,b\r\n${"1,2\n".repeat(1000)}`, { columns: { a: "number", b: "text" } });
    expect(long.ok && long.value.rows).toBe(1000);
  });

  it("gives typed columns of the same length", () => {
    const { columns: c, quality, rows, header, separator, issues } = table(good, { columns });
    expect(c).toEqual({
      part: new Float64Array([1, 2]),
      bore: new Float64Array([25.001, 24.998]),
      note: ["ok", ""],
    });
    expect(quality).toEqual({ part: new Uint32Array(2), bore: new Uint32Array(2) });
    expect({ rows, header, separator, issues }).toEqual({
      rows: 2,
      header: ["part", "bore", "note"],
      separator: ",",
      issues: [],
    });
  });

  it.each([",", ";", "\t"])("finds the separator %j by the headers asked for", (separator) => {
    const text = `sep a\u3001b${separator}"part"${separator} bore ${separator}note\r\nx${separator}1${separator}2${separator}"a ""b"" , ; c"\r\n`;
    const read = table(text, { columns });
    expect(read.separator).toBe(separator);
    expect(read.columns).toEqual({
      part: new Float64Array([1]),
      bore: new Float64Array([2]),
      note: ['a "b" , ; c'],
    });
  });

  it("keeps what is no number out, with line, column and a bad quality", () => {
    const {
      columns: c,
      quality,
      issues,
      issueCounts,
    } = table(
      "part,bore,note\n1,25.1,a\n2,NaN,b\n3,,c\n0x10,1 000,d\n5,Infinity,e\n6,1e999,f\n-.5,+2.E1,g\n",
      { columns },
    );
    expect(Array.from(c.bore)).toEqual([25.1, NaN, NaN, NaN, NaN, NaN, 20]);
    expect(Array.from(c.part)).toEqual([1, 2, 3, NaN, 5, 6, -0.5]);
    expect(Array.from(quality.bore)).toEqual([
      0,
      BadTypeMismatch,
      BadNoData,
      BadTypeMismatch,
      BadTypeMismatch,
      BadTypeMismatch,
      0,
    ]);
    expect(isBad(BadTypeMismatch) && isBad(BadNoData) && isBad(Bad)).toBe(true);
    expect(issues.map(({ code, line, column, path }) => [code, line, column, path])).toEqual(
      [
        ["DRIVERS_CSV_NUMBER", 3, 2, [1, "bore"]],
        ["DRIVERS_CSV_EMPTY", 4, 2, [2, "bore"]],
        ["DRIVERS_CSV_NUMBER", 5, 1, [3, "part"]],
        ["DRIVERS_CSV_NUMBER", 5, 2, [3, "bore"]],
        ["DRIVERS_CSV_NUMBER", 6, 2, [4, "bore"]],
        ["DRIVERS_CSV_NUMBER", 7, 2, [5, "bore"]],
      ].sort((a, b) => (a[1] as number) - (b[1] as number)),
    );
    expect(issueCounts.get("DRIVERS_CSV_NUMBER")).toBe(5);
  });

  it("names a missing column, the nearest header, and what is there", () => {
    const result = readCsv("Part,Bore,note\n1,2,x\n", { columns });
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ code, path }) => [code, path])).toEqual([
      ["DRIVERS_CSV_COLUMN_MISSING", ["columns", "part"]],
      ["DRIVERS_CSV_COLUMN_MISSING", ["columns", "bore"]],
    ]);
    expect(result.issues[0]?.message).toContain('the nearest is "Part"');
    expect(result.issues[0]?.message).toContain('"Part", "Bore", "note"');
  });

  it("refuses a header that names a column twice, and an input without one", () => {
    expect(readCsv("part,bore,note,bore\n", { columns })).toMatchObject({
      ok: false,
      issues: [{ code: "DRIVERS_CSV_HEADER", line: 1 }],
    });
    expect(readCsv("", { columns })).toMatchObject({
      ok: false,
      issues: [{ code: "DRIVERS_CSV_HEADER" }],
    });
  });

  it("gives a column another name than its header", () => {
    const result = readCsv("主轴功率 (kW);Process\n0,18;End\n", {
      columns: {
        power: { type: "number", header: "主轴功率 (kW)" },
        process: { type: "text", header: "Process" },
      },
      decimal: ",",
    });
    expect(result.ok && result.value.columns).toEqual({
      power: new Float64Array([0.18]),
      process: ["End"],
    });
  });

  it("leaves out rows of another width, but for empty cells beyond the header", () => {
    const {
      columns: c,
      rows,
      refusedRows,
      issues,
    } = table("part,bore,note\n1,25,a,,\n2,25\n3,25,1,5\n\n4,25,b\n", { columns });
    expect([rows, refusedRows]).toEqual([2, 2]);
    expect(Array.from(c.part)).toEqual([1, 4]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ["DRIVERS_CSV_WIDTH", 3],
      ["DRIVERS_CSV_WIDTH", 4],
    ]);
  });

  it("leaves out rows with broken quotes and goes on", () => {
    const {
      columns: c,
      issues,
      refusedRows,
    } = table('part,bore,note\n1,25,a"b\n2,25,ok\n3,25,"open\n', {
      columns,
    });
    expect(Array.from(c.part)).toEqual([2]);
    expect(refusedRows).toBe(2);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ["DRIVERS_CSV_SYNTAX", 2],
      ["DRIVERS_CSV_SYNTAX", 4],
    ]);
    const long = readCsv(`part,bore,note\n1,25,"${"x".repeat(500)}\n`, {
      columns,
      maxRowLength: 100,
    });
    expect(long.ok && long.value.issueCounts.get("DRIVERS_CSV_SYNTAX")).toBeGreaterThan(0);
  });

  it("drops a byte order mark and decodes GB18030", () => {
    // "零件,备注" and "1,合格" in GB18030, from Python's codec.
    const bytes = Uint8Array.from([
      0xc1, 0xe3, 0xbc, 0xfe, 0x2c, 0xb1, 0xb8, 0xd7, 0xa2, 0x0a, 0x31, 0x2c, 0xba, 0xcf, 0xb8,
      0xf1, 0x0a,
    ]);
    const wanted = { 零件: "number", 备注: "text" } as const;
    for (const encoding of ["gb18030", "auto"]) {
      const read = readCsv([bytes.subarray(0, 3), bytes.subarray(3)], {
        columns: wanted,
        encoding,
      });
      expect(read.ok && read.value.columns).toEqual({
        零件: new Float64Array([1]),
        备注: ["合格"],
      });
    }
    expect(readCsv(bytes, { columns: wanted })).toMatchObject({ ok: false });
    const marked = new TextEncoder().encode("\ufeff零件,备注\n1,合格\n");
    for (const encoding of ["utf-8", "auto"]) {
      expect(readCsv(marked, { columns: wanted, encoding }).ok).toBe(true);
    }
    expect(readCsv("\ufeff零件,备注\n1,合格\n", { columns: wanted }).ok).toBe(true);
    const torn = table(
      Uint8Array.from([...new TextEncoder().encode(good), 0x33, 0x2c, 0x31, 0x2c, 0xff, 0x0a]),
      {
        columns,
      },
    );
    expect(torn.issueCounts.get("DRIVERS_CSV_ENCODING")).toBe(1);
  });

  it("keeps at most maxIssues issues and counts all", () => {
    const { issues, issueCounts } = table(`part,bore,note\n${"x,1,a\n".repeat(50)}`, {
      columns,
      maxIssues: 3,
    });
    expect(issues).toHaveLength(3);
    expect(issueCounts.get("DRIVERS_CSV_NUMBER")).toBe(50);
  });

  it("reads asynchronous chunks as it reads the whole, however they are cut", async () => {
    const text = 'part;bore;note\r\n1;25.5;"a ""b""\n c"\r\n2;x;滑座\r\n3;1\r\n4;24;"';
    const bytes = new TextEncoder().encode(text);
    const whole = readCsv(text, { columns });
    expect(whole.ok).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 6 }), async (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b)];
        async function* chunks() {
          for (const [i, from] of at.entries()) yield bytes.subarray(from, at[i + 1]);
        }
        expect(await readCsv(chunks(), { columns })).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it("reads asynchronous inputs of a header alone, of nothing, and with a missing column", async () => {
    async function* chunks(text: string) {
      yield text;
    }
    expect(await readCsv(chunks("part,bore,note"), { columns })).toMatchObject({
      ok: true,
      value: { rows: 0 },
    });
    expect(await readCsv(chunks(""), { columns })).toMatchObject({ ok: false });
    expect(await readCsv(chunks("part,bore\n1,2\n"), { columns })).toMatchObject({
      ok: false,
      issues: [{ code: "DRIVERS_CSV_COLUMN_MISSING" }],
    });
    expect(
      await readCsv(chunks("part,bore,note\n1,2,a\n"), { columns, encoding: "auto" }),
    ).toMatchObject({
      ok: true,
      value: { rows: 1 },
    });
  });

  it("never throws for random text or bytes", () => {
    const fragment = fc.constantFrom(
      "part",
      "bore",
      "note",
      ",",
      ";",
      "\n",
      "\r",
      '"',
      "1",
      " ",
      "\t",
    );
    const input = fc.oneof(
      fc.array(fragment, { maxLength: 60 }).map((pieces) => `part,bore,note\n${pieces.join("")}`),
      fc.array(fragment, { maxLength: 40 }).map((pieces) => pieces.join("")),
      fc.uint8Array({ maxLength: 80 }),
    );
    fc.assert(
      fc.property(input, (given) => {
        const result = readCsv(given, { columns, encoding: "auto" });
        if (result.ok) {
          const { rows, columns: c, quality } = result.value;
          expect([c.part.length, c.note.length, quality.bore.length]).toEqual([rows, rows, rows]);
        } else expect(result.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it("refuses options that are none", () => {
    const wrong: (() => unknown)[] = [
      () => readCsv(good, { columns: {} }),
      () => readCsv(good, { columns: { a: "integer" as "number" } }),
      () => readCsv(good, { columns, separator: "" }),
      () => readCsv(good, { columns, decimal: "x" as "." }),
      () => readCsv(good, { columns, maxIssues: -1 }),
      () => readCsv(good, { columns, maxRowLength: 0 }),
      () => readCsv(new Uint8Array(), { columns, encoding: "klingon" }),
    ];
    for (const run of wrong) expect(isTaktlineError(caught(run), "DRIVERS_OPTION")).toBe(true);
  });
});
