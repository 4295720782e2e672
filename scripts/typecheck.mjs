// Type-checks the workspace with TypeScript 7: once with Node's types, and once the pure packages with no host at all.
import { spawnSync } from "node:child_process";

for (const project of ["tsconfig.json", "tsconfig.pure.json"]) {
  const run = spawnSync(
    process.execPath,
    ["node_modules/typescript-7/bin/tsc", "-p", project, "--noEmit"],
    { stdio: "inherit" },
  );
  if (run.status !== 0) process.exit(run.status ?? 1);
}
