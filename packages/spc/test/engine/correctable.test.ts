import {
  cusumAccumulator,
  ewmaAccumulator,
  explain,
  type ImrAccumulatorOptions,
  type ImrPoint,
  imrAccumulator,
  restoreCusum,
  restoreEwma,
  restoreImr,
  restoreXbarR,
  type Signal,
  type XbarRAccumulatorOptions,
  xbarRAccumulator,
} from "@taktline/spc";
import {
  type CorrectableAccumulator,
  type CorrectableChart,
  type CorrectablePoint,
  type Correction,
  correctable,
  type InputOf,
  type KeyedSignal,
  restoreCorrectable,
} from "@taktline/spc/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const NA = Number.NaN;
const code = (expected: string) => expect.objectContaining({ code: expected });
const roundTrip = <T>(state: T): T => JSON.parse(JSON.stringify(state)) as T;
const standard = { mean: 0, sigma: 1 };
const tight = { mean: 0, sigma: 0.75 };
const imrOf = (options: ImrAccumulatorOptions) => ({
  start: () => imrAccumulator(options),
  restore: restoreImr,
});

type Step =
  | { readonly do: "push"; readonly x: number }
  | { readonly do: "correct"; readonly which: number; readonly x: number }
  | { readonly do: "exclude"; readonly which: number }
  | { readonly do: "late"; readonly back: number; readonly x: number };

const x = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -24, max: 24 }).map((k) => k / 8) },
  { weight: 2, arbitrary: fc.constantFrom(NA, Number.POSITIVE_INFINITY, 9, -9, 9, -9) },
);
const which = fc.nat(30);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("push" as const), x }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("correct" as const), which, x }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("exclude" as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("late" as const), back: fc.nat(20), x }) },
);

/** What holds, told by corrections alone: each is raised once before it is retracted, and retracted once. */
function listen() {
  const holds = new Map<string, KeyedSignal>();
  return {
    holds,
    take<P>(of: Correction<P>) {
      for (const s of of.retracted) {
        expect(holds.delete(s.id), `${s.id} was retracted but does not hold`).toBe(true);
      }
      for (const s of of.raised) {
        expect(holds.has(s.id), `${s.id} was raised twice`).toBe(false);
        holds.set(s.id, s);
      }
      for (const s of of.changed) {
        expect(holds.has(s.id)).toBe(true);
        holds.set(s.id, s);
      }
    },
  };
}

const plain = ({ side, value, t, line, chart, rule }: Signal) => ({
  side,
  value,
  t,
  line,
  chart,
  rule,
});

