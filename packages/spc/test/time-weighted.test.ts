import {
  cusum,
  cusumAccumulator,
  cusumLimits,
  ewma,
  ewmaAccumulator,
  ewmaLimits,
  explain,
  movingAverage,
  movingAverageAccumulator,
  nelsonRules,
  restoreCusum,
  restoreEwma,
  restoreMovingAverage,
} from "@taktline/spc";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allClose, close } from "./close.js";

const code = (expected: string) => expect.objectContaining({ code: expected });
const standard = { mean: 10, sigma: 1 };

/** Montgomery, Introduction to Statistical Quality Control, table 9.1: target 10, sigma 1; the last ten from a mean of 11. */
const table91 = [
  9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08,
  9.37, 10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
];

describe("cusum", () => {
  it("gives Montgomery's table: signals at samples 29 and 30, shift of 0.5 + 5.28 / 7 since sample 23", () => {
    const chart = cusum(table91, { standard });
    allClose(chart.upper.values.slice(0, 6), [0, 0, 0, 1.16, 2.82, 2.5], 1e-12);
    allClose(chart.lower.values.slice(0, 5), [0.05, 1.56, 1.77, 0, 0], 1e-12);
    expect(chart.signals.map((s) => s.id)).toEqual(["upper:28:1", "upper:29:1"]);
    close(chart.upper.values[28]!, 5.28, 1e-12);
    expect(chart.arms.upper.runs[28]).toBe(7);
    close(chart.arms.upper.shifts[28]!, 0.5 + 5.28 / 7, 1e-12);
    expect(chart.arms.lower.shifts[0]).toBeCloseTo(-0.55, 12);
  });

  it("starts both arms at h/2 for the fast initial response and counts the run from the first sample", () => {
    const chart = cusum(table91, { standard, headStart: "fir" });
    close(chart.upper.values[0]!, 2.5 - 0.55 - 0.5, 1e-12);
    close(chart.lower.values[0]!, 2.5 + 0.55 - 0.5, 1e-12);
    expect([chart.arms.upper.runs[0], chart.arms.lower.runs[0]]).toEqual([1, 1]);
  });

  it("weighs deviations by the sigma of the plotted point: a subgroup of four counts double", () => {
    const chart = cusum([[11, 11, 11, 11], [11]], { standard, k: 0 });
    expect([...chart.upper.values]).toEqual([2, 3]);
  });

  it("goes on after a signal, or starts again where told so", () => {
    const x = [14, 14, 14];
    expect([...cusum(x, { standard }).upper.values]).toEqual([3.5, 7, 10.5]);
    expect([...cusum(x, { standard, afterSignal: "restart" }).upper.values]).toEqual([3.5, 7, 3.5]);
  });

  it("holds at a missing point, or starts anew where gaps break", () => {
    const x = [12, Number.NaN, 12];
    expect([...cusum(x, { standard }).upper.values]).toEqual([1.5, Number.NaN, 3]);
    expect([...cusum(x, { standard, gaps: "break" }).upper.values]).toEqual([1.5, Number.NaN, 1.5]);
  });

  it("can aim at a target that is not the mean", () => {
    const limits = cusumLimits([9, 11, 9, 11], { target: 12 });
    expect([limits.mean, limits.target]).toEqual([10, 12]);
  });

  it("plots nothing with sigma 0 and says so", () => {
    const chart = cusum([5, 5, 5]);
    expect(chart.issues.map((i) => i.code)).toEqual(["SPC_ZERO_SIGMA"]);
    expect(chart.signals).toEqual([]);
  });

  it.each([
    { k: -1 },
    { h: 0 },
    { headStart: 5 },
    { headStart: -1 },
    { target: Number.NaN },
    { afterSignal: "stop" },
  ])("refuses %j", (options) => {
    expect(() => cusum([1, 2], { standard, ...options } as never)).toThrow(code("SPC_OPTION"));
  });
});

