import {
  explain,
  imrAccumulator,
  imrLimits,
  nelsonRules,
  restoreRuleEvaluator,
  ruleEvaluator,
} from "@taktline/spc";
import {
  type CharacteristicSpec,
  createEngine,
  engineBit,
  mergeMoments,
  restoreEngine,
} from "@taktline/spc/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const NA = Number.NaN;
const code = (expected: string) => expect.objectContaining({ code: expected });
const standard = { mean: 0, sigma: 1 };
const same = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
const value = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -40, max: 40 }).map((k) => k / 8) },
  { weight: 1, arbitrary: fc.constantFrom(NA, Number.POSITIVE_INFINITY) },
);

describe("judge", () => {
  it("gives the signals of imrAccumulator with their evidence, under ids that name the characteristic", () => {
    const rules = fc.record(
      {
        runPoints: fc.integer({ min: 2, max: 9 }),
        trendPoints: fc.integer({ min: 3, max: 14 }),
        trendTies: fc.constantFrom("break", "count"),
        lastPoint: fc.constantFrom("comply", "any"),
        window: fc.constantFrom("partial", "full"),
        withinPoints: fc.integer({ min: 2, max: 15 }),
        outsidePoints: fc.integer({ min: 2, max: 8 }),
        outsideSides: fc.constantFrom("both", "either"),
      } as const,
      { requiredKeys: [] },
    );
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), rules, (x, options) => {
        const set = nelsonRules({ alternatingPoints: 5, ...options });
        const spec = { standard: { mean: 0.25, sigma: 1.5 }, rules: set };
        const engine = createEngine({ capacity: 3, memory: "js" });
        engine.add({ standard }, 2);
        const id = engine.add(spec);
        const chart = imrAccumulator(spec);
        x.forEach((v, i) => {
          const signals = engine.judge(id, v, 1000 * i);
          const expected = chart.push(v, 1000 * i).signals;
          for (const s of signals) seen.add(`${s.chart}:${s.rule}`);
          expect(signals).toEqual(
            expected.map((s) => ({ ...s, id: `${id}:${s.id}`, characteristic: id })),
          );
          expect(signals.map(explain)).toEqual(expected.map(explain));
        });
      }),
      // A fixed seed: what was seen is asserted below.
      { numRuns: 120, seed: 20 },
    );
    expect([...seen].sort()).toEqual([
      "mr:1",
      "x:1",
      "x:2",
      "x:3",
      "x:4",
      "x:5",
      "x:6",
      "x:7",
      "x:8",
    ]);
  });

  it("explains EWMA and CUSUM with their limits at the point", () => {
    const engine = createEngine();
    const id = engine.add({
      standard,
      rules: nelsonRules({ only: [] }),
      mr: false,
      ewma: { lambda: 1 },
      cusum: { h: 2 },
    });
    expect(engine.judge(id, 2.5)).toEqual([]);
    expect(engine.judge(id, -4).map(explain)).toEqual([
      "ewma, point 1, rule 1: the point is below LCL -3 (value -4); formed by point 1",
      "cusumLower, point 1, rule 1: the point is above UCL 2 (value 3.5); formed by point 1",
    ]);
  });

  it("names only the flagged point where a bridged gap hides which others formed the signal", () => {
    const engine = createEngine();
    const id = engine.add({ standard, gaps: "bridge", rules: nelsonRules({ only: [5] }) });
    engine.judge(id, 2.5);
    expect(engine.judge(id, 2.6).map((s) => s.points)).toEqual([[0, 1]]);
    engine.judge(id, NA);
    expect(engine.judge(id, 2.7).map((s) => [s.id, s.points])).toEqual([[`${id}:x:3:5`, [3]]]);
  });
});

