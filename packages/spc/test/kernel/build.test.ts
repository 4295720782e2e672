import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { kernelWasm } from "../../src/kernel/wasm.generated.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..");

it("the inlined module is what the C sources give", () => {
  const run = spawnSync(
    process.execPath,
    [join(root, "scripts", "build-kernels.mjs"), "--check", "kernel"],
    { encoding: "utf8" },
  );
  expect(run.stderr + run.stdout).toContain("kernel: as committed");
  expect(run.status).toBe(0);
});

it("the module holds all kernels in less than 12 kB", () => {
  expect(Buffer.from(kernelWasm, "base64").length).toBeLessThan(12_000);
});
