import { renderReport, renderSvg } from "@taktline/chart";
import { describe, expect, it } from "vitest";
import { goldenCharts } from "./fixtures/charts.js";
import { checkXml } from "./support/check-xml.js";

describe.each(Object.entries(goldenCharts))("the golden %s", (name, spec) => {
  it("is drawn as people have seen it in English, wide and light", async () => {
    const svg = renderSvg(spec);
    checkXml(svg);
    await expect(svg).toMatchFileSnapshot(`./fixtures/golden/${name}-en.svg`);
  });

  it("is drawn as people have seen it in Chinese, narrow and dark", async () => {
    const svg = renderSvg(spec, { locale: "zh", theme: "dark", width: 358 });
    checkXml(svg);
    await expect(svg).toMatchFileSnapshot(`./fixtures/golden/${name}-zh.svg`);
  });
});

describe("the golden report", () => {
  it("is made as people have seen it", async () => {
    const html = renderReport({
      title: { en: "Line A, early shift", zh: "A 线早班报告" },
      subtitle: "2026-11-25",
      locale: "zh",
      generatedAt: Date.UTC(2026, 10, 25, 8, 30),
      utcOffsetMinutes: 480,
      footer: "Taktline",
      sections: Object.entries(goldenCharts).map(([name, chart]) => ({
        heading: name,
        text: ["<b>1</b>", { en: "two", zh: "二" }],
        charts: [chart],
        table: {
          columns: [{ label: "零件" }, { label: "值", format: { kind: "number", decimals: 2 } }],
          rows: [
            ["a", 1],
            ["b", null],
          ],
        },
        notes: ["…"],
      })),
    });
    await expect(html).toMatchFileSnapshot("./fixtures/golden/report-zh.html");
  });
});
