// node --import tsx --conditions=@taktline/source bench/spc/main.ts [--points=10000000] [--rounds=3] [--only=text] [--no-streaming]
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cases } from "./cases.js";
import { checkCase, checkEvaluator } from "./check.js";
import { points as makePoints, writePoints } from "./data.js";
import { compile, flags, lacking, runSubject, versions } from "./programs.js";
import { markdown } from "./report.js";
import { summarise } from "./summary.js";
import { svg } from "./svg.js";
import type { BenchResult, CaseRun, StreamingRows } from "./types.js";

const given = (name: string) =>
  process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3);
const points = Number(given("points") ?? 10_000_000);
const rounds = Number(given("rounds") ?? 3);
const only = given("only");
const seed = 20_260_301;

const started = Date.now();
const folder = mkdtempSync(join(tmpdir(), "taktline-bench-spc-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const have = versions();
compile(folder);
const data = join(folder, "points.f64");
const x = makePoints(seed, points);
writePoints(data, x);

const notes: string[] = [checkEvaluator(x.subarray(0, Math.min(points, 200_000)))];
const runs: CaseRun[] = [];
for (const spec of cases.filter((one) => only === undefined || one.name.includes(only))) {
  const subjects = spec.subjects.filter((subject) => {
    const need = lacking(subject, have);
    if (need !== undefined)
      notes.push(`${spec.name}: ${subject.label} left out, ${need} is not installed`);
    return need === undefined;
  });
  notes.push(...checkCase(spec, subjects, folder, data, points));
  console.error(notes.at(-1));
  const samples = new Map<string, number[]>(subjects.map((s) => [s.name, []]));
  for (let round = 0; round < rounds; round++) {
    // Forwards and backwards in turn, so that no subject always runs after the same other.
    for (const subject of round % 2 === 0 ? subjects : [...subjects].reverse()) {
      if (round >= (subject.rounds ?? rounds)) continue;
      const n = Math.min(points, subject.points ?? points);
      const { cpuMs } = runSubject(subject, spec.name, folder, data, n, subject.repeats, "-");
      samples.get(subject.name)?.push((Math.min(...cpuMs) * 1e6) / n);
    }
  }
  runs.push({ spec, subjects, samples });
  console.error(`${spec.name}: timed after ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

let streaming: StreamingRows | null = null;
const streamingFile = new URL("./streaming.ts", import.meta.url);
if (
  existsSync(streamingFile) &&
  !process.argv.includes("--no-streaming") &&
  (only === undefined || only === "streaming")
) {
  const { streamingCases } = await import("./streaming.js");
  streaming = await streamingCases({ processes: Math.min(2, rounds), passes: 3 });
}

const result: BenchResult = {
  name: "spc",
  about:
    "SPC in batch, single thread: CPU time per point, relative to straightforward C -O3 in the same run",
  machine: {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    arch: process.arch,
    platform: process.platform,
    loadBefore: loadavg()[2] ?? 0,
  },
  versions: Object.fromEntries(Object.entries(have).map(([k, v]) => [k, v ?? null])),
  flags,
  seed,
  points,
  rounds,
  seconds: Math.round((Date.now() - started) / 1000),
  checks: notes,
  cases: runs.map(summarise),
  streaming,
};

const text = markdown(result);
console.log(text);
if (only === undefined) {
  const results = fileURLToPath(new URL("../results/", import.meta.url));
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, "spc.json"), `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(join(results, "spc.md"), text);
  writeFileSync(join(results, "spc.svg"), svg(result));
}
