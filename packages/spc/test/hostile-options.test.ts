import * as spc from "@taktline/spc";
import * as multivariate from "@taktline/spc/multivariate";
import { describe, expect, it } from "vitest";

const code = (expected: string) =>
  expect.objectContaining({ name: "TaktlineError", code: expected });

type Run = (options: never) => unknown;
const x = [4, 9, 6, 5, 7, 6];
const sized = { counts: x, sizes: x.map(() => 50) };
const pairs = x.map((one, i) => [one, one + 1 + (i % 2)]);

const charts: readonly [name: string, run: Run][] = [
  ["imr", (o) => spc.imr(x, o)],
  ["xbarR", (o) => spc.xbarR(pairs, o)],
  ["xbarS", (o) => spc.xbarS(pairs, o)],
  ["ewma", (o) => spc.ewma(x, o)],
  ["cusum", (o) => spc.cusum(x, o)],
  ["movingAverage", (o) => spc.movingAverage(x, o)],
  ["pChart", (o) => spc.pChart(sized, o)],
  ["npChart", (o) => spc.npChart({ counts: x, sizes: 50 }, o)],
  ["cChart", (o) => spc.cChart(x, o)],
  ["uChart", (o) => spc.uChart(sized, o)],
  ["laneyP", (o) => spc.laneyP(sized, o)],
  ["laneyU", (o) => spc.laneyU(sized, o)],
  ["gChart", (o) => spc.gChart(x, o)],
  ["tChart", (o) => spc.tChart(x, o)],
  ["groupChart", (o) => spc.groupChart(pairs, o)],
  ["zmr", (o) => spc.zmr({ values: x, parts: x.map(() => "a") }, o)],
];
const several: readonly [name: string, run: Run][] = [
  ["hotelling", (o) => multivariate.hotelling(pairs, o)],
  ["mewma", (o) => multivariate.mewma(pairs, o)],
  [
    "generalizedVariance",
    (o) => multivariate.generalizedVariance(pairs, { size: 3, ...(o as object) }),
  ],
];
const with_ = (options: object) => options as never;

describe.each([...charts, ...several])("%s", (_, run) => {
  it("refuses limits and exclusions of no form with a code of its own", () => {
    expect(() => run(with_({}))).not.toThrow();
    for (const limits of [null, 1, "limits", {}, { chart: "other" }]) {
      expect(() => run(with_({ limits }))).toThrow(code("SPC_LIMITS"));
    }
    for (const exclude of [1, {}, [null], ["1"], [{}], [{ index: 1, reason: 7 }], [[]]]) {
      expect(() => run(with_({ exclude }))).toThrow(code("SPC_OPTION"));
    }
    expect(() => run(with_({ exclude: [{ index: 1 }] }))).not.toThrow();
  });
});

describe.each(charts)("%s", (_, run) => {
  it("refuses a standard and rules of no form with a code of its own", () => {
    expect(() => run(with_({ standard: null }))).toThrow(code("SPC_LIMITS"));
    for (const rules of [null, {}, { rules: null }, { rules: [null] }, { rules: {} }, 7]) {
      expect(() => run(with_({ rules }))).toThrow(code("SPC_RULE"));
    }
  });

  it("refuses limits with unknown words for how they came about, and takes its own", () => {
    const { limits } = run(with_({})) as { limits: { constants?: string } };
    expect(() => run(with_({ limits }))).not.toThrow();
    const estimator = { ...limits, estimator: "guess" };
    expect(() => run(with_({ limits: estimator }))).toThrow(code("SPC_LIMITS"));
    if (limits.constants === undefined) return;
    const constants = { ...limits, constants: "old" };
    // A Z-MR chart takes the constants of its limits as its option.
    expect(() => run(with_({ limits: constants }))).toThrow(/constants/);
  });
});

describe("a stream", () => {
  it("refuses rules of no form at its start, not when its limits freeze", () => {
    expect(() => spc.imrAccumulator(with_({ phase1: 20, mrRules: {} }))).toThrow(code("SPC_RULE"));
    expect(() => spc.xbarSAccumulator(with_({ phase1: 20, size: 4, sRules: {} }))).toThrow(
      code("SPC_RULE"),
    );
  });
});

describe("a rule", () => {
  const rule = spc.nelsonRules().rules[4]!;
  it.each([
    { side: "above" },
    { window: "half" },
    { last: "first" },
    { ties: "ignore" },
    { kind: "near" },
    { side: null },
    { ties: undefined },
  ])("with an unknown word is refused, naming the words there are: %o", (change) => {
    const rules = { convention: "own", rules: [{ ...rule, ...change }] } as spc.RuleSet;
    expect(() => spc.ruleEvaluator({ center: 0, sigma: 1 }, rules)).toThrow(code("SPC_RULE"));
    expect(() => spc.ruleEvaluator({ center: 0, sigma: 1 }, rules)).toThrow(/must be one of/);
    expect(() => spc.customRules([{ of: 2, ...change } as never])).toThrow(code("SPC_RULE"));
  });

  it.each([[null], [7], [{}]])("is refused by customRules where it is none: %o", (row) => {
    expect(() => spc.customRules([row as never])).toThrow(code("SPC_RULE"));
    expect(() => spc.customRules(row as never)).toThrow(code("SPC_RULE"));
  });
});

describe("single measurements of a time-weighted chart", () => {
  const holes = [null, 1, 2, null, 4] as unknown as number[];
  const gone = [Number.NaN, 1, 2, Number.NaN, 4];
  it("are missing where they are null, at the beginning too", () => {
    const options = { standard: { mean: 2, sigma: 1 } };
    for (const chart of [spc.ewma, spc.cusum, spc.movingAverage]) {
      const found = chart(holes, options);
      expect(found).toEqual(chart(gone, options));
      expect(found.issues.map((issue) => issue.code)).toEqual(["SPC_MISSING"]);
    }
    expect(() => spc.ewma([null, null] as never)).toThrow(code("SPC_TOO_FEW_POINTS"));
    const stream = spc.ewmaAccumulator(options);
    expect(stream.push(null as never)).toMatchObject({ ewma: null, flags: spc.pointFlag.missing });
  });
});
