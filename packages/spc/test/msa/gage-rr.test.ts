import {
  explainGageRr,
  type GageRrData,
  type GageRrOptions,
  type GageRrResult,
  type GageRrRow,
  gageRr,
  gageRrNested,
  gageRrRange,
} from "@taktline/spc/msa";
import { describe, expect, it } from "vitest";
import { allClose, close } from "../close.js";
import { noVectors, vector } from "../vectors.js";
import { fixture } from "./fixture.js";

/** AIAG MSA 4, 10 parts x 3 appraisers x 3 trials, `[part][appraiser][trial]`. */
const aiag = [
  [
    [0.29, 0.41, 0.64],
    [0.08, 0.25, 0.07],
    [0.04, -0.11, -0.15],
  ],
  [
    [-0.56, -0.68, -0.58],
    [-0.47, -1.22, -0.68],
    [-1.38, -1.13, -0.96],
  ],
  [
    [1.34, 1.17, 1.27],
    [1.19, 0.94, 1.34],
    [0.88, 1.09, 0.67],
  ],
  [
    [0.47, 0.5, 0.64],
    [0.01, 1.03, 0.2],
    [0.14, 0.2, 0.11],
  ],
  [
    [-0.8, -0.92, -0.84],
    [-0.56, -1.2, -1.28],
    [-1.46, -1.07, -1.45],
  ],
  [
    [0.02, -0.11, -0.21],
    [-0.2, 0.22, 0.06],
    [-0.29, -0.67, -0.49],
  ],
  [
    [0.59, 0.75, 0.66],
    [0.47, 0.55, 0.83],
    [0.02, 0.01, 0.21],
  ],
  [
    [-0.31, -0.2, -0.17],
    [-0.63, 0.08, -0.34],
    [-0.46, -0.56, -0.49],
  ],
  [
    [2.26, 1.99, 2.01],
    [1.8, 2.12, 2.19],
    [1.77, 1.45, 1.87],
  ],
  [
    [-1.36, -1.25, -1.31],
    [-1.68, -1.62, -1.5],
    [-1.49, -1.77, -2.16],
  ],
];
const code = (expected: string) =>
  expect.objectContaining({ name: "TaktlineError", code: expected });
const codes = (of: GageRrResult) => of.issues.map((issue) => issue.code);

if (noVectors !== undefined) process.stdout.write(`skipped MSA vectors: ${noVectors}\n`);

describe.skipIf(noVectors !== undefined)("the published AIAG study by ANOVA", () => {
  it("agrees with the acceptance vector in every number, pooled at alpha 0.05", () => {
    type Row = Record<string, number>;
    const { input, expected } = vector<{
      input: { x: number[][][]; tolerance: number };
      expected: {
        alpha05: Record<
          "varComp" | "sd" | "pctContribution" | "pctStudyVar" | "pctTolerance",
          Row
        > & {
          anova: Record<"SS" | "df" | "MS" | "F" | "p", Row>;
          reduced: Row;
          ndcRaw: number;
          ndc: number;
        };
      };
    }>("pub-grr-anova-aiag");
    const study = gageRr(input.x, { tolerance: input.tolerance });
    const { anova, reduced, ...want } = expected.alpha05;
    for (const row of study.anova!.full) {
      close(row.ss, anova.SS[row.source]!, 1e-12);
      if (row.source === "total") continue;
      expect(row.df).toBe(anova.df[row.source]);
      close(row.ms!, anova.MS[row.source]!, 1e-12);
      if (row.f !== null) {
        close(row.f, anova.F[row.source]!, 1e-12);
        close(row.p!, anova.p[row.source]!, 1e-9);
      }
    }
    const pooled = study.anova!.pooled!;
    close(pooled[0]!.f!, reduced.Fpart!, 1e-12);
    close(pooled[1]!.f!, reduced.Foperator!, 1e-12);
    close(pooled[0]!.p!, reduced.pPart!, 1e-9);
    close(pooled[1]!.p!, reduced.pOperator!, 1e-9);
    expect(pooled[2]!.df).toBe(reduced.df);
    for (const source of [
      "repeatability",
      "operator",
      "part",
      "reproducibility",
      "total",
    ] as const) {
      const one = study.components[source]!;
      close(one.variance, want.varComp[source]!, 1e-12);
      close(one.sd, want.sd[source]!, 1e-12);
      close(one.contributionPercent!, want.pctContribution[source]!, 1e-12);
      close(one.studyVariationPercent!, want.pctStudyVar[source]!, 1e-12);
      close(one.tolerancePercent!, want.pctTolerance[source]!, 1e-12);
    }
    close(study.components.gageRr.sd, want.sd.grr!, 1e-12);
    close(study.components.gageRr.tolerancePercent!, want.pctTolerance.grr!, 1e-12);
    close(study.ndcRaw!, want.ndcRaw, 1e-12);
    expect(study.ndc).toBe(want.ndc);
  });
});

