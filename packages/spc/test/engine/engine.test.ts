import {
  cusumAccumulator,
  ewmaAccumulator,
  imrLimits,
  type NelsonOptions,
  nelsonRules,
} from "@taktline/spc";
import {
  type CharacteristicSpec,
  createEngine,
  type Engine,
  engineBit,
  restoreEngine,
} from "@taktline/spc/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import strdFixture from "../fixtures/moments/strd.json" with { type: "json" };
import { reference } from "./reference.js";

const strd = strdFixture.strd as unknown as {
  name: string;
  values: number[];
  float: { sd: number };
  certified: [number, number, number];
}[];
const NA = Number.NaN;
/** Byte by byte. */
const same = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
const code = (expected: string) => expect.objectContaining({ code: expected });

const value = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -40, max: 40 }).map((k) => k / 8) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, min: -50, max: 50 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(NA, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0),
  },
);
/** Stretches that hold a level, drift, or swing, so that long rules come true. */
const stretch = fc
  .tuple(
    fc.constantFrom("hold", "drift", "swing", "wide"),
    fc.integer({ min: -8, max: 8 }),
    fc.integer({ min: 3, max: 20 }),
  )
  .map(([kind, level, n]) =>
    Array.from({ length: n }, (_, i) => {
      if (kind === "hold") return level / 8;
      if (kind === "drift") return level / 8 + i / 16;
      return (i % 2 === 0 ? 1 : -1) * (kind === "wide" ? 1.25 : 0.5 + (i % 3) / 8);
    }),
  );
const series = fc
  .array(fc.oneof(stretch, fc.array(value, { maxLength: 10 })), { maxLength: 8 })
  .map((parts) => parts.flat());

