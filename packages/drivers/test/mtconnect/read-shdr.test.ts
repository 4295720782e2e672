import { isTaktlineError } from "@taktline/core";
import {
  partCounts,
  programCycles,
  readShdr,
  type ShdrAccount,
  type ShdrReaderOptions,
  type ShdrRecord,
  shdrReader,
} from "@taktline/drivers/mtconnect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

function read(input: string | Iterable<string | Uint8Array>, options?: ShdrReaderOptions) {
  const reading = readShdr(input, options);
  return { records: [...reading], account: reading.account() };
}

const balanced = ({ lines, timestamped, assetLines, protocol, blank, refused }: ShdrAccount) =>
  lines === timestamped + assetLines + protocol + blank + refused;

const sample = [
  "\ufeff2026-03-02T08:00:00.0000000Z|avail|AVAILABLE|name|滑座 \u{1f600}",
  "2026-03-02T08:00:00.0000001Z|system|NORMAL||||",
  "2026-03-02T08:00:00.0000000Z|x|1\r",
  "2026-03-02T08:00:00.0000000Z|@ASSET@|T1|CuttingTool|--multiline--AB",
  "<a>",
  "",
  "</a>",
  "--multiline--AB\r",
  "* PING",
  "",
  "half a li",
  "2026-03-02T07:59:59Z|x|2|y",
  "2026-03-02T08:00:01Z|x|3",
].join("\n");

