import { frame } from "@taktline/core";
import { oee, rollUpOee, stateMap } from "@taktline/oee";
import {
  computeKpi,
  computeKpis,
  iso22400,
  type KpiElementId,
  type KpiId,
  kpiCatalogue,
  kpiElements,
  kpiInputsOf,
  rollUpKpiInputs,
} from "@taktline/oee/kpi";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const hour = 3_600_000;
const minute = 60_000;
const meaning = stateMap({
  RUN: "production",
  SETUP: "setup",
  E1: { category: "downtime", reason: "breakdown" },
  WAIT: "idle",
});
const names = (...rows: [number, string][]) =>
  frame(
    Float64Array.from(rows, (r) => r[0]),
    rows.map((r) => r[1]),
  );
const counter = (...rows: [number, number][]) =>
  frame(
    Float64Array.from(rows, (r) => r[0]),
    Float64Array.from(rows, (r) => r[1]),
  );

describe("the catalogue", () => {
  test("has 30 of the 34 indicators of the standard, TEEP as none of its own, and no clause that was not verified", () => {
    const all = Object.values(kpiCatalogue);
    expect(all.filter((kpi) => kpi.standard !== null)).toHaveLength(30);
    expect(all.filter((kpi) => kpi.standard === null).map((kpi) => kpi.id)).toEqual(["teep"]);
    expect(all.every((kpi) => kpi.clause === null && kpi.source.length > 10)).toBe(true);
  });
  test("says everything in both languages, and every formula uses elements that are defined", () => {
    for (const [id, kpi] of Object.entries(kpiCatalogue)) {
      expect(kpi.id).toBe(id);
      for (const text of [kpi.name, kpi.meaning]) {
        expect(text.en).toMatch(/^[a-z]/);
        expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      }
      // Words of a formula are translated, abbreviations are not.
      expect(kpi.formulaText.en).toBe(kpi.formula);
      expect(kpi.formulaText.zh).not.toMatch(/[a-z]{2}/);
      expect(kpi.formulaText.zh.match(/[A-Z]+/g)).toEqual(kpi.formula.match(/[A-Z]+/g));
      expect(kpi.inputs.length).toBeGreaterThanOrEqual(2);
      for (const one of kpi.inputs) expect(kpiElements).toHaveProperty(one);
    }
    for (const [id, element] of Object.entries(kpiElements)) {
      expect(element.id).toBe(id);
      expect(element.definition.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(element.definition.en.length).toBeGreaterThan(8);
    }
    // Every element is used by some indicator, or is part of the time model.
    const used = new Set(Object.values(kpiCatalogue).flatMap((kpi) => kpi.inputs));
    const model = ["POT", "ADOT", "AUST", "PRI"];
    expect(
      Object.keys(kpiElements).filter((id) => !used.has(id as KpiElementId) && !model.includes(id)),
    ).toEqual([]);
  });
});

describe("every indicator by hand", () => {
  // One order in one week, in whole numbers: 40 h planned, 20 h of production, and so on.
  const inputs = {
    POT: 45 * hour,
    PBT: 40 * hour,
    APT: 20 * hour,
    AUST: 4 * hour,
    ADET: 8 * hour,
    ADOT: 6 * hour,
    AOET: 64 * hour,
    APWT: 30 * hour,
    APAT: 40 * hour,
    PRI: 72_000,
    PQ: 800,
    GQ: 700,
    SQ: 60,
    RQ: 40,
    PSQ: 50,
    PQF: 960,
    GP: 660,
    IP: 800,
    EPC: 1000,
    CM: 1000,
    IGQ: 750,
    PL: 20,
    STL: 10,
    OL: 5,
    TH: 800,
    AI: 200,
    FE: 4,
    STBF: 24 * hour,
    STTF: 30 * hour,
    STTR: 6 * hour,
    CMT: 3 * hour,
    PMT: 1 * hour,
    E: 1200,
    CAL: 160 * hour,
  };
  test.each<[KpiId, number]>([
    ["workerEfficiency", 30 / 40],
    ["allocationRatio", 32 / 64],
    ["throughputRate", 800 / 64],
    ["allocationEfficiency", 32 / 40],
    ["utilizationEfficiency", 20 / 32],
    // 800 parts of 72 s are 16 h.
    ["effectiveness", 16 / 20],
    ["availability", 20 / 40],
    ["qualityRatio", 7 / 8],
    ["oeeIndex", (16 / 40) * (7 / 8)],
    ["neeIndex", (24 / 40) * 0.8 * (7 / 8)],
    ["teep", (16 / 160) * (7 / 8)],
    ["setupRatio", 4 / 24],
    ["technicalEfficiency", 20 / 28],
    ["productionProcessRatio", 20 / 64],
    ["equipmentLoadRatio", 0.8],
    ["actualToPlannedScrapRatio", 60 / 50],
    ["firstPassYield", 660 / 800],
    ["scrapRatio", 60 / 800],
    ["reworkRatio", 40 / 800],
    ["fallOffRatio", 60 / 960],
    ["inventoryTurns", 4],
    ["finishedGoodsRatio", 0.7],
    ["integratedGoodsRatio", 0.75],
    ["productionLossRatio", 0.02],
    ["storageAndTransportationLossRatio", 0.01],
    ["otherLossRatio", 0.005],
    ["comprehensiveEnergyConsumption", 1.5],
    ["meanOperatingTimeBetweenFailures", 6],
    ["meanTimeToFailure", 7.5],
    ["meanTimeToRestoration", 1.5],
    ["correctiveMaintenanceRatio", 0.75],
  ])("%s", (id, want) => {
    const { value, reason, worked, issues } = computeKpi(id, inputs);
    expect(value! / want).toBeCloseTo(1, 14);
    expect([reason, issues]).toEqual([undefined, []]);
    expect(worked).not.toContain("?");
  });
  test("all of them are in the table above", () => {
    expect(computeKpis(inputs).filter(({ value }) => value === null)).toEqual([]);
    expect(Object.keys(iso22400(inputs))).toEqual(Object.keys(kpiCatalogue));
  });
});

describe("undefined is null with a reason, never 1 and never NaN", () => {
  test("nothing known: every indicator is null and says what is missing", () => {
    for (const { value, reason } of computeKpis({})) {
      expect(value).toBeNull();
      expect(reason?.en).toMatch(/is not known$/);
      expect(reason?.zh).toMatch(/未知$/);
    }
  });
  test("all zero: no indicator is 1 or NaN; what has no base says so", () => {
    const zero = Object.fromEntries(Object.keys(kpiElements).map((id) => [id, 0]));
    for (const { value, reason } of computeKpis(zero)) {
      expect(value).toBeNull();
      expect(reason?.en).toMatch(/ is 0$/);
    }
  });
  test("planned to be busy and nothing produced: the indices are 0 and the quality ratio is null", () => {
    const kpis = iso22400({ PBT: 100, CAL: 100, APT: 0, AUST: 0, ADET: 100, PRI: 1, PQ: 0, GQ: 0 });
    expect([kpis.availability.value, kpis.oeeIndex.value, kpis.teep.value]).toEqual([0, 0, 0]);
    expect([kpis.qualityRatio.value, kpis.effectiveness.value, kpis.neeIndex.value]).toEqual([
      null,
      null,
      null,
    ]);
    expect(kpis.qualityRatio.reason?.en).toBe("PQ is 0");
  });
  test("no failure is no mean time between failures", () => {
    expect(computeKpi("meanOperatingTimeBetweenFailures", { STBF: 100, FE: 0 })).toMatchObject({
      value: null,
      reason: { en: "FE is 0" },
    });
  });
  test("a negative or non-finite element counts as not known and is an error", () => {
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const { value, issues } = computeKpi("scrapRatio", { SQ: bad, PQ: 10 });
      expect(value).toBeNull();
      expect(issues.map((i) => [i.code, i.severity, i.path])).toEqual([
        ["OEE_ELEMENT_INVALID", "error", ["SQ"]],
      ]);
    }
    // An element that the indicator does not use is none of its business.
    expect(computeKpi("scrapRatio", { SQ: 1, PQ: 10, APT: Number.NaN }).issues).toEqual([]);
  });
  test("an effectiveness above 1 is visible with an issue, and so is any other value out of range", () => {
    const fast = computeKpi("effectiveness", { PRI: 2, PQ: 60, APT: 100 });
    expect([fast.value, fast.issues[0]?.code]).toEqual([1.2, "OEE_PERFORMANCE_OVER_ONE"]);
    const more = computeKpi("firstPassYield", { GP: 11, IP: 10 });
    expect([more.value, more.issues[0]?.code]).toEqual([1.1, "OEE_KPI_RANGE"]);
    // Two machines at work for one order at the same time.
    expect(computeKpi("allocationRatio", { AUBT: 150, AOET: 100 })).toMatchObject({
      value: 1.5,
      issues: [],
    });
  });
  test("an indicator that the catalogue lacks throws OEE_KPI", () => {
    for (const id of ["oee", "toString", "__proto__"]) {
      expect(() => computeKpi(id as KpiId, {})).toThrow(
        expect.objectContaining({ code: "OEE_KPI" }),
      );
    }
  });
});

