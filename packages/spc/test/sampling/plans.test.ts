import {
  type Aql,
  type AttributesPlan,
  acceptanceProbability,
  attributesPlan,
  type InspectionLevel,
  qualityAtAcceptance,
  type SamplingPlanQuery,
  type StandardPlan,
  samplingPlan,
} from "@taktline/spc/sampling";
import { describe, expect, it } from "vitest";
import { CFR_160_066, NORMAL_ROWS, TABLE_1 } from "../fixtures/sampling/published-tables.js";

const AQLS: readonly Aql[] = [
  0.01, 0.015, 0.025, 0.04, 0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5, 10, 15, 25, 40,
  65, 100, 150, 250, 400, 650, 1000,
];
const SIZES = [2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000, 3150];
const LETTERS = "ABCDEFGHJKLMNPQRS";
/** A lot and level for every letter of Table 1. */
const lotOf = (letter: string): { lotSize: number; level: InspectionLevel } => {
  const row = TABLE_1.findIndex(([, , , , , , , iii]) => iii === letter);
  if (letter === "A") return { lotSize: 8, level: "II" };
  const largest = TABLE_1[row]?.[0] ?? 0;
  return { lotSize: Number.isFinite(largest) ? largest : 9_000_000, level: "III" };
};
/** Every cell of a severity, by letter and AQL. */
function cells(query: Partial<SamplingPlanQuery>): StandardPlan[] {
  return [...LETTERS.slice(0, 16)].flatMap((letter) =>
    AQLS.map((aql) => samplingPlan({ ...lotOf(letter), aql, ...query })),
  );
}
/** The plan as the table has it, before a lot cuts it. */
const uncut = (p: StandardPlan): AttributesPlan =>
  attributesPlan([{ n: SIZES[LETTERS.indexOf(p.planLetter)] as number, ac: p.ac, re: p.re }]);
const whole = (p: StandardPlan) =>
  !p.fullInspection && !p.notes.some((n) => n.key === "lastSampleCut");
const numbers = (p: StandardPlan) => p.stages.map((s) => [s.n, s.ac, s.re]);

describe("code letters", () => {
  it("are those of Table 1 at both ends of every lot size range and every level", () => {
    const levels = ["S-1", "S-2", "S-3", "S-4", "I", "II", "III"] as const;
    let smallest = 2;
    for (const [largest, ...letters] of TABLE_1) {
      const ends = [smallest, Number.isFinite(largest) ? largest : 10_000_000];
      for (const lotSize of ends) {
        const found = levels.map((level) => samplingPlan({ lotSize, level, aql: 1 }).codeLetter);
        expect(found, `lot ${lotSize}`).toEqual(letters);
      }
      smallest = largest + 1;
    }
  });

  it("give J, not K, for 501 to 1200 items at level II, where shifted public tables go wrong", () => {
    expect(samplingPlan({ lotSize: 501, aql: 1 }).codeLetter).toBe("J");
    expect(samplingPlan({ lotSize: 1200, aql: 1 }).codeLetter).toBe("J");
  });
});