describe("the published AIAG study", () => {
  it("gives by ANOVA the printed EV .199933, AV .226838, GRR .302373, PV 1.042327", () => {
    const { components, verdict } = gageRr(aiag);
    const sd = (of: { sd: number } | null) => of!.sd.toFixed(5);
    expect(sd(components.repeatability)).toBe("0.19993");
    expect(sd(components.reproducibility)).toBe("0.22684");
    expect(sd(components.gageRr)).toBe("0.30237");
    expect(sd(components.part)).toBe("1.04233");
    expect(verdict).toEqual({
      studyVariation: "marginal",
      contribution: "marginal",
      tolerance: null,
      process: null,
      ndc: "insufficient",
    });
  });

  it("gives by average and range with AIAG's constants the printed R-bar .3417, EV .202, AV .230, PV 1.105, GRR 26.68 %, ndc 5", () => {
    const study = gageRrRange(aiag, { constants: "aiag", ndcFactor: "1.41" });
    const { ranges, components } = study;
    expect([ranges!.k1, ranges!.k2, ranges!.k3]).toEqual([0.5908, 0.5231, 0.3146]);
    expect(ranges!.meanRange.toFixed(4)).toBe("0.3417");
    expect(ranges!.operatorRange!.toFixed(4)).toBe("0.4447"); // AIAG subtracts rounded averages: .4446
    expect(ranges!.partRange.toFixed(3)).toBe("3.511");
    // Printed from rounded steps: EV .20188, AV .22963, GRR .30575, PV 1.10456, TV 1.14610.
    close(components.repeatability.sd, 0.20188, 2e-4);
    close(components.reproducibility!.sd, 0.22963, 2e-4);
    close(components.gageRr.sd, 0.30575, 1e-4);
    close(components.part.sd, 1.10456, 1e-4);
    close(components.total.sd, 1.1461, 1e-4);
    expect(components.gageRr.studyVariationPercent!.toFixed(2)).toBe("26.68");
    expect(study.ndc).toBe(5);
    expect(components.gageRr.sdInterval).toBeNull();
    const exact = gageRrRange(aiag);
    close(exact.ranges!.k3, 0.3146, 2e-4);
    // With 30 ranges d2* is a little more than d2, so K1 is a little less than the printed one.
    expect(exact.ranges!.k1).toBeLessThan(0.5908);
    close(exact.ranges!.k1, 0.5908, 6e-3);
  });

  it("keeps percentages of 6 and 5.15 sigma apart only where a tolerance is meant", () => {
    const six = gageRr(aiag, { tolerance: 8 }).components.gageRr;
    const old = gageRr(aiag, { tolerance: { lsl: -4, usl: 4 }, sigmas: 5.15 }).components.gageRr;
    expect(old.studyVariationPercent).toBe(six.studyVariationPercent);
    close(old.tolerancePercent!, (six.tolerancePercent! * 5.15) / 6, 1e-14);
  });
});

