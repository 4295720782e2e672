import { type Result, TaktlineError } from "@taktline/core";
import { type Options, Parser } from "csv-parse";
import { parse } from "csv-parse/sync";
import type { DriversErrorCode } from "../errors.catalogue.js";
import { CsvBuilder, wantedHeaders } from "./csv-builder.js";
import type { CsvColumnSpecs, CsvIssue, CsvTable, ReadCsvOptions } from "./csv-table.js";
import { decodeAuto, decoderOf } from "./decode-bytes.js";
import { detectSeparator } from "./detect-separator.js";

const defaultMaxRowLength = 1_048_576;

function check<C extends CsvColumnSpecs>(options: ReadCsvOptions<C>): void {
  const refuse = (name: string, found: unknown, remedy: string): never => {
    throw new TaktlineError<DriversErrorCode>(
      "DRIVERS_OPTION",
      `${name} is ${JSON.stringify(found) ?? String(found)}; ${remedy}`,
      { details: { name, found } },
    );
  };
  const { columns, separator, decimal, maxIssues = 0, maxRowLength = 1 } = options;
  if (Object.keys(columns).length === 0) refuse("columns", columns, "name at least one column");
  for (const [name, spec] of Object.entries(columns)) {
    const type = typeof spec === "string" ? spec : spec?.type;
    if (type !== "number" && type !== "text") {
      refuse(`columns.${name}`, spec, 'give "number" or "text"');
    }
  }
  if (separator !== undefined && (separator === "" || /["\r\n]/.test(separator))) {
    refuse("separator", separator, 'give "auto", ",", ";" or "\\t"');
  }
  if (decimal !== undefined && decimal !== "." && decimal !== ",") {
    refuse("decimal", decimal, 'give "." or ","');
  }
  if (!(maxIssues >= 0)) refuse("maxIssues", maxIssues, "give a number from 0");
  if (!(maxRowLength >= 1)) refuse("maxRowLength", maxRowLength, "give a number from 1");
}

function parserOptions<C extends CsvColumnSpecs>(
  builder: CsvBuilder<C>,
  separator: string,
  options: ReadCsvOptions<C>,
): Options {
  return {
    delimiter: separator,
    // All line ends at once: found out from the first line, they would swallow the rows of a file that mixes them.
    record_delimiter: ["\r\n", "\n", "\r"],
    bom: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    skip_records_with_error: true,
    max_record_size: options.maxRowLength ?? defaultMaxRowLength,
    on_record: (record, { lines }) => {
      builder.record(record as unknown as readonly string[], lines);
      return null;
    },
    on_skip: (error) => {
      const lines = (error as { lines?: unknown } | undefined)?.lines;
      builder.refuse(
        `the row cannot be read (${error?.code ?? "unknown"}); close quotes and double those inside cells, the row is left out`,
        typeof lines === "number" ? lines : 0,
      );
      return undefined;
    },
  };
}

const firstLineOf = (text: string): string => /[^\r\n]+/.exec(text)?.[0] ?? "";

/** Reports, once, that bytes did not fit the encoding. */
function noteEncoding<C extends CsvColumnSpecs>(builder: CsvBuilder<C>, encoding: string): void {
  builder.report({
    code: "DRIVERS_CSV_ENCODING",
    severity: "warning",
    message: `the input holds bytes that are not ${encoding}; they stand as U+FFFD, set encoding, for example "gb18030"`,
  });
}

function separatorOf<C extends CsvColumnSpecs>(text: string, options: ReadCsvOptions<C>): string {
  const { separator = "auto", columns } = options;
  const headers = wantedHeaders(columns).map(([, header]) => header);
  return separator === "auto" ? detectSeparator(firstLineOf(text), headers) : separator;
}

function readText<C extends CsvColumnSpecs>(
  text: string,
  options: ReadCsvOptions<C>,
  hasBytes: boolean,
): Result<CsvTable<C>, CsvIssue> {
  const separator = separatorOf(text, options);
  const builder = new CsvBuilder(options, separator);
  if (hasBytes && text.includes("\ufffd")) noteEncoding(builder, options.encoding ?? "utf-8");
  try {
    parse(text, parserOptions(builder, separator, options));
  } catch (error) {
    builder.refuse(`reading ended early: ${error instanceof Error ? error.message : error}`, 0);
  }
  return builder.table();
}

interface OpenStream<C extends CsvColumnSpecs> {
  readonly builder: CsvBuilder<C>;
  /** Takes text and waits where the parser is behind. */
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

function openStream<C extends CsvColumnSpecs>(
  separator: string,
  options: ReadCsvOptions<C>,
): OpenStream<C> {
  const builder = new CsvBuilder(options, separator);
  const parser = new Parser(parserOptions(builder, separator, options));
  let isBroken = false;
  const ended = new Promise<void>((resolve) => {
    parser.on("end", resolve);
    parser.on("error", (error) => {
      builder.refuse(`reading ended early: ${error.message}`, 0);
      isBroken = true;
      resolve();
    });
  });
  parser.resume();
  return {
    builder,
    async write(text) {
      if (text === "" || isBroken || parser.write(text)) return;
      await Promise.race([new Promise((resolve) => parser.once("drain", resolve)), ended]);
    },
    async end() {
      if (!isBroken) parser.end();
      await ended;
    },
  };
}

async function readStream<C extends CsvColumnSpecs>(
  chunks: AsyncIterable<string | Uint8Array>,
  options: ReadCsvOptions<C>,
): Promise<Result<CsvTable<C>, CsvIssue>> {
  const encoding = options.encoding ?? "utf-8";
  if (encoding === "auto") {
    const all: (string | Uint8Array)[] = [];
    for await (const chunk of chunks) all.push(chunk);
    return readCsv(all, options);
  }
  const decoder = decoderOf(encoding);
  const maxHeader = options.maxRowLength ?? defaultMaxRowLength;
  let head = "";
  let opened: OpenStream<C> | null = null;
  let hasBadBytes = false;
  for await (const chunk of chunks) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    hasBadBytes ||= typeof chunk !== "string" && text.includes("\ufffd");
    if (opened !== null) await opened.write(text);
    else {
      // The separator is told from the first line, which must be there as a whole.
      head += text;
      if (/[^\r\n][\r\n]/.test(head) || head.length > maxHeader) {
        opened = openStream(separatorOf(head, options), options);
        await opened.write(head);
      }
    }
    if (opened?.builder.isRefused === true) break;
  }
  const rest = decoder.decode();
  hasBadBytes ||= rest.includes("\ufffd");
  if (opened === null) {
    opened = openStream(separatorOf(head + rest, options), options);
    await opened.write(head);
  }
  await opened.write(rest);
  await opened.end();
  if (hasBadBytes) noteEncoding(opened.builder, encoding);
  return opened.builder.table();
}

/**
 * Reads a table of comma-, semicolon- or tab-separated values into typed columns.
 *
 * The first line names the columns; those asked for must be there. A cell of a number column that is no number is an issue with
 * its line and column, its value is NaN and its quality not Good, so that it cannot be taken for a measurement; `NaN`, `Infinity`,
 * hexadecimal and thousands separators are no numbers. Rows of another width than the header are left out, with an issue.
 * Blanks around unquoted cells and a byte order mark are dropped.
 *
 * Text and synchronous chunks are read at once, asynchronous chunks (a file stream) as they come.
 *
 * @param input - text, bytes, or chunks of either
 * @returns the table, or why there is none: `DRIVERS_CSV_HEADER`, `DRIVERS_CSV_COLUMN_MISSING`; within the table the issues
 * `DRIVERS_CSV_NUMBER`, `DRIVERS_CSV_EMPTY`, `DRIVERS_CSV_WIDTH`, `DRIVERS_CSV_SYNTAX`, `DRIVERS_CSV_ENCODING`
 * @throws `DRIVERS_OPTION` when an option is out of range or an encoding unknown
 * @see RFC 4180
 *
 * @example
 * ```ts
 * import { readCsv } from "@taktline/drivers/csv";
 *
 * const table = readCsv("part;bore\n1;25,001\n2;n/a\n", {
 *   columns: { part: "number", bore: "number" },
 *   decimal: ",",
 * });
 * table.ok && Array.from(table.value.columns.bore); // => [25.001, Number.NaN]
 * table.ok && table.value.issues.map(({ line, column }) => [line, column]); // => [[3, 2]]
 * ```
 */
export function readCsv<const C extends CsvColumnSpecs>(
  input: string | Uint8Array | Iterable<string | Uint8Array>,
  options: ReadCsvOptions<C>,
): Result<CsvTable<C>, CsvIssue>;
export function readCsv<const C extends CsvColumnSpecs>(
  input: AsyncIterable<string | Uint8Array>,
  options: ReadCsvOptions<C>,
): Promise<Result<CsvTable<C>, CsvIssue>>;
export function readCsv<const C extends CsvColumnSpecs>(
  input: string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  options: ReadCsvOptions<C>,
): Result<CsvTable<C>, CsvIssue> | Promise<Result<CsvTable<C>, CsvIssue>> {
  check(options);
  if (typeof input === "string") return readText(input, options, false);
  if (Symbol.asyncIterator in input) return readStream(input, options);
  const chunks = input instanceof Uint8Array ? [input] : [...input];
  const hasBytes = chunks.some((chunk) => typeof chunk !== "string");
  const encoding = options.encoding ?? "utf-8";
  if (encoding === "auto" && chunks.every((chunk) => typeof chunk !== "string")) {
    return readText(decodeAuto(chunks as Uint8Array[]), options, true);
  }
  const decoder = decoderOf(encoding === "auto" ? "utf-8" : encoding);
  const text = chunks.map((chunk) =>
    typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }),
  );
  return readText(text.join("") + decoder.decode(), options, hasBytes);
}
