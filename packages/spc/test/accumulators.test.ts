import {
  type GapPolicy,
  type ImrAccumulatorOptions,
  type ImrPoint,
  imr,
  imrAccumulator,
  imrLimits,
  restoreImr,
  restoreXbarR,
  type XbarRAccumulatorOptions,
  type XbarRPoint,
  xbarR,
  xbarRAccumulator,
  xbarRLimits,
} from "@taktline/spc";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const NA = Number.NaN;
const code = (expected: string) => expect.objectContaining({ code: expected });
const roundTrip = <T>(state: T): T => JSON.parse(JSON.stringify(state)) as T;
const value = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -40, max: 40 }).map((k) => k / 8) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, min: -50, max: 50 }) },
  { weight: 1, arbitrary: fc.constantFrom(NA, Number.POSITIVE_INFINITY, -0) },
);
const gaps = fc.constantFrom<GapPolicy>("break", "bridge");
const chosen = fc.uniqueArray(fc.nat(59), { maxLength: 4 });
const cuts = fc.array(fc.nat(59), { maxLength: 6 });

/** The last word on every index: retrospective judgements replace what the point said while collecting. */
function settled<P extends { index: number; retrospective?: readonly P[] }>(points: readonly P[]) {
  const by = new Map<number, P>();
  for (const point of points) {
    for (const earlier of point.retrospective ?? []) by.set(earlier.index, earlier);
    by.set(point.index, point);
  }
  return [...by.values()].sort((a, b) => a.index - b.index);
}

describe("imrAccumulator", () => {
  const run = (x: readonly number[], options: ImrAccumulatorOptions, at: readonly number[]) => {
    let chart = imrAccumulator(options);
    const points = x.map((one, i): ImrPoint => {
      if (at.includes(i)) chart = restoreImr(roundTrip(chart.save()));
      return chart.push(one, 1000 * i);
    });
    return { points, status: restoreImr(roundTrip(chart.save())).value() };
  };

  it("gives the bits of imr in phase I, retrospectively, and II, with any save and restore on the way", () => {
    let frozen = 0;
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 60 }),
        fc.record({
          phase1: fc.constantFrom(2, 5, 20, undefined),
          span: fc.constantFrom(2, 3),
          estimator: fc.constantFrom("mrMean", "mrMedian"),
          gaps,
        }),
        chosen,
        cuts,
        (x, { phase1, ...rest }, listed, at) => {
          const exclude = listed.filter((i) => i < x.length);
          const source = phase1 === undefined ? { standard: { mean: 0.5, sigma: 1 } } : { phase1 };
          const options = { ...rest, ...source, exclude };
          const { points, status } = run(x, options, at);
          if (status.phase === "collecting") {
            expect(() => imr(x, options)).toThrow(code("SPC_TOO_FEW_POINTS"));
            expect(points.every((p) => !p.judged && p.signals.length === 0)).toBe(true);
            return;
          }
          frozen++;
          const batch = imr(x, { ...options, t: x.map((_, i) => 1000 * i) });
          const last = settled(points);
          expect(last.map((p) => p.x ?? NA)).toEqual([...batch.x.values]);
          expect(last.map((p) => p.mr ?? NA)).toEqual([...batch.mr.values]);
          expect(last.map((p) => p.xMask)).toEqual([...batch.x.masks]);
          expect(last.map((p) => p.mrMask)).toEqual([...batch.mr.masks]);
          expect(last.map((p) => p.flags)).toEqual([...batch.flags]);
          expect(last.flatMap((p) => p.signals)).toEqual(batch.signals);
          expect(status.limits).toEqual(batch.limits);
          expect(status.issues).toEqual(batch.issues);
          expect(status).toMatchObject({
            count: x.length,
            signals: batch.signals.length,
            backward: 0,
          });
        },
      ),
      { numRuns: 200 },
    );
    expect(frozen).toBeGreaterThan(50);
  });

  it("collects phase I, freezes the limits, judges its points then, and goes on", () => {
    const chart = imrAccumulator({ phase1: 4 });
    const early = [10, 11, 10].map((x) => chart.push(x));
    expect(early.every((p) => !p.judged && p.retrospective === undefined)).toBe(true);
    expect(early.map((p) => p.mr)).toEqual([null, 1, 1]);
    expect(chart.value()).toMatchObject({ phase: "collecting", limits: null, count: 3 });
    const freezing = chart.push(11);
    expect(freezing.judged).toBe(true);
    expect(freezing.retrospective?.map((p) => [p.index, p.judged, p.x])).toEqual([
      [0, true, 10],
      [1, true, 11],
      [2, true, 10],
    ]);
    expect(chart.value()).toMatchObject({ phase: "judging", limits: imrLimits([10, 11, 10, 11]) });
    const later = chart.push(30, 5);
    expect(later).toMatchObject({ index: 4, t: 5, x: 30, mr: 19, xMask: 1, mrMask: 1 });
    expect(later.signals.map((s) => s.id)).toEqual(["x:4:1", "mr:4:1"]);
  });

  it("judges against given limits from the first point on", () => {
    const limits = imrLimits([10, 11, 10, 11]);
    expect(
      imrAccumulator({ limits })
        .push(30)
        .signals.map((s) => s.id),
    ).toEqual(["x:0:1"]);
  });

  it("leaves a point out when a reason is given with it", () => {
    const chart = imrAccumulator({ standard: { mean: 10, sigma: 1 } });
    expect(chart.push(99, undefined, "tool change")).toMatchObject({
      x: 99,
      mr: null,
      xMask: 0,
      flags: 2,
    });
    expect(chart.push(10).mr).toBe(null);
    expect(chart.value()).toMatchObject({ excluded: 1, count: 2, signals: 0 });
  });

  it("counts times that run backward and leaves out those that are none", () => {
    const chart = imrAccumulator({ standard: { mean: 10, sigma: 1 } });
    const points = [5, 4, 4, NA, 6].map((t) => chart.push(10, t));
    expect(chart.value().backward).toBe(1);
    expect(points.map((p) => p.t)).toEqual([5, 4, 4, undefined, 6]);
  });

  it("does not grow on a dead sensor while collecting", () => {
    const chart = imrAccumulator({ phase1: 3 });
    chart.push(1);
    for (let i = 0; i < 1000; i++) chart.push(NA);
    expect(JSON.stringify(chart.save()).length).toBeLessThan(600);
    for (const x of [2, 3]) chart.push(x);
    expect(chart.value().limits).toMatchObject({ points: 3, ranges: 1 });
  });

  it.each([
    [{}, "SPC_OPTION"],
    [{ phase1: 1 }, "SPC_OPTION"],
    [{ phase1: 3, standard: { mean: 0, sigma: 1 } }, "SPC_OPTION"],
    [{ standard: { mean: 0, sigma: 0 } }, "SPC_LIMITS"],
  ] as [ImrAccumulatorOptions, string][])("refuses %j with %s", (options, expected) => {
    expect(() => imrAccumulator(options)).toThrow(code(expected));
  });

  it("refuses a state of another kind or version", () => {
    const good = imrAccumulator({ phase1: 3 }).save();
    for (const bad of [null, {}, { ...good, v: 2 }, { ...good, kind: "spc.xbarR" }]) {
      expect(() => restoreImr(bad as never)).toThrow(code("SPC_STATE"));
    }
  });
});