describe("single plans of normal inspection (Table 2-A)", () => {
  it("have the acceptance numbers of the printed rows, in their order", () => {
    for (const [letter, row] of Object.entries(NORMAL_ROWS)) {
      const own = AQLS.map((aql) => samplingPlan({ ...lotOf(letter), aql })).filter(
        (p) => p.planLetter === letter,
      );
      expect(own.map((p) => p.ac).join(" "), letter).toBe(row);
      for (const p of own) {
        expect(p.re).toBe(p.ac + 1);
        if (!p.fullInspection) expect(p.n).toBe(SIZES[LETTERS.indexOf(letter)]);
      }
    }
  });

  it("stand in the right column: the producer's risk at the AQL is 0.6 to 13 %, and would not be one column away", () => {
    // Poisson, as Table 10 has it for nonconformities per 100 items; all AQLs.
    const direct = cells({}).filter((p) => p.codeLetter === p.planLetter);
    const risk = (p: StandardPlan, aql: number) =>
      1 - acceptanceProbability(uncut(p), aql / 100, { distribution: "poisson" });
    const risks = direct.map((p) => risk(p, p.aql));
    expect(Math.max(...risks)).toBeLessThan(0.13);
    expect(Math.min(...risks)).toBeGreaterThan(0.006);
    const shifted = (by: number) => {
      const there = direct.flatMap((p) => {
        const aql = AQLS[AQLS.indexOf(p.aql) + by];
        return aql === undefined ? [] : [risk(p, aql)];
      });
      return [Math.min(...there), Math.max(...there)];
    };
    expect(shifted(1)[1]).toBeGreaterThan(0.18);
    expect(shifted(-1)[0]).toBeLessThan(0.002);
  });

  it("take the row of the arrow with its own sample size", () => {
    const up = samplingPlan({ lotSize: 150, aql: 1 });
    expect(up).toMatchObject({ codeLetter: "F", planLetter: "E", n: 13, ac: 0, re: 1 });
    expect(up.notes.map((n) => n.key)).toEqual(["arrowUp"]);
    const down = samplingPlan({ lotSize: 280, aql: 1 });
    expect(down).toMatchObject({ codeLetter: "G", planLetter: "H", n: 50, ac: 1, re: 2 });
    expect(down.notes.map((n) => n.key)).toEqual(["arrowDown"]);
    expect(samplingPlan({ lotSize: 20, aql: 0.01 })).toMatchObject({ planLetter: "Q", n: 20 });
    expect(samplingPlan({ lotSize: 9e6, level: "III", aql: 0.015 })).toMatchObject({
      codeLetter: "R",
      planLetter: "P",
      n: 800,
      ac: 0,
    });
  });

  it("inspect the whole lot when the sample would be the lot or more", () => {
    const whole = samplingPlan({ lotSize: 50, aql: 0.15 });
    expect(whole).toMatchObject({ fullInspection: true, n: 50 });
    expect(whole.notes.map((n) => n.key)).toContain("fullInspection");
    // n = 50 of 50 is the lot; n = 50 of 51 is not.
    expect(samplingPlan({ lotSize: 50, aql: 0.25 })).toMatchObject({ n: 50, fullInspection: true });
    expect(samplingPlan({ lotSize: 51, aql: 0.25 })).toMatchObject({
      n: 50,
      fullInspection: false,
    });
    expect(samplingPlan({ lotSize: 1, aql: 1 })).toMatchObject({ n: 1, fullInspection: true });
  });

  it("know the acceptance number one AQL step tighter in the same row", () => {
    expect(samplingPlan({ lotSize: 1000, aql: 1 }).tighterAc).toBe(1);
    expect(samplingPlan({ lotSize: 3000, aql: 1 })).toMatchObject({ ac: 3, tighterAc: 2 });
    expect(samplingPlan({ lotSize: 1000, aql: 0.65 })).toMatchObject({ ac: 1, tighterAc: null });
    expect(samplingPlan({ lotSize: 1000, aql: 1, severity: "tightened" }).tighterAc).toBeNull();
  });
});

describe("tightened and reduced single plans", () => {
  it("are the well-known ones for 1000 items at level II and AQL 1.0", () => {
    const by = (severity: "normal" | "tightened" | "reduced") =>
      numbers(samplingPlan({ lotSize: 1000, aql: 1, severity }));
    expect(by("normal")).toEqual([[80, 2, 3]]);
    expect(by("tightened")).toEqual([[80, 1, 2]]);
    expect(by("reduced")).toEqual([[32, 1, 2]]);
  });

  it("order as they must: at and above the AQL tightened accepts least, reduced most", () => {
    for (const normal of cells({})) {
      const { lotSize, level, aql } = normal;
      const pa = (severity: "normal" | "tightened" | "reduced", p: number) => {
        const plan = samplingPlan({ lotSize, level, aql, severity });
        const free = attributesPlan([
          {
            n:
              severity === "reduced"
                ? ([2, 2, ...SIZES][LETTERS.indexOf(plan.planLetter)] as number)
                : (SIZES[LETTERS.indexOf(plan.planLetter)] as number),
            ac: plan.ac,
          },
        ]);
        return acceptanceProbability(free, p, { distribution: "poisson" });
      };
      const where = `${normal.codeLetter} ${aql}`;
      for (const p of [aql / 100, (2 * aql) / 100]) {
        // Rows A and B of reduced inspection take two items: no fewer than row A of normal inspection.
        expect(pa("tightened", p), where).toBeLessThanOrEqual(pa("normal", p) + 1e-12);
        if ("AB".includes(normal.codeLetter)) continue;
        // At the AQL itself the last diagonals of Table 2-C reject a little more than those of 2-A.
        const room = p === aql / 100 ? 0.012 : 1e-12;
        expect(pa("reduced", p), where).toBeGreaterThanOrEqual(pa("normal", p) - room);
      }
    }
  });

  it("have letter S in tightened inspection only, behind the arrow of letter R at AQL 0.025", () => {
    const plan = samplingPlan({ lotSize: 9e6, level: "III", aql: 0.025, severity: "tightened" });
    expect(plan).toMatchObject({ codeLetter: "R", planLetter: "S", n: 3150, ac: 1, re: 2 });
    const all = cells({ severity: "tightened" }).filter((p) => p.planLetter === "S");
    expect(all.length).toBeGreaterThan(0);
    expect(new Set(all.map((p) => p.aql))).toEqual(new Set([0.025]));
  });

  it("have a gap between Ac and Re in reduced inspection of ANSI Z1.4 and none in ISO 2859-1", () => {
    const q = { lotSize: 1000, aql: 1, severity: "reduced" } as const;
    const ansi = samplingPlan({ ...q, standard: "ANSI Z1.4" });
    expect(ansi).toMatchObject({ table: "II-C", n: 32, ac: 1, re: 3 });
    expect(ansi.notes.map((n) => n.key)).toContain("reducedGap");
    expect(cells({ severity: "reduced" }).every((p) => p.re === p.ac + 1)).toBe(true);
  });
});