describe("gageRr against statsmodels and written-out interval formulas", () => {
  it.each(fixture.crossed.map((one, i) => [i, one] as const))(
    "crossed study %i agrees in ANOVA, components and intervals when the interaction is kept",
    (_, want) => {
      const study = gageRr(want.x, { interaction: "keep", confidence: want.confidence });
      for (const row of study.anova!.full) {
        if (row.source === "total") continue;
        close(row.ss, want.ss[row.source]!, 1e-9);
        expect(row.df).toBe(want.df[row.source]);
        if (row.source === "repeatability") continue;
        close(row.f!, want.f[row.source]!, 1e-9);
        close(row.p!, want.p[row.source]!, 1e-8);
      }
      for (const [source, estimate] of Object.entries(want.estimate)) {
        const one = study.components[source as "part"];
        close(one.estimate, estimate, 1e-8);
        expect(one.variance).toBe(Math.max(0, one.estimate));
        expect(one.setToZero).toBe(estimate < 0);
      }
      for (const [source, [lower, upper]] of Object.entries(want.mls)) {
        const { varianceInterval, sdInterval } = study.components[source as "part"];
        close(varianceInterval!.lower, lower, 1e-7);
        close(varianceInterval!.upper, upper, 1e-7);
        close(sdInterval!.upper, Math.sqrt(upper), 1e-7);
      }
      const other = gageRr(want.x, {
        interaction: "keep",
        confidence: want.confidence,
        intervals: "satterthwaite",
      });
      for (const [source, [lower, upper]] of Object.entries(want.satterthwaite)) {
        const { varianceInterval } = other.components[source as "part"];
        if (upper === 0) {
          expect(varianceInterval).toBeNull();
          continue;
        }
        close(varianceInterval!.lower, lower, 1e-7);
        close(varianceInterval!.upper, upper, 1e-7);
      }
    },
  );

  it.each(fixture.nested.map((one, i) => [i, one] as const))(
    "nested study %i agrees",
    (_, want) => {
      const study = gageRrNested(want.x, { confidence: want.confidence });
      expect(study.design).toBe("nested");
      for (const row of study.anova!.full) {
        if (row.source === "total") continue;
        close(row.ss, want.ss[row.source]!, 1e-9);
        expect(row.df).toBe(want.df[row.source]);
        if (row.p !== null) close(row.p, want.p[row.source]!, 1e-8);
      }
      for (const [source, estimate] of Object.entries(want.estimate)) {
        close(study.components[source as "part"].estimate, estimate, 1e-8);
      }
      for (const [source, [lower, upper]] of Object.entries(want.mls)) {
        const { varianceInterval } = study.components[source as "part"];
        close(varianceInterval!.lower, lower, 1e-7);
        close(varianceInterval!.upper, upper, 1e-7);
      }
    },
  );
});

describe("the pooling rule", () => {
  it("pools above alpha only: at 0.05 as Minitab does, at 0.25 as AIAG's older texts, and each result says why", () => {
    // The interaction of this study has a p value between the two.
    const x = aiag.map((part, i) =>
      part.map((cell, j) => cell.map((v) => v + 0.155 * ((i * j) % 3 === 1 ? 1 : -1))),
    );
    const p = gageRr(x).anova!.full.find((row) => row.source === "interaction")!.p!;
    expect(p).toBeGreaterThan(0.05);
    expect(p).toBeLessThan(0.25);
    const minitab = gageRr(x);
    const older = gageRr(x, { alpha: 0.25 });
    expect(minitab.anova!.pooledBecause).toBe("notSignificant");
    expect(minitab.components.interaction).toBeNull();
    expect(older.anova!.pooledBecause).toBeNull();
    expect(older.anova!.pooled).toBeNull();
    expect(older.components.interaction).not.toBeNull();
    expect(older.anova!.alpha).toBe(0.25);
    expect(gageRr(x, { interaction: "drop" }).anova!.pooledBecause).toBe("option");
  });

  it("uses the pooled mean square for every component", () => {
    const { anova, components } = gageRr(aiag);
    const [part, operator, error] = anova!.pooled!.map((row) => row.ms!);
    close(components.repeatability.variance, error!, 1e-15);
    close(components.operator!.variance, (operator! - error!) / 30, 1e-14);
    close(components.part.variance, (part! - error!) / 9, 1e-14);
  });

  it("sets a negative component to 0, keeps its estimate, and says so", () => {
    const study = gageRr(aiag, { interaction: "keep" });
    expect(study.components.interaction).toMatchObject({ variance: 0, setToZero: true });
    expect(study.components.interaction!.estimate).toBeLessThan(0);
    expect(codes(study)).toContain("SPC_MSA_NEGATIVE_COMPONENT");
    expect(study.issues[0]!.path).toEqual(["components", "interaction"]);
  });
});