describe("correctable", () => {
  it("is after any corrections and late points as if the chart had been given the corrected series", () => {
    let retracted = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 5, maxLength: 60, size: "max" }),
        fc.constantFrom<ImrAccumulatorOptions>(
          { standard: tight },
          { phase1: 8 },
          { phase1: 12, gaps: "bridge" },
          { standard: tight, span: 3 },
        ),
        fc.record({ depth: fc.constantFrom(1, 10, 100), every: fc.constantFrom(1, 3, 8) }),
        fc.nat(59),
        (steps, options, sizes, cut) => {
          const kind = imrOf(options);
          let live = correctable(kind, { ...sizes, name: "bore" });
          const { holds, take } = listen();
          // The corrected series, kept by the simplest means: everything, in order.
          const series: { key: number; t: number; x: number; reason?: string }[] = [];
          let clock = 0;
          steps.forEach((s, i) => {
            if (i === cut) live = restoreCorrectable(kind, roundTrip(live.save()));
            if (s.do === "push") {
              clock += 10;
              series.push({ key: live.count, t: clock, x: s.x });
              take(live.push(s.x, clock));
              return;
            }
            if (s.do === "late") {
              const t = Math.max(1, clock - 10 * s.back - 5);
              const key = live.count;
              const done = live.insertLate(t, [s.x]);
              if (!done.ok) {
                refused++;
                expect(done.issues[0].code).toBe("SPC_TOO_OLD");
                expect(done.issues[0].message).toContain(`key ${live.oldest}`);
                return;
              }
              let place = series.length;
              while (place > 0 && series[place - 1]!.t > t) place--;
              series.splice(place, 0, { key, t, x: s.x });
              expect(done.value.key).toBe(key);
              expect(done.value.point.index).toBe(place);
              take(done.value);
              return;
            }
            if (live.count === 0) return;
            const key = s.which % live.count;
            const at = series.findIndex((e) => e.key === key);
            const done = live.correct(
              key,
              s.do === "exclude" ? { exclude: "dirty" } : { input: [s.x, series[at]!.t] },
            );
            if (!done.ok) {
              refused++;
              const kept = series.slice(series.findIndex((e) => e.key === live.oldest));
              expect(kept.some((e) => e.key === key)).toBe(false);
              expect(kept.length).toBeGreaterThan(sizes.depth);
              return;
            }
            const { t, x: old } = series[at]!;
            series[at] =
              s.do === "exclude" ? { key, t, x: old, reason: "dirty" } : { key, t, x: s.x };
            retracted += done.value.retracted.length;
            take(done.value);
          });

          const replay = imrAccumulator(options);
          const signals = series.flatMap((e): Signal[] => {
            const point: ImrPoint = replay.push(e.x, e.t, e.reason);
            return [...(point.retrospective ?? []).flatMap((r) => r.signals), ...point.signals];
          });
          expect(live.chart.save()).toEqual(replay.save());
          expect(live.chart.value()).toEqual(replay.value());
          const expected = new Map(
            signals.map((s) => [`bore:${s.chart}:${series[s.index]!.key}:${s.rule}`, plain(s)]),
          );
          expect(new Map([...holds].map(([id, s]) => [id, plain(s)]))).toEqual(expected);
          for (const s of live.signals()) {
            const held = holds.get(s.id);
            expect(held && [plain(held), held.keys]).toEqual([plain(s), s.keys]);
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(retracted).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(10);
  });

  it("retracts a run that a correction breaks, once, and raises what comes true by it", () => {
    const chart = correctable(imrOf({ standard }));
    for (let i = 0; i < 10; i++) chart.push(0.5, i);
    expect(chart.signals().map((s) => s.id)).toEqual(["x:8:2", "x:9:2"]);
    const done = chart.correct(4, { input: [-3.5, 4] });
    expect(done.ok && done.value).toMatchObject({ key: 4, recomputed: 10 });
    if (!done.ok) return;
    expect(done.value.point).toMatchObject({ index: 4, x: -3.5, xMask: 1 });
    expect(done.value.retracted.map((s) => s.id)).toEqual(["x:8:2", "x:9:2"]);
    expect(done.value.raised.map((s) => s.id)).toEqual(["x:4:1", "mr:4:1", "mr:5:1"]);
    expect(done.value.raised.map(explain)[0]).toContain("the point is below LCL -3 (value -3.5)");
    const again = chart.correct(4, { input: [-3.5, 4] });
    expect(again.ok && [again.value.raised, again.value.retracted, again.value.changed]).toEqual([
      [],
      [],
      [],
    ]);
    const other = chart.correct(4, { input: [-4, 4] });
    expect(other.ok && other.value.changed.map((s) => [s.id, s.value])).toEqual([
      ["x:4:1", -4],
      ["mr:4:1", 4.5],
      ["mr:5:1", 4.5],
    ]);
  });

  it("keeps ids when a late point moves the ones behind it", () => {
    const chart = correctable(imrOf({ standard }));
    chart.push(0, 10);
    expect(chart.push(5, 30).raised.map((s) => s.id)).toEqual(["x:1:1", "mr:1:1"]);
    const late = chart.insertLate(20, [4.5]);
    expect(late.ok && late.value.raised.map((s) => s.id)).toEqual(["x:2:1", "mr:2:1", "x:1:5"]);
    expect(late.ok && late.value.retracted.map((s) => s.id)).toEqual(["mr:1:1"]);
    expect(chart.signals().map((s) => [s.id, s.index])).toEqual([
      ["x:2:1", 1],
      ["mr:2:1", 1],
      ["x:1:1", 2],
      ["x:1:5", 2],
    ]);
    expect(chart.chart.value().backward).toBe(0);
  });

  it("changes the limits when a point of phase I is corrected, and gives it as it is judged by them", () => {
    const chart = correctable(imrOf({ phase1: 4 }));
    for (const [i, v] of [10, 11, 90, 11, 10].entries()) chart.push(v, i);
    const done = chart.correct(2, { input: [10, 2] });
    expect(chart.chart.value().limits?.x.center).toBe(10.5);
    expect(done.ok && done.value.point).toMatchObject({ index: 2, judged: true, x: 10 });
  });

  it("has a bounded memory, and says which point is the oldest that can be corrected", () => {
    const chart = correctable(imrOf({ standard }), { depth: 20, every: 5 });
    for (let i = 0; i < 1000; i++) chart.push(0, i);
    const state = chart.save();
    expect(state.blocks.length).toBeLessThanOrEqual(20 / 5 + 2);
    const kept = state.blocks.reduce((n, b) => n + b.entries.length, 0);
    expect(kept).toBeGreaterThan(10);
    expect(kept).toBeLessThanOrEqual(20 + 2 * 5);
    expect(chart.oldest).toBe(1000 - kept);
    const before = JSON.stringify(state);
    for (const done of [chart.correct(3, { exclude: "x" }), chart.insertLate(3, [1])]) {
      expect(done.ok).toBe(false);
      expect(!done.ok && done.issues[0]).toMatchObject({ code: "SPC_TOO_OLD", severity: "error" });
      expect(!done.ok && done.issues[0].message).toContain(`has key ${1000 - kept}`);
    }
    expect(JSON.stringify(chart.save())).toBe(before);
  });

  it("does not grow on a dead sensor while phase I waits", () => {
    const chart = correctable(imrOf({ phase1: 20 }), { depth: 10, every: 5 });
    for (let i = 0; i < 2000; i++) chart.push(NA, i);
    expect(JSON.stringify(chart.save()).length).toBeLessThan(12_000);
  });

  it("corrects subgroups, copies them on the way in, and lets nothing change where the chart throws", () => {
    const options: XbarRAccumulatorOptions = { size: 2, standard: { mean: 10, sigma: 1 } };
    const kind = { start: () => xbarRAccumulator(options), restore: restoreXbarR };
    let chart = correctable(kind);
    const group = new Float64Array([14, 16]);
    expect(chart.push(group).raised.map((s) => s.id)).toEqual(["xbar:0:1"]);
    group[0] = NA;
    chart.push([NA, 10]);
    chart = restoreCorrectable(kind, roundTrip(chart.save()));
    const before = JSON.stringify(chart.save());
    expect(() => chart.correct(0, { input: [[1, 2, 3]] })).toThrow(code("SPC_SUBGROUP_SIZE"));
    expect(() => chart.push([1])).toThrow(code("SPC_SUBGROUP_SIZE"));
    expect(JSON.stringify(chart.save())).toBe(before);
    const fixed = chart.correct(1, { input: [[9, 10]] });
    expect(fixed.ok && fixed.value.point).toMatchObject({ xbar: 9.5, r: 1 });
    const out = chart.correct(0, { exclude: "wrong fixture" });
    expect(out.ok && out.value.retracted.map((s) => s.id)).toEqual(["xbar:0:1"]);
    expect(chart.chart.value()).toMatchObject({ excluded: 1, missing: 0, count: 2 });
  });

  it("takes charts whose points depend on all before them: EWMA and CUSUM", () => {
    const run = <
      Chart extends CorrectableAccumulator & { push(x: number, t?: number): CorrectablePoint },
    >(
      kind: CorrectableChart<Chart>,
    ) => {
      const series = Array.from({ length: 120 }, (_, i) => 1.5 * Math.sin(i / 7));
      const live = correctable(kind, { depth: 40, every: 8 });
      const { holds, take } = listen();
      for (const [i, v] of series.entries())
        take(live.push(...([v, i] as unknown as InputOf<Chart>)));
      const fixed = series.slice();
      for (const [i, v] of [
        [115, -3],
        [90, 2],
        [101, 0],
      ] as const) {
        fixed[i] = v;
        const done = live.correct(i, { input: [v, i] as unknown as InputOf<Chart> });
        expect(done.ok).toBe(true);
        if (done.ok) take(done.value);
      }
      const replay = kind.start();
      const expected = fixed.flatMap((v, i) => replay.push(v, i).signals);
      expect(live.chart.save()).toEqual(replay.save());
      expect([...holds.keys()].sort()).toEqual(expected.map((s) => s.id).sort());
      expect(expected.length).toBeGreaterThan(3);
    };
    run({ start: () => ewmaAccumulator({ standard }), restore: restoreEwma });
    run({ start: () => cusumAccumulator({ standard, h: 4 }), restore: restoreCusum });
  });

  it("refuses options, keys, times and states that are none", () => {
    expect(() => correctable(imrOf({ standard }), { depth: 0 })).toThrow(code("SPC_OPTION"));
    expect(() => correctable(imrOf({ standard }), { every: 1.5 })).toThrow(code("SPC_OPTION"));
    const chart = correctable(imrOf({ standard }));
    for (const key of [0, -1, 0.5, NA]) {
      expect(() => chart.correct(key, { exclude: "" })).toThrow(code("SPC_OPTION"));
    }
    expect(() => chart.insertLate(NA, [] as never)).toThrow(code("SPC_OPTION"));
    for (const bad of [null, {}, { kind: "spc.correctable", v: 2, blocks: [] }]) {
      expect(() => restoreCorrectable(imrOf({ standard }), bad as never)).toThrow(
        code("SPC_STATE"),
      );
    }
  });
});
