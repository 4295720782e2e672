import {
  explain,
  groupChart,
  groupChartAccumulator,
  groupChartLimits,
  restoreGroupChart,
} from "@taktline/spc";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allClose, close } from "../close.js";
import reference from "../fixtures/attributes/group.json" with { type: "json" };

const code = (expected: string) => expect.objectContaining({ code: expected });
const codes = (of: { readonly issues: readonly { readonly code: string }[] }) =>
  of.issues.map((one) => one.code);
const orNaN = (of: readonly (number | null)[]) => of.map((x) => x ?? Number.NaN);
const split = (of: readonly number[], size: number) =>
  Array.from({ length: of.length / size }, (_, i) => of.slice(i * size, (i + 1) * size));
const heads = split(orNaN(reference.values), 4);
const standard = { mean: 10, sigma: 1 };

describe("groupChart", () => {
  it("plots the highest and the lowest stream with its number, and runs of one stream, as R finds them", () => {
    const chart = groupChart(heads);
    expect([...chart.max.values]).toEqual(orNaN(reference.max));
    expect([...chart.min.values]).toEqual(orNaN(reference.min));
    expect([...chart.maxStreams]).toEqual(reference.maxStreams);
    expect([...chart.minStreams]).toEqual(reference.minStreams);
    expect([...chart.maxRun.values]).toEqual(orNaN(reference.maxRun));
    expect(codes(chart)).toEqual(["SPC_MISSING"]);
  });

  it("has the lines of single streams, sigma from moving ranges within each stream", () => {
    const { mean, sigma, line } = groupChartLimits(heads);
    allClose([mean, sigma], reference.limits, 1e-13);
    allClose([line.ucl, line.lcl], [mean + 3 * sigma, mean - 3 * sigma], 1e-15);
  });

  it("takes subgroups per stream, sigma from their ranges, lines for their averages", () => {
    const groups = split(reference.groups, 4).map((row) => split(row, 2));
    const { mean, sigma, line } = groupChartLimits(groups, { size: 2 });
    allClose([mean, sigma], reference.groupLimits, 1e-13);
    close(line.ucl, mean + (3 * sigma) / Math.SQRT2, 1e-15);
    const chart = groupChart(
      [
        [
          [9, 11],
          [14, 16],
        ],
      ],
      { standard, size: 2 },
    );
    expect([chart.max.values[0], chart.min.values[0]]).toEqual([15, 10]);
    expect(chart.signals.map((s) => s.id)).toEqual(["max:0:1"]);
  });

  it("signals a stream that is extreme too often in a row, by the shortest run with k^(1-run) at most 0.0027", () => {
    for (const [k, run] of [
      [2, 10],
      [3, 7],
      [4, 6],
      [5, 5],
      [10, 4],
      [20, 3],
    ] as const) {
      const point = Array.from({ length: k }, (_, i) => 10 + i / 100);
      const chart = groupChart(Array(run).fill(point), { standard });
      expect(chart.limits.extremeRun).toBe(run);
      expect(k ** (1 - run)).toBeLessThanOrEqual(0.0027);
      expect(k ** (2 - run)).toBeGreaterThan(0.0027);
      expect(chart.signals.map((s) => s.id)).toEqual([
        `maxRun:${run - 1}:1`,
        `minRun:${run - 1}:1`,
      ]);
    }
  });

  it("tells the average run length of that rule: (k^run - 1) / (k - 1)", () => {
    const arl = (k: number, run: number) =>
      groupChart([Array(k).fill(10)], { standard, extreme: { run } }).limits.extremeArl;
    allClose([arl(2, 3), arl(4, 6), arl(10, 4)], reference.arl, 1e-12);
    expect(
      groupChart([[1, 2]], { standard, extreme: { probability: 0.3 } }).limits.extremeRun,
    ).toBe(3);
  });

  it("lets nobody be extreme alone at a tie, and goes on without streams that are missing", () => {
    const tie = groupChart(
      [
        [10, 9],
        [10, 9],
        [10, 10],
        [10, 9],
      ],
      { standard },
    );
    expect([...tie.maxRun.values]).toEqual([1, 2, 0, 1]);
    expect(tie.maxStreams[2]).toBe(0);
    const none = Number.NaN;
    const gone = groupChart(
      [
        [10, 9, 8],
        [10, none, 8],
        [none, 9, 8],
      ],
      { standard },
    );
    expect([...gone.maxRun.values]).toEqual([1, 2, 1]);
    expect([...gone.minRun.values]).toEqual([1, 2, 3]);
    expect([...gone.maxStreams]).toEqual([0, 0, 1]);
    const gap = [
      [10, 9],
      [none, none],
      [10, 9],
    ];
    expect([...groupChart(gap, { standard }).maxRun.values]).toEqual([1, none, 1]);
    expect([...groupChart(gap, { standard, gaps: "bridge" }).maxRun.values]).toEqual([1, none, 2]);
  });

  it("takes a point with an infinite number for missing, and says so", () => {
    const chart = groupChart(
      [
        [10, Number.POSITIVE_INFINITY],
        [9, 8],
      ],
      { standard },
    );
    expect(codes(chart)).toEqual(["SPC_NOT_FINITE"]);
    expect([chart.max.values[0], chart.maxStreams[0]]).toEqual([Number.NaN, -1]);
    expect(
      codes(
        groupChart([
          [5, 5],
          [5, 5],
        ]),
      ),
    ).toEqual(["SPC_ZERO_SIGMA"]);
  });

  it("refuses points of another shape, and options and limits that do not fit", () => {
    expect(() =>
      groupChart(
        [
          [1, 2],
          [1, 2, 3],
        ],
        { standard },
      ),
    ).toThrow(code("SPC_OPTION"));
    expect(() => groupChart([[[1, 2], [1]]], { standard, size: 2 })).toThrow(
      code("SPC_SUBGROUP_SIZE"),
    );
    expect(() => groupChart([[1, 2]], { standard, size: 2 })).toThrow(code("SPC_OPTION"));
    expect(() => groupChart([[1]], { standard })).toThrow(code("SPC_OPTION"));
    expect(() => groupChart([], { standard })).toThrow(code("SPC_OPTION"));
    expect(() => groupChart([[1, 2]], { standard, extreme: { run: 1 } })).toThrow(
      code("SPC_OPTION"),
    );
    expect(() => groupChart([[1, 2]], { standard, extreme: { probability: 0 } })).toThrow(
      code("SPC_OPTION"),
    );
    expect(() => groupChart([[1, 2]], { limits: groupChartLimits(heads) })).toThrow(
      code("SPC_LIMITS"),
    );
    expect(() => groupChart([[1, 2]])).toThrow(code("SPC_TOO_FEW_POINTS"));
    expect(() => groupChartAccumulator({ standard })).toThrow(code("SPC_OPTION"));
    expect(() => groupChartAccumulator({ streams: 2 })).toThrow(code("SPC_OPTION"));
    expect(() => restoreGroupChart({} as never)).toThrow(code("SPC_STATE"));
  });

  it("judges by limits that were stored, and explains them", () => {
    const limits = JSON.parse(JSON.stringify(groupChartLimits(heads)));
    expect(groupChart(heads, { limits }).limits).toEqual(limits);
    expect(explain(limits)).toContain("One stream extreme 6 times in a row signals");
    expect(explain(limits)).toContain("mean moving range of the streams / d2(2)");
  });
});

