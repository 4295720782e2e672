import { parseArgs } from "node:util";
import { exitCodes, RunFailure } from "./exit.js";
import type { Text } from "./texts.js";

export type Language = "en" | "zh";

export interface RunOptions {
  readonly help: boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly out: string;
  readonly seed: number;
  readonly confidence: number;
  /** Folder with the recorded parts; left out, they are looked for in TAKTLINE_DATA. */
  readonly data?: string;
  /** Take simulated parts even where recorded ones are there. */
  readonly simulated: boolean;
}

export const usage = `Usage: npx tsx --conditions=@taktline/source examples/part-quality/src/main.ts [options]

  --data DIR       folder with experiments_01_12.csv and train_01_12.csv (default: TAKTLINE_DATA/cnc-mill-tool-wear)
  --simulated      take simulated parts even where recorded ones are there
  --seed N         seed of everything that is simulated (default: 42)
  --confidence P   level of the intervals, above 0.5 and below 1 (default: 0.95)
  --lang en|zh     language of the reports and the summary (default: from LANG)
  --out DIR        where part-quality.html, .xlsx and .csv go (default: out)
  --json           print the results as one JSON document
  --help           print this

Exit codes: 0 ok, 1 unexpected or a check fails, 2 usage, 4 bad input data
`;

function usageError(text: Text): never {
  throw new RunFailure(exitCodes.usage, "RUN_USAGE", {
    en: `${text.en}\n\n${usage}`,
    zh: `${text.zh}\n\n${usage}`,
  });
}

/** The language asked for, or that of the environment; also for messages about wrong options. */
export function languageOf(text: string | undefined, env: NodeJS.ProcessEnv): Language {
  if (text === "en" || text === "zh") return text;
  return /^zh/i.test(env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? "") ? "zh" : "en";
}

function checkLanguage(text: string | undefined): void {
  if (text === undefined || text === "en" || text === "zh") return;
  const given = JSON.stringify(text);
  usageError({ en: `--lang is ${given}; use en or zh`, zh: `--lang 为 ${given}；可选 en 或 zh` });
}

function seedOf(text: string): number {
  const seed = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(seed)) return seed;
  const given = JSON.stringify(text);
  return usageError({
    en: `--seed is ${given}; give a whole number, 0 or more`,
    zh: `--seed 为 ${given}；请给出不小于 0 的整数`,
  });
}

function confidenceOf(text: string): number {
  const level = text.trim() === "" ? Number.NaN : Number(text);
  if (level > 0.5 && level < 1) return level;
  const given = JSON.stringify(text);
  return usageError({
    en: `--confidence is ${given}; give a level above 0.5 and below 1, such as 0.95`,
    zh: `--confidence 为 ${given}；请给出大于 0.5 且小于 1 的置信水平，例如 0.95`,
  });
}

export function parseOptions(args: readonly string[], env: NodeJS.ProcessEnv): RunOptions {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const { values } = (() => {
    try {
      return parseArgs({
        args: [...args],
        options: {
          help: flag,
          json: flag,
          simulated: flag,
          lang: text,
          out: text,
          seed: text,
          confidence: text,
          data: text,
        },
      });
    } catch (error) {
      const { message } = error as Error;
      return usageError({ en: message, zh: `选项无法识别：${message}` });
    }
  })();
  checkLanguage(values.lang);
  if (values.simulated === true && values.data !== undefined) {
    usageError({
      en: "--simulated and --data exclude each other; give one of them",
      zh: "--simulated 与 --data 不能同时使用；请只给一个",
    });
  }
  return {
    help: values.help ?? false,
    json: values.json ?? false,
    simulated: values.simulated ?? false,
    language: languageOf(values.lang, env),
    out: values.out ?? "out",
    seed: seedOf(values.seed ?? "42"),
    confidence: confidenceOf(values.confidence ?? "0.95"),
    ...(values.data === undefined ? {} : { data: values.data }),
  };
}