describe("Satterthwaite's interval", () => {
  it("is null, not endless, where a small estimate leaves almost no degrees of freedom", () => {
    // MS operator 2 d², MS pooled 8/5: an estimate of almost 0 that is still above it.
    const d = 0.8945;
    const study = gageRr(
      [
        [
          [0, 2],
          [d, 2 + d],
        ],
        [
          [10, 12],
          [10 + d, 12 + d],
        ],
      ],
      {
        intervals: "satterthwaite",
        interaction: "drop",
      },
    );
    expect(study.components.operator!.estimate).toBeGreaterThan(0);
    for (const one of Object.values(study.components)) {
      const upper = one?.varianceInterval?.upper ?? 0;
      expect(Number.isFinite(upper)).toBe(true);
    }
    expect(study.components.operator!.varianceInterval).toBeNull();
  });
});

describe("ndc", () => {
  it("is cut off, not rounded, never below 1, and takes the square root of 2 or 1.41", () => {
    const study = gageRr(aiag);
    expect([study.ndcRaw!.toFixed(2), study.ndc]).toEqual(["4.88", 4]);
    close(gageRr(aiag, { ndcFactor: "1.41" }).ndcRaw! / study.ndcRaw!, 1.41 / Math.SQRT2, 1e-14);
    const same = gageRr([
      [
        [1, 2],
        [2, 1],
      ],
      [
        [2, 1],
        [1, 2],
      ],
    ]);
    expect([same.ndcRaw, same.ndc]).toEqual([0, 1]);
  });
});

