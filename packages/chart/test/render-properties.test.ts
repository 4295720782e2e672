import { chartTable, parseChart, renderReport, renderSvg, stringifyChart } from "@taktline/chart";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryChart, arbitraryOptions } from "./support/arbitrary-chart.js";
import { checkXml } from "./support/check-xml.js";

describe("any chart, with any numbers and texts, in any size", () => {
  it("is well-formed XML without NaN, Infinity or undefined, and with numbers in every coordinate", () => {
    fc.assert(
      fc.property(arbitraryChart, arbitraryOptions, (spec, options) => {
        const svg = renderSvg(spec, options);
        const elements = checkXml(svg);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|\[object/);
        for (const { name, attributes } of elements) {
          expect(["script", "foreignObject", "a", "image"]).not.toContain(name);
          for (const key of attributes.keys()) expect(key).not.toMatch(/^on/i);
          for (const key of ["width", "height"]) {
            const size = attributes.get(key);
            if (size !== undefined) expect(Number(size)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it("gives the same bytes when drawn again", () => {
    fc.assert(
      fc.property(arbitraryChart, arbitraryOptions, (spec, options) => {
        expect(renderSvg(spec, options)).toBe(renderSvg(spec, options));
      }),
      { numRuns: 20 },
    );
  });

  it("looks the same after a journey through JSON", () => {
    fc.assert(
      fc.property(arbitraryChart, (spec) => {
        const text = stringifyChart(spec);
        const back = parseChart(text);
        if (!back.ok) throw new Error(back.issues[0].message);
        expect(JSON.parse(stringifyChart(back.value))).toEqual(JSON.parse(text));
        // JSON has no infinity and no negative zero: the chart that was read is drawn the same ever after.
        const again = parseChart(stringifyChart(back.value));
        expect(again.ok && renderSvg(again.value)).toBe(renderSvg(back.value));
      }),
      { numRuns: 40 },
    );
  });

  it("has a table whose rows are as wide as its head and a report without active content", () => {
    fc.assert(
      fc.property(arbitraryChart, fc.nat(20), (spec, maxRows) => {
        const table = chartTable(spec, { maxRows });
        expect(table.rows.length).toBeLessThanOrEqual(Math.max(1, maxRows));
        for (const row of table.rows) {
          expect(row).toHaveLength(table.columns.length);
          for (const cell of row) expect(cell).not.toMatch(/NaN|Infinity|undefined/);
        }
        const html = renderReport({
          title: spec.title ?? "",
          sections: [{ heading: spec.title ?? "", charts: [spec], notes: [spec.subtitle ?? ""] }],
        });
        expect(html).not.toMatch(/<script|<iframe|<b onload|NaN|undefined/);
        expect(html.match(/<svg/g)).toHaveLength(2);
        for (const svg of html.match(/<svg[\s\S]*?<\/svg>/g) ?? []) checkXml(svg);
      }),
      { numRuns: 25 },
    );
  });
});
