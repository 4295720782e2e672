// The slow rest of the checks: build, packed packages, customers, sizes, documentation, a real browser.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { root } from "./packages.mjs";

function step(name, args) {
  process.stdout.write(`\n== ${name}\n`);
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (done.status !== 0) {
    process.stdout.write(`\n== ${name} failed\n`);
    process.exit(done.status ?? 1);
  }
}

const vitest = "node_modules/vitest/vitest.mjs";
step("WebAssembly kernels are those of the sources", ["scripts/build-kernels.mjs", "--check"]);
step("build", ["scripts/build.mjs"]);
step("documentation of every export", ["node_modules/typedoc/bin/typedoc"]);
step("packed packages, customers, sizes", [vitest, "run", "--project", "verify"]);

const chromium = process.env.TAKTLINE_CHROMIUM ?? "/usr/bin/chromium";
if (existsSync(chromium)) {
  step("pure packages in Chromium", [vitest, "run", "--project", "browser"]);
} else if (process.env.CI === "true") {
  process.stdout.write(`Chromium is missing at ${chromium}; set TAKTLINE_CHROMIUM\n`);
  process.exit(1);
} else {
  process.stdout.write(
    `\n== skipped: the browser tests need Chromium at ${chromium} (or TAKTLINE_CHROMIUM)\n`,
  );
}
