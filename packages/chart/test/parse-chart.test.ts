import { parseChart, stringifyChart } from "@taktline/chart";
import { describe, expect, it } from "vitest";
import { goldenCharts } from "./fixtures/charts.js";

describe("parseChart", () => {
  it.each(Object.entries(goldenCharts))("reads the golden %s back as it was", (_, spec) => {
    const text = stringifyChart(spec);
    const result = parseChart(text);
    expect(result.ok).toBe(true);
    if (result.ok) expect(JSON.parse(stringifyChart(result.value))).toEqual(JSON.parse(text));
  });

  it("takes an object too, typed arrays included", () => {
    const values = Float64Array.of(1, Number.NaN);
    const result = parseChart({
      kind: "trend",
      v: 1,
      axis: { kind: "sequence" },
      series: [{ label: "a", values }],
    });
    expect(result.ok && result.value.kind === "trend" && result.value.series[0]?.values).toBe(
      values,
    );
  });

  it("says where and why something does not fit", () => {
    const result = parseChart({
      kind: "controlChartPair",
      v: 1,
      axis: { kind: "time", t: [1, "2"] },
      panels: [{ label: { en: "x" }, values: [], center: "5", ucl: 1, lcl: null }],
    });
    expect(result.issues.map(({ path, message }) => [path?.join("."), message])).toEqual([
      ["axis.t.1", 'axis.t.1 is "2"; expected a number or null'],
      ["axis.utcOffsetMinutes", "axis.utcOffsetMinutes is missing; expected a number"],
      ["panels.0.label.zh", "panels.0.label.zh is missing; expected a string"],
      ["panels.0.center", 'panels.0.center is "5"; expected an array of numbers'],
    ]);
  });

  it("never throws on what is no chart", () => {
    for (const wrong of [
      "{",
      "null",
      "[]",
      '{"kind":"__proto__","v":1}',
      '{"kind":"tiles"}',
      7,
      undefined,
    ]) {
      const result = parseChart(wrong);
      expect(result.ok).toBe(false);
      expect(result.issues[0]?.code).toMatch(/^CHART_(JSON|SHAPE)$/);
    }
    expect(parseChart('{"kind":"tiles","v":2,"tiles":[]}').ok).toBe(false);
  });
});
