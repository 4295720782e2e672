import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Analysis, analyse } from "./analyse.js";
import { ExampleFailure, exitCodes } from "./exit.js";
import { makeFolder } from "./make-folder.js";
import { languageOf, parseOptions, usage } from "./options.js";
import { logPath, readLathe } from "./read-lathe.js";
import { reportHtml } from "./report.js";
import { resultJson } from "./result-json.js";
import { percent, say, seconds, type Text } from "./texts.js";

function write(folder: string, html: string): string {
  const path = join(folder, "oee-shift.html");
  try {
    makeFolder(folder);
    writeFileSync(path, html);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new ExampleFailure(
      exitCodes.usage,
      {
        en: `no report can be written into ${folder} (${code}); choose another folder with --out`,
        zh: `无法写入 ${folder}（${code}）；请用 --out 指定其他目录`,
      },
      error,
    );
  }
  return path;
}

function summary(analysis: Analysis, path: string): Text[] {
  const { log, shifts, total, checks } = analysis;
  const cycles = log.cycles.map((cycle) => seconds(cycle.durationMs)).join(", ");
  const held = checks.filter((check) => check.holds).length;
  return [
    log.source === "sample"
      ? {
          en: "Source: the bundled sample log; give --shdr, or set TAKTLINE_DATA, for a real one.",
          zh: "来源：内置示例日志；真实日志请用 --shdr 或设置 TAKTLINE_DATA。",
        }
      : { en: `Source: ${log.source}`, zh: `来源：${log.source}` },
    ...shifts.map(({ date, name, result }) => ({
      en: `${date} ${name}: OEE ${percent(result.oee)} = availability ${percent(result.availability)} x performance ${percent(result.performance)} x quality ${percent(result.quality)}, ${result.counts.produced} ${result.counts.produced === 1 ? "part" : "parts"}`,
      zh: `${date} ${name === "night" ? "夜班" : "白班"}：OEE ${percent(result.oee)} = 可用率 ${percent(result.availability)} × 性能率 ${percent(result.performance)} × 合格率 ${percent(result.quality)}，${result.counts.produced} 件`,
    })),
    {
      en: `All: OEE ${percent(total.oee)}, micro-stops ${seconds(total.times.microStopMs)} s, nothing known for ${seconds(total.times.unknownMs)} s`,
      zh: `合计：OEE ${percent(total.oee)}，微停机 ${seconds(total.times.microStopMs)} 秒，状态未知 ${seconds(total.times.unknownMs)} 秒`,
    },
    { en: `Program cycles: ${cycles} s`, zh: `程序循环：${cycles} 秒` },
    {
      en: `${held} of ${checks.length} checks hold. Report: ${path}`,
      zh: `${checks.length} 项核对中 ${held} 项成立。报告：${path}`,
    },
  ];
}

function main(): number {
  const args = process.argv.slice(2);
  try {
    const options = parseOptions(args, process.env);
    if (options.help) {
      process.stdout.write(usage);
      return exitCodes.ok;
    }
    const log = readLathe(logPath(options.shdr, process.env));
    const analysis = analyse(log, options.asTold, options.microStopSeconds * 1000);
    const path = write(options.out, reportHtml(analysis, options.language));
    const lines = summary(analysis, path).map((line) => say(options.language, line));
    process.stdout.write(
      options.json
        ? `${JSON.stringify(resultJson(analysis, path), null, 2)}\n`
        : `${lines.join("\n")}\n`,
    );
    return analysis.checks.every((check) => check.holds) ? exitCodes.ok : exitCodes.unexpected;
  } catch (error) {
    const failure =
      error instanceof ExampleFailure
        ? error
        : new ExampleFailure(
            exitCodes.unexpected,
            { en: String(error), zh: `意外错误：${String(error)}` },
            error,
          );
    const at = args.indexOf("--lang");
    const asked = at < 0 ? args.find((arg) => arg.startsWith("--lang="))?.slice(7) : args[at + 1];
    process.stderr.write(`${say(languageOf(asked, process.env), failure.text)}\n`);
    return failure.exitCode;
  }
}

process.exitCode = main();
