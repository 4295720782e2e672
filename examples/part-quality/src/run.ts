import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderCsv, renderReport } from "@taktline/chart";
import { renderXlsx } from "@taktline/chart/xlsx";
import { exitCodes, RunFailure } from "./exit.js";
import { makeFolder } from "./make-folder.js";
import { languageOf, parseOptions, type RunOptions, usage } from "./options.js";
import { partsFolder, recordedParts } from "./recorded-parts.js";
import { reportOf } from "./report.js";
import { resultJson } from "./result-json.js";
import { simulatedParts } from "./simulated-parts.js";
import { type Study, studyAll } from "./study.js";
import { summaryLines } from "./summary.js";
import { say } from "./texts.js";

function write(study: Study, options: RunOptions): readonly string[] {
  const report = reportOf(study, options);
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ["part-quality.html", renderReport(report)],
    ["part-quality.xlsx", renderXlsx(report)],
    // Excel tells UTF-8 by the mark in front.
    ["part-quality.csv", renderCsv(report, { bom: true })],
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
    const text = {
      en: `no report can be written into ${options.out} (${code}); choose another folder with --out`,
      zh: `无法写入 ${options.out}（${code}）；请用 --out 指定其他目录`,
    };
    throw new RunFailure(exitCodes.usage, "RUN_OUT", text, error);
  }
}

/** Where output goes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
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

/** Runs the example and returns its exit code. */
export function run(args: readonly string[], env: NodeJS.ProcessEnv, to: Output): number {
  try {
    const options = parseOptions(args, env);
    if (options.help) {
      to.out(usage);
      return exitCodes.ok;
    }
    const folder = options.simulated ? undefined : partsFolder(options.data, env);
    const parts = folder === undefined ? simulatedParts(options.seed) : recordedParts(folder);
    const study = studyAll(parts, options.seed, options.confidence, options.language);
    const paths = write(study, options);
    to.out(
      options.json
        ? `${JSON.stringify(resultJson(study, paths), null, 2)}\n`
        : `${summaryLines(study, options, paths).join("\n")}\n`,
    );
    return study.checks.every((check) => check.holds) ? exitCodes.ok : exitCodes.unexpected;
  } catch (error) {
    const { code, text, exitCode } = failureOf(error);
    if (args.includes("--json")) {
      to.out(`${JSON.stringify({ v: 1, ok: false, error: { code, message: text.en } })}\n`);
    } else to.err(`${say(languageAsked(args, env), text)}\n`);
    return exitCode;
  }
}
