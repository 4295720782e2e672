import { parseArgs } from "node:util";
import { ExampleFailure, exitCodes } from "./exit.js";
import type { Text } from "./texts.js";

export type Language = "en" | "zh";

export interface ExampleOptions {
  readonly help: boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly out: string;
  readonly shdr?: string;
  /** Whether the ideal cycle times and the scrap that people would book are left out. */
  readonly asTold: boolean;
  readonly microStopSeconds: number;
}

export const usage = `Usage: npx tsx --conditions=@taktline/source examples/oee-shift/src/main.ts [options]

  --shdr FILE      an MTConnect SHDR log (default: okuma.shdr.txt in TAKTLINE_DATA/mtconnect-okuma, else a bundled sample)
  --as-told        use only what the log tells: no ideal cycle times, no scrap; performance and OEE are then undefined
  --micro SECONDS  a stop below this is a micro-stop (default: 10)
  --lang en|zh     language of the report and the summary (default: from LANG)
  --out DIR        where oee-shift.html goes (default: out)
  --json           print the results as one JSON document
  --help           print this

Exit codes: 0 ok, 1 unexpected, 2 usage, 4 bad input data
`;

function usageError(text: Text): never {
  throw new ExampleFailure(exitCodes.usage, {
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

export function parseOptions(args: readonly string[], env: NodeJS.ProcessEnv): ExampleOptions {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const { values } = (() => {
    try {
      return parseArgs({
        args: [...args],
        options: {
          help: flag,
          json: flag,
          "as-told": flag,
          lang: text,
          out: text,
          shdr: text,
          micro: text,
        },
      });
    } catch (error) {
      const { message } = error as Error;
      return usageError({ en: message, zh: `选项无法识别：${message}` });
    }
  })();
  checkLanguage(values.lang);
  const microStopSeconds = Number(values.micro ?? "10");
  if (!(microStopSeconds >= 0.001 && microStopSeconds <= 3600)) {
    const given = JSON.stringify(values.micro);
    usageError({
      en: `--micro is ${given}; give seconds from 0.001 to 3600`,
      zh: `--micro 为 ${given}；请给出 0.001 至 3600 之间的秒数`,
    });
  }
  return {
    help: values.help ?? false,
    json: values.json ?? false,
    asTold: values["as-told"] ?? false,
    language: languageOf(values.lang, env),
    out: values.out ?? "out",
    microStopSeconds,
    ...(values.shdr === undefined ? {} : { shdr: values.shdr }),
  };
}
