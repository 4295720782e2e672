import {
  applyRules,
  type NelsonOptions,
  nelsonRules,
  type Rule,
  restoreRuleEvaluator,
  ruleEvaluator,
} from "@taktline/spc";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oracle } from "./rules-oracle.js";

// Sigma is a power of two and points lie on eighths of it, so that z and the zone lines are exact and ties are common.
const limits = { center: 10, sigma: 0.5 };
const eighths = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((k) => limits.center + (k / 8) * limits.sigma);
const calm = fc.array(eighths(-8, 8), { maxLength: 20 });
const edgy = fc.array(
  fc.constantFrom(-24, -25, -16, -17, -8, -9, 0, 8, 9, 16, 17, 24, 25).map((k) => 10 + k / 16),
  { maxLength: 20 },
);
const ramp = fc
  .tuple(eighths(-20, 20), fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 9 }))
  .map(([x, step, n]) => Array.from({ length: n }, (_, k) => x + (k * step) / 16));
const zigzag = fc
  .tuple(eighths(-20, 20), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 18 }))
  .map(([x, step, n]) => Array.from({ length: n }, (_, k) => x + ((k % 2) * step) / 16));
const oneSided = fc.array(eighths(0, 30), { maxLength: 14 });
const stuck = fc
  .tuple(eighths(-10, 10), fc.integer({ min: 0, max: 5 }))
  .map(([x, n]) => Array(n).fill(x));
