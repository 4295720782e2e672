import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createEngine } from "@taktline/spc/engine";
import { median } from "../harness/measure.js";
import type { ChildResult } from "./streaming-child.js";
import { standard, streamingData } from "./streaming-data.js";

/** What is measured, the baseline first. */
const subjects = [
  "C -O3",
  "C -O3 again (A/A)",
  "C -O3, records asked for ahead",
  "wasm",
  "js",
  "objects",
] as const;
type StreamingSubject = (typeof subjects)[number];

/** Settings of {@link streamingCases}. */
export interface StreamingOptions {
  /** Numbers of characteristics; default 10^4, 10^5, 10^6. */
  readonly sizes?: readonly number[];
  /** Points in a pass; default 4 million. */
  readonly points?: number;
  /** Passes in a process, of which the fastest counts; default 5. */
  readonly passes?: number;
  /** Fresh processes per subject, taking turns; the median counts; default 3. */
  readonly processes?: number;
}

/** One row of the table. */
export interface StreamingRow {
  readonly characteristics: number;
  readonly subject: StreamingSubject;
  /** CPU nanoseconds per point: median over processes of the fastest pass. */
  readonly nanoseconds: number;
  /** Million points per CPU second. */
  readonly millionPerSecond: number;
  /** Time relative to plain C in the same run: below 1 is faster. */
  readonly timesC: number;
  /** How many times as fast as the Map of objects. */
  readonly overObjects: number;
  readonly bytesPerCharacteristic: number | null;
  /** CPU milliseconds for a snapshot of all states, and to restore it. */
  readonly snapshotMs: number | null;
  readonly restoreMs: number | null;
}

const here = fileURLToPath(new URL(".", import.meta.url));
const sha = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

function runC(folder: string, passes: number, ahead: readonly string[]): ChildResult {
  const file = (name: string) => join(folder, name);
  const child = spawnSync(
    file("streaming"),
    [
      file("snapshot"),
      file("ids"),
      file("values"),
      String(passes),
      file("records"),
      file("masks"),
      ...ahead,
    ],
    { encoding: "utf8" },
  );
  if (child.status !== 0)
    throw new Error(`the C program ended with ${child.status}: ${child.stderr}`);
  const passMs = child.stdout
    .trim()
    .split("\n")
    .map((line) => Number(line.split(" ")[0]));
  return {
    passMs,
    masks: sha(file("masks")),
    records: sha(file("records")),
    bytesPerCharacteristic: 96,
  };
}

function runChild(subject: string, size: number, points: number, passes: number): ChildResult {
  const child = spawnSync(
    process.execPath,
    [
      "--max-old-space-size=8192",
      "--expose-gc",
      ...process.execArgv,
      join(here, "streaming-child.ts"),
      subject,
      String(size),
      String(points),
      String(passes),
    ],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (child.status !== 0) throw new Error(`the process of ${subject} ended with ${child.status}`);
  return JSON.parse(child.stdout) as ChildResult;
}

/** Compiles the C program; the result says which compiler it was. */
function compile(folder: string): string {
  const cc = process.env.CC ?? "gcc";
  const flags = ["-O3", "-ffp-contract=off", "-I", join(here, "../../packages/spc/native")];
  const built = spawnSync(
    cc,
    [...flags, join(here, "native/streaming.c"), "-o", join(folder, "streaming")],
    { encoding: "utf8" },
  );
  if (built.status !== 0) throw new Error(`${cc} is needed for the baseline: ${built.stderr}`);
  return `${spawnSync(cc, ["--version"], { encoding: "utf8" }).stdout.split("\n")[0]}, -O3 -ffp-contract=off`;
}

/**
 * Streams points in random order over many characteristics, with a full update each: Welford, moving range, EWMA, CUSUM,
 * Nelson 1 to 8. Final records and masks of C, WebAssembly and JavaScript are compared byte for byte, those masks with the
 * objects' too, before a number is given.
 */
export async function streamingCases(
  options: StreamingOptions = {},
): Promise<{ readonly compiler: string; readonly rows: readonly StreamingRow[] }> {
  const {
    sizes = [10_000, 100_000, 1_000_000],
    points = 4_000_000,
    passes = 5,
    processes = 3,
  } = options;
  const folder = mkdtempSync(join(tmpdir(), "taktline-streaming-"));
  const rows: StreamingRow[] = [];
  try {
    const compiler = compile(folder);
    for (const size of sizes) {
      const engine = createEngine({ capacity: size, memory: "js" });
      engine.add({ standard, ewma: {}, cusum: {} }, size);
      writeFileSync(join(folder, "snapshot"), engine.snapshot());
      const { ids, values } = streamingData(size, points);
      writeFileSync(join(folder, "ids"), new Uint8Array(ids.buffer));
      writeFileSync(join(folder, "values"), new Uint8Array(values.buffer));
      const results = new Map<StreamingSubject, ChildResult[]>(subjects.map((s) => [s, []]));
      for (let round = 0; round < processes; round++) {
        for (let k = 0; k < subjects.length; k++) {
          const subject = subjects[(k + round) % subjects.length]!;
          const result = subject.startsWith("C")
            ? runC(folder, passes, subject.includes("ahead") ? ["16"] : [])
            : runChild(subject, size, points, passes);
          results.get(subject)?.push(result);
        }
      }
      const all = [...results.values()].flat();
      for (const one of all) {
        assert.equal(one.masks, all[0]!.masks, "masks of all subjects are equal");
        if (one.records !== undefined)
          assert.equal(one.records, all[0]!.records, "records are equal");
      }
      const best = (s: StreamingSubject) =>
        median(results.get(s)!.map((r) => Math.min(...r.passMs)));
      for (const subject of subjects) {
        const of = results.get(subject)!;
        const ms = best(subject);
        const least = (pick: (r: ChildResult) => readonly number[] | undefined) => {
          const found = of.map((r) => Math.min(...(pick(r) ?? [Number.NaN])));
          return Number.isNaN(found[0]) ? null : median(found);
        };
        rows.push({
          characteristics: size,
          subject,
          nanoseconds: (ms * 1e6) / points,
          millionPerSecond: points / ms / 1000,
          timesC: ms / best("C -O3"),
          overObjects: best("objects") / ms,
          bytesPerCharacteristic: of[0]?.bytesPerCharacteristic ?? null,
          snapshotMs: least((r) => r.snapshotMs),
          restoreMs: least((r) => r.restoreMs),
        });
      }
    }
    return { compiler, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
