import { readFileSync } from "node:fs";
import type { MetricDefinition } from "@taktline/connect/sparkplug";
import { readShdr, type ShdrAccount, type ShdrRecord } from "@taktline/drivers/mtconnect";
import { DemoFailure, exitCodes } from "../exit.js";
import { inBatches, type Source, type SourceSample } from "./source.js";

/** A recorded SHDR log as a machine that speaks, and the account of its lines. */
export interface ShdrSource extends Source {
  readonly account: ShdrAccount;
  /** Values handed to the edge node. */
  readonly samples: number;
}

/** Sparkplug 3.0 carries whole milliseconds; the controller's own time of an execution state travels beside it as text. */
export const sourceTimeMetric = "pexecution/sourceTime";

function readLog(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new DemoFailure(
      exitCodes.badInput,
      "DEMO_INPUT",
      `--shdr ${path} cannot be read (${(error as NodeJS.ErrnoException).code}); give the path of an SHDR text file`,
      error,
    );
  }
}

/** What a record puts on the wire: observations as they are, conditions and messages as their level or text. */
function sampleOf(record: ShdrRecord): SourceSample | undefined {
  switch (record.kind) {
    case "observation":
      return { name: record.key, value: record.value, timestamp: record.t };
    case "condition":
      return { name: record.key, value: record.level, timestamp: record.t };
    case "message":
      return { name: record.key, value: record.text, timestamp: record.t };
    case "asset":
      return { name: `asset/${record.type}`, value: record.id, timestamp: record.t };
    default:
      return undefined;
  }
}

/** Reads a log, learns from it which keys are numbers, and turns it into samples in file order. */
export function shdrSource(device: string, path: string): ShdrSource {
  const reading = readShdr(readLog(path));
  const samples: SourceSample[] = [];
  for (const record of reading) {
    const sample = sampleOf(record);
    if (sample !== undefined) samples.push(sample);
    if (record.kind === "observation" && record.key === "pexecution") {
      samples.push({ name: sourceTimeMetric, value: record.time, timestamp: record.t });
    }
  }
  const account = reading.account();
  if (account.timestamped === 0) {
    throw new DemoFailure(
      exitCodes.badInput,
      "DEMO_INPUT",
      `--shdr ${path} has ${account.lines} lines and none of them starts with a timestamp and a key; is it an SHDR log?`,
    );
  }
  const text = new Set<string>();
  const names = new Set<string>();
  for (const { name, value } of samples) {
    names.add(name);
    if (value !== null && value !== "UNAVAILABLE" && value !== "" && !isNumber(value))
      text.add(name);
  }
  const metrics: MetricDefinition[] = [...names].map((name) => ({
    name,
    datatype: text.has(name) ? "String" : "Double",
  }));
  const onWire = function* (): Generator<SourceSample> {
    for (const { name, value, timestamp } of samples) {
      const t = Math.round(timestamp);
      if (text.has(name)) yield { name, value, timestamp: t };
      else yield { name, value: isNumber(value) ? Number(value) : null, timestamp: t };
    }
  };
  return { device, metrics, batches: () => inBatches(onWire()), account, samples: samples.length };
}

function isNumber(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value));
}
