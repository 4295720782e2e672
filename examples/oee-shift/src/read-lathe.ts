import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type ProgramCycle,
  partCounts,
  programCycles,
  readShdr,
  type ShdrAccount,
  type ShdrObservationRecord,
} from "@taktline/drivers/mtconnect";
import { type CountFrame, joinStates, mtconnectState, type NameFrame } from "@taktline/oee";
import { ExampleFailure, exitCodes } from "./exit.js";
import { sampleLog } from "./sample-log.js";

/** What a log tells of a lathe, ready for `@taktline/oee`. */
export interface LatheLog {
  /** Where it came from: a path, or `sample` for the bundled one. */
  readonly source: string;
  readonly account: ShdrAccount;
  readonly from: number;
  readonly to: number;
  readonly states: NameFrame;
  readonly products: NameFrame;
  /** Parts since the reading before. */
  readonly produced: CountFrame;
  readonly cycles: readonly ProgramCycle[];
  /** Where a connection ended and the next began: nothing is known between them. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
}

const bad = 0x8000_0000;

/** The path of the log: as asked, from the public data sets, or none for the bundled sample. */
export function logPath(asked: string | undefined, env: NodeJS.ProcessEnv): string | undefined {
  if (asked !== undefined) return asked;
  if (env.TAKTLINE_DATA === undefined) return undefined;
  const path = join(env.TAKTLINE_DATA, "mtconnect-okuma", "okuma.shdr.txt");
  return existsSync(path) ? path : undefined;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new ExampleFailure(
      exitCodes.badInput,
      {
        en: `${path} cannot be read (${code}); give the path of an SHDR text file`,
        zh: `无法读取 ${path}（${code}）；请给出 SHDR 文本文件的路径`,
      },
      error,
    );
  }
}

/** Reads a log; recordings may be concatenated out of order. */
export function readLathe(path: string | undefined): LatheLog {
  const reading = readShdr(path === undefined ? sampleLog : textOf(path));
  const told = ["avail", "estop", "fmode", "pmode", "pexecution", "pprogram", "ppartcount"];
  const records: ShdrObservationRecord[] = [];
  /** First and last time of every connection, in order of the file. */
  const connections: { from: number; to: number }[] = [];
  for (const record of reading) {
    if (!("t" in record)) continue;
    const starts = record.kind === "observation" && record.key === "avail";
    const last = connections.at(-1);
    if (starts || last === undefined) connections.push({ from: record.t, to: record.t });
    else if (record.t > last.to) last.to = record.t;
    if (record.kind === "observation" && told.includes(record.key)) records.push(record);
  }
  const account = reading.account();
  const cycles = [...programCycles(records)].sort((a, b) => a.from - b.from);
  if (!records.some((record) => record.key === "pexecution")) {
    throw new ExampleFailure(exitCodes.badInput, {
      en: `the log has ${account.lines} lines and none of them tells the key pexecution; is it the log of a lathe?`,
      zh: `日志共 ${account.lines} 行，均未给出 pexecution；这是车床的日志吗？`,
    });
  }
  connections.sort((a, b) => a.from - b.from);
  const [from, to] = [connections[0]?.from ?? 0, connections.at(-1)?.to ?? 0];
  const gaps = connections
    .slice(1)
    .map((next, i) => ({ from: connections[i]?.to ?? 0, to: next.from }))
    .filter((gap) => gap.to > gap.from);
  const named = (key: string, lost: boolean): NameFrame => {
    const of = records.filter((record) => record.key === key);
    const ends = lost ? gaps.map((gap) => gap.from) : [];
    return {
      t: Float64Array.from([...of.map((record) => record.t), ...ends]),
      v: [...of.map((record) => record.value), ...ends.map(() => "")],
      q: Uint32Array.from([...of.map(() => 0), ...ends.map(() => bad)]),
    };
  };
  const states = joinStates(
    {
      availability: named("avail", false),
      emergencyStop: named("estop", false),
      functionalMode: named("fmode", false),
      controllerMode: named("pmode", false),
      execution: named("pexecution", true),
    },
    (values) => mtconnectState(values),
  );
  const steps = partCounts([...records].sort((a, b) => a.t - b.t));
  const produced = {
    t: Float64Array.from(steps, (step) => step.t),
    v: Float64Array.from(steps, (step) => step.parts),
  };
  const products = named("pprogram", false);
  return { source: path ?? "sample", account, from, to, states, products, produced, cycles, gaps };
}