describe("xbarRAccumulator", () => {
  const group = fc.array(value, { minLength: 3, maxLength: 3 });
  const run = (
    groups: readonly number[][],
    options: XbarRAccumulatorOptions,
    at: readonly number[],
  ) => {
    let chart = xbarRAccumulator(options);
    const points = groups.map((one, i): XbarRPoint => {
      if (at.includes(i)) chart = restoreXbarR(roundTrip(chart.save()));
      return chart.push(one);
    });
    return { points, status: chart.value() };
  };

  it("gives the bits of xbarR in phase I, retrospectively, and II, with any save and restore on the way", () => {
    let frozen = 0;
    fc.assert(
      fc.property(
        fc.array(group, { maxLength: 40 }),
        fc.record({
          phase1: fc.constantFrom(1, 5, 15, undefined),
          estimator: fc.constantFrom("rBar", "rMedian"),
          gaps,
        }),
        chosen,
        cuts,
        (groups, { phase1, ...rest }, listed, at) => {
          const exclude = listed.filter((i) => i < groups.length);
          const source = phase1 === undefined ? { standard: { mean: 0.5, sigma: 1 } } : { phase1 };
          const options = { ...rest, ...source, exclude };
          const { points, status } = run(groups, { ...options, size: 3 }, at);
          if (status.phase === "collecting") {
            expect(() => xbarR(groups, options)).toThrow(code("SPC_TOO_FEW_POINTS"));
            return;
          }
          frozen++;
          const batch = xbarR(groups.length === 0 ? { values: [], size: 3 } : groups, options);
          const last = settled(points);
          expect(last.map((p) => p.xbar ?? NA)).toEqual([...batch.xbar.values]);
          expect(last.map((p) => p.r ?? NA)).toEqual([...batch.r.values]);
          expect(last.map((p) => p.xbarMask)).toEqual([...batch.xbar.masks]);
          expect(last.map((p) => p.rMask)).toEqual([...batch.r.masks]);
          expect(last.map((p) => p.flags)).toEqual([...batch.flags]);
          expect(last.flatMap((p) => p.signals)).toEqual(batch.signals);
          expect(status.limits).toEqual(batch.limits);
          expect(status.issues).toEqual(batch.issues);
        },
      ),
      { numRuns: 150 },
    );
    expect(frozen).toBeGreaterThan(40);
  });

  it("knows its size from given limits and refuses a subgroup of another size without taking it", () => {
    const chart = xbarRAccumulator({ limits: xbarRLimits([[1, 2, 3]]) });
    expect(chart.size).toBe(3);
    expect(() => chart.push([1, 2])).toThrow(code("SPC_SUBGROUP_SIZE"));
    expect(chart.value().count).toBe(0);
  });

  it.each([
    [{ phase1: 3 }, "SPC_SUBGROUP_SIZE"],
    [{ size: 1, phase1: 3 }, "SPC_SUBGROUP_SIZE"],
    [{ size: 3 }, "SPC_OPTION"],
    [{ size: 3, phase1: 0 }, "SPC_OPTION"],
  ] as [XbarRAccumulatorOptions, string][])("refuses %j with %s", (options, expected) => {
    expect(() => xbarRAccumulator(options)).toThrow(code(expected));
    expect(() => restoreXbarR({} as never)).toThrow(code("SPC_STATE"));
  });
});
