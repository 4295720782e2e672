// Draws the pictures of the documentation: sixpack, gauge study, paired charts, sampling curves, in English and Chinese, as
// SVG, and as PNG at 1200 and 390 pixels where Chromium is at hand.
// Run: npx tsx --conditions=@taktline/source packages/chart/scripts/gallery.mjs [folder]
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderSvg } from "@taktline/chart";
import { galleryCharts } from "./gallery-charts.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Draws every picture into a folder; gives back the files written. */
export async function drawGallery(
  folder = join(here, "../../../docs/images/charts"),
  options = {},
) {
  const { png = true, widths = [1200, 390], locales = ["en", "zh"] } = options;
  mkdirSync(folder, { recursive: true });
  const files = [];
  const executablePath = process.env.TAKTLINE_CHROMIUM ?? "/usr/bin/chromium";
  let browser;
  if (png && existsSync(executablePath)) {
    const { chromium } = await import("playwright");
    browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
  } else if (png) console.log(`no PNG files: Chromium is missing at ${executablePath}`);
  for (const [name, spec] of Object.entries(galleryCharts())) {
    for (const locale of locales) {
      for (const width of widths) {
        const svg = renderSvg(spec, { width, locale });
        const alone = renderSvg(spec, { width, locale, margin: 16 });
        const file = join(folder, `${name}-${locale}-${width}`);
        if (width === widths[0]) {
          writeFileSync(join(folder, `${name}-${locale}.svg`), `${alone}\n`);
          files.push(join(folder, `${name}-${locale}.svg`));
        }
        if (browser === undefined) continue;
        const page = await browser.newPage({
          viewport: { width: width + 32, height: 100 },
          deviceScaleFactor: width < 500 ? 2 : 1,
        });
        await page.setContent(`<body style="margin:16px;background:#fff">${svg}</body>`);
        await page.screenshot({ path: `${file}.png`, fullPage: true });
        await page.close();
        files.push(`${file}.png`);
      }
    }
  }
  await browser?.close();
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of await drawGallery(process.argv[2])) console.log(file);
}
