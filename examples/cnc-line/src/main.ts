import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isTaktlineError } from "@taktline/core";
import { DemoFailure, exitCodes } from "./exit.js";
import { type DemoOptions, parseOptions, usage } from "./options.js";
import { progress } from "./output/progress.js";
import { reportHtml } from "./output/report.js";
import { resultJson } from "./output/result-json.js";
import { summaryLines } from "./output/summary.js";
import { say } from "./output/texts.js";
import { runDemo } from "./run-demo.js";

function writeReport(options: DemoOptions, html: string): string {
  const path = join(options.out, "report.html");
  try {
    mkdirSync(options.out, { recursive: true });
    writeFileSync(path, html);
  } catch (error) {
    throw new DemoFailure(
      exitCodes.usage,
      "DEMO_OUT",
      `the report cannot be written to ${path} (${(error as NodeJS.ErrnoException).code}); choose another folder with --out`,
      error,
    );
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
