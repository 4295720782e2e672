// Takes the pictures of the README from the demo's own report. Run: npm run docs:pictures (needs Chromium)
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright";
import { root } from "./packages.mjs";

const folder = mkdtempSync(join(tmpdir(), "taktline-pictures-"));
const browser = await chromium.launch({
  executablePath: process.env.TAKTLINE_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
for (const language of ["en", "zh"]) {
  const out = join(folder, language);
  execFileSync("npm", ["run", "--silent", "demo", "--", "--lang", language, "--out", out], {
    cwd: root,
  });
  const page = await browser.newPage({ viewport: { width: 1080, height: 1500 } });
  await page.goto(pathToFileURL(join(out, "report.html")).href);
  await page.screenshot({ path: join(root, "docs/images", `report-${language}.png`) });
}
await browser.close();
rmSync(folder, { recursive: true, force: true });
