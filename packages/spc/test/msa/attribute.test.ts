import {
  type AttributeData,
  attributeAgreement,
  cohenKappa,
  fleissKappa,
  kendallTau,
  kendallW,
  signalDetection,
} from "@taktline/spc/msa";
import { describe, expect, it } from "vitest";
import { close } from "../close.js";
import { aiagRatings, aiagStandard } from "../fixtures/msa/aiag-attribute.js";
import { fixture } from "./fixture.js";

const code = (expected: string) =>
  expect.objectContaining({ name: "TaktlineError", code: expected });
const aiag: AttributeData = { ratings: aiagRatings, standard: aiagStandard };

describe("the published AIAG attribute study", () => {
  const study = attributeAgreement(aiag, { accept: 1 });

  it("gives the printed cross tables and Cohen kappas .86 .79 .78 between, .88 .92 .77 with the standard", () => {
    const pairs = study.between!.pairs.map((one) => [
      one.appraisers.join(""),
      one.table,
      one.cohen.overall.kappa!.toFixed(2),
    ]);
    expect(pairs).toEqual([
      [
        "AB",
        [
          [44, 6],
          [3, 97],
        ],
        "0.86",
      ],
      [
        "AC",
        [
          [43, 7],
          [8, 92],
        ],
        "0.78",
      ],
      [
        "BC",
        [
          [42, 5],
          [9, 94],
        ],
        "0.79",
      ],
    ]);
    expect(
      study.versusStandard.map((one) => [one.table, one.cohen.overall.kappa!.toFixed(2)]),
    ).toEqual([
      [
        [
          [45, 5],
          [3, 97],
        ],
        "0.88",
      ],
      [
        [
          [45, 2],
          [3, 100],
        ],
        "0.92",
      ],
      [
        [
          [42, 9],
          [6, 93],
        ],
        "0.77",
      ],
    ]);
  });

  it("gives the printed shares 42, 45, 40 of 50 with 71-93, 78-97, 66-90 %, and 39 of 50 for all", () => {
    const print = (one: {
      share: { matched: number; interval: { lower: number; upper: number } };
    }) => [
      one.share.matched,
      Math.round(one.share.interval.lower),
      Math.round(one.share.interval.upper),
    ];
    const want = [
      [42, 71, 93],
      [45, 78, 97],
      [40, 66, 90],
    ];
    expect(study.within.map(print)).toEqual(want);
    expect(study.versusStandard.map(print)).toEqual(want);
    expect(print(study.between!)).toEqual([39, 64, 88]);
    expect(print(study.allVersusStandard!)).toEqual([39, 64, 88]);
  });

  it("gives the printed miss rates 6.3, 6.3, 12.5 and false alarm rates 4.9, 2.0, 8.8", () => {
    const rates = study.versusStandard.map((one) => [
      one.effectiveness!.missPercent!.toFixed(2),
      one.effectiveness!.falseAlarmPercent!.toFixed(1),
    ]);
    expect(rates).toEqual([
      ["6.25", "4.9"],
      ["6.25", "2.0"],
      ["12.50", "8.8"],
    ]);
    expect(study.versusStandard.map((one) => one.effectiveness!.verdict)).toEqual(
      new Array(3).fill("unacceptable"),
    );
  });

  it("two categories have the kappa of the whole each, in every table", () => {
    for (const table of [study.between!.fleiss, study.within[0]!.fleiss]) {
      for (const one of table.categories) close(one.kappa!, table.overall.kappa!, 1e-12);
    }
    expect(study.between!.fleiss.categories.map((one) => one.category)).toEqual(["0", "1"]);
    expect(study.between!.kendall).toBeNull();
  });
});