describe("double and multiple plans", () => {
  it("are the multiple plans of 46 CFR 160.066-12, which are Z1.4 at level II and AQL 6.5", () => {
    for (const [lotSize, n, stages] of CFR_160_066) {
      const plan = samplingPlan({ lotSize, aql: 6.5, type: "multiple", standard: "ANSI Z1.4" });
      expect(plan.table).toBe("IV-A");
      expect(plan.stages.every((s) => s.n === n)).toBe(true);
      // The regulation lets no first sample of fewer than 32 accept; the standard begins to at Ac 7.
      const own = plan.stages.map((s, i) => (i === 0 && n < 32 ? ["#", s.re] : [s.ac, s.re]));
      expect(own, `lot ${lotSize}`).toEqual(stages);
    }
  });

  it("follow the operating characteristic of the single plan in the same cell", () => {
    const points = [0.95, 0.5, 0.1];
    let compared = 0;
    for (const standard of ["ISO 2859-1", "ANSI Z1.4"] as const) {
      for (const severity of ["normal", "tightened", "reduced"] as const) {
        for (const type of ["double", "multiple"] as const) {
          const seen = new Set<string>();
          for (const plan of cells({ standard, severity, type })) {
            const key = `${plan.ac}/${plan.re} ${plan.usedType}`;
            if (plan.usedType === "single" || seen.has(key) || !whole(plan) || plan.n < 20)
              continue;
            seen.add(key);
            const single = samplingPlan({ ...plan, type: "single" });
            const poisson = { distribution: "poisson" } as const;
            // Ac 1 and 2 leave little choice; larger numbers follow closely.
            const room = single.re <= 3 ? 0.25 : single.re <= 5 ? 0.18 : 0.15;
            for (const at of points) {
              const q = qualityAtAcceptance(single, at, poisson) ?? 0;
              const where = `${standard} ${severity} ${key} at ${at}`;
              const better = acceptanceProbability(plan, q * (1 - room), poisson);
              const worse = acceptanceProbability(plan, q * (1 + room), poisson);
              expect(better, where).toBeGreaterThan(at);
              expect(worse, where).toBeLessThan(at);
              compared++;
            }
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(150);
  });

  it("take first samples one row and three rows up", () => {
    const double = samplingPlan({ lotSize: 1000, aql: 1, type: "double" });
    expect(numbers(double)).toEqual([
      [50, 0, 3],
      [50, 3, 4],
    ]);
    const multiple = samplingPlan({ lotSize: 3000, aql: 2.5, type: "multiple" });
    expect(multiple.stages.map((s) => s.n)).toEqual([32, 32, 32, 32, 32]);
    expect(samplingPlan({ ...multiple, standard: "ANSI Z1.4" }).stages).toHaveLength(7);
  });

  it("fall back where the tables do: Ac 0 to single, small samples to double or single", () => {
    const zero = samplingPlan({ lotSize: 150, aql: 0.65, type: "double" });
    expect(zero).toMatchObject({ usedType: "single", n: 20, ac: 0 });
    expect(zero.notes.map((n) => n.key)).toContain("useSingle");
    const small = samplingPlan({ lotSize: 25, aql: 10, type: "multiple" });
    expect(small).toMatchObject({ planLetter: "C", usedType: "double", n: 3 });
    expect(samplingPlan({ lotSize: 8, aql: 25, type: "multiple" })).toMatchObject({
      planLetter: "A",
      usedType: "single",
    });
  });

  it("cut the last sample to the lot and let it decide", () => {
    const plan = samplingPlan({ lotSize: 91, aql: 4, type: "double" });
    expect(plan).toMatchObject({ planLetter: "F", n: 13 });
    const cut = samplingPlan({ lotSize: 60, aql: 0.65, level: "III", type: "double" });
    expect(cut.stages.at(-1)?.cumulative).toBeLessThanOrEqual(60);
  });
});

describe("evidence", () => {
  it("is published for single normal plans, and derived cells carry a note", () => {
    expect(samplingPlan({ lotSize: 1000, aql: 1 }).evidence).toBe("published");
    for (const type of ["single", "double", "multiple"] as const) {
      for (const severity of ["normal", "tightened", "reduced"] as const) {
        for (const plan of cells({ type, severity })) {
          const noted = plan.notes.some((n) => n.key === "unconfirmed");
          expect(noted).toBe(plan.evidence === "derived");
        }
      }
    }
    const derived = samplingPlan({ lotSize: 280, aql: 1, severity: "reduced" });
    expect(derived).toMatchObject({ codeLetter: "G", evidence: "derived" });
  });

  it("says that an AQL above 10 counts nonconformities only", () => {
    expect(samplingPlan({ lotSize: 100, aql: 15 }).notes.map((n) => n.key)).toContain("per100Only");
  });
});

describe("a query that the tables do not have", () => {
  it.each([
    [{ lotSize: 0, aql: 1 }, "lotSize is 0"],
    [{ lotSize: 10.5, aql: 1 }, "lotSize is 10.5"],
    [{ lotSize: Number.NaN, aql: 1 }, "lotSize is NaN"],
    [{ lotSize: 100, aql: 1.2 }, "aql is 1.2"],
    [{ lotSize: 100, aql: 1, level: "IV" }, "level"],
    [{ lotSize: 100, aql: 1, level: "toString" }, "level"],
    [{ lotSize: 100, aql: 1, severity: "strict" }, "severity"],
    [{ lotSize: 100, aql: 1, type: "triple" }, "type"],
    [{ lotSize: 100, aql: 1, standard: "DIN" }, "standard"],
  ])("%j throws SPC_OPTION and names the place", (query, text) => {
    expect(() => samplingPlan(query as SamplingPlanQuery)).toThrow(
      expect.objectContaining({ code: "SPC_OPTION", message: expect.stringContaining(text) }),
    );
  });
});

describe("attributesPlan", () => {
  it("adds up the samples and fills in Re", () => {
    expect(
      attributesPlan([
        { n: 5, ac: null, re: 2 },
        { n: 5, ac: 1 },
      ]).stages,
    ).toEqual([
      { n: 5, cumulative: 5, ac: null, re: 2 },
      { n: 5, cumulative: 10, ac: 1, re: 2 },
    ]);
  });

  it.each([
    [[], "at least one"],
    [[{ n: 0, ac: 0 }], "n of stage 1"],
    [[{ n: 5, ac: null, re: 2 }], "stage 1"],
    [[{ n: 5, ac: 2, re: 2 }], "not above"],
    [[{ n: 5, ac: -1 }], "stage 1"],
    [
      [
        { n: 5, ac: 1, re: 4 },
        { n: 5, ac: 0, re: 5 },
      ],
      "cumulative",
    ],
    [
      [
        { n: 5, ac: 1, re: 4 },
        { n: 5, ac: 2, re: 3 },
      ],
      "cumulative",
    ],
  ])("%j throws SPC_OPTION", (stages, text) => {
    expect(() => attributesPlan(stages)).toThrow(
      expect.objectContaining({ code: "SPC_OPTION", message: expect.stringContaining(text) }),
    );
  });
});
