import { parseArgs } from "node:util";
import { exitCodes, RunFailure } from "./exit.js";
import type { Language, Text } from "./texts.js";

export const chartNames = ["auto", "imr", "xbarR", "xbarS", "ewma", "cusum", "p", "c"] as const;
export type ChartName = (typeof chartNames)[number];

export const ruleNames = ["nelson", "western-electric", "aiag", "juran", "limits"] as const;
export type RulesName = (typeof ruleNames)[number];

export interface RunOptions {
  readonly help: boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly out: string;
  readonly file: string;
  readonly column?: string;
  /** Rows of one subgroup, in their order. */
  readonly subgroup?: number;
  /** Column whose value names the subgroup. */
  readonly by?: string;
  /** Column with the units inspected, or their constant number. */
  readonly size?: string;
  readonly chart: ChartName;
  readonly phase1?: number;
  readonly rules: RulesName;
  readonly spec: { readonly lsl?: number; readonly usl?: number; readonly target?: number };
  /** Points left out, counted from 0, each with its reason. */
  readonly exclude: readonly { readonly index: number; readonly reason: string }[];
  readonly unit?: string;
  readonly encoding?: string;
  readonly decimal: "auto" | "." | ",";
}

export const usage = `Usage: npx tsx --conditions=@taktline/source examples/spc-cli/src/main.ts FILE.csv [options]

Without --column it lists the columns that hold numbers.

  --column NAME    column with the measurements or counts
  --subgroup N     every N rows are a subgroup
  --by NAME        rows with the same value in this column are a subgroup
  --size NAME|N    units inspected per count, as a column or a number: for a p chart
  --chart NAME     auto (default), imr, xbarR, xbarS, ewma, cusum, p, c
  --phase1 N       limits rest on the first N points, the others are judged by them
  --rules NAME     nelson (default), western-electric, aiag, juran, limits
  --lsl X --usl X --target X   specification: adds the capability
  --exclude N:WHY  leaves point N out, for this reason; may be given again
  --unit TEXT      unit of the measurements
  --encoding NAME  default: by its mark, UTF-8 where all bytes are, else GB18030
  --decimal .|,    decimal mark (default: told from the numbers)
  --lang en|zh     language of reports and summary (default: from LANG)
  --out DIR        where spc-report.html, .xlsx and .csv go (default: out)
  --json           print the results as one JSON document
  --help           print this

Points are counted from 1. Exit codes: 0 ok, 1 unexpected, 2 usage, 4 bad input data
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

function oneOf<T extends string>(name: string, text: string, words: readonly T[]): T {
  const found = words.find((word) => word.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return found;
  const [given, all] = [JSON.stringify(text), words.join(", ")];
  return usageError({
    en: `${name} is ${given}; use one of ${all}`,
    zh: `${name} 为 ${given}；可选 ${all}`,
  });
}

function whole(name: string, text: string, least: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(value) && value >= least) return value;
  const given = JSON.stringify(text);
  return usageError({
    en: `${name} is ${given}; give a whole number, ${least} or more`,
    zh: `${name} 为 ${given}；请给出不小于 ${least} 的整数`,
  });
}

function number(name: string, text: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  const given = JSON.stringify(text);
  return usageError({
    en: `${name} is ${given}; give a number with a decimal point`,
    zh: `${name} 为 ${given}；请给出以小数点表示的数`,
  });
}

function exclusion(text: string): { readonly index: number; readonly reason: string } {
  const match = /^(\d+)\s*[:：]\s*(.*\S)\s*$/s.exec(text);
  const point = Number(match?.[1] ?? Number.NaN);
  const reason = match?.[2];
  if (reason !== undefined && point >= 1) return { index: point - 1, reason };
  const given = JSON.stringify(text);
  return usageError({
    en: `--exclude is ${given}; give the point, counted from 1, and why: --exclude "3:probe was dirty". Points without a reason stay in`,
    zh: `--exclude 为 ${given}；请给出点号（从 1 起）和原因，例如 --exclude "3:测头有油污"。没有原因的点不予剔除`,
  });
}

type Values = Readonly<Record<string, string | undefined>>;

function specOf({ lsl, usl, target }: Values): RunOptions["spec"] {
  const spec = {
    ...(lsl !== undefined && { lsl: number("--lsl", lsl) }),
    ...(usl !== undefined && { usl: number("--usl", usl) }),
    ...(target !== undefined && { target: number("--target", target) }),
  };
  if (spec.lsl !== undefined && spec.usl !== undefined && spec.lsl >= spec.usl) {
    usageError({
      en: `--lsl ${spec.lsl} is not below --usl ${spec.usl}; exchange them`,
      zh: `--lsl ${spec.lsl} 不小于 --usl ${spec.usl}；请对调`,
    });
  }
  if (spec.target !== undefined && spec.lsl === undefined && spec.usl === undefined) {
    usageError({
      en: "--target stands alone; give --lsl, --usl or both with it",
      zh: "只给出了 --target；请同时给出 --lsl 或 --usl",
    });
  }
  return spec;
}

/** Options that do not go together are refused before a file is read. */
function checkTogether(options: RunOptions): RunOptions {
  const { chart, subgroup, by, size, spec } = options;
  if (subgroup !== undefined && by !== undefined) {
    usageError({
      en: "--subgroup and --by exclude each other; give one of them",
      zh: "--subgroup 与 --by 不能同时使用；请只给一个",
    });
  }
  const isGrouped = subgroup !== undefined || by !== undefined;
  const counts = chart === "p" || chart === "c" || (chart === "auto" && size !== undefined);
  if ((counts || chart === "imr") && isGrouped) {
    usageError({
      en: `--chart ${chart} has single points; leave --subgroup and --by out`,
      zh: `--chart ${chart} 每点只有一个值；请去掉 --subgroup 和 --by`,
    });
  }
  if ((chart === "xbarR" || chart === "xbarS") && !isGrouped) {
    usageError({
      en: `--chart ${chart} needs subgroups; give --subgroup N or --by NAME`,
      zh: `--chart ${chart} 需要子组；请给出 --subgroup N 或 --by 列名`,
    });
  }
  if (chart === "p" && size === undefined) {
    usageError({
      en: "--chart p needs the units inspected; give --size with a column or a number",
      zh: "--chart p 需要检验数；请用 --size 给出列名或数值",
    });
  }
  if (size !== undefined && !counts) {
    usageError({
      en: `--size belongs to a p chart, not to --chart ${chart}`,
      zh: `--size 仅用于 p 图，不能用于 --chart ${chart}`,
    });
  }
  if (size !== undefined && chart === "c") {
    usageError({
      en: "--chart c counts in equal areas and takes no --size; use --chart p for nonconforming units",
      zh: "--chart c 的检验范围相等，不需要 --size；统计不合格品请用 --chart p",
    });
  }
  if (counts && (spec.lsl !== undefined || spec.usl !== undefined)) {
    usageError({
      en: "counts have no specification limits; leave --lsl and --usl out",
      zh: "计数数据没有规格限；请去掉 --lsl 和 --usl",
    });
  }
  return options;
}

export function parseOptions(args: readonly string[], env: NodeJS.ProcessEnv): RunOptions {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const strings = Object.fromEntries(
    "column subgroup by size chart phase1 rules lsl usl target unit encoding decimal lang out"
      .split(" ")
      .map((name) => [name, text]),
  );
  const { values, positionals } = (() => {
    try {
      return parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
          ...strings,
          help: flag,
          json: flag,
          exclude: { type: "string", multiple: true },
        },
      });
    } catch (error) {
      const { message } = error as Error;
      const en = /argument is ambiguous/.test(message)
        ? `${message.split("\n")[0]} Write a negative number with an equals sign: --lsl=-5.`
        : message;
      return usageError({ en, zh: `参数有误：${en}` });
    }
  })();
  const given = values as unknown as Values;
  const many = values as unknown as { readonly exclude?: readonly string[] };
  const flags = values as unknown as { readonly help?: boolean; readonly json?: boolean };
  const { column, by, size, unit, encoding, subgroup, phase1 } = given;
  if (flags.help !== true && positionals.length !== 1) {
    usageError({
      en: `${positionals.length} files are given; give one CSV file`,
      zh: `给出了 ${positionals.length} 个文件；请给出一个 CSV 文件`,
    });
  }
  if (size !== undefined && Number.isFinite(Number(size))) whole("--size", size, 1);
  if (given.lang !== undefined) oneOf("--lang", given.lang, ["en", "zh"]);
  return checkTogether({
    help: flags.help ?? false,
    json: flags.json ?? false,
    language: languageOf(given.lang, env),
    out: given.out ?? "out",
    file: positionals[0] ?? "",
    chart: oneOf("--chart", given.chart ?? "auto", chartNames),
    rules: oneOf("--rules", given.rules ?? "nelson", ruleNames),
    decimal: oneOf("--decimal", given.decimal ?? "auto", ["auto", ".", ","]),
    spec: specOf(given),
    exclude: (many.exclude ?? []).map(exclusion),
    ...(subgroup !== undefined && { subgroup: whole("--subgroup", subgroup, 2) }),
    ...(phase1 !== undefined && { phase1: whole("--phase1", phase1, 1) }),
    ...(column !== undefined && { column }),
    ...(by !== undefined && { by }),
    ...(size !== undefined && { size }),
    ...(unit !== undefined && { unit }),
    ...(encoding !== undefined && { encoding }),
  });
}