describe("forms of data", () => {
  const rows = aiag.flatMap((part, p) =>
    part.flatMap((cell, o) =>
      cell.map((value) => ({ part: `P${p}`, operator: ["Li", "Wang", "Zhao"][o]!, value })),
    ),
  );

  it("rows in any order give the components of the table, with labels kept in the order they come", () => {
    const shuffled = rows.map((_, i) => rows[(i * 37) % rows.length]!);
    const study = gageRr(shuffled);
    const table = gageRr(aiag);
    for (const source of ["repeatability", "operator", "part", "total"] as const) {
      close(study.components[source]!.variance, table.components[source]!.variance, 1e-12);
    }
    expect([...study.study.operators].sort()).toEqual(["Li", "Wang", "Zhao"]);
    expect(gageRr(rows).study.parts[9]).toBe("P9");
  });

  it("a labelled table keeps its labels; without them parts are numbers and operators letters", () => {
    const study = gageRr({ values: aiag, operators: ["x", "y", "z"] });
    expect(study.study.operators).toEqual(["x", "y", "z"]);
    expect(study.study.parts).toEqual(Array.from({ length: 10 }, (_, i) => String(i + 1)));
    expect(gageRr(aiag).study.operators).toEqual(["A", "B", "C"]);
    expect(() => gageRr({ values: aiag, operators: ["x", "x", "z"] })).toThrow(
      code("SPC_MSA_DESIGN"),
    );
  });

  it("a part with a missing, infinite or surplus reading is left out, and its cells are named", () => {
    const holes: GageRrData = aiag.map((part, i) =>
      i === 1
        ? [part[0]!, [-0.47, Number.NaN, -0.68], part[2]!]
        : i === 4
          ? [part[0]!, part[1]!, [Number.POSITIVE_INFINITY, -1.07, -1.45]]
          : i === 7
            ? [[...part[0]!, 1], part[1]!, part[2]!]
            : part,
    );
    const study = gageRr(holes);
    const clean = gageRr(aiag.filter((_, i) => i !== 1 && i !== 4 && i !== 7));
    expect(study.study.parts).toEqual(["1", "3", "4", "6", "7", "9", "10"]);
    expect(study.components.total.variance).toBe(clean.components.total.variance);
    expect(codes(study)).toEqual(["SPC_NOT_FINITE", "SPC_MSA_INCOMPLETE"]);
    expect(study.issues[1]!.message).toContain("part 2 operator B (2 of 3)");
    expect(study.issues[1]!.message).toContain("part 8 operator A (4 of 3)");
    expect(() => gageRr(holes, { incomplete: "refuse" })).toThrow(code("SPC_MSA_UNBALANCED"));
    expect(() => gageRrNested(holes)).toThrow(code("SPC_MSA_UNBALANCED"));
  });

  it("rows with a key of another name are refused with the key that is missing and the one that may be meant", () => {
    const renamed = rows.map(({ operator, ...rest }) => ({ ...rest, appraiser: operator }));
    expect(() => gageRr(renamed as unknown as GageRrRow[])).toThrow(
      'row 0 of the study has no operator; rename "appraiser" to "operator" if that is what it is; every row needs part, operator and value',
    );
    const chinese = rows.map(({ part, ...rest }) => ({ 零件: part, ...rest, 班次: 1 }));
    expect(() => gageRr(chinese as unknown as GageRrRow[])).toThrow('rename "零件" to "part"');
    const bare = rows.map(({ value, ...rest }, i) => (i === 7 ? rest : { ...rest, value }));
    expect(() => gageRr(bare as GageRrRow[])).toThrow(
      "row 7 of the study has no value; its keys are part, operator;",
    );
    for (const study of [gageRrRange, gageRrNested]) {
      expect(() => study(renamed as unknown as GageRrRow[])).toThrow(
        expect.objectContaining({ code: "SPC_MSA_DESIGN" }),
      );
    }
  });

  it("nested rows may use the same part label under each operator", () => {
    const [want] = fixture.nested;
    const long = want!.x.flatMap((parts, o) =>
      parts.flatMap((cell, p) => cell.map((value) => ({ operator: `O${o}`, part: p, value }))),
    );
    const study = gageRrNested(long);
    expect(study.components.part.variance).toBe(gageRrNested(want!.x).components.part.variance);
    expect(study.panels.byPart[0]!.name).toBe("O0: 0");
    expect(study.panels.interaction).toBeNull();
  });
});

