import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SubjectSpec } from "./cases.js";
import type { SubjectResult } from "./result.js";

const here = fileURLToPath(new URL(".", import.meta.url));
/** Flags of the C programs: a baseline that every x64 machine of the last 15 years has, no contraction. */
export const flags = ["-O3", "-march=x86-64-v2", "-std=gnu11", "-ffp-contract=off"];
const portable = process.arch === "x64" ? flags : flags.filter((f) => !f.startsWith("-march"));
const compiler = process.env.CC ?? "gcc";
const python = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

/** Compiles the C programs into a folder. */
export function compile(folder: string): void {
  for (const name of ["straightforward", "same-algorithm"]) {
    const run = spawnSync(
      compiler,
      [...portable, join(here, "native", `${name}.c`), "-o", join(folder, name), "-lm"],
      { encoding: "utf8" },
    );
    if (run.status !== 0) {
      throw new Error(
        `${compiler} cannot compile ${name}.c; set CC to a C compiler\n${run.stderr}`,
      );
    }
  }
}

const firstLine = (command: string, args: string[]): string | undefined => {
  const run = spawnSync(command, args, { encoding: "utf8" });
  return run.status === 0 ? (run.stdout || run.stderr).trim().split("\n")[0] : undefined;
};
const packageVersion = (name: string): string | undefined => {
  try {
    return (createRequire(import.meta.url)(`${name}/package.json`) as { version: string }).version;
  } catch {
    return undefined;
  }
};

/** Versions of everything that takes part; undefined where it is not here. */
export function versions(): Readonly<Record<string, string | undefined>> {
  return {
    node: process.version,
    v8: process.versions.v8,
    "C compiler": firstLine(compiler, ["--version"]),
    R: firstLine("Rscript", ["-e", "cat(R.version.string)"]),
    qcc: firstLine("Rscript", ["-e", "cat(as.character(packageVersion('qcc')))"]),
    python: firstLine(python, ["--version"]),
    numpy: firstLine(python, ["-c", "import numpy; print(numpy.__version__)"]),
    "simple-statistics": packageVersion("simple-statistics"),
    "@stdlib/stats-incr-meanvar": packageVersion("@stdlib/stats-incr-meanvar"),
  };
}

/** What a subject needs and is not here, or undefined. */
export function lacking(
  spec: SubjectSpec,
  have: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const needs: Record<string, string> = {
    numpy: "numpy",
    "r-vector": "R",
    "r-qcc": "R",
    "r-package": "qcc",
    idiomatic: "simple-statistics",
    "simple-statistics": "simple-statistics",
    "stdlib-incr": "@stdlib/stats-incr-meanvar",
  };
  const need = needs[spec.name];
  return need !== undefined && have[need] === undefined ? need : undefined;
}

/** Runs a subject in a process of its own. */
export function runSubject(
  spec: SubjectSpec,
  caseName: string,
  folder: string,
  data: string,
  points: number,
  repeats: number,
  out: string,
): SubjectResult {
  const args = [data, String(points), spec.which ?? caseName, String(repeats), out];
  const [command, all] = {
    straightforward: [join(folder, "straightforward"), args] as const,
    "same-algorithm": [join(folder, "same-algorithm"), args] as const,
    node: [
      process.execPath,
      [...process.execArgv, join(here, "subject.ts"), ...args, spec.name],
    ] as const,
    numpy: [python, [join(here, "peers", "numpy_peer.py"), ...args]] as const,
    r: [
      "Rscript",
      [join(here, "peers", "qcc_style.R"), ...args, spec.name.replace("r-", "")],
    ] as const,
  }[spec.program];
  const run = spawnSync(command, all, { encoding: "utf8", maxBuffer: 1 << 26 });
  const line = run.stdout?.trim().split("\n").at(-1) ?? "";
  if (run.status !== 0 || !line.startsWith("{")) {
    throw new Error(
      `${caseName}: ${spec.label} ended with ${run.status}\n${run.stderr}${run.stdout}`,
    );
  }
  return JSON.parse(line) as SubjectResult;
}
