import { parseArgs } from "node:util";
import { DemoFailure, exitCodes } from "./exit.js";

export type Language = "en" | "zh";

export interface DemoOptions {
  readonly help: boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly out: string;
  readonly seed: number;
  /** Times real time; 0 is as fast as the machine can. */
  readonly speed: number;
  readonly port: number;
  readonly shdr?: string;
  readonly parts?: string;
}

export const usage = `Usage: npm run demo -- [options]

  --shdr FILE     also replay a recorded MTConnect SHDR log of a real lathe
  --parts FOLDER  also replay real milled parts (experiments_*.csv and train_*.csv)
  --lang en|zh    language of the report and the summary (default: from LANG)
  --out DIR       where report.html goes (default: out)
  --seed N        seed of the simulated machine (default: 42)
  --speed N       play the shift N times faster than real time (default: as fast as possible)
  --port N        port of the embedded broker (default: a free one)
  --json          print the results as one JSON document
  --help          print this

Exit codes: 0 ok, 1 unexpected, 2 usage, 4 bad input data, 5 network, 130 interrupted
`;

function usageError(message: string): never {
  throw new DemoFailure(exitCodes.usage, "DEMO_USAGE", `${message}\n\n${usage}`);
}

function number(name: string, text: string, least: number, most: number, whole: boolean): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!(value >= least && value <= most) || (whole && !Number.isInteger(value))) {
    usageError(
      `--${name} is ${JSON.stringify(text)}; give a ${whole ? "whole " : ""}number from ${least} to ${most}`,
    );
  }
  return value;
}

function languageOf(text: string | undefined, env: NodeJS.ProcessEnv): Language {
  if (text === undefined) {
    return /^zh/i.test(env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? "") ? "zh" : "en";
  }
  if (text === "en" || text === "zh") return text;
  return usageError(`--lang is ${JSON.stringify(text)}; use en or zh`);
}

export function parseOptions(args: readonly string[], env: NodeJS.ProcessEnv): DemoOptions {
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
          speed: text,
          port: text,
          shdr: text,
          parts: text,
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
    seed: number("seed", values.seed ?? "42", 0, Number.MAX_SAFE_INTEGER, true),
    speed: values.speed === undefined ? 0 : number("speed", values.speed, 1, 1e9, false),
    port: number("port", values.port ?? "0", 0, 65_535, true),
    ...(values.shdr === undefined ? {} : { shdr: values.shdr }),
    ...(values.parts === undefined ? {} : { parts: values.parts }),
  };
}