describe("a stream of groupChart", () => {
  const value = fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 7, max: 13 }) },
    { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY) },
  );

  it("has the bits of the batch, with missing streams, gaps, exclusions and a restart at any point", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value, value), { minLength: 3, maxLength: 40 }),
        fc.nat(),
        fc.constantFrom("break" as const, "bridge" as const),
        fc.boolean(),
        (some, cut, gaps, collect) => {
          const good = [10, 11, 9, 10, 12, 8].map((x) => [x, x + 1, x - 1]);
          const all: number[][] = [...some, ...good];
          const source = collect ? { phase1: 5 } : { standard };
          const options = { ...source, gaps, exclude: [1], extreme: { run: 3 } };
          const whole = groupChart(all, options);
          let stream = groupChartAccumulator({ ...options, streams: 3 });
          const signals: unknown[] = [];
          const points = all.map((one, i) => {
            if (i === cut % all.length) {
              stream = restoreGroupChart(JSON.parse(JSON.stringify(stream.save())));
            }
            const point = stream.push(one);
            signals.push(
              ...(point.retrospective ?? []).flatMap((p) => p.signals),
              ...point.signals,
            );
            return point;
          });
          for (const chart of whole.charts) {
            expect(points.map((p) => p[chart.name] ?? Number.NaN)).toEqual([...chart.values]);
          }
          expect(points.map((p) => p.maxStream)).toEqual([...whole.maxStreams]);
          expect(points.map((p) => p.minStream)).toEqual([...whole.minStreams]);
          expect(signals).toEqual(whole.signals);
          expect(stream.value().limits).toEqual(whole.limits);
          expect(stream.value().issues).toEqual(whole.issues);
        },
      ),
      { numRuns: 60 },
    );
  });
});