describe("designs at their edges", () => {
  it("one operator: one-way ANOVA, gage R&R is repeatability, reproducibility is null and said", () => {
    const study = gageRr(aiag.map((part) => [part[0]!]));
    expect(study.components.reproducibility).toBeNull();
    expect(study.components.gageRr.variance).toBe(study.components.repeatability.variance);
    expect(study.anova!.full.map((row) => [row.source, row.df])).toEqual([
      ["part", 9],
      ["repeatability", 20],
      ["total", 29],
    ]);
    expect(codes(study)).toEqual(["SPC_MSA_ONE_OPERATOR"]);
    expect(gageRrRange(aiag.map((part) => [part[0]!])).ranges!.k2).toBeNull();
  });

  it("one trial is refused unless the interaction is dropped on purpose; then the residual is repeatability", () => {
    const single = aiag.map((part) => part.map((cell) => [cell[0]!]));
    expect(() => gageRr(single)).toThrow(code("SPC_MSA_DESIGN"));
    expect(() => gageRr(single, { interaction: "keep" })).toThrow(code("SPC_MSA_DESIGN"));
    expect(() => gageRrRange(single)).toThrow(code("SPC_MSA_DESIGN"));
    const study = gageRr(single, { interaction: "drop" });
    expect(study.anova!.pooled!.map((row) => row.df)).toEqual([9, 2, 18, 29]);
    expect(study.components.repeatability.variance).toBe(study.anova!.full[2]!.ms);
    expect([study.panels.ranges, study.panels.averages]).toEqual([null, null]);
  });

  it.each<[string, GageRrData]>([
    ["no data", []],
    ["one part", [aiag[0]!]],
    ["nothing but NaN", [[[Number.NaN, Number.NaN]], [[Number.NaN, Number.NaN]]]],
    ["no operator", [[], []]],
    ["no rows", { values: [] }],
  ])("%s is refused", (_, data) => {
    for (const method of [gageRr, gageRrRange, gageRrNested]) {
      expect(() => method(data)).toThrow(code("SPC_MSA_DESIGN"));
    }
  });

  it("constant data have no percentages, no ndc and no F: null, never NaN, and said", () => {
    const flat = Array.from({ length: 3 }, () => [
      [0.1, 0.1],
      [0.1, 0.1],
    ]);
    for (const study of [gageRr(flat), gageRrRange(flat), gageRr(flat, { interaction: "keep" })]) {
      expect(study.components.total.variance).toBe(0);
      expect(study.components.gageRr.studyVariationPercent).toBeNull();
      expect([study.ndc, study.verdict.ndc, study.verdict.studyVariation]).toEqual([
        null,
        null,
        null,
      ]);
      expect(codes(study)).toContain("SPC_MSA_NO_VARIATION");
      expect(JSON.stringify(study)).not.toMatch(/NaN/);
      for (const row of study.anova?.full ?? []) expect(row.f).toBeNull();
    }
  });

  it("perfect repetition without interaction is exact: no rounding residue becomes a variance", () => {
    const additive = [0.1, 0.7, 1.3].map((p) => [0, 0.2].map((o) => [p + o, p + o]));
    const study = gageRr(additive);
    expect(study.components.repeatability.variance).toBe(0);
    expect(study.anova!.full[2]!.ss).toBe(0);
    close(study.components.part.variance, 0.36, 1e-12);
    const alone = gageRr([[[1, 1]], [[2, 2]]]);
    expect([alone.ndc, codes(alone)]).toEqual([
      null,
      ["SPC_MSA_ONE_OPERATOR", "SPC_MSA_NO_VARIATION"],
    ]);
  });

  it("an offset of 1e9 costs no digits that the data have", () => {
    const eighths = aiag.map((part) =>
      part.map((cell) => cell.map((v) => Math.round(v * 64) / 64)),
    );
    const far = eighths.map((part) => part.map((cell) => cell.map((v) => v + 1e9)));
    const near = gageRr(eighths, { interaction: "keep" });
    const study = gageRr(far, { interaction: "keep" });
    for (const source of ["repeatability", "operator", "part"] as const) {
      close(study.components[source]!.variance, near.components[source]!.variance, 1e-6);
    }
  });

  it("data too large to square are SPC_OVERFLOW", () => {
    const huge = aiag.map((part) => part.map((cell) => cell.map((v) => v * 1e200)));
    expect(() => gageRr(huge)).toThrow(code("SPC_OVERFLOW"));
    expect(() => gageRrRange(huge)).toThrow(code("SPC_OVERFLOW"));
  });

  it.each<[string, GageRrOptions]>([
    ["a tolerance of 0", { tolerance: 0 }],
    ["a negative tolerance", { tolerance: -1 }],
    ["limits in the wrong order", { tolerance: { lsl: 2, usl: 1 } }],
    ["a limit that is NaN", { tolerance: { usl: Number.NaN } }],
    ["a tolerance without limits", { tolerance: {} }],
    ["sigmas 0", { sigmas: 0 }],
    ["a process sigma of 0", { processSigma: 0 }],
    ["alpha 1", { alpha: 1 }],
    ["confidence 95", { confidence: 95 }],
    ["an unknown interval method", { intervals: "magic" as "mls" }],
    ["an unknown ndc factor", { ndcFactor: "2" as "1.41" }],
    ["an unknown interaction rule", { interaction: "maybe" as "test" }],
    ["an unknown rule for incomplete parts", { incomplete: "guess" as "refuse" }],
  ])("%s is refused as an option", (_, options) => {
    expect(() => gageRr(aiag, options)).toThrow(code("SPC_OPTION"));
  });
});