describe("from a result of oee", () => {
  const shift = oee(
    {
      from: 0,
      to: 480 * minute,
      shifts: [
        {
          startMs: 0,
          endMs: 480 * minute,
          breaks: [{ startMs: 240 * minute, endMs: 300 * minute }],
        },
      ],
      states: names(
        [0, "SETUP"],
        [30 * minute, "RUN"],
        [100 * minute, "E1"],
        [117 * minute, "RUN"],
      ),
      counts: {
        produced: counter([0, 0], [480 * minute, 19_271]),
        scrap: counter([0, 0], [480 * minute, 423]),
      },
    },
    { stateMap: meaning, idealCycleMs: 1000 },
  );
  test("the textbook shift: 420 min planned, 47 min of set-up and breakdown, 1 s ideal, 19 271 parts, 423 rejects", () => {
    const kpis = iso22400(kpiInputsOf(shift, { failures: (s) => s.reason === "breakdown" }));
    expect(kpis.availability.value).toBe(373 / 420);
    expect(kpis.effectiveness.value).toBe(19_271 / 22_380);
    expect(kpis.qualityRatio.value).toBe(18_848 / 19_271);
    expect(kpis.oeeIndex.value).toBeCloseTo(18_848 / 25_200, 15);
    expect(kpis.neeIndex.value).toBeCloseTo(
      (403 / 420) * (19_271 / 22_380) * (18_848 / 19_271),
      15,
    );
    expect(kpis.setupRatio.value).toBe(30 / 403);
    expect(kpis.technicalEfficiency.value).toBe(373 / 390);
    expect(kpis.scrapRatio.value).toBe(423 / 19_271);
    expect(kpis.firstPassYield.value).toBe(18_848 / 19_271);
    expect(kpis.meanTimeToRestoration.value).toBeCloseTo(17 / 60, 15);
    expect(kpis.meanOperatingTimeBetweenFailures.value).toBeCloseTo(403 / 60, 14);
    expect(kpis.availability.worked).toBe("22380000 / 25200000");
    expect(kpis.workerEfficiency.reason?.en).toBe("APWT is not known");
  });
  test("without a word on failures the indicators of maintenance are unknown: not every downtime is a failure", () => {
    expect(iso22400(kpiInputsOf(shift)).meanTimeToRestoration.value).toBeNull();
  });
  test("elements from elsewhere count more", () => {
    const inputs = kpiInputsOf(shift, { extra: { AOET: 600 * minute, E: 38_542 } });
    expect(computeKpi("productionProcessRatio", inputs).value).toBe(373 / 600);
    expect(computeKpi("comprehensiveEnergyConsumption", inputs).value).toBe(2);
  });
  test("with rework counted as good nobody knows what was good the first time", () => {
    const counts = {
      good: counter([0, 0], [9, 5]),
      scrap: counter([0, 0]),
      rework: counter([0, 0], [9, 2]),
    };
    const result = oee(
      { from: 0, to: 10, states: names([0, "RUN"]), counts },
      { stateMap: meaning, rework: "good" },
    );
    expect(computeKpi("firstPassYield", kpiInputsOf(result)).value).toBeNull();
  });

  const random = fc
    .record({
      states: fc.array(fc.tuple(fc.nat(100), fc.constantFrom("RUN", "SETUP", "E1", "WAIT")), {
        maxLength: 10,
      }),
      produced: fc.array(fc.tuple(fc.nat(100), fc.nat(20)), { maxLength: 6 }),
      scrap: fc.array(fc.tuple(fc.nat(100), fc.nat(3)), { maxLength: 6 }),
      cycle: fc.constantFrom(0.5, 1 / 3, 2),
    })
    .map(({ states, produced, scrap, cycle }) =>
      oee(
        {
          from: 0,
          to: 100,
          states: names(...states),
          counts: { produced: counter(...produced), scrap: counter(...scrap) },
        },
        {
          stateMap: meaning,
          idealCycleMs: cycle,
          counters: { produced: { counter: "delta" }, scrap: { counter: "delta" } },
        },
      ),
    );
  test("the indices have the bits of the result, and are undefined where it is", () => {
    fc.assert(
      fc.property(random, (result) => {
        const kpis = iso22400(kpiInputsOf(result));
        expect({
          availability: kpis.availability.value,
          performance: kpis.effectiveness.value,
          quality: kpis.qualityRatio.value,
          oee: kpis.oeeIndex.value,
          nee: kpis.neeIndex.value,
          teep: kpis.teep.value,
        }).toEqual({
          availability: result.availability,
          performance: result.performance,
          quality: result.quality,
          oee: result.oee,
          nee: result.nee,
          teep: result.teep,
        });
      }),
    );
  });
  test("rolled up, inputs are those of the rolled-up result", () => {
    fc.assert(
      fc.property(fc.array(random, { minLength: 1, maxLength: 5 }), (results) => {
        const options = { failures: (s: { category: string }) => s.category === "downtime" };
        const sum = rollUpKpiInputs(
          results.map((r) => kpiInputsOf(r, options)),
          "equipment",
        );
        const whole = kpiInputsOf(rollUpOee(results), options);
        for (const id of Object.keys(whole) as KpiElementId[])
          expect(sum[id] ?? null).toBe(whole[id]);
      }),
    );
  });
});