describe("kappas", () => {
  it.each(fixture.cohen)("Cohen's and both its errors agree with statsmodels ($table)", (want) => {
    const { overall } = cohenKappa(want.table);
    close(overall.kappa!, want.kappa, 1e-12);
    close(overall.se!, want.se, 1e-12);
    close(overall.se0!, want.se0, 1e-12);
  });

  it.each(fixture.fleiss)(
    "Fleiss' agrees with statsmodels, its errors with the printed formulas and with numerical influences",
    (want) => {
      const { overall, categories } = fleissKappa(want.counts);
      close(overall.kappa!, want.kappa, 1e-12);
      close(overall.se0!, want.se0, 1e-12);
      close(overall.se!, want.se, 1e-9);
      categories.forEach((one, j) => {
        close(one.kappa!, want.each[j]!, 1e-12);
        close(one.se0!, want.seEach, 1e-12);
      });
    },
  );

  it("differ between Cohen and Fleiss, who count chance differently", () => {
    const table = [
      [10, 3, 1],
      [2, 8, 4],
      [0, 5, 12],
    ];
    const counts = table.flatMap((row, i) =>
      row.flatMap((n, j) =>
        Array.from({ length: n }, () => [0, 1, 2].map((c) => Number(c === i) + Number(c === j))),
      ),
    );
    const [cohen, fleiss] = [cohenKappa(table).overall.kappa!, fleissKappa(counts).overall.kappa!];
    expect(fleiss).toBeLessThan(cohen);
    close(fleiss, cohen, 0.01);
  });

  it("are null where everything is one category, never NaN", () => {
    expect(
      cohenKappa([
        [9, 0],
        [0, 0],
      ]).overall,
    ).toEqual({
      category: null,
      kappa: null,
      se0: null,
      z: null,
      p: null,
      se: null,
      interval: null,
    });
    expect(
      fleissKappa([
        [3, 0],
        [3, 0],
      ]).overall.kappa,
    ).toBeNull();
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]).overall.kappa,
    ).toBeNull();
    const perfect = fleissKappa([
      [3, 0],
      [0, 3],
    ]).overall;
    expect([perfect.kappa, perfect.se]).toEqual([1, 0]);
  });

  it("refuse tables that are none", () => {
    for (const wrong of [
      [],
      [[1]],
      [[1, 2]],
      [[1, 2], [3]],
      [
        [1, -2],
        [3, 4],
      ],
      [
        [1, 0.5],
        [3, 4],
      ],
    ]) {
      expect(() => cohenKappa(wrong)).toThrow(code("SPC_MSA_DESIGN"));
    }
    for (const wrong of [
      [],
      [[1, 0]],
      [
        [2, 0],
        [1, 2],
      ],
      [[]],
    ]) {
      expect(() => fleissKappa(wrong)).toThrow(code("SPC_MSA_DESIGN"));
    }
    expect(() => fleissKappa([[2, 0]], { confidence: 1 })).toThrow(code("SPC_OPTION"));
    expect(() => fleissKappa([[2, 0]], { categories: ["a"] })).toThrow(code("SPC_OPTION"));
  });
});

describe("Kendall's coefficients", () => {
  it.each(fixture.kendallW)("W with ties agrees with Friedman's statistic of scipy", (want) => {
    const { w, chiSquared, p } = kendallW(want.ratings);
    close(w!, want.w, 1e-12);
    close(chiSquared!, want.chi, 1e-12);
    close(p!, want.p, 1e-11);
  });

  it.each(fixture.tau)("tau-b and its p agree with scipy", (want) => {
    const { tau, p } = kendallTau(want.x, want.y);
    close(tau!, want.tau, 1e-12);
    close(p!, want.p, 1e-9);
  });

  it("are null where all is tied, and refuse what has no order", () => {
    expect(kendallTau([1, 1, 1], [1, 2, 3])).toEqual({ tau: null, z: null, p: null });
    expect(
      kendallW([
        [1, 1],
        [2, 2],
      ]),
    ).toEqual({ w: null, chiSquared: null, df: 1, p: null });
    expect(() => kendallTau([1], [1])).toThrow(code("SPC_MSA_DESIGN"));
    expect(() => kendallTau([1, 2], [1])).toThrow(code("SPC_MSA_DESIGN"));
    expect(() =>
      kendallW([
        [1, Number.NaN],
        [1, 2],
      ]),
    ).toThrow(code("SPC_MSA_DESIGN"));
    expect(() => kendallW([[1, 2]])).toThrow(code("SPC_MSA_DESIGN"));
  });
});

