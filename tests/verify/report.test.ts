import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright";
import { afterAll, describe, expect, it } from "vitest";
import { repositoryRoot } from "../workspace.js";

const executablePath = process.env.TAKTLINE_CHROMIUM ?? "/usr/bin/chromium";
const present = existsSync(executablePath) || process.env.CI === "true";
if (!present) {
  process.stderr.write(`skipped: the report is not looked at, no Chromium at ${executablePath}\n`);
}
const folder = mkdtempSync(join(tmpdir(), "taktline-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!present)("the report of the demo in Chromium", () => {
  for (const language of ["en", "zh"] as const) {
    it(`${language}: opens offline without an error, draws every chart, and fits a phone`, async () => {
      const out = join(folder, language);
      execFileSync("npm", ["run", "--silent", "demo", "--", "--lang", language, "--out", out], {
        cwd: repositoryRoot,
      });
      const browser = await chromium.launch({
        executablePath,
        args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
      });
      try {
        const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
        const problems: string[] = [];
        page.on("console", (message) => problems.push(message.text()));
        page.on("pageerror", (error) => problems.push(error.message));
        page.on("request", (request) => {
          if (!request.url().startsWith("file:")) problems.push(request.url());
        });
        await page.goto(pathToFileURL(join(out, "report.html")).href);
        expect(problems).toEqual([]);
        expect(await page.getAttribute("html", "lang")).toMatch(language);
        expect(await page.locator("svg[role=img]").count()).toBeGreaterThanOrEqual(6);
        const overflow = await page.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect(overflow, "the page scrolls sideways").toBeLessThanOrEqual(0);
      } finally {
        await browser.close();
      }
    });
  }
});
