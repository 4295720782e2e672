import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the example as a user does. */
export function run(args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const main = "examples/incoming-inspection/src/main.ts";
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "--conditions=@taktline/source", main, ...args],
      { cwd: root, env: { ...process.env, LANG: "C", LC_ALL: "C" } },
    );
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.on("close", (code) => resolve({ code, out, err }));
  });
}