describe("readShdr", () => {
  it("accounts for every line and numbers issues", () => {
    const { records, account } = read(`${sample}\n`);
    expect(balanced(account)).toBe(true);
    expect(account).toMatchObject({
      lines: 13,
      timestamped: 6,
      assetLines: 4,
      protocol: 1,
      blank: 1,
      refused: 1,
      assets: 1,
    });
    expect(records.find(({ kind }) => kind === "asset")).toMatchObject({
      line: 4,
      body: "<a>\n\n</a>",
    });
    const issues = records.flatMap((r) => (r.kind === "issue" ? [[r.issue.code, r.line]] : []));
    expect(issues).toEqual([
      ["DRIVERS_SHDR_NO_TIME", 11],
      ["DRIVERS_SHDR_FIELDS", 12],
    ]);
  });

  it("tells times that differ by 100 ns, which a double of epoch milliseconds does not", () => {
    // Lines 2 to 3 step back by 100 ns, 3 to 4 stand still, 12 steps back by a second.
    const { account } = read(`${sample}\n`);
    expect([account.backward, account.duplicateTimes]).toEqual([2, 1]);
    expect(account.largestStepBackMs).toBe(1000);
  });

  it("gives the same records and account however text or bytes are cut", () => {
    const whole = read(sample);
    const bytes = new TextEncoder().encode(sample);
    fc.assert(
      fc.property(
        fc.array(fc.nat(bytes.length), { maxLength: 12 }),
        fc.boolean(),
        (cuts, asBytes) => {
          const source: { length: number; slice(a: number, b?: number): string | Uint8Array } =
            asBytes ? bytes : sample;
          const at = [0, ...cuts.sort((a, b) => a - b).filter((c) => c <= source.length)];
          const pieces = at.map((from, i) => source.slice(from, at[i + 1]));
          expect(read(pieces)).toEqual(whole);
        },
      ),
      { numRuns: 200 },
    );
    expect(read(sample.split(""))).toEqual(whole);
  });

  it("warns that a last line without newline may be cut", () => {
    const { records } = read("2026-03-02T08:00:01Z|x|12");
    expect(records.map((r) => (r.kind === "issue" ? r.issue.code : r.kind))).toEqual([
      "observation",
      "DRIVERS_SHDR_LAST_LINE",
    ]);
  });

  it("holds no line longer than allowed: 100 MB without a newline are one issue", () => {
    const reader = shdrReader();
    const piece = "x".repeat(1_000_000);
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < 100; i++) expect(reader.push(piece)).toHaveLength(0);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(30_000_000);
    const records = reader.push("\n2026-03-02T08:00:01Z|x|1\n");
    expect(records.map((r) => (r.kind === "issue" ? r.issue.code : r.kind))).toEqual([
      "DRIVERS_SHDR_LONG_LINE",
      "observation",
    ]);
    expect(records[0]).toMatchObject({ issue: { message: expect.stringContaining("100000000") } });
    expect(reader.account()).toMatchObject({ lines: 2, refused: 1 });
  });

  it("judges the length of a line the same however it is cut", () => {
    const line = "2026-03-02T08:00:01Z|x|123456";
    const options = { maxLineLength: line.length - 1 };
    const text = `${line}\n${line.slice(0, -1)}\n`;
    const whole = read(text, options);
    expect(whole.records.map(({ kind }) => kind)).toEqual(["issue", "observation"]);
    expect(read(text.split(""), options)).toEqual(whole);
  });

  it("ends an asset whose tag never comes at the next timestamp", () => {
    const { records, account } = read(
      "2026-03-02T08:00:00Z|@ASSET@|T1|X|--multiline--A\n<a>\n2026-03-02T08:00:01Z|x|1\n",
    );
    expect(records.map((r) => (r.kind === "issue" ? r.issue.code : r.kind))).toEqual([
      "DRIVERS_SHDR_ASSET",
      "observation",
    ]);
    expect(balanced(account)).toBe(true);
    const long = read(
      `2026-03-02T08:00:00Z|@ASSET@|T1|X|--multiline--A\n${"<a>\n".repeat(9)}--multiline--A\n`,
      { maxAssetLength: 20 },
    );
    expect(long.records).toMatchObject([{ issue: { code: "DRIVERS_SHDR_ASSET" }, line: 1 }]);
    expect(long.account).toMatchObject({ lines: 11, assetLines: 10, assets: 0 });
  });

  it("says which lines hold bytes that are not UTF-8", () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode("2026-03-02T08:00:00Z|n|"),
      0xb3,
      0xb5,
      10,
    ]);
    const { records, account } = read([bytes]);
    expect(account.issues.get("DRIVERS_SHDR_ENCODING")).toBe(1);
    expect(records).toContainEqual(expect.objectContaining({ value: "\ufffd\ufffd" }));
  });

  it("never throws anything for random or half-right input, and accounts for all of it", () => {
    const fragment = fc.constantFrom(
      "2026-03-02T08:00:00Z",
      "|",
      "\n",
      "\r\n",
      '"',
      "\\",
      "@ASSET@",
      "--multiline--A",
      "*",
      "_cond",
      "@",
      "FAULT",
      " ",
    );
    const textInput = fc.array(fc.oneof(fragment, fc.string({ maxLength: 5 })), { maxLength: 40 });
    const bytesInput = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.oneof(textInput, bytesInput), (pieces) => {
        const { account } = read(pieces);
        expect(balanced(account)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("reads asynchronous chunks", async () => {
    async function* chunks() {
      yield sample.slice(0, 100);
      yield new TextEncoder().encode(sample.slice(100));
    }
    const records: ShdrRecord[] = [];
    const reading = readShdr(chunks());
    for await (const record of reading) records.push(record);
    expect(records).toEqual(read(sample).records);
    expect(reading.account().lines).toBe(13);
  });

  it("refuses a length below 1", () => {
    for (const options of [{ maxLineLength: 0 }, { maxAssetLength: Number.NaN }]) {
      let caught: unknown;
      try {
        readShdr("", options);
      } catch (error) {
        caught = error;
      }
      expect(isTaktlineError(caught, "DRIVERS_OPTION")).toBe(true);
    }
  });
});

const executed = (...steps: readonly (readonly [number, string])[]) =>
  read(steps.map(([s, value]) => `1970-01-01T00:00:0${s}Z|pexecution|${value}\n`).join("")).records;

describe("programCycles", () => {
  it("keeps interruptions inside a cycle and drops aborted ones", () => {
    const cycles = programCycles(
      executed(
        [0, "PROGRAM_COMPLETED"],
        [1, "ACTIVE"],
        [2, "INTERRUPTED"],
        [3, "ACTIVE"],
        [4, "PROGRAM_COMPLETED"],
        [5, "ACTIVE"],
        [6, "READY"],
        [7, "PROGRAM_COMPLETED"],
      ),
    );
    expect(cycles).toEqual([{ from: 1000, to: 4000, durationMs: 3000, fromLine: 2, toLine: 5 }]);
  });
});

describe("partCounts", () => {
  it("takes the first count after a connection as the base and a lower one as a reset", () => {
    const { records } = read(
      [
        "avail|AVAILABLE|ppartcount|5",
        "ppartcount|7",
        "ppartcount|2",
        "ppartcount|UNAVAILABLE",
        "ppartcount|3",
        "avail|AVAILABLE|ppartcount|9",
      ]
        .map((rest) => `1970-01-01T00:00:00Z|${rest}\n`)
        .join(""),
    );
    expect(partCounts(records).map(({ parts, line }) => [parts, line])).toEqual([
      [2, 2],
      [2, 3],
      [1, 5],
    ]);
  });
});
