import { parseArgs } from "node:util";
import type { Aql, SamplingType } from "@taktline/spc/sampling";
import { exitCodes, RunFailure } from "./exit.js";

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

function usageError(message: string): never {
  throw new RunFailure(exitCodes.usage, "RUN_USAGE", `${message}\n\n${usage}`);
}

function languageOf(text: string | undefined, env: NodeJS.ProcessEnv): Language {
  if (text === undefined) {
    return /^zh/i.test(env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? "") ? "zh" : "en";
  }
  if (text === "en" || text === "zh") return text;
  return usageError(`--lang is ${JSON.stringify(text)}; use en or zh`);
}

function seedOf(text: string): number {
  const seed = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(seed)) return seed;
  return usageError(`--seed is ${JSON.stringify(text)}; give a whole number, 0 or more`);
}

function aqlOf(text: string): Aql {
  const aql = text.trim() === "" ? Number.NaN : Number(text);
  // samplingPlan refuses what the tables do not have; above 10 there are no nonconforming items to count.
  if (aql > 0 && aql <= 10) return aql as Aql;
  return usageError(`--aql is ${JSON.stringify(text)}; give a preferred value from 0.01 to 10`);
}

function typeOf(text: string): SamplingType {
  if (text === "single" || text === "double") return text;
  return usageError(`--type is ${JSON.stringify(text)}; use single or double`);
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
      return usageError((error as Error).message);
    }
  })();
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
