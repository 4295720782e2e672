import { renderReport } from "@taktline/chart";
import { describe, expect, it } from "vitest";
import { goldenCharts } from "./fixtures/charts.js";

const evil = '<script>alert("x")</script>';
const sections = [
  {
    heading: evil,
    text: evil,
    charts: Object.values(goldenCharts),
    table: { caption: evil, columns: [{ label: evil }], rows: [[evil]] },
    notes: [evil],
  },
];

describe("renderReport", () => {
  it("is one file: nothing to fetch, no script, and a policy that forbids both", () => {
    const html = renderReport({ title: evil, subtitle: evil, footer: evil, sections });
    expect(html).not.toMatch(
      /<script|<link|<img|<iframe|@import|url\((?!#)|https?:(?!\/\/www\.w3\.org\/2000\/svg)/,
    );
    expect(html).toContain("default-src 'none'");
    expect(
      html.match(/&lt;script&gt;alert\(&quot;x&quot;\)&lt;\/script&gt;/g)?.length,
    ).toBeGreaterThan(8);
  });

  it("has ids that occur once, although every chart is drawn twice", () => {
    const html = renderReport({ title: "t", sections: [...sections, ...sections] });
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(target);
  });

  it("prints a time only where one is given", () => {
    const made = renderReport({ title: "t", sections: [], generatedAt: 0, utcOffsetMinutes: 480 });
    expect(made).toContain("Made 1970-01-01 08:00:00 (UTC+08:00)");
    expect(renderReport({ title: "t", sections: [] })).not.toMatch(/Made|\d{4}-\d\d-\d\d/);
  });

  it("follows light and dark by itself, or not, and prints light", () => {
    const auto = renderReport({ title: "t", sections: [] });
    expect(auto).toContain("@media screen and (prefers-color-scheme:dark)");
    expect(renderReport({ title: "t", sections: [], theme: "light" })).not.toContain(
      "prefers-color-scheme",
    );
    expect(renderReport({ title: "t", sections: [], theme: "dark" })).toContain(
      "@media print{:root{color-scheme:light",
    );
    expect(auto).toContain("@page{size:A4");
  });

  it("says its language", () => {
    expect(renderReport({ title: "t", sections: [], locale: "zh" })).toContain(
      '<html lang="zh-CN">',
    );
  });
});