const gap = fc.constantFrom([Number.NaN], [Number.POSITIVE_INFINITY], [Number.NaN, Number.NaN]);
const series = fc
  .array(
    fc.oneof(
      calm,
      edgy,
      ramp,
      zigzag,
      oneSided,
      stuck,
      fc.array(eighths(-30, 30), { maxLength: 12 }),
      gap,
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.flat() as number[]);
const options: fc.Arbitrary<NelsonOptions> = fc.record(
  {
    runPoints: fc.constantFrom(7, 8, 9, 32),
    trendPoints: fc.constantFrom(3, 6, 7),
    alternatingPoints: fc.constantFrom(4, 14, 15),
    withinPoints: fc.constantFrom(3, 15),
    outsidePoints: fc.constantFrom(2, 8),
    onCenter: fc.constantFrom("break", "skip"),
    trendTies: fc.constantFrom("break", "skip", "count"),
    alternatingTies: fc.constantFrom("break", "skip"),
    lastPoint: fc.constantFrom("comply", "any"),
    window: fc.constantFrom("partial", "full"),
    outsideSides: fc.constantFrom("both", "either"),
  },
  { requiredKeys: [] },
);
const gapPolicy = fc.constantFrom("break" as const, "bridge" as const);

describe("Nelson's rules", () => {
  it("agree, points included, with an evaluation in the words of the rules, under every convention", () => {
    const fired = new Set<number>();
    fc.assert(
      fc.property(series, options, gapPolicy, (x, o, gaps) => {
        const evaluator = ruleEvaluator(limits, nelsonRules(o), { gaps });
        const seen = x.map((value) => {
          const mask = evaluator.push(value);
          const hits = evaluator.hits();
          expect(hits.reduce((m, h) => m | (1 << (h.rule - 1)), 0)).toBe(mask);
          return hits.map((h) => [h.rule, h.points]);
        });
        expect(seen).toEqual(oracle(x, limits, o, gaps));
        for (const [rule] of seen.flat()) fired.add(rule as number);
      }),
      { numRuns: 400, seed: 20 },
    );
    expect([...fired].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("give the same bits point by point, with any save and restore on the way, as in one batch", () => {
    fc.assert(
      fc.property(series, options, gapPolicy, fc.array(fc.nat(80)), (x, o, gaps, cuts) => {
        const rules = nelsonRules(o);
        let evaluator = ruleEvaluator(limits, rules, { gaps });
        const masks = x.map((value, i) => {
          if (cuts.includes(i)) {
            const before = evaluator.hits();
            evaluator = restoreRuleEvaluator(JSON.parse(JSON.stringify(evaluator.save())));
            expect(evaluator.hits()).toEqual(before);
          }
          return evaluator.push(value);
        });
        expect(masks).toEqual(Array.from(applyRules(x, limits, rules, { gaps })));
        expect(evaluator.count).toBe(x.length);
      }),
      { numRuns: 150 },
    );
  });

  it("flag a point on a line as belonging to the inner zone", () => {
    const on = applyRules([13, 7, 12, 12, 11, 11, 11, 11], { center: 10, sigma: 1 }, nelsonRules());
    expect(Array.from(on)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    const beyond = applyRules([13.5, 6.5], { center: 10, sigma: 1 }, nelsonRules({ only: [1] }));
    expect(Array.from(beyond)).toEqual([1, 1]);
  });

  it("keep flagging the points after the first of a run", () => {
    const masks = applyRules(
      Array(11).fill(10.1),
      { center: 10, sigma: 1 },
      nelsonRules({ only: [2] }),
    );
    expect(Array.from(masks)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2]);
  });

  it("judge rule 1 by the limits where they are given, the zones by sigma", () => {
    const limit = { center: 10, sigma: 1, ucl: 12, lcl: 9 };
    expect(Array.from(applyRules([12.5, 8.5, 12, 9], limit, nelsonRules({ only: [1] })))).toEqual([
      1, 1, 0, 0,
    ]);
  });

  it("are broken by a missing point, or bridge it when told so", () => {
    const x = [1, 2, 3, Number.NaN, 4, 5, 6];
    const rules = nelsonRules({ only: [3] });
    expect(Array.from(applyRules(x, { center: 3, sigma: 9 }, rules))).toEqual([
      0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(Array.from(applyRules(x, { center: 3, sigma: 9 }, rules, { gaps: "bridge" }))).toEqual([
      0, 0, 0, 0, 0, 0, 4,
    ]);
  });

  it("pass over many missing points at once as one by one", () => {
    const a = ruleEvaluator({ center: 0, sigma: 1 });
    const b = ruleEvaluator({ center: 0, sigma: 1 });
    a.push(2.5);
    b.push(2.5);
    a.gap(3);
    for (let i = 0; i < 3; i++) b.push(Number.NaN);
    expect(a.save()).toEqual(b.save());
  });

  it("hold literally with sigma 0: every zone line is the centre line", () => {
    const masks = applyRules([5, 5.1, 5.1], { center: 5, sigma: 0 }, nelsonRules());
    expect(Array.from(masks)).toEqual([0, 1, 1 | 16]);
  });

  it("name their conventions in words", () => {
    expect(nelsonRules({ only: [3], trendPoints: 7, trendTies: "skip" }).convention).toBe(
      "nelson: rule 3: 7 points in a row rising or falling, a tie is passed over",
    );
  });
});

describe("rule tables", () => {
  const base: Rule = {
    number: 9,
    kind: "beyond",
    count: 2,
    of: 2,
    zone: 2,
    side: "both",
    window: "full",
    last: "any",
    ties: "break",
  };
  const set = (...rules: Rule[]) => ({ convention: "custom", rules });

  it("express rules that are not Nelson's: two in a row beyond 2 sigma on opposite sides", () => {
    const masks = applyRules([13, 7, 7, 13], { center: 10, sigma: 1 }, set(base));
    expect(Array.from(masks)).toEqual([0, 256, 0, 256]);
  });

  it("reach 32 points back", () => {
    const rules = set(
      { ...base, number: 1, of: 32, count: 32, zone: 0, side: "same" },
      { ...base, number: 2, kind: "trend", of: 32, count: 32 },
      { ...base, number: 16, kind: "alternating", of: 32, count: 32 },
    );
    const rising = Array.from({ length: 34 }, (_, i) => 1 + i);
    const zigzag = Array.from({ length: 34 }, (_, i) => (i % 2 === 0 ? 5 : -5));
    expect(Array.from(applyRules(rising, { center: 0, sigma: 1 }, rules)).slice(30)).toEqual([
      0, 3, 3, 3,
    ]);
    expect(Array.from(applyRules(zigzag, { center: 0, sigma: 1 }, rules)).slice(30)).toEqual([
      0, 32768, 32768, 32768,
    ]);
    const evaluator = ruleEvaluator({ center: 0, sigma: 1 }, rules);
    for (const x of rising) evaluator.push(x);
    expect(evaluator.hits()[1]!.points).toEqual(Array.from({ length: 32 }, (_, i) => i + 2));
  });

  it.each([
    ["window", { of: 33, count: 33 }],
    ["window", { of: 1.5 }],
    ["count", { count: 3 }],
    ["number", { number: 17 }],
    ["zone", { zone: -1 }],
    ["zone", { zone: Number.NaN }],
    ["ties", { ties: "count" }],
    ["ties", { ties: "skip" }],
    ["half", { side: "same", count: 1 }],
    ["trend", { kind: "trend", of: 6, count: 5 }],
    ["ties", { kind: "alternating", of: 6, count: 6, ties: "count" }],
    ["kind", { kind: "other" }],
  ] as [string, Partial<Rule>][])("are refused with SPC_RULE for a bad %s", (word, change) => {
    const bad = set({ ...base, ...change });
    expect(() => ruleEvaluator({ center: 0, sigma: 1 }, bad)).toThrow(
      expect.objectContaining({ code: "SPC_RULE", message: expect.stringContaining(word) }),
    );
  });

  it("are refused when two rules share a number, or Nelson has no such rule", () => {
    expect(() => ruleEvaluator({ center: 0, sigma: 1 }, set(base, base))).toThrow(
      expect.objectContaining({ code: "SPC_RULE" }),
    );
    expect(() => nelsonRules({ only: [9] })).toThrow(
      expect.objectContaining({ code: "SPC_OPTION" }),
    );
    expect(() => nelsonRules({ runPoints: 40 })).toThrow(
      expect.objectContaining({ code: "SPC_RULE" }),
    );
  });

  it.each([
    { center: Number.NaN, sigma: 1 },
    { center: 0, sigma: -1 },
    { center: 0, sigma: 1, ucl: -1 },
    { center: 0, sigma: 1, lcl: 1 },
    { center: 0, sigma: Number.POSITIVE_INFINITY },
  ])("are not applied to limits that are no limits: %o", (bad) => {
    expect(() => applyRules([], bad, nelsonRules())).toThrow(
      expect.objectContaining({ code: "SPC_LIMITS" }),
    );
  });

  it("do not go on from a state of another kind or version", () => {
    const good = ruleEvaluator({ center: 0, sigma: 1 }).save();
    for (const bad of [null, {}, { ...good, v: 2 }, { ...good, lanes: [] }]) {
      expect(() => restoreRuleEvaluator(bad as never)).toThrow(
        expect.objectContaining({ code: "SPC_STATE" }),
      );
    }
  });
});