describe("shares", () => {
  it.each(fixture.exactIntervals)(
    "%i of %i have scipy's exact interval",
    (matched, n, lower, upper) => {
      const ratings = Array.from({ length: n }, (_, i) => [["a", i < matched ? "a" : "b"]]);
      const { share } = attributeAgreement({ ratings }).within[0]!;
      close(share.interval.lower, 100 * lower, 1e-11);
      close(share.interval.upper, 100 * upper, 1e-11);
      expect(share.percent).toBe((100 * matched) / n);
    },
  );
});

describe("ordered categories", () => {
  const rows = ["low", "mid", "high", "mid", "low", "high"].flatMap((standard, part) =>
    ["Li", "Wang"].flatMap((appraiser) => [
      { part, appraiser, rating: standard },
      { part, appraiser, rating: part === 3 && appraiser === "Li" ? "high" : standard },
    ]),
  );
  const standard = { 0: "low", 1: "mid", 2: "high", 3: "mid", 4: "low", 5: "high" };

  it("have Kendall's W and tau; texts need a list that says their order", () => {
    const options = { ordinal: true, categories: ["low", "mid", "high"] };
    const study = attributeAgreement({ rows, standard }, options);
    expect(study.within[1]!.kendall!.w).toBe(1);
    expect(study.versusStandard[1]!.kendall!.tau).toBe(1);
    const codes = [0, 1, 2, 1, 0, 2];
    const other = [0, 1, 2, 2, 0, 2];
    close(study.versusStandard[0]!.kendall!.tau!, (1 + kendallTau(other, codes).tau!) / 2, 1e-14);
    close(study.between!.kendall!.w!, kendallW([codes, other, codes, codes]).w!, 1e-14);
    expect(() => attributeAgreement({ rows, standard }, { ordinal: true })).toThrow(
      code("SPC_OPTION"),
    );
    expect(attributeAgreement({ rows }).versusStandard).toEqual([]);
  });

  it("that are numbers are put in their order by themselves", () => {
    const study = attributeAgreement(
      { ratings: [[[10, 10]], [[9, 9]], [[2, 9]]] },
      { ordinal: true },
    );
    expect(study.categories).toEqual(["2", "9", "10"]);
    expect(study.between).toBeNull();
    expect(study.allVersusStandard).toBeNull();
  });
});

