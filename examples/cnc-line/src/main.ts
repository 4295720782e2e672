import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isTaktlineError } from "@taktline/core";
import { DemoFailure, exitCodes } from "./exit.js";
import { type DemoOptions, parseOptions, usage } from "./options.js";
import { progress } from "./output/progress.js";
import { reportHtml } from "./output/report.js";
import { resultJson } from "./output/result-json.js";
import { summaryLines } from "./output/summary.js";
import { say } from "./output/texts.js";
import { runDemo } from "./run-demo.js";

function outFailure(out: string, error: unknown): DemoFailure {
  const code = (error as NodeJS.ErrnoException).code;
  return new DemoFailure(
    exitCodes.usage,
    "DEMO_OUT",
    `no report can be written into ${out} (${code}); choose another folder with --out`,
    error,
  );
}

/**
 * Makes the folder of the report before anything runs, one level at a time: on Linux the recursive form of Node.js 20
 * never returns for a folder below /proc.
 */
function prepareFolder(out: string): void {
  const missing: string[] = [];
  for (let path = resolve(out); !existsSync(path); path = dirname(path)) missing.unshift(path);
  try {
    for (const path of missing) mkdirSync(path);
    accessSync(out, constants.W_OK);
  } catch (error) {
    throw outFailure(out, error);
  }
}

function writeReport(options: DemoOptions, html: string): string {
  const path = join(options.out, "report.html");
  try {
    writeFileSync(path, html);
  } catch (error) {
    throw outFailure(options.out, error);
  }
  return path;
}

function failureOf(error: unknown, interrupted: boolean): DemoFailure {
  if (interrupted) {
    return new DemoFailure(
      exitCodes.interrupted,
      "DEMO_INTERRUPTED",
      "interrupted; nothing was written",
    );
  }
  if (error instanceof DemoFailure) return error;
  if (isTaktlineError(error)) {
    const code = error.code.startsWith("CONNECT_") ? exitCodes.network : exitCodes.unexpected;
    return new DemoFailure(code, error.code, error.message, error);
  }
  return new DemoFailure(exitCodes.unexpected, "DEMO_UNEXPECTED", String(error), error);
}

async function main(): Promise<number> {
  const interrupt = new AbortController();
  const onSignal = () => interrupt.abort();
  process.once("SIGINT", onSignal);
  process.once("SIGTERM", onSignal);
  const args = process.argv.slice(2);
  try {
    const options = parseOptions(args, process.env);
    if (options.help) {
      process.stdout.write(usage);
      return exitCodes.ok;
    }
    prepareFolder(options.out);
    const bar = progress(process.stderr);
    const result = await runDemo(options, interrupt.signal, bar.show).finally(bar.clear);
    const path = writeReport(options, reportHtml(result, options.language));
    process.stdout.write(
      options.json
        ? `${JSON.stringify(resultJson(result, path), null, 2)}\n`
        : `${summaryLines(result, path)
            .map((line) => say(options.language, line))
            .join("\n")}\n`,
    );
    return exitCodes.ok;
  } catch (error) {
    const failure = failureOf(error, interrupt.signal.aborted);
    if (args.includes("--json")) {
      const { code, message } = failure;
      process.stdout.write(`${JSON.stringify({ v: 1, ok: false, error: { code, message } })}\n`);
    } else {
      process.stderr.write(`${failure.message}\n`);
    }
    return failure.exitCode;
  } finally {
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  }
}

process.exitCode = await main();
