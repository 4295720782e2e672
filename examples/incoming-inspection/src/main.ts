import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isTaktlineError } from "@taktline/core";
import { csvLots } from "./csv-lots.js";
import { exitCodes, RunFailure } from "./exit.js";
import { inspectLots } from "./inspect-lots.js";
import type { LotSource } from "./lot-source.js";
import { makeFolder } from "./make-folder.js";
import { parseOptions, type RunOptions, usage } from "./options.js";
import { reportHtml } from "./report.js";
import { resultJson } from "./result-json.js";
import { summaryLines } from "./summary.js";
import { simulatedSupplier } from "./supplier.js";

function sourceOf(options: RunOptions): LotSource {
  if (options.csv === undefined) return simulatedSupplier(options.seed);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(options.csv);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const message = `cannot read ${options.csv} (${code}); check --csv`;
    throw new RunFailure(exitCodes.badInput, "RUN_CSV", message, error);
  }
  try {
    return csvLots(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof RunFailure) throw error;
    const message = `${options.csv} is not UTF-8 text; save it as "CSV UTF-8"`;
    throw new RunFailure(exitCodes.badInput, "RUN_CSV", message, error);
  }
}

function writeReport(options: RunOptions, html: string): string {
  const path = join(options.out, "incoming-inspection.html");
  try {
    makeFolder(options.out);
    writeFileSync(path, html);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const message = `no report can be written into ${options.out} (${code}); choose another folder with --out`;
    throw new RunFailure(exitCodes.usage, "RUN_OUT", message, error);
  }
  return path;
}

function failureOf(error: unknown): RunFailure {
  if (error instanceof RunFailure) return error;
  if (isTaktlineError(error, "SPC_OPTION")) {
    return new RunFailure(exitCodes.usage, error.code, error.message, error);
  }
  return new RunFailure(exitCodes.unexpected, "RUN_UNEXPECTED", String(error), error);
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
      process.stderr.write(`${failure.message}\n`);
    }
    return failure.exitCode;
  }
}

process.exitCode = main(process.argv.slice(2));
