import { renderPanels, sixpackChart } from "@taktline/chart";
import { sixpack } from "@taktline/spc/capability";
import { describe, expect, it } from "vitest";

describe("a sixpack with a missing subgroup of unequal ones", () => {
  it("is drawn with a gap in its lines and no NaN in the picture", () => {
    const rows = [
      [1, 2, 3],
      [Number.NaN, Number.NaN, Number.NaN],
      [2, 3],
      [1, 3, 2],
      [2, 1, 2],
    ];
    const spec = sixpackChart(sixpack(rows, { lsl: 0, usl: 9 }));
    const location = spec.panels[0];
    if (location?.kind !== "controlChartPair") throw new Error("the first panel is no chart");
    const { ucl } = location.panels[0]!;
    expect((ucl as readonly (number | null)[])[1]).toBe(null);
    expect(JSON.parse(JSON.stringify(spec.panels[0]!)).panels[0].ucl).toEqual(ucl);
    expect(JSON.stringify(renderPanels(spec))).not.toContain("NaN");
  });
});