describe("change", () => {
  it("puts other limits in force: rules restart, while moments and counts go on", () => {
    const engine = createEngine();
    const id = engine.add({ standard, ewma: {}, cusum: { headStart: "fir" } });
    for (let i = 0; i < 8; i++) engine.pushOne(id, 0.5);
    engine.change(id, { standard: { mean: 0.25, sigma: 1 }, ewma: {}, cusum: {} });
    expect(engine.read(id)).toMatchObject({
      n: 8,
      mean: 0.5,
      previous: null,
      ewma: { value: 0.25 },
      cusum: { upper: 0, lower: 0 },
    });
    expect(engine.pushOne(id, 0.5)).toBe(0);
    expect(engine.judge(id, 9).map((s) => s.index)).toContain(9);
  });

  it("lets rules continue, each earlier point as it was judged in its time", () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 50 }), fc.nat(50), (x, cut) => {
        const [a, b] = [
          { center: 0, sigma: 1 },
          { center: 1, sigma: 0.5 },
        ];
        const engine = createEngine({ capacity: 1, memory: "js" });
        const id = engine.add({ standard, mr: false });
        let evaluator = ruleEvaluator(a);
        x.forEach((v, i) => {
          if (i === cut) {
            engine.change(
              id,
              { standard: { mean: b.center, sigma: b.sigma }, mr: false },
              "continue",
            );
            evaluator = restoreRuleEvaluator({
              ...evaluator.save(),
              limits: { ...b, ucl: 2.5, lcl: -0.5 },
            });
          }
          expect(engine.pushOne(id, v)).toBe(evaluator.push(v));
        });
      }),
      { numRuns: 60 },
    );
  });

  it("ends phase I where limits are given before it is full, and keeps the mean so far", () => {
    const engine = createEngine();
    const id = engine.add({ phase1: 100 });
    for (const v of [1, 2, Number.POSITIVE_INFINITY, 6]) engine.pushOne(id, v);
    engine.change(id, { limits: imrLimits([1, 2, 3]) }, "continue");
    expect(engine.read(id)).toMatchObject({
      phase: "judging",
      n: 3,
      mean: 3,
      variance: 7,
      infinite: 1,
      previous: null,
    });
  });

  it("refuses a new phase I, and changes nothing by it", () => {
    const engine = createEngine();
    const id = engine.add({ standard });
    const before = engine.snapshot();
    expect(() => engine.change(id, { phase1: 5 } as never)).toThrow(code("SPC_OPTION"));
    expect(() => engine.change(id, { standard }, "sometimes" as never)).toThrow(code("SPC_OPTION"));
    expect(() => engine.change(1, { standard })).toThrow(code("SPC_ENGINE_ID"));
    expect(same(engine.snapshot(), before)).toBe(true);
  });
});

describe("snapshots", () => {
  const engine = createEngine({ capacity: 4 });
  engine.add({ standard, ewma: {}, cusum: {} }, 2);
  engine.add({ phase1: 3 });
  for (const v of [1, 2, NA]) engine.pushOne(2, v);
  const good = engine.snapshot();

  it("come back as they were, also at an odd offset of a larger array", () => {
    const padded = new Uint8Array(good.length + 3);
    padded.set(good, 3);
    const back = restoreEngine(padded.subarray(3), { capacity: 10 });
    expect(same(back.snapshot(), good)).toBe(true);
    expect(back.capacity).toBe(10);
    expect(back.read(2)).toEqual(engine.read(2));
    expect(back.add({ standard, ewma: {}, cusum: {} })).toBe(3);
    expect(restoreEngine(createEngine().snapshot()).size).toBe(0);
  });

  it("of 96 bytes each with one header and shared settings", () => {
    const many = createEngine({ capacity: 1000 });
    many.add({ standard }, 1000);
    expect(many.snapshot().length).toBe(64 + 2 * 256 + 96 * 1000);
  });

  it("are refused where any byte is wrong, and the engine stays as it was", () => {
    const target = createEngine({ capacity: 4 });
    target.add({ standard });
    const before = target.snapshot();
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bad = good.slice();
        bad[at]! ^= by;
        expect(() => target.restore(bad)).toThrow(code("SPC_STATE"));
      }),
      { numRuns: 200 },
    );
    for (const bad of [
      good.subarray(4),
      good.subarray(0, 100),
      new Uint8Array(0),
      new Uint8Array(63),
      null,
      "x",
    ]) {
      expect(() => target.restore(bad as never)).toThrow(code("SPC_STATE"));
      expect(() => restoreEngine(bad as never)).toThrow(code("SPC_STATE"));
    }
    expect(same(target.snapshot(), before)).toBe(true);
  });

  it("do not go where there is no room", () => {
    expect(() => createEngine({ capacity: 2 }).restore(good)).toThrow(code("SPC_ENGINE_FULL"));
    expect(() => restoreEngine(good, { capacity: 2 })).toThrow(code("SPC_ENGINE_FULL"));
  });
});

