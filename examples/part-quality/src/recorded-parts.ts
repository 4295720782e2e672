import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CsvColumnSpecs, type CsvTable, readCsv } from "@taktline/drivers/csv";
import { exitCodes, RunFailure } from "./exit.js";
import { type MilledParts, meanLayerPower, type Outcome, type SignalRow } from "./milled-part.js";
import type { Text } from "./texts.js";

const signalFile = "experiments_01_12.csv";
const outcomeFile = "train_01_12.csv";

/** The folder of the recorded parts: as asked, from the public data sets, or none. */
export function partsFolder(asked: string | undefined, env: NodeJS.ProcessEnv): string | undefined {
  if (asked !== undefined) return asked;
  if (env.TAKTLINE_DATA === undefined) return undefined;
  const folder = join(env.TAKTLINE_DATA, "cnc-mill-tool-wear");
  return existsSync(join(folder, signalFile)) ? folder : undefined;
}

function bad(text: Text, cause?: unknown): never {
  throw new RunFailure(exitCodes.badInput, "RUN_DATA", text, cause);
}

function tableOf<const C extends CsvColumnSpecs>(path: string, columns: C): CsvTable<C> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const text = {
      en: `${path} cannot be read (${code}); check --data or TAKTLINE_DATA`,
      zh: `无法读取 ${path}（${code}）；请检查 --data 或 TAKTLINE_DATA`,
    };
    return bad(text, error);
  }
  const table = readCsv(bytes, { columns });
  if (table.ok) return table.value;
  const why = table.issues.map((issue) => issue.message).join("; ");
  const names = Object.keys(columns).join("、");
  return bad({ en: `${path}: ${why}`, zh: `${path} 无法按列 ${names} 读取：${why}` });
}

function* rowsOf(table: {
  readonly columns: {
    readonly experiment: Float64Array;
    readonly S1_OutputPower: Float64Array;
    readonly Machining_Process: readonly string[];
  };
}): Iterable<SignalRow> {
  const { experiment, S1_OutputPower, Machining_Process } = table.columns;
  for (let i = 0; i < experiment.length; i++) {
    yield {
      part: experiment[i] ?? Number.NaN,
      powerKw: S1_OutputPower[i] ?? Number.NaN,
      process: Machining_Process[i] ?? "",
    };
  }
}

/** What the public data set is known to give; another folder is judged by its own parts alone. */
const published = {
  parts: "1,2,3,4,5,6,7,8,9,10,11,12",
  rows: 14_335,
  mustFlag: [4, 5, 7, 8, 9],
  limits: { center: 0.177399, ucl: 0.180227 },
} as const;

/** Reads the recorded parts of "CNC Mill Tool Wear" (University of Michigan SMART lab, 2018). */
export function recordedParts(folder: string): MilledParts {
  const signal = tableOf(join(folder, signalFile), {
    experiment: "number",
    S1_OutputPower: "number",
    Machining_Process: "text",
  });
  const outcomes = tableOf(join(folder, outcomeFile), {
    No: "number",
    clamp_pressure: "number",
    tool_condition: "text",
    machining_finalized: "text",
    passed_visual_inspection: "text",
  });
  const means = meanLayerPower(rowsOf(signal));
  const remarks = [...signal.issueCounts, ...outcomes.issueCounts].map(
    ([code, count]) => `${code}: ${count}`,
  );
  const { No, clamp_pressure, tool_condition, machining_finalized, passed_visual_inspection } =
    outcomes.columns;
  const parts = Array.from(No, (part, i) => {
    const mean = means.get(part);
    if (mean === undefined) {
      return bad({
        en: `part ${part} has no sample in a layer in ${signalFile}`,
        zh: `${signalFile} 中 ${part} 号件没有层切削的样本`,
      });
    }
    const outcome: Outcome =
      machining_finalized[i] !== "yes"
        ? "notFinished"
        : passed_visual_inspection[i] === "yes"
          ? "passed"
          : "rejected";
    return {
      part,
      ...mean,
      outcome,
      clampBar: clamp_pressure[i] ?? null,
      tool: tool_condition[i] ?? "",
    };
  });
  if (parts.filter((part) => part.outcome === "passed").length < 2) {
    bad({
      en: `${outcomeFile} has fewer than 2 good parts; limits need a range between neighbours`,
      zh: `${outcomeFile} 中合格件少于 2 件；控制限需要相邻件之间的极差`,
    });
  }
  const numbers = parts.map((part) => part.part).join(",");
  if (numbers !== published.parts || signal.rows !== published.rows) {
    bad({
      en: `the parts are ${numbers} with ${signal.rows} rows of signal; the data set has 12 parts with ${published.rows} rows, and what is known of it holds for these alone`,
      zh: `零件为 ${numbers}，信号 ${signal.rows} 行；数据集有 12 件、${published.rows} 行，已知结论只适用于它`,
    });
  }
  return {
    source: folder,
    parts,
    mustFlag: published.mustFlag,
    knownLimits: published.limits,
    rows: signal.rows,
    remarks,
  };
}
