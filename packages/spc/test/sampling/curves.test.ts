import {
  acceptanceProbability,
  attributesPlan,
  averageOutgoingQuality,
  averageOutgoingQualityLimit,
  averageSampleNumber,
  averageTotalInspection,
  type CurveOptions,
  operatingCharacteristic,
  qualityAtAcceptance,
  type SamplingDistribution,
  samplingPlan,
} from "@taktline/spc/sampling";
import { describe, expect, it } from "vitest";
import { close } from "../close.js";
import reference from "../fixtures/sampling/sampling.json";

type Stages = (readonly (number | null)[])[];
const planOf = (stages: Stages) =>
  attributesPlan(
    stages.map(([n, ac, re]) => ({ n: n as number, ac: ac as number | null, re: re as number })),
  );
const optionsOf = (c: { distribution: string; lotSize: number | null }): CurveOptions => ({
  distribution: c.distribution as SamplingDistribution,
  ...(c.lotSize === null ? {} : { lotSize: c.lotSize }),
});

describe("curves against path enumeration with scipy", () => {
  it.each(reference.curves)("$plan, $distribution, p = $p", (c) => {
    const plan = planOf(c.stages);
    const options = optionsOf(c);
    close(acceptanceProbability(plan, c.p, options), c.accept, 1e-11);
    close(averageSampleNumber(plan, [c.p], options).asn[0] ?? 0, c.asn, 1e-11);
    close(averageTotalInspection(plan, [c.p], options).ati[0] ?? 0, c.ati, 1e-11);
    close(averageOutgoingQuality(plan, [c.p], options).aoq[0] ?? 0, c.aoq, 1e-11);
  });

  it("stop samples early: at the rejection number, or when either decision is certain", () => {
    for (const c of reference.curtailed) {
      const plan = planOf(c.stages);
      if (c.semi !== undefined) {
        const { asn } = averageSampleNumber(plan, [c.p], { curtailment: "semi" });
        close(asn[0] ?? 0, c.semi, 1e-12);
      }
      if (c.full !== undefined) {
        const { asn } = averageSampleNumber(plan, [c.p], { curtailment: "full" });
        close(asn[0] ?? 0, c.full, 1e-12);
      }
    }
  });

  it("find the average outgoing quality limit", () => {
    for (const c of reference.aoql) {
      const { aoql, p } = averageOutgoingQualityLimit(
        attributesPlan([{ n: c.n, ac: c.ac }]),
        optionsOf(c),
      );
      close(aoql, c.aoql, 1e-12);
      close(p, c.p, c.distribution === "hypergeometric" ? 1e-12 : 1e-6);
    }
  });

  it("invert the operating characteristic", () => {
    for (const c of reference.quality) {
      const plan = attributesPlan([{ n: c.n, ac: c.ac }]);
      close(
        qualityAtAcceptance(plan, c.probability, optionsOf({ ...c, lotSize: null })) ?? 0,
        c.p,
        1e-11,
      );
    }
  });
});

describe("operatingCharacteristic", () => {
  const plan = attributesPlan([{ n: 50, ac: 1 }]);

  it("starts at 1 and ends at 0, and never rises", () => {
    const ps = Array.from({ length: 101 }, (_, i) => i / 100);
    for (const distribution of ["binomial", "poisson", "hypergeometric"] as const) {
      const { accept } = operatingCharacteristic(plan, ps, { distribution, lotSize: 400 });
      expect(accept[0]).toBe(1);
      expect(accept.at(-1)).toBeLessThan(1e-15);
      for (let i = 1; i < accept.length; i++) {
        expect(accept[i] as number).toBeLessThanOrEqual((accept[i - 1] as number) + 1e-15);
      }
    }
  });

  it("holds the fractions that a lot can have under hypergeometric", () => {
    const { p, lotSize } = operatingCharacteristic(plan, [0.011], {
      distribution: "hypergeometric",
      lotSize: 200,
    });
    expect(p).toEqual([0.01]);
    expect(lotSize).toBe(200);
  });

  it("takes the lot size of a standard plan", () => {
    const standard = samplingPlan({ lotSize: 1000, aql: 1 });
    const { lotSize } = operatingCharacteristic(standard, [0.01], {
      distribution: "hypergeometric",
    });
    expect(lotSize).toBe(1000);
  });

  it("tells whole-lot inspection apart: at most Ac nonconforming items accept for sure", () => {
    const all = samplingPlan({ lotSize: 50, aql: 0.25 });
    const { accept } = operatingCharacteristic(all, [0, 0.02], { distribution: "hypergeometric" });
    expect(accept).toEqual([1, 0]);
  });

  it("counts a gap between Ac and Re of reduced plans as acceptance", () => {
    const gap = samplingPlan({ lotSize: 1000, aql: 1, severity: "reduced", standard: "ANSI Z1.4" });
    close(
      acceptanceProbability(gap, 0.04),
      acceptanceProbability(attributesPlan([{ n: 32, ac: 2 }]), 0.04),
      1e-14,
    );
  });

  it("gives an empty curve for no quality", () => {
    expect(operatingCharacteristic(plan, []).accept).toEqual([]);
  });
});

describe("qualityAtAcceptance", () => {
  it("is null where even bad lots are accepted", () => {
    expect(qualityAtAcceptance(attributesPlan([{ n: 2, ac: 2 }]), 0.1)).toBeNull();
    expect(
      qualityAtAcceptance(attributesPlan([{ n: 2, ac: 2 }]), 0.1, {
        distribution: "hypergeometric",
        lotSize: 10,
      }),
    ).toBeNull();
  });
});

describe("options and qualities out of range", () => {
  const plan = attributesPlan([{ n: 50, ac: 1 }]);
  const refused = (text: string) =>
    expect.objectContaining({ code: "SPC_OPTION", message: expect.stringContaining(text) });

  it("throw SPC_OPTION and name the place", () => {
    expect(() => acceptanceProbability(plan, 1.5)).toThrow(refused("1 % is 0.01"));
    expect(() => acceptanceProbability(plan, Number.NaN)).toThrow(refused("NaN"));
    expect(() => acceptanceProbability(plan, -1, { distribution: "poisson" })).toThrow(
      refused("-1"),
    );
    expect(() => acceptanceProbability(plan, 0.1, { distribution: "hypergeometric" })).toThrow(
      refused("lotSize"),
    );
    expect(() => acceptanceProbability(plan, 0.1, { lotSize: 40 })).toThrow(refused("50 items"));
    expect(() =>
      acceptanceProbability(plan, 0.1, { distribution: "normal" as "binomial" }),
    ).toThrow(refused("distribution"));
    expect(() => averageTotalInspection(plan, [0.1])).toThrow(refused("lotSize"));
    expect(() => qualityAtAcceptance(plan, 0)).toThrow(refused("probability"));
    expect(() => averageSampleNumber(plan, [0.1], { curtailment: "both" as "full" })).toThrow(
      refused("curtailment"),
    );
  });
});