describe("ewma", () => {
  it("gives Montgomery's averages for lambda 0.1", () => {
    allClose(
      ewma(table91, { standard, lambda: 0.1 }).ewma.values.slice(0, 3),
      [9.945, 9.7495, 9.70355],
      1e-13,
    );
  });

  it("has limits that widen as λ/(2-λ) (1 - (1-λ)^2i), or at once those of the long run", () => {
    const [lambda, width] = [0.1, 2.7];
    const exact = ewma(table91, { standard, lambda, width });
    const long = ewma(table91, { standard, lambda, width, variance: "asymptotic" });
    for (const i of [0, 1, 5, 29]) {
      const share = (lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * (i + 1)));
      close((exact.ewma.ucl as Float64Array)[i]!, 10 + width * Math.sqrt(share), 1e-13);
    }
    // Montgomery's steady state: 10 + 2.7 √(0.1/1.9) = 10.62.
    expect((long.ewma.ucl as Float64Array)[0]!.toFixed(2)).toBe("10.62");
    close(exact.ewma.values[28]!, 10.646823454576364, 1e-14);
    expect(exact.signals.map((s) => s.index)).toEqual([28, 29]);
  });

  it("has the exact variance of unequal subgroups: Σ λ² (1-λ)^2j / n", () => {
    const lambda = 0.3;
    const chart = ewma([[1, 3], [2], [1, 2, 3, 2]], { standard: { mean: 2, sigma: 2 }, lambda });
    const v = 0.09 * (0.7 ** 4 / 2 + 0.7 ** 2 / 1 + 1 / 4);
    close((chart.ewma.sigma as Float64Array)[2]!, 2 * Math.sqrt(v), 1e-14);
  });

  it("is a Shewhart chart for lambda 1", () => {
    const chart = ewma(table91, { standard, lambda: 1 });
    expect([...chart.ewma.values]).toEqual(table91.map((x) => expect.closeTo(x, 12)));
    expect((chart.ewma.ucl as Float64Array)[3]).toBe(13);
  });

  it("refuses parameters out of range and limits of another chart", () => {
    for (const options of [{ lambda: 0 }, { lambda: 1.1 }, { width: 0 }, { variance: "no" }]) {
      expect(() => ewma([1, 2], { standard, ...options } as never)).toThrow(code("SPC_OPTION"));
    }
    expect(() => ewma([1, 2], { limits: cusumLimits([1, 2, 3]) as never })).toThrow(
      code("SPC_LIMITS"),
    );
    expect(() => ewmaAccumulator({ standard }).push([1, 2])).toThrow(code("SPC_OPTION"));
  });
});

describe("movingAverage", () => {
  it("has wider limits while fewer points are in it", () => {
    const chart = movingAverage(table91, { standard, span: 5 });
    allClose(
      (chart.ma.ucl as Float64Array).slice(0, 6),
      [3, 3 / Math.SQRT2, 3 / Math.sqrt(3), 1.5, 3 / Math.sqrt(5), 3 / Math.sqrt(5)].map(
        (d) => 10 + d,
      ),
      1e-14,
    );
    close(chart.ma.values[4]!, (9.45 + 7.99 + 9.29 + 11.66 + 12.16) / 5, 1e-15);
    close(chart.ma.values[5]!, (7.99 + 9.29 + 11.66 + 12.16 + 10.18) / 5, 1e-15);
  });

  it("has the lines of the sizes in its window, through gaps, restarts and any number of points", () => {
    const span = 4;
    const sizes = [1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3, 7, 2, 2, 5, 1, 1, 1, 1, 1, 1, 1];
    const groups = sizes.map((n, i) =>
      i % 11 === 9 ? [Number.NaN] : Array.from({ length: n }, (_, k) => 10 + ((i * 7 + k) % 5)),
    );
    const chart = movingAverage(groups, { standard, span, gaps: "break" });
    let stream = movingAverageAccumulator({ standard, span, gaps: "break", input: "subgroup" });
    let window: number[][] = [];
    groups.forEach((group, i) => {
      stream = restoreMovingAverage(JSON.parse(JSON.stringify(stream.save())));
      const point = stream.push(group);
      window = Number.isNaN(group[0]) ? [] : [...window, group].slice(-span);
      if (window.length === 0) {
        expect(point.ma).toBe(null);
        return;
      }
      const mean = window.map((of) => of.reduce((a, b) => a + b) / of.length);
      close(chart.ma.values[i]!, mean.reduce((a, b) => a + b) / window.length, 1e-15);
      const share = window.reduce((sum, of) => sum + 1 / of.length, 0);
      expect((chart.ma.sigma as Float64Array)[i]).toBe(Math.sqrt(share) / window.length);
      expect(point.ma).toBe(chart.ma.values[i]);
      expect((point.lines as readonly { sigma: number }[])[0]!.sigma).toBe(
        (chart.ma.sigma as Float64Array)[i],
      );
    });
  });

  it("of a thousand points is ready in a moment for a hundred thousand of them", () => {
    const x = Float64Array.from({ length: 100_000 }, (_, i) => 10 + Math.sin(i));
    const { values } = movingAverage(x, { standard, span: 1000 }).ma;
    let sum = 0;
    for (let i = 99_000; i < 100_000; i++) sum += x[i]!;
    close(values[99_999]!, sum / 1000, 1e-13);
  });
});

