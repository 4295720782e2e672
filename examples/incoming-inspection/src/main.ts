import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isTaktlineError } from "@taktline/core";
import { csvLots } from "./csv-lots.js";
import { exitCodes, RunFailure } from "./exit.js";
import { inspectLots } from "./inspect-lots.js";
import type { LotSource } from "./lot-source.js";
import { makeFolder } from "./make-folder.js";
import { languageOf, parseOptions, type RunOptions, usage } from "./options.js";
import { reportHtml } from "./report.js";
import { resultJson } from "./result-json.js";
import { summaryLines } from "./summary.js";
import { simulatedSupplier } from "./supplier.js";
import { say } from "./texts.js";

function sourceOf(options: RunOptions): LotSource {
  if (options.csv === undefined) return simulatedSupplier(options.seed);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(options.csv);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const text = {
      en: `cannot read ${options.csv} (${code}); check --csv`,
      zh: `无法读取 ${options.csv}（${code}）；请检查 --csv`,
    };
    throw new RunFailure(exitCodes.badInput, "RUN_CSV", text, error);
  }
  try {
    return csvLots(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof RunFailure) throw error;
    const text = {
      en: `${options.csv} is not UTF-8 text; save it as "CSV UTF-8"`,
      zh: `${options.csv} 不是 UTF-8 文本；请另存为“CSV UTF-8”`,
    };
    throw new RunFailure(exitCodes.badInput, "RUN_CSV", text, error);
  }
}

function writeReport(options: RunOptions, html: string): string {
  const path = join(options.out, "incoming-inspection.html");
  try {
    makeFolder(options.out);
    writeFileSync(path, html);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const text = {
      en: `no report can be written into ${options.out} (${code}); choose another folder with --out`,
      zh: `无法写入 ${options.out}（${code}）；请用 --out 指定其他目录`,
    };
    throw new RunFailure(exitCodes.usage, "RUN_OUT", text, error);
  }
  return path;
}

function failureOf(error: unknown): RunFailure {
  if (error instanceof RunFailure) return error;
  if (isTaktlineError(error, "SPC_OPTION")) {
    const text = { en: error.message, zh: `抽样方案无法确定：${error.message}` };
    return new RunFailure(exitCodes.usage, error.code, text, error);
  }
  const text = { en: String(error), zh: `意外错误：${String(error)}` };
  return new RunFailure(exitCodes.unexpected, "RUN_UNEXPECTED", text, error);
}

/** The language asked for, also where the options could not be read. */
function languageAsked(args: readonly string[]): string | undefined {
  const at = args.indexOf("--lang");
  return at < 0 ? args.find((arg) => arg.startsWith("--lang="))?.slice(7) : args[at + 1];
}

function main(args: readonly string[]): number {
  try {
    const options = parseOptions(args, process.env);
    if (options.help) {
      process.stdout.write(usage);
      return exitCodes.ok;
    }
    const result = inspectLots(sourceOf(options), options);
    const path = writeReport(options, reportHtml(result, options));
    process.stdout.write(
      options.json
        ? `${JSON.stringify(resultJson(result, path), null, 2)}\n`
        : `${summaryLines(result, options, path).join("\n")}\n`,
    );
    const sound = result.replaysEqual && result.account?.withinAoql !== false;
    return sound ? exitCodes.ok : exitCodes.unexpected;
  } catch (error) {
    const failure = failureOf(error);
    if (args.includes("--json")) {
      const { code, message } = failure;
      process.stdout.write(`${JSON.stringify({ v: 1, ok: false, error: { code, message } })}\n`);
    } else {
      process.stderr.write(`${say(languageOf(languageAsked(args), process.env), failure.text)}\n`);
    }
    return failure.exitCode;
  }
}

process.exitCode = main(process.argv.slice(2));
