import {
  aiagRules,
  applyRules,
  customRules,
  juranRules,
  nelsonRules,
  type RuleSet,
  ruleEvaluator,
  westernElectricRules,
  westgardRules,
} from "@taktline/spc";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const code = (expected: string) => expect.objectContaining({ code: expected });
const unit = { center: 0, sigma: 1 };
const at = (values: readonly number[], rules: RuleSet, rule: number) =>
  [...applyRules(values, unit, rules)].flatMap((mask, i) => ((mask >> (rule - 1)) & 1 ? [i] : []));
const run = (n: number) => new Array<number>(n).fill(0.5);

describe("published rule sets", () => {
  it("differ in how many points on one side are a run: Nelson 9, Western Electric 8, AIAG 7, Juran 9", () => {
    expect(at(run(10), nelsonRules(), 2)).toEqual([8, 9]);
    expect(at(run(10), westernElectricRules(), 4)).toEqual([7, 8, 9]);
    expect(at(run(10), aiagRules(), 2)).toEqual([6, 7, 8, 9]);
    expect(at(run(10), juranRules(), 4)).toEqual([8, 9]);
    expect(at(run(10), westgardRules(), 5)).toEqual([9]);
  });

  it("differ in whether eight beyond one sigma must lie on both sides: AIAG either, Nelson, Juran and Western Electric both", () => {
    const above = new Array<number>(8).fill(1.5);
    expect(at(above, aiagRules(), 8)).toEqual([7]);
    expect(at(above, nelsonRules(), 8)).toEqual([]);
    expect(at(above, juranRules(), 6)).toEqual([]);
    const both = above.map((x, i) => (i % 2 ? x : -x));
    expect(at(both, juranRules(), 6)).toEqual([7]);
    expect(at(both, westernElectricRules({ only: [6] }), 6)).toEqual([7]);
  });

  it("signal Westgard's R-4s for two neighbours beyond 2 sigma on opposite sides only", () => {
    expect(at([2.1, -2.1], westgardRules(), 3)).toEqual([1]);
    expect(at([2.1, 2.1], westgardRules(), 3)).toEqual([]);
    expect(at([2.1, 2.1], westgardRules(), 2)).toEqual([1]);
    expect(at([2.1, 0, -2.1], westgardRules(), 3)).toEqual([]);
  });

  it("name their rules in the convention", () => {
    expect(westernElectricRules().convention).toBe(
      "western electric: rule 1: 1 point beyond a control limit; rule 2: 2 of 3 points in a row beyond 2 sigma on one side, the flagged one among them, from the first 2 points on; rule 3: 4 of 5 points in a row beyond 1 sigma on one side, the flagged one among them, from the first 4 points on; rule 4: 8 points in a row beyond the centre on one side, one on the centre ends the run",
    );
  });

  it("refuse numbers they have not", () => {
    expect(() => juranRules({ only: [7] })).toThrow(code("SPC_OPTION"));
    expect(() => westgardRules({ only: [0] })).toThrow(code("SPC_OPTION"));
    expect(() => aiagRules({ runPoints: 33 })).toThrow(code("SPC_RULE"));
  });
});

describe("customRules", () => {
  it("number the rules in the order given and may extend a known set", () => {
    const rules = customRules([
      ...nelsonRules({ only: [1] }).rules,
      { of: 3, zone: 1.5, count: 2 },
    ]);
    expect(rules.rules.map((r) => r.number)).toEqual([1, 2]);
    expect(at([1.6, 0, 1.6, 0, 0], rules, 2)).toEqual([2]);
  });

  it("refuse contradictions and a seventeenth rule", () => {
    expect(() => customRules([{ of: 3, count: 4 }])).toThrow(code("SPC_RULE"));
    expect(() => customRules(new Array(17).fill({ of: 2 }))).toThrow(code("SPC_RULE"));
  });
});

describe("rules with lines that vary", () => {
  it("judge each point by its own lines, not the window by those of the newest point", () => {
    // 2.5 is beyond two of its own sigmas (1), 1.5 is not beyond two of its own (1): no 2 of 3 although sigma is small later.
    const masks = applyRules([2.5, 1.5, 0], { center: 0, sigma: [1, 1, 0.5] }, nelsonRules());
    expect([...masks]).toEqual([0, 0, 0]);
    const narrow = applyRules([2.5, 1.4, 0], { center: 0, sigma: [1, 0.5, 1] }, nelsonRules());
    expect([...narrow]).toEqual([0, 16, 0]);
  });

  it("give what constant lines give where all are equal, power-of-two sigmas making both roundings agree", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -8, max: 8 }), { maxLength: 60 }), (x) => {
        const values = x.map((v) => v / 2);
        const column = new Array<number>(values.length).fill(1);
        expect(applyRules(values, { center: 0, sigma: column }, nelsonRules())).toEqual(
          applyRules(values, unit, nelsonRules()),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("refuse lines out of order at their point", () => {
    const evaluator = ruleEvaluator(unit);
    expect(() => evaluator.push(0, { center: 0, sigma: -1 })).toThrow(code("SPC_LIMITS"));
    expect(evaluator.count).toBe(0);
  });
});
