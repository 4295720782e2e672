import { parseArgs } from "node:util";
import type { Aql, SamplingType } from "@taktline/spc/sampling";
import { exitCodes, RunFailure } from "./exit.js";
import type { Text } from "./texts.js";

export type Language = "en" | "zh";

export interface RunOptions {
  readonly help: boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly out: string;
  readonly seed: number;
  readonly aql: Aql;
  readonly type: SamplingType;
  readonly csv?: string;
}

export const usage = `Usage: tsx --conditions=@taktline/source examples/incoming-inspection/src/main.ts [options]

  --csv FILE      judge your own lots (header: lot,size,found[,found2][,severity][,resubmitted][,steady][,resumedBy])
  --aql N         acceptance quality limit (default: 1)
  --type single|double   kind of sampling plan (default: single)
  --lang en|zh    language of the report and the summary (default: from LANG)
  --out DIR       where incoming-inspection.html goes (default: out)
  --seed N        seed of the simulated supplier (default: 42)
  --json          print the results as one JSON document
  --help          print this

Exit codes: 0 ok, 1 unexpected, 2 usage, 4 bad input data
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

/** The AQL values of the tables. */
const preferred: readonly number[] = [
  0.01, 0.015, 0.025, 0.04, 0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5, 10,
];

function aqlOf(text: string): Aql {
  const aql = text.trim() === "" ? Number.NaN : Number(text);
  // Above 10 there are no nonconforming items to count.
  if (preferred.includes(aql)) return aql as Aql;
  const given = JSON.stringify(text);
  return usageError({
    en: `--aql is ${given}; give one of the preferred values ${preferred.join(", ")}`,
    zh: `--aql 为 ${given}；请取优选值之一：${preferred.join("、")}`,
  });
}

function typeOf(text: string): SamplingType {
  if (text === "single" || text === "double") return text;
  const given = JSON.stringify(text);
  return usageError({
    en: `--type is ${given}; use single or double`,
    zh: `--type 为 ${given}；可选 single（一次）或 double（二次）`,
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
          lang: text,
          out: text,
          seed: text,
          csv: text,
          aql: text,
          type: text,
        },
      });
    } catch (error) {
      const { message } = error as Error;
      return usageError({ en: message, zh: `选项无法识别：${message}` });
    }
  })();
  checkLanguage(values.lang);
  return {
    help: values.help ?? false,
    json: values.json ?? false,
    language: languageOf(values.lang, env),
    out: values.out ?? "out",
    seed: seedOf(values.seed ?? "42"),
    aql: aqlOf(values.aql ?? "1"),
    type: typeOf(values.type ?? "single"),
    ...(values.csv === undefined ? {} : { csv: values.csv }),
  };
}
