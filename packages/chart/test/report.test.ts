import { renderReport, reportAudit } from "@taktline/chart";
import { imr } from "@taktline/spc";
import { describe, expect, it } from "vitest";
import { goldenCharts } from "./fixtures/charts.js";
import { studies } from "./fixtures/studies.js";

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

  it("has the basis of its numbers at the end: conventions, limits, exclusions, signals with evidence", () => {
    const values = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1, 70];
    const result = imr(values, { phase1: 10, exclude: [{ index: 3, reason: evil }] });
    const audit = reportAudit([{ name: "Bore", result, version: "7", validFrom: 0 }]);
    const input = { title: "t", sections: [], audit, utcOffsetMinutes: 480 };
    const html = renderReport(input);
    expect(html).toContain("Basis of this report");
    expect(html).toContain("Valid from (UTC+08:00)");
    expect(html).toContain("1970-01-01 08:00:00");
    expect(html).toContain("value 70; LCL");
    expect(html).toContain("formed by points 11");
    expect(html).not.toContain(evil);
    const chinese = renderReport({ ...input, locale: "zh" });
    expect(chinese).toContain("由第 11 点构成");
    expect(renderReport({ title: "t", sections: [], audit: {} })).not.toContain("Basis of");
  });

  it("folds raw data away, five hundred rows of them at most, and says how many are left out", () => {
    const rows = Array.from({ length: 700 }, (_, i) => [i]);
    const data = [{ caption: "Bore", columns: [{ label: "x" }], rows }];
    const html = renderReport({ title: "t", sections: [], data });
    expect(html).toContain("<summary>Bore · Data: 500 rows</summary>");
    expect(html).toContain("200 more rows are left out here.");
  });

  it("gives every chart of a composite a table of its own, with its name", () => {
    const html = renderReport({
      title: "t",
      sections: [{ heading: "h", charts: [studies.sixpack] }],
    });
    expect(html.match(/<details>/g)).toHaveLength(6);
    expect(html).toMatch(/<summary>Histogram · Data: \d+ rows<\/summary>/);
  });

  it("has the same bytes when made again", () => {
    const input = { title: "t", sections: [{ heading: "h", charts: Object.values(studies) }] };
    expect(renderReport(input)).toBe(renderReport(input));
  });
});
