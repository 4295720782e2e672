import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import type { Bench, BenchCase } from "./bench-case.js";
import { type Measurement, measure, median } from "./measure.js";

/** One row of the result: a subject in a case. */
export interface BenchRow {
  readonly subject: string;
  /** Median over processes of the nanoseconds per operation (in each the lower quartile of its rounds). */
  readonly nanoseconds: number;
  /** How many times as fast as the baseline: median over processes, and the extremes. */
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
}

/** The outcome of a goal of a case. */
export interface GoalRow {
  readonly case: string;
  readonly subject: string;
  readonly over: string;
  readonly atLeast: number;
  readonly measured: number;
  readonly met: boolean;
}

function parameter(name: string, fallback: number): number {
  const given = process.argv.find((a) => a.startsWith(`--${name}=`));
  return given === undefined ? fallback : Number(given.slice(name.length + 3));
}

function inChild(file: string, name: string, rounds: number, sliceMs: number): Measurement {
  const child = spawnSync(
    process.execPath,
    [...process.execArgv, file, `--case=${name}`, `--rounds=${rounds}`, `--slice-ms=${sliceMs}`],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  const line = child.stdout.trim().split("\n").at(-1) ?? "";
  if (child.status !== 0 || !line.startsWith("{")) {
    console.error(child.stdout);
    throw new Error(`the process of case "${name}" ended with ${child.status}`);
  }
  return JSON.parse(line) as Measurement;
}

function summarise(runs: readonly Measurement[]): BenchRow[] {
  const names = runs[0]?.names ?? [];
  return names.map((subject, i) => {
    const ratios = runs.map((run) => (run.nanoseconds[0] ?? 0) / (run.nanoseconds[i] ?? 1));
    return {
      subject,
      nanoseconds: median(runs.map((run) => run.nanoseconds[i] ?? 0)),
      ratio: median(ratios),
      lowest: Math.min(...ratios),
      highest: Math.max(...ratios),
    };
  });
}

function goalsOf(benchCase: BenchCase, runs: readonly Measurement[]): GoalRow[] {
  return (benchCase.goals ?? []).map(({ subject, over, atLeast }) => {
    const measured = median(
      runs.map((run) => {
        const at = (name: string) => run.nanoseconds[run.names.indexOf(name)] ?? Number.NaN;
        return at(over) / at(subject);
      }),
    );
    return { case: benchCase.name, subject, over, atLeast, measured, met: measured >= atLeast };
  });
}

function print(name: string, rows: readonly BenchRow[]): void {
  console.log(`\n${name}`);
  for (const row of rows) {
    const time = `${(row.nanoseconds / 1000).toFixed(2)} us`.padStart(12);
    const ratio = `${row.ratio.toFixed(2)}x`.padStart(9);
    console.log(
      `  ${row.subject.padEnd(44)}${time}${ratio}  (${row.lowest.toFixed(2)} to ${row.highest.toFixed(2)})`,
    );
  }
}

/**
 * Runs a benchmark: every case in fresh processes, one after the other, in turns over the cases; prints a table and writes the JSON result.
 *
 * Command line: `--processes=7` fresh processes per case, `--rounds=24` interleaved rounds in each, `--slice-ms=4` per round and subject,
 * `--only=text` cases whose name contains the text (nothing is written then).
 *
 * @param bench - the benchmark
 * @param moduleUrl - `import.meta.url` of the main file, which is started again for each process
 */
export async function runBench(bench: Bench, moduleUrl: string): Promise<void> {
  const file = fileURLToPath(moduleUrl);
  const processes = parameter("processes", 7);
  const rounds = parameter("rounds", 24);
  const sliceMs = parameter("slice-ms", 4);
  const wanted = process.argv.find((a) => a.startsWith("--case="))?.slice(7);
  if (wanted !== undefined) {
    const make = bench.cases[wanted];
    if (make === undefined) throw new Error(`there is no case "${wanted}"`);
    console.log(JSON.stringify(measure(await make(), rounds, sliceMs)));
    return;
  }
  const only = process.argv.find((a) => a.startsWith("--only="))?.slice(7);
  const names = Object.keys(bench.cases).filter((n) => only === undefined || n.includes(only));
  const runs = new Map<string, Measurement[]>(names.map((name) => [name, []]));
  for (let p = 0; p < processes; p++) {
    for (const name of names) runs.get(name)?.push(inChild(file, name, rounds, sliceMs));
  }
  console.log(
    `${bench.name}: ${bench.about}\nmedians over ${processes} fresh processes of the lower quartile of ${rounds} interleaved rounds; ratio to the first row; A/A is the first row again`,
  );
  const cases: Record<string, BenchRow[]> = {};
  const goals: GoalRow[] = [];
  for (const [name, measurements] of runs) {
    const rows = summarise(measurements);
    cases[name] = rows;
    print(name, rows);
    const make = bench.cases[name];
    if (make !== undefined) goals.push(...goalsOf(await make(), measurements));
  }
  if (goals.length > 0) console.log("\ngoals");
  for (const goal of goals) {
    console.log(
      `  ${goal.met ? "met   " : "MISSED"} ${goal.case}: ${goal.subject} / ${goal.over} = ${goal.measured.toFixed(2)}x, goal ${goal.atLeast}x`,
    );
  }
  if (only !== undefined) return;
  const folder = new URL("../results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const machine = { node: process.version, arch: process.arch, cpu: cpus()[0]?.model ?? "unknown" };
  writeFileSync(
    new URL(`${bench.name}.json`, folder),
    `${JSON.stringify({ name: bench.name, about: bench.about, machine, processes, rounds, sliceMs, cases, goals }, null, 2)}\n`,
  );
}
