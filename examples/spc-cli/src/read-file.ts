import { readFileSync } from "node:fs";
import { isTaktlineError } from "@taktline/core";
import { type CsvIssue, readCsv } from "@taktline/drivers/csv";
import { exitCodes, RunFailure } from "./exit.js";
import { libraryText } from "./library-text.js";
import type { RunOptions } from "./options.js";

/** A CSV file as text, with how it is written. */
export interface CsvFile {
  readonly text: string;
  readonly encoding: string;
  readonly separator: string;
  readonly header: readonly string[];
  readonly rows: number;
  /** Cells by header, as text; headers that stand twice or are empty are left out. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
  readonly issues: readonly CsvIssue[];
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    throw new RunFailure(
      exitCodes.badInput,
      "RUN_FILE",
      {
        en: `${path} cannot be read (${code}); check the path`,
        zh: `无法读取 ${path}（${code}）；请检查路径`,
      },
      error,
    );
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "gb18030";
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch (error) {
    const given = JSON.stringify(encoding);
    throw new RunFailure(
      exitCodes.usage,
      "RUN_USAGE",
      {
        en: `--encoding is ${given}, which is not known here; use utf-8, gb18030 or utf-16le`,
        zh: `--encoding 为 ${given}，无法识别；可用 utf-8、gb18030 或 utf-16le`,
      },
      error,
    );
  }
}

/** Splits a line; separators inside quotes do not count. */
function split(line: string, separator: string): readonly string[] {
  const cells = [""];
  let quoted = false;
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) cells.push("");
    else cells[cells.length - 1] += char;
  }
  return cells.map((cell) => cell.trim());
}

/** The separator that cuts the first lines into the same number of cells, more than one. */
function separatorOf(lines: readonly string[], text: string): string {
  let best: string | undefined;
  let most = 0;
  for (const separator of [";", "\t", ","]) {
    const cells = split(lines[0] ?? "", separator).length;
    if (cells < 2) continue;
    const agree = lines.filter((line) => split(line, separator).length === cells).length;
    if (agree > most) [best, most] = [separator, agree];
  }
  // A single column: whatever cuts nothing, so that a decimal comma stays one.
  return best ?? ["\t", ";", ","].find((separator) => !text.includes(separator)) ?? ",";
}

const looksLikeNumber = (cell: string): boolean => /^[+-]?\d+([.,]\d+)?$/.test(cell);

/** Reads a file of any of the usual forms. */
export function readFile({ file, encoding: asked }: RunOptions): CsvFile {
  const bytes = bytesOf(file);
  const encoding = asked ?? encodingOf(bytes);
  const text = decode(bytes, encoding);
  const lines = text.split(/[\r\n]+/, 21).filter((line) => line.trim() !== "");
  const separator = separatorOf(lines, text);
  const header = split(lines[0] ?? "", separator);
  if (header.every((cell) => cell === "") || header.some(looksLikeNumber)) {
    throw new RunFailure(exitCodes.badInput, "RUN_HEADER", {
      en: `the first line of ${file} does not name the columns (${JSON.stringify(header.slice(0, 5).join(separator))}); put a line with names on top`,
      zh: `${file} 的第一行不是列名（${JSON.stringify(header.slice(0, 5).join(separator))}）；请在最上面加一行列名`,
    });
  }
  const names = header.filter(
    (name) => name !== "" && header.indexOf(name) === header.lastIndexOf(name),
  );
  const columns = Object.fromEntries(
    names.map((name, i) => [`c${i}`, { type: "text", header: name } as const]),
  );
  const table = readTable(() => readCsv(text, { columns, separator }));
  return {
    text,
    encoding,
    separator,
    header,
    rows: table.rows,
    cells: new Map(names.map((name, i) => [name, table.columns[`c${i}`] ?? []])),
    issues: table.issues,
  };
}

/** Takes what the reader gives, or says why it cannot. */
export function readTable<T>(
  read: () =>
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly issues: readonly CsvIssue[] },
): T {
  const result = (() => {
    try {
      return read();
    } catch (error) {
      if (!isTaktlineError(error)) throw error;
      const text = libraryText(error.code, error.message);
      throw new RunFailure(exitCodes.usage, error.code, text, error);
    }
  })();
  if (result.ok) return result.value;
  const why = result.issues.map((issue) => libraryText(issue.code, issue.message));
  const code = result.issues[0]?.code ?? "RUN_FILE";
  throw new RunFailure(exitCodes.badInput, code, {
    en: [...new Set(why.map((text) => text.en))].join("; "),
    zh: [...new Set(why.map((text) => text.zh))].join("；"),
  });
}
