import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toSparkplug } from "@taktline/device";
import { type CsvTable, readCsv } from "@taktline/drivers/csv";
import { mill } from "../devices.js";
import { DemoFailure, exitCodes } from "../exit.js";
import { inBatches, type Source, type SourceSample } from "./source.js";

/** Recorded milled parts as a machine that speaks. */
export interface PartsSource extends Source {
  readonly rows: number;
  /** Cells that were no number, and so travel as bad quality. */
  readonly badCells: number;
  /** The parts that were finished and passed inspection: the baseline of the chart. */
  readonly goodParts: readonly number[];
}

const samplingMs = 100;
/** The recordings carry no date: their clock starts here. */
const nominalStart = Date.UTC(2018, 3, 1);
const partGapMs = 60_000;

function badInput(message: string, cause?: unknown): never {
  throw new DemoFailure(exitCodes.badInput, "DEMO_INPUT", message, cause);
}

function table<C extends Record<string, "number" | "text">>(path: string, columns: C): CsvTable<C> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return badInput(`${path} cannot be read (${(error as NodeJS.ErrnoException).code})`, error);
  }
  const result = readCsv(bytes, { columns });
  if (!result.ok) badInput(`${path}: ${result.issues.map((issue) => issue.message).join("; ")}`);
  return result.value;
}

function findFile(folder: string, pattern: RegExp, what: string): string {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    return badInput(
      `--parts ${folder} cannot be read (${(error as NodeJS.ErrnoException).code}); give the folder with experiments_*.csv and train_*.csv`,
      error,
    );
  }
  const name = names.sort().find((candidate) => pattern.test(candidate));
  return name === undefined
    ? badInput(`--parts ${folder} has no ${what}; it has ${names.join(", ") || "no file at all"}`)
    : join(folder, name);
}

/** Reads the folder of recorded parts. */
export function partsSource(device: string, folder: string): PartsSource {
  const rows = table(findFile(folder, /^experiments_.*\.csv$/, "experiments_*.csv"), {
    experiment: "number",
    S1_OutputPower: "number",
    Machining_Process: "text",
  });
  const outcome = table(findFile(folder, /^train_.*\.csv$/, "train_*.csv"), {
    No: "number",
    machining_finalized: "text",
    passed_visual_inspection: "text",
  });
  const numberless = rows.columns.experiment.findIndex((part) => !Number.isInteger(part));
  if (rows.rows === 0 || numberless >= 0) {
    badInput(
      rows.rows === 0
        ? `--parts ${folder}: experiments_*.csv has no row below its header`
        : `--parts ${folder}: row ${numberless + 1} of experiments_*.csv has no whole number in the column experiment; it tells which part a row belongs to`,
    );
  }
  const goodParts = Array.from(outcome.columns.No).filter(
    (_, i) => outcome.columns.passed_visual_inspection[i] === "yes",
  );
  if (goodParts.length < 2) {
    badInput(
      `--parts ${folder}: train_*.csv names ${goodParts.length} parts with passed_visual_inspection "yes"; the limits need at least 2`,
    );
  }
  function* samples(): Generator<SourceSample> {
    const { experiment, S1_OutputPower: power, Machining_Process: process } = rows.columns;
    let t = nominalStart;
    for (let i = 0; i < rows.rows; i++) {
      const part = experiment[i] as number;
      if (i > 0 && part !== experiment[i - 1]) t += partGapMs;
      if (i === 0 || part !== experiment[i - 1]) yield { name: "part", value: part, timestamp: t };
      if (i === 0 || process[i] !== process[i - 1] || part !== experiment[i - 1]) {
        yield { name: "process", value: process[i] as string, timestamp: t };
      }
      const value = power[i] as number;
      yield { name: "spindlePower", value: Number.isFinite(value) ? value : null, timestamp: t };
      t += samplingMs;
    }
  }
  const badCells = Object.values(rows.quality).reduce(
    (sum, column) => sum + column.reduce((n, q) => n + (q === 0 ? 0 : 1), 0),
    0,
  );
  return {
    device,
    metrics: toSparkplug(mill).metrics,
    batches: () => inBatches(samples()),
    rows: rows.rows,
    badCells,
    goodParts,
  };
}