describe("what is not additive is not added", () => {
  test("one order over three machines has one execution time; orders one after the other have their sum", () => {
    const order = { AOET: 100, APT: 40 };
    expect(rollUpKpiInputs([order, order, order], "equipment")).toEqual({ AOET: 100, APT: 120 });
    expect(rollUpKpiInputs([order, order], "orders")).toEqual({ AOET: 200, APT: 80 });
    expect(rollUpKpiInputs([order, { AOET: 90, APT: 1 }], "equipment").AOET).toBeNull();
  });
  test("a mean inventory adds over stores and not over weeks", () => {
    const weeks = [{ AI: 10 }, { AI: 30 }];
    expect(rollUpKpiInputs(weeks, "equipment").AI).toBe(40);
    expect(rollUpKpiInputs(weeks, "time").AI).toBeNull();
  });
  test("a ratio of sums, not a mean of ratios", () => {
    const parts = [
      { SQ: 1, PQ: 10 },
      { SQ: 1, PQ: 1000 },
    ];
    expect(computeKpi("scrapRatio", rollUpKpiInputs(parts, "time")).value).toBe(2 / 1010);
  });
  test("what one part does not know is unknown in the sum, and nothing to add throws OEE_ROLL_UP", () => {
    expect(rollUpKpiInputs([{ SQ: 1 }, {}], "time").SQ).toBeNull();
    expect(() => rollUpKpiInputs([], "time")).toThrow(
      expect.objectContaining({ code: "OEE_ROLL_UP" }),
    );
  });
});