const charts = [
  ["ewma", ewma, ewmaAccumulator, restoreEwma, "ewma"],
  ["cusum", cusum, cusumAccumulator, restoreCusum, "upper"],
  ["movingAverage", movingAverage, movingAverageAccumulator, restoreMovingAverage, "ma"],
] as const;

describe.each(charts)("a stream of %s", (_, batch, start, restore, panel) => {
  const value = fc.oneof(
    { weight: 9, arbitrary: fc.double({ min: 5, max: 15, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
  );

  it("has the bits of the batch, with gaps, exclusions and a restart at any point", () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 3, maxLength: 60 }),
        fc.nat(),
        fc.constantFrom("break" as const, "bridge" as const),
        (x, cut, gaps) => {
          const options = { standard, gaps, exclude: [1], rules: nelsonRules() };
          const whole = batch(x, options);
          let stream = start(options);
          const points = x.map((one, i) => {
            if (i === cut % x.length) stream = restore(JSON.parse(JSON.stringify(stream.save())));
            return stream.push(one) as unknown as Record<string, number | null> & {
              signals: unknown[];
            };
          });
          const drawn = whole.charts.find((c) => c.name === panel)!;
          expect(points.map((p) => p[panel] ?? Number.NaN)).toEqual([...drawn.values]);
          expect(points.map((p) => p[`${panel}Mask`])).toEqual([...drawn.masks]);
          expect(points.flatMap((p) => p.signals)).toEqual(whole.signals);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("judges phase I after the fact, with the limits of the batch", () => {
    const whole = batch(table91, { phase1: 12 });
    let stream = start({ phase1: 12 });
    const points = table91.map((x, i) => {
      if (i === 6) stream = restore(JSON.parse(JSON.stringify(stream.save())));
      return stream.push(x);
    });
    const judged = points.flatMap((p) => [...(p.retrospective ?? []), ...(p.judged ? [p] : [])]);
    expect(judged.flatMap((p) => p.signals as readonly unknown[])).toEqual(whole.signals);
    expect(judged).toHaveLength(30);
    expect(stream.value().limits).toEqual(whole.limits);
  });

  it("takes subgroups where told so", () => {
    const groups = [[9, 11], [10], [12, 13, 14]];
    const whole = batch(groups, { standard });
    const stream = start({ standard, input: "subgroup" });
    const points = groups.map((one) => stream.push(one) as unknown as Record<string, number>);
    expect(points.map((p) => p[panel])).toEqual([
      ...whole.charts.find((c) => c.name === panel)!.values,
    ]);
    expect(() => stream.push([])).toThrow(code("SPC_SUBGROUP_SIZE"));
  });

  it("hears of a gap of a thousand million points before its limits as of one", () => {
    const far = (index: number) => {
      const stream = start({ phase1: 3, gaps: "break" });
      for (const x of [9, 10]) stream.push(x);
      const state = JSON.parse(JSON.stringify(stream.save()));
      state.rows.tally.count = index;
      state.rows.tally.missing = index - 2;
      const found = restore(state).push(12) as unknown as Record<string, unknown>;
      return { value: found[panel], lines: found.lines, judged: found.judged };
    };
    expect(far(1e9)).toEqual(far(3));
    expect(far(1e9).judged).toBe(true);
  });

  it("explains its limits and refuses a state that is none", () => {
    expect(explain(batch(table91).limits)).toContain("mean moving range / d2(2)");
    expect(() => restore({} as never)).toThrow(code("SPC_STATE"));
    expect(() => start({})).toThrow(code("SPC_OPTION"));
  });
});

describe("a streamed point of cusum", () => {
  it("tells since when and how far", () => {
    const stream = cusumAccumulator({ standard });
    stream.push(11);
    const point = stream.push(12);
    expect([point.upperRun, point.upperShift]).toEqual([2, 1.5]);
  });

  it("comes from limits that were stored", () => {
    const limits = JSON.parse(JSON.stringify(ewmaLimits(table91.slice(0, 20), { lambda: 0.1 })));
    expect(ewma(table91, { limits }).limits).toEqual(limits);
  });
});
