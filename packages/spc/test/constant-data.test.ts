import { imr, xbarR, xbarRAccumulator } from "@taktline/spc";
import { describe, expect, it } from "vitest";

describe("constant data", () => {
  it.each([0.1, 25.1, 25.003, 0.7, -0.3, 1e15 / 3])(
    "%d raises no signal of rule 1: the mean of equal numbers is that number",
    (x) => {
      for (let n = 2; n <= 9; n++) {
        for (let k = 3; k <= 13; k++) {
          const groups = Array.from({ length: k }, () => new Array<number>(n).fill(x));
          const chart = xbarR(groups);
          expect(chart.xbar.center).toBe(x);
          expect([...chart.xbar.values]).toEqual(new Array(k).fill(x));
          expect(chart.signals.filter((s) => s.rule === 1)).toEqual([]);
          const stream = xbarRAccumulator({ size: n, phase1: k });
          const points = groups.map((group) => stream.push(group));
          expect(stream.value().limits).toEqual(chart.limits);
          expect(points.at(-1)?.retrospective?.flatMap((p) => p.signals) ?? []).toEqual(
            chart.signals.filter((s) => s.index < k - 1),
          );
        }
      }
      for (let n = 2; n <= 300; n++) {
        const chart = imr(new Array<number>(n).fill(x));
        expect(chart.x.center).toBe(x);
      }
    },
  );
});