describe("merging", () => {
  it("appends the characteristics of another engine, which go on as they would have there", () => {
    const specs: CharacteristicSpec[] = [
      { standard, ewma: { lambda: 0.3 } },
      { phase1: 4, cusum: {} },
      { standard: { mean: 1, sigma: 2 }, ewma: { lambda: 0.05 }, gaps: "bridge" },
    ];
    const [one, other] = [
      createEngine({ capacity: 10 }),
      createEngine({ capacity: 3, memory: "js" }),
    ];
    one.add(specs[2]!, 2);
    for (const spec of specs) other.add(spec);
    for (let i = 0; i < 30; i++)
      for (let id = 0; id < 3; id++) other.pushOne(id, Math.sin(i * (id + 1)));
    const first = one.append(other);
    expect([first, one.size]).toEqual([2, 5]);
    for (let i = 0; i < 30; i++) {
      for (let id = 0; id < 3; id++) {
        const v = 3 * Math.cos(i * (id + 2));
        expect(one.pushOne(first + id, v)).toBe(other.pushOne(id, v));
        expect(one.read(first + id)).toEqual({ ...other.read(id), id: first + id });
      }
    }
    expect(() => createEngine({ capacity: 4 }).append(one)).toThrow(code("SPC_ENGINE_FULL"));
  });

  it("adds moments as if both had seen one series, and leaves the rules alone", () => {
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 40 }),
        fc.array(value, { maxLength: 40 }),
        (x, y) => {
          const [a, b, both] = [createEngine(), createEngine(), createEngine()];
          for (const engine of [a, b, both]) engine.add({ standard });
          for (const v of x) a.pushOne(0, v);
          for (const v of y) b.pushOne(0, v);
          for (const v of [...x, ...y]) both.pushOne(0, v);
          const before = a.read(0);
          a.mergeMoments(0, b, 0);
          const [merged, whole] = [a.read(0), both.read(0)];
          expect(merged).toMatchObject({
            n: whole.n,
            missing: whole.missing,
            infinite: whole.infinite,
            previous: before.previous,
          });
          expect(merged.mean ?? 0).toBeCloseTo(whole.mean ?? 0, 11);
          expect(merged.m2).toBeCloseTo(whole.m2, 9);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("refuses moments of phase I, whose sums are not moments yet", () => {
    const engine = createEngine();
    engine.add({ standard });
    engine.add({ phase1: 5 });
    expect(() => engine.mergeMoments(0, engine, 1)).toThrow(code("SPC_OPTION"));
    expect(() => engine.mergeMoments(1, engine, 0)).toThrow(code("SPC_OPTION"));
    expect(() => engine.mergeMoments(0, engine, 2)).toThrow(code("SPC_ENGINE_ID"));
  });

  it("has pure moments that know an empty series", () => {
    const none = { n: 0, mean: null, m2: 0 };
    const some = { n: 1, mean: 5, m2: 0 };
    expect(mergeMoments(none, some)).toEqual(some);
    expect(mergeMoments(some, none)).toEqual(some);
    expect(mergeMoments(none, none)).toEqual(none);
    expect(mergeMoments(some, { n: 1, mean: 7, m2: 0 })).toEqual({ n: 2, mean: 6, m2: 2 });
  });
});

describe("engineBit", () => {
  it("has a bit of its own for everything, Nelson's rules where ruleEvaluator has them", () => {
    const bits = Object.values(engineBit);
    expect(bits.reduce((a, b) => a | b, 0)).toBe(0xfff);
    expect(bits.length).toBe(12);
    expect(Array.from({ length: 8 }, (_, k) => engineBit[`rule${k + 1}` as "rule1"])).toEqual(
      bits.slice(0, 8),
    );
  });
});
