import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The public data sets, or undefined (with a printed reason) where a user does not have them. */
export function dataFolder(name: string): string | undefined {
  const folder = join(process.env.TAKTLINE_DATA ?? join(root, "..", "shared", "data"), name);
  if (existsSync(folder)) return folder;
  if (process.env.CI === "true") return folder;
  process.stderr.write(
    `skipped: ${name} is not there; set TAKTLINE_DATA to the folder of the data sets\n`,
  );
  return undefined;
}

export interface DemoRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the demo as a user does. */
export function demo(args: readonly string[], interruptAfterMs?: number): Promise<DemoRun> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        "--import",
        "tsx",
        "--conditions=@taktline/source",
        "examples/cnc-line/src/main.ts",
        ...args,
      ],
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
    if (interruptAfterMs !== undefined) setTimeout(() => child.kill("SIGINT"), interruptAfterMs);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}
