import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderCsv, renderReport } from "@taktline/chart";
import { renderXlsx } from "@taktline/chart/xlsx";
import { type Analysis, analyse } from "./analyse.js";
import { exitCodes, RunFailure } from "./exit.js";
import { makeFolder } from "./make-folder.js";
import { numericColumns } from "./numeric-columns.js";
import { languageOf, parseOptions, type RunOptions, usage } from "./options.js";
import { readFile } from "./read-file.js";
import { pictureOf, reportOf } from "./report.js";
import { resultJson } from "./result-json.js";
import { columnLines, summaryLines } from "./summary.js";
import { say } from "./texts.js";

function write(analysis: Analysis, options: RunOptions): readonly string[] {
  const report = reportOf(analysis, options);
  const points = renderCsv(pictureOf(analysis, options), { bom: true, locale: options.language });
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ["spc-report.html", renderReport(report)],
    ["spc-report.xlsx", renderXlsx(report)],
    ["spc-report.csv", points],
  ];
  try {
    makeFolder(options.out);
    return files.map(([name, content]) => {
      const path = join(options.out, name);
      writeFileSync(path, content);
      return path;
    });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new RunFailure(
      exitCodes.usage,
      "RUN_OUT",
      {
        en: `no report can be written into ${options.out} (${code}); choose another folder with --out`,
        zh: `无法写入 ${options.out}（${code}）；请用 --out 指定其他目录`,
      },
      error,
    );
  }
}

/** Where output goes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

function walk(options: RunOptions, to: Output): void {
  const print = (lines: readonly string[], json: unknown) =>
    to.out(options.json ? `${JSON.stringify(json, null, 2)}\n` : `${lines.join("\n")}\n`);
  const file = readFile(options);
  const columns = numericColumns(file);
  const only = columns.length === 1 ? columns[0]?.name : undefined;
  const column = options.column ?? only;
  if (column === undefined) {
    print(columnLines(file, columns, options), { v: 1, ok: true, columns });
    return;
  }
  const analysis = analyse(file, column, options);
  const paths = write(analysis, options);
  print(summaryLines(analysis, options, paths), resultJson(analysis, paths));
}

function failureOf(error: unknown): RunFailure {
  if (error instanceof RunFailure) return error;
  const text = { en: String(error), zh: `意外错误：${String(error)}` };
  return new RunFailure(exitCodes.unexpected, "RUN_UNEXPECTED", text, error);
}

/** The language of messages about options that could not be read. */
function languageAsked(args: readonly string[], env: NodeJS.ProcessEnv) {
  const at = args.indexOf("--lang");
  const text = at < 0 ? args.find((arg) => arg.startsWith("--lang="))?.slice(7) : args[at + 1];
  return languageOf(text, env);
}

/** Runs the command and returns its exit code. */
export function run(args: readonly string[], env: NodeJS.ProcessEnv, to: Output): number {
  try {
    const options = parseOptions(args, env);
    if (options.help) to.out(usage);
    else walk(options, to);
    return exitCodes.ok;
  } catch (error) {
    const { code, text, exitCode } = failureOf(error);
    if (args.includes("--json")) {
      to.out(`${JSON.stringify({ v: 1, ok: false, error: { code, message: text.en } })}\n`);
    } else to.err(`${say(languageAsked(args, env), text)}\n`);
    return exitCode;
  }
}
