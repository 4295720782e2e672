// Runs the golden simulations on Node 20, 22, 24 and Chromium and compares their bytes:
//   node packages/sim/scripts/platforms.mjs   (from the repository root; fetches the other Nodes with npx)
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright";

const directory = mkdtempSync(join(tmpdir(), "taktline-sim-"));
const results = {};
try {
  const { outputFiles } = await build({
    entryPoints: ["packages/sim/test/fixtures/golden-runs.ts"],
    bundle: true,
    format: "esm",
    conditions: ["@taktline/source"],
    write: false,
  });
  const code = outputFiles[0].text;
  const file = join(directory, "golden.mjs");
  writeFileSync(
    file,
    `${code}\nif (globalThis.process) console.log(JSON.stringify(await goldenHashes()));\n`,
  );
  results[`node ${process.version}`] = execFileSync(process.execPath, [file], {
    encoding: "utf8",
  }).trim();
  for (const major of [20, 22, 24]) {
    const output = execFileSync("npx", ["--yes", "--package", `node@${major}`, "node", file], {
      encoding: "utf8",
    });
    results[`node ${major} (npm)`] = output.trim();
  }
  // crypto.subtle wants a secure context, which localhost is.
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<script type="module">${code}\nwindow.hashes = goldenHashes();</script>`);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.waitForFunction("window.hashes !== undefined");
  results[`chromium ${browser.version()}`] = JSON.stringify(await page.evaluate("window.hashes"));
  await browser.close();
  server.close();
} finally {
  rmSync(directory, { recursive: true, force: true });
}
for (const [platform, hashes] of Object.entries(results)) console.log(platform, hashes);
if (new Set(Object.values(results)).size !== 1) {
  console.error("the platforms differ");
  process.exit(1);
}