describe("percentages and bands", () => {
  it("a one-sided tolerance takes half the study variation over the distance from the mean to the limit", () => {
    const study = gageRr(aiag, { tolerance: { usl: 4 } });
    const { gageRr: g } = study.components;
    close(g.tolerancePercent!, (100 * 3 * g.sd) / (4 - study.study.mean), 1e-14);
    expect(study.conventions.toleranceSide).toBe("upper");
    const lower = gageRr(aiag, { tolerance: { lsl: -4 } });
    close(lower.conventions.tolerance!, lower.study.mean + 4, 1e-14);
    const beyond = gageRr(aiag, { tolerance: { usl: -1 } });
    expect(beyond.components.gageRr.tolerancePercent).toBeNull();
    expect(codes(beyond)).toEqual(["SPC_MSA_TOLERANCE"]);
  });

  it("%process is by the standard deviation given", () => {
    const { components, verdict } = gageRr(aiag, { processSigma: 4 });
    close(components.gageRr.processPercent!, (100 * components.gageRr.sd) / 4, 1e-15);
    expect(verdict.process).toBe("acceptable");
  });

  it("10 and 30 are marginal, above 30 is not acceptable", () => {
    const band = (percent: number) =>
      gageRr(aiag, { processSigma: gageRr(aiag).components.gageRr.sd * (100 / percent) }).verdict
        .process;
    expect([band(9.999), band(10.001), band(29.999), band(30.001)]).toEqual([
      "acceptable",
      "marginal",
      "marginal",
      "unacceptable",
    ]);
  });
});

describe("the six panels", () => {
  it("have ranges and averages by operator with the lines of an average and range chart", () => {
    const { panels, study } = gageRr(aiag);
    // R-bar .341667, D4(3) = 2.574, A2(3) = 1.023.
    close(panels.ranges!.center, 0.3416666667, 1e-9);
    close(panels.ranges!.ucl, 2.574 * 0.341667, 5e-4);
    expect(panels.ranges!.lcl).toBe(0);
    close(panels.averages!.ucl - study.mean, 1.023 * 0.341667, 5e-4);
    // B measured part 4 as .01, 1.03 and .20: its range of 1.02 is the only one outside.
    expect(panels.ranges!.operators.map((one) => one.outside)).toEqual([[], [3], []]);
    expect(panels.averages!.operators.flatMap((one) => one.outside).length).toBeGreaterThan(15);
  });

  it("group measurements by part, by operator and by both", () => {
    const { panels } = gageRr(aiag);
    expect(panels.byPart).toHaveLength(10);
    allClose(panels.byPart[0]!.values, aiag[0]!.flat(), 0);
    expect(panels.byOperator.map((one) => one.mean.toFixed(4))).toEqual([
      "0.1903",
      "0.0683",
      "-0.2543",
    ]);
    close(panels.interaction![1]!.means[3]!, (0.01 + 1.03 + 0.2) / 3, 1e-14);
    expect(panels.components.map((bar) => bar.source)).toEqual([
      "gageRr",
      "repeatability",
      "reproducibility",
      "part",
    ]);
  });
});

describe("explainGageRr", () => {
  it("prints table, formulas with numbers, and the verdict", () => {
    const text = explainGageRr(gageRr(aiag, { tolerance: 8, processSigma: 1.2 }));
    for (const line of [
      "The interaction is pooled into repeatability, because p 0.9741064 is above alpha 0.05:",
      "  operator = (1.583631 - 0.03997328) / (10 parts x 3 trials) = 0.05145526",
      "%tolerance = 100 x 1.814229 / tolerance 8 = 22.67786: marginal",
      "ndc = sqrt(2) x 1.042327 / 0.3023715 = 4.875041, so 4: insufficient",
    ]) {
      expect(text).toContain(line);
    }
    expect(explainGageRr(gageRr(aiag, { interaction: "keep" }))).toContain("negative, set to 0");
    expect(explainGageRr(gageRrRange(aiag))).toContain("EV = mean range x K1");
    expect(explainGageRr(gageRrNested(fixture.nested[0]!.x))).toContain("5 parts per operator");
    const flat = [
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ];
    expect(explainGageRr(gageRr(flat))).toContain("ndc is undefined");
    expect(explainGageRr(gageRr(flat))).not.toContain("NaN");
  });
});
