import { applyRules, nelsonRules, type RuleSet } from "@taktline/spc";
import { describe, expect, it } from "vitest";
import { noVectors, vector } from "./vectors.js";

interface RuleCase {
  input: { x: number[]; center: number; sigma: number };
  expected: Record<string, Record<string, number[]>>;
}

if (noVectors !== undefined) process.stdout.write(`skipped rule vectors: ${noVectors}\n`);

describe.skipIf(noVectors !== undefined)("published rule vectors", () => {
  const conventions: Record<string, RuleSet> = {
    base: nelsonRules(),
    fullWindow: nelsonRules({ window: "full" }),
    rule8EitherSide: nelsonRules({ outsideSides: "either" }),
    sevenPointTrendAndFifteenAlternating: nelsonRules({ trendPoints: 7, alternatingPoints: 15 }),
  };
  it.each(Object.keys(conventions))("the mixed series under %s", (name) => {
    const { input, expected } = vector<RuleCase>("pub-rules-mixed");
    const masks = applyRules(input.x, input, conventions[name]!);
    const flagged: Record<string, number[]> = {};
    for (let rule = 1; rule <= 8; rule++) {
      flagged[rule] = [];
      masks.forEach((mask, i) => {
        if (((mask >> (rule - 1)) & 1) === 1) flagged[rule]!.push(i);
      });
    }
    expect(flagged).toEqual(expected[name]);
  });
});