const nelson: fc.Arbitrary<NelsonOptions> = fc.record(
  {
    only: fc.uniqueArray(fc.integer({ min: 1, max: 8 })),
    runPoints: fc.integer({ min: 2, max: 9 }),
    trendPoints: fc.integer({ min: 3, max: 14 }),
    alternatingPoints: fc.integer({ min: 3, max: 14 }),
    withinPoints: fc.integer({ min: 2, max: 15 }),
    outsidePoints: fc.integer({ min: 2, max: 8 }),
    trendTies: fc.constantFrom("break", "count"),
    lastPoint: fc.constantFrom("comply", "any"),
    window: fc.constantFrom("partial", "full"),
    outsideSides: fc.constantFrom("both", "either"),
  },
  { requiredKeys: [] },
);
const given = imrLimits([0, 1, 0.5, -0.5, 0.25, 1, -1, 0]);
const source = fc.constantFrom<CharacteristicSpec>(
  { standard: { mean: 0.5, sigma: 1 } },
  { standard: { mean: 0, sigma: 0.5 }, constants: "table3" },
  { limits: given },
  { limits: { ...given, x: { ...given.x, ucl: 1.25, lcl: -3 } } },
  { phase1: 2 },
  { phase1: 7, constants: "table3" },
  { phase1: 20 },
);
const spec = fc
  .tuple(
    source,
    nelson,
    fc.record(
      {
        gaps: fc.constantFrom("break", "bridge"),
        mr: fc.boolean(),
        ewma: fc.record({
          lambda: fc.constantFrom(0.05, 0.2, 1),
          width: fc.constantFrom(2, 3),
          variance: fc.constantFrom("exact", "asymptotic"),
        }),
        cusum: fc.constantFrom({}, { k: 0.25, h: 4, headStart: 2 }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(
    ([from, rules, more]): CharacteristicSpec => ({ ...from, ...more, rules: nelsonRules(rules) }),
  );

const masksOf = (engine: Engine, id: number, x: readonly number[]) =>
  x.map((one) => engine.pushOne(id, one));

describe("createEngine", () => {
  it("gives the masks of ruleEvaluator and the limits of imrLimits under every convention it has", () => {
    const seen = new Set<number>();
    let frozen = 0;
    fc.assert(
      fc.property(spec, series, (settings, x) => {
        const engine = createEngine({ capacity: 1, memory: "js" });
        const id = engine.add(settings);
        const masks = masksOf(engine, id, x);
        const expected = reference(settings, x);
        const judged = masks.map((m) => m & 0x8ff);
        for (const m of judged) for (let b = 0; b < 12; b++) if (m & (1 << b)) seen.add(b);
        expect(judged).toEqual(expected.masks);
        const state = engine.read(id);
        expect(state.phase).toBe(expected.limits === null ? "collecting" : "judging");
        if (expected.limits !== null) {
          frozen++;
          expect(state.limits).toEqual({ x: expected.limits.x, mrUcl: expected.limits.mr.ucl });
        }
        expect(state.previous).toBe(expected.previous);
        expect(state.n).toBe(expected.usable.length);
        expect(state.missing).toBe(x.length - expected.usable.length);
        expect(state.infinite).toBe(
          x.filter((v) => Math.abs(v) === Number.POSITIVE_INFINITY).length,
        );
      }),
      { numRuns: 250, seed: 20 },
    );
    expect([...seen].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 11]);
    expect(frozen).toBeGreaterThan(120);
  });

  const setup = (memory: "js" | "wasm", specs: readonly CharacteristicSpec[]) => {
    const engine = createEngine({ capacity: 8, memory });
    for (const one of specs) engine.add(one);
    return engine;
  };

  it("gives the same bytes in WebAssembly and JavaScript, in any chunking, and after save and restore at any point", () => {
    fc.assert(
      fc.property(
        fc.array(spec, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(5), value), { maxLength: 200 }),
        fc.array(fc.nat(199), { maxLength: 3 }),
        (specs, points, cuts) => {
          const ids = Uint32Array.from(points, ([id]) => id % specs.length);
          const x = Float64Array.from(points, ([, v]) => v);
          const whole = setup("js", specs);
          const masks = new Uint16Array(ids.length);
          const flagged = whole.push(ids, x, masks);
          expect(flagged).toBe(masks.filter((m) => m !== 0).length);

          let other = setup("wasm", specs);
          const pieces = new Uint32Array(ids.length);
          let total = 0;
          const edges = [
            0,
            ...cuts.filter((c) => c < ids.length).sort((a, b) => a - b),
            ids.length,
          ];
          for (let k = 1; k < edges.length; k++) {
            const [from, to] = [edges[k - 1]!, edges[k]!];
            total += other.push(
              ids.subarray(from, to),
              x.subarray(from, to),
              pieces.subarray(from, to),
            );
            other = restoreEngine(other.snapshot(), {
              memory: k % 2 === 0 ? "wasm" : "js",
              capacity: 8,
            });
          }
          expect(total).toBe(flagged);
          expect([...pieces]).toEqual([...masks]);
          expect(same(other.snapshot(), whole.snapshot())).toBe(true);

          const single = setup("wasm", specs);
          expect(Array.from(ids, (id, i) => single.pushOne(id, x[i]!))).toEqual([...masks]);
          expect(same(single.snapshot(), whole.snapshot())).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("has the EWMA and the CUSUM of the package, bit for bit, from a standard or after phase I", () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(
        series,
        fc.constantFrom<CharacteristicSpec>(
          { standard: { mean: 0.5, sigma: 0.75 } },
          { phase1: 10 },
        ),
        fc.record({
          lambda: fc.constantFrom(0.05, 0.2, 1),
          width: fc.constantFrom(1.5, 3),
          variance: fc.constantFrom("exact", "asymptotic"),
        }),
        fc.constantFrom({}, { k: 0.25, h: 2, headStart: "fir" } as const),
        (x, from, weights, arms) => {
          const engine = createEngine({ capacity: 1 });
          const id = engine.add({ ...from, ewma: weights, cusum: arms });
          const { limits, judgedFrom } = reference(from, x);
          if (limits === null) return;
          const standard = { mean: limits.x.center, sigma: limits.x.sigma };
          if (standard.sigma === 0) return;
          const average = ewmaAccumulator({ standard, ...weights });
          const sums = cusumAccumulator({ standard, ...arms });
          x.forEach((v, i) => {
            const mask = engine.pushOne(id, v);
            if (i < judgedFrom) return;
            const [a, s] = [average.push(v), sums.push(v)];
            expect((mask & engineBit.ewma) !== 0).toBe(a.ewmaMask !== 0);
            expect((mask & engineBit.cusumUpper) !== 0).toBe(s.upperMask !== 0);
            expect((mask & engineBit.cusumLower) !== 0).toBe(s.lowerMask !== 0);
            for (let b = 8; b < 11; b++) if (mask & (1 << b)) seen.add(b);
            if (a.ewma === null) return;
            const state = engine.read(id);
            const line = a.lines?.[0];
            expect(state.ewma).toEqual({ value: a.ewma, ucl: line?.ucl, lcl: line?.lcl });
            expect(state.cusum).toEqual({ upper: s.upper, lower: s.lower, h: arms.h ?? 5 });
          });
        },
      ),
      { numRuns: 100, seed: 20 },
    );
    expect([...seen].sort()).toEqual([10, 8, 9]);
  });

  it.each(strd)(
    "keeps twelve digits of the standard deviation of NIST's $name, or what the data allow",
    ({ name, values, float, certified }) => {
      const engine = createEngine({ capacity: 1 });
      const id = engine.add({ standard: { mean: 0, sigma: 1 } });
      for (const v of values) engine.pushOne(id, v);
      const sd = Math.sqrt(engine.read(id).variance!);
      const digits = (of: number, to: number) =>
        of === to ? 15 : -Math.log10(Math.abs(of - to) / to);
      expect(digits(sd, certified[1])).toBeGreaterThan(
        Math.min(12, digits(float.sd, certified[1]) - 0.3),
      );
      expect(name).not.toBe("");
    },
  );

  it("judges points as constant data when they are: no rule of a side holds on the centre line", () => {
    const engine = createEngine({ capacity: 1 });
    const id = engine.add({ phase1: 5, ewma: {}, cusum: {} });
    for (let i = 0; i < 5; i++) expect(engine.pushOne(id, 0.1)).toBe(0);
    expect(engine.read(id).limits?.x).toEqual({ center: 0.1, ucl: 0.1, lcl: 0.1, sigma: 0 });
    const masks = Array.from({ length: 20 }, () => engine.pushOne(id, 0.1));
    // Rule 7, within one sigma, holds literally, as it does in ruleEvaluator.
    expect(masks.every((m) => (m & ~64) === 0)).toBe(true);
  });

  it("takes numbers beyond 1e144 for infinite, stays finite with those below, and counts both kinds of missing", () => {
    for (const memory of ["js", "wasm"] as const) {
      const engine = createEngine({ capacity: 1, memory });
      const id = engine.add({ standard: { mean: 0, sigma: 1 }, ewma: {}, cusum: {} });
      const x = [1e144, -1e144, 1e300, NA, Number.NEGATIVE_INFINITY, 5e-324, 1e144];
      engine.push(new Uint32Array(x.length), Float64Array.from(x), new Uint16Array(x.length));
      const state = engine.read(id);
      expect(state).toMatchObject({ n: 4, missing: 3, infinite: 2, count: 7 });
      for (const one of [
        state.mean,
        state.m2,
        state.variance,
        state.ewma?.value,
        state.cusum?.upper,
      ]) {
        expect(Number.isFinite(one)).toBe(true);
      }
    }
  });

  it("takes batches larger than its staging area, with settings that change from point to point", () => {
    const n = 10_001;
    const run = (memory: "js" | "wasm") => {
      const engine = createEngine({ capacity: 50, memory });
      for (let k = 0; k < 50; k++) {
        engine.add(
          k % 3 === 0
            ? { phase1: 20, cusum: {} }
            : { standard: { mean: k % 5, sigma: 1 }, ewma: { lambda: 0.1 + (k % 4) / 10 } },
        );
      }
      const ids = Uint32Array.from({ length: n }, (_, i) => (i * 7919) % 50);
      const values = Float64Array.from({ length: n }, (_, i) => 3 * Math.fround(Math.sin(i)));
      const out = new Uint32Array(n + 5).fill(9);
      const flagged = engine.push(ids, values, out);
      return { bytes: engine.snapshot(), out: [...out], flagged };
    };
    const [js, wasm] = [run("js"), run("wasm")];
    expect(wasm.flagged).toBe(js.flagged);
    expect(js.flagged).toBe(js.out.slice(0, n).filter((m) => m !== 0).length);
    expect(wasm.out).toEqual(js.out);
    expect(js.out.slice(n)).toEqual([9, 9, 9, 9, 9]);
    expect(same(wasm.bytes, js.bytes)).toBe(true);
  });

  it("ends its counts at 4 294 967 295 points and goes on judging", () => {
    const snapshots = (["js", "wasm"] as const).map((memory) => {
      const engine = createEngine({ capacity: 1, memory });
      const id = engine.add({ standard: { mean: 0, sigma: 1 } });
      engine.pushOne(id, 1);
      for (let k = 0; k < 33; k++) engine.mergeMoments(id, engine, id);
      expect(engine.read(id)).toMatchObject({ n: 0xffffffff, mean: 1, m2: 0 });
      const out = new Uint16Array(2);
      engine.push(new Uint32Array(2), new Float64Array([1, 4]), out);
      expect([...out]).toEqual([0, 1]);
      expect(engine.read(id).n).toBe(0xffffffff);
      return engine.snapshot();
    });
    expect(same(snapshots[0]!, snapshots[1]!)).toBe(true);
  });

  it("stops counting infinite points at 255, not the others", () => {
    const engine = createEngine({ capacity: 2 });
    const id = engine.add({ standard: { mean: 0, sigma: 1 } });
    const other = engine.add({ phase1: 2 });
    for (let i = 0; i < 300; i++) {
      engine.pushOne(id, Number.POSITIVE_INFINITY);
      engine.pushOne(other, Number.POSITIVE_INFINITY);
    }
    engine.pushOne(other, 1);
    engine.pushOne(other, 2);
    for (const one of [id, other])
      expect(engine.read(one)).toMatchObject({ missing: 300, infinite: 255 });
  });

  it("names the place of an unknown id and has changed nothing then", () => {
    for (const memory of ["js", "wasm"] as const) {
      const engine = createEngine({ capacity: 4, memory });
      engine.add({ standard: { mean: 0, sigma: 1 } }, 2);
      const before = engine.snapshot();
      const out = new Uint16Array(3).fill(7);
      expect(() => engine.push(new Uint32Array([0, 1, 2]), new Float64Array(3), out)).toThrow(
        expect.objectContaining({
          code: "SPC_ENGINE_ID",
          message: expect.stringContaining("at index 2, id 2"),
        }),
      );
      expect(same(engine.snapshot(), before)).toBe(true);
      expect([...out]).toEqual([7, 7, 7]);
      for (const id of [2, -1, 0.5, NA]) {
        expect(() => engine.pushOne(id, 1)).toThrow(code("SPC_ENGINE_ID"));
        expect(() => engine.judge(id, 1)).toThrow(code("SPC_ENGINE_ID"));
        expect(() => engine.read(id)).toThrow(code("SPC_ENGINE_ID"));
      }
    }
  });

  it.each([
    [new Uint32Array(2), new Float64Array(1), new Uint16Array(2)],
    [new Uint32Array(2), new Float64Array(2), new Uint16Array(1)],
    [[0, 0], new Float64Array(2), new Uint16Array(2)],
    [new Uint32Array(2), [1, 2], new Uint16Array(2)],
    [new Uint32Array(2), new Float64Array(2), [0, 0]],
  ])("refuses columns that are unequal or no typed arrays", (ids, values, out) => {
    const engine = createEngine();
    engine.add({ standard: { mean: 0, sigma: 1 } });
    expect(() => engine.push(ids as never, values as never, out as never)).toThrow(
      code("SPC_OPTION"),
    );
  });

  const standard = { mean: 0, sigma: 1 };
  it.each([
    [{}, "SPC_OPTION"],
    [{ standard, phase1: 5 }, "SPC_OPTION"],
    [{ phase1: 1 }, "SPC_OPTION"],
    [{ standard: { mean: 0, sigma: 0 } }, "SPC_LIMITS"],
    [{ standard: { mean: 1e200, sigma: 1 } }, "SPC_LIMITS"],
    [{ limits: imrLimits([1, 2, 3, 4], { span: 3 }) }, "SPC_LIMITS"],
    [{ standard, gaps: "jump" }, "SPC_OPTION"],
    [{ standard, ewma: { lambda: 0 } }, "SPC_OPTION"],
    [{ standard, ewma: { lambda: 1.1 } }, "SPC_OPTION"],
    [{ standard, ewma: { width: 0 } }, "SPC_OPTION"],
    [{ standard, ewma: { variance: "some" } }, "SPC_OPTION"],
    [{ standard, cusum: { h: 0 } }, "SPC_OPTION"],
    [{ standard, cusum: { k: -1 } }, "SPC_OPTION"],
    [{ standard, cusum: { headStart: 5 } }, "SPC_OPTION"],
    [{ standard, cusum: { h: NA } }, "SPC_OPTION"],
    [{ standard, rules: nelsonRules({ runPoints: 10 }) }, "SPC_RULE"],
    [{ standard, rules: nelsonRules({ onCenter: "skip" }) }, "SPC_RULE"],
    [{ standard, rules: nelsonRules({ trendTies: "skip" }) }, "SPC_RULE"],
    [{ standard, rules: nelsonRules({ alternatingPoints: 15 }) }, "SPC_RULE"],
  ] as [CharacteristicSpec, string][])("refuses %j with %s and adds nothing", (wrong, expected) => {
    const engine = createEngine();
    expect(() => engine.add(wrong)).toThrow(code(expected));
    expect(engine.size).toBe(0);
  });

  it("refuses capacities, memories and counts that are none, and more than there is room for", () => {
    for (const capacity of [0, -1, 1.5, NA, 3e7]) {
      expect(() => createEngine({ capacity })).toThrow(code("SPC_OPTION"));
    }
    expect(() => createEngine({ memory: "disk" as never })).toThrow(code("SPC_OPTION"));
    const engine = createEngine({ capacity: 3 });
    expect(engine.add({ standard }, 2)).toBe(0);
    expect(() => engine.add({ standard }, 2)).toThrow(code("SPC_ENGINE_FULL"));
    expect(() => engine.add({ standard }, 0)).toThrow(code("SPC_OPTION"));
    expect(engine.add({ standard })).toBe(2);
    expect(engine).toMatchObject({ size: 3, capacity: 3, bytesPerCharacteristic: 96 });
  });

  it("grows its settings without losing a record, in both memories", () => {
    const snapshots = (["js", "wasm"] as const).map((memory) => {
      const engine = createEngine({ capacity: 300, memory });
      for (let i = 0; i < 300; i++) {
        engine.add({
          standard: { mean: i, sigma: 1 },
          cusum: { h: 4 + i },
          ewma: { lambda: 0.01 + (i % 3) / 10 },
        });
        engine.pushOne(i, i + 1);
      }
      expect(engine.read(0)).toMatchObject({ mean: 1, cusum: { upper: 0.5, h: 4 } });
      expect(engine.read(299)).toMatchObject({ mean: 300, cusum: { upper: 0.5, h: 303 } });
      return engine.snapshot();
    });
    expect(same(snapshots[0]!, snapshots[1]!)).toBe(true);
  });

  it("falls back to JavaScript where there is no WebAssembly, and says so where it was asked for", () => {
    const host = globalThis as { WebAssembly?: unknown };
    const had = host.WebAssembly;
    host.WebAssembly = undefined;
    try {
      expect(createEngine().memory).toBe("js");
      expect(() => createEngine({ memory: "wasm" })).toThrow(code("SPC_ENGINE_WASM"));
    } finally {
      host.WebAssembly = had;
    }
    expect(createEngine().memory).toBe("wasm");
  });
});
