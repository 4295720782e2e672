import { imrLimits, type NelsonOptions, nelsonRules } from "@taktline/spc";
import {
  type CharacteristicSpec,
  createEngine,
  type Engine,
  restoreEngine,
} from "@taktline/spc/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reference } from "./reference.js";

const NA = Number.NaN;
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
          L: fc.constantFrom(2, 3),
          limits: fc.constantFrom("exact", "asymptotic"),
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
      { numRuns: 400 },
    );
    expect([...seen].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 11]);
    expect(frozen).toBeGreaterThan(200);
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
          expect(other.snapshot()).toEqual(whole.snapshot());

          const single = setup("wasm", specs);
          expect(Array.from(ids, (id, i) => single.pushOne(id, x[i]!))).toEqual([...masks]);
          expect(single.snapshot()).toEqual(whole.snapshot());
        },
      ),
      { numRuns: 40 },
    );
  });
});
void code;