describe("bad judgements", () => {
  const good = ["x", "y", "x", "y"].map((c) => [
    [c, c],
    [c, c],
  ]);

  it("a part with a missing, unknown or surplus judgement, or without a standard, is left out and named", () => {
    const ratings = [
      ...good,
      [
        ["x", null],
        ["x", "x"],
      ],
      [
        ["x", "x"],
        ["x", "X"],
      ],
      [
        ["y", "y"],
        ["y", "y"],
      ],
      [
        ["y", "y", "y"],
        ["y", "y"],
      ],
    ];
    const study = attributeAgreement(
      { ratings, standard: ["x", "y", "x", "y", "x", "x", "", "y"] },
      { categories: ["x", "y"] },
    );
    expect(study.parts).toEqual(["1", "2", "3", "4"]);
    expect(study.issues.map((one) => one.code)).toEqual(["SPC_MSA_CATEGORY", "SPC_MSA_INCOMPLETE"]);
    expect(study.issues[1]!.message).toContain("parts 5, 6, 7, 8");
    expect(study.allVersusStandard!.fleiss.overall.kappa).toBe(1);
  });

  it("judgements that are all one category have shares but no kappa: null and said", () => {
    const study = attributeAgreement({
      ratings: [
        [
          ["x", "x"],
          ["x", "x"],
        ],
        [
          ["x", "x"],
          ["x", "x"],
        ],
      ],
    });
    expect(study.between!.share.percent).toBe(100);
    expect(study.between!.fleiss.overall.kappa).toBeNull();
    expect(study.between!.fleiss.categories).toHaveLength(1);
    expect(new Set(study.issues.map((one) => one.code))).toEqual(new Set(["SPC_MSA_ONE_CATEGORY"]));
    expect(JSON.stringify(study)).not.toContain("NaN");
  });

  it("one trial has no within, one appraiser no between", () => {
    const study = attributeAgreement({ ratings: [[["x"]], [["y"]]], standard: ["x", "y"] });
    expect([study.within, study.between]).toEqual([[], null]);
    expect(study.versusStandard[0]!.cohen.overall.kappa).toBe(1);
  });

  it.each<[string, AttributeData]>([
    ["no parts", { ratings: [] }],
    ["nothing rated", { ratings: [[[null]], [[Number.NaN]]] }],
    ["no rows", { rows: [] }],
    ["a standard of another length", { ratings: good, standard: ["x"] }],
    ["names that repeat", { ratings: good, appraisers: ["a", "a"] }],
  ])("%s is refused", (_, data) => {
    expect(() => attributeAgreement(data)).toThrow(code("SPC_MSA_DESIGN"));
  });

  it("options out of range are refused", () => {
    expect(() => attributeAgreement(aiag, { confidence: 0 })).toThrow(code("SPC_OPTION"));
    expect(() => attributeAgreement(aiag, { categories: ["0"] })).toThrow(code("SPC_OPTION"));
    expect(() => attributeAgreement(aiag, { accept: "ok" })).toThrow(code("SPC_OPTION"));
    expect(() => attributeAgreement({ ratings: good }, { accept: "x" })).toThrow(
      code("SPC_OPTION"),
    );
  });
});

describe("signalDetection", () => {
  it("gives AIAG's printed d = .0237915 and 24 % of a tolerance of .100", () => {
    // The ends of the zones as AIAG's figure has them, with one part in doubt in each zone.
    const parts = [
      [0.446697, 0],
      [0.45452, 4],
      [0.470832, 9],
      [0.5, 9],
      [0.542704, 9],
      [0.5599, 1],
      [0.566152, 0],
    ].map(([value, accepted]) => ({ value: value!, accepted: accepted!, ratings: 9 }));
    const result = signalDetection(parts, { tolerance: 0.1 });
    close(result.lower!.width, 0.024135, 1e-12);
    close(result.upper!.width, 0.023448, 1e-12);
    close(result.width, 0.0237915, 1e-12);
    close(result.gageRrPercent!, 23.7915, 1e-12);
  });

  it("works with one limit, leaves values that are not finite out, and refuses what has no zone", () => {
    const part = (value: number, accepted: number) => ({ value, accepted, ratings: 2 });
    const one = signalDetection([part(1, 0), part(2, 2), part(Number.NaN, 2)]);
    expect([one.lower!.width, one.upper, one.gageRrPercent]).toEqual([1, null, null]);
    expect(one.issues.map((issue) => issue.code)).toEqual(["SPC_MISSING"]);
    expect(() => signalDetection([part(1, 0), part(2, 0)])).toThrow(code("SPC_MSA_DESIGN"));
    expect(() => signalDetection([part(1, 2), part(2, 2)])).toThrow(code("SPC_MSA_DESIGN"));
    expect(() => signalDetection([part(1, 3), part(2, 0)])).toThrow(code("SPC_MSA_DESIGN"));
    expect(() => signalDetection([part(1, 0), part(2, 2)], { tolerance: 0 })).toThrow(
      code("SPC_OPTION"),
    );
    expect(() => signalDetection([])).toThrow(code("SPC_TOO_FEW_POINTS"));
  });
});
