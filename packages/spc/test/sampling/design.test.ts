import {
  acceptanceProbability,
  findPlan,
  qualityAtAcceptance,
  type SamplingDistribution,
  samplingPlan,
  zeroAcceptancePlan,
} from "@taktline/spc/sampling";
import { describe, expect, it } from "vitest";
import { close } from "../close.js";
import reference from "../fixtures/sampling/sampling.json";

describe("findPlan", () => {
  it.each(reference.plans)(
    "has the smallest sample that an exhaustive search finds: $distribution, $p1 against $p2",
    (r) => {
      const found = findPlan({
        producer: { p: r.p1, risk: r.alpha },
        consumer: { p: r.p2, risk: r.beta },
        distribution: r.distribution as SamplingDistribution,
        ...(r.lotSize === null ? {} : { lotSize: r.lotSize }),
      });
      expect([found.n, found.ac, found.re]).toEqual([r.n, r.ac, r.ac + 1]);
      close(found.producerRisk ?? 0, r.producerRisk, 1e-10);
      close(found.consumerRisk, r.consumerRisk, 1e-11);
    },
  );

  it("gives n = 80 and c = 7 for 5 % at 0.95 and 15 % at 0.075, as Kiermeier's paper does", () => {
    const { n, ac } = findPlan({
      producer: { p: 0.05, risk: 0.05 },
      consumer: { p: 0.15, risk: 0.075 },
    });
    expect([n, ac]).toEqual([80, 7]);
  });

  it("says so when no sample will do", () => {
    const points = { producer: { p: 0.01, risk: 0.05 }, consumer: { p: 0.011, risk: 0.05 } };
    expect(() => findPlan({ ...points, maxN: 1000 })).toThrow(
      expect.objectContaining({ code: "SPC_SAMPLING_NO_PLAN" }),
    );
    // A lot of 100 cannot tell 1.0 % from 1.1 %: both are one item.
    expect(() => findPlan({ ...points, distribution: "hypergeometric", lotSize: 100 })).toThrow(
      expect.objectContaining({ code: "SPC_SAMPLING_NO_PLAN" }),
    );
  });

  it.each([
    [{ producer: { p: 0.05, risk: 0.05 }, consumer: { p: 0.05, risk: 0.1 } }, "not below"],
    [{ producer: { p: 0, risk: 0.05 }, consumer: { p: 0.05, risk: 0.1 } }, "producer.p"],
    [{ producer: { p: 0.01, risk: 1 }, consumer: { p: 0.05, risk: 0.1 } }, "producer.risk"],
    [{ producer: { p: 0.01, risk: 0.5 }, consumer: { p: 0.05, risk: 0.5 } }, "add up"],
    [{ producer: { p: 0.01, risk: 0.05 }, consumer: { p: 1.5, risk: 0.1 } }, "consumer.p"],
    [{ producer: { p: 0.01, risk: 0.05 }, consumer: { p: 0.05, risk: 0.1 }, maxN: 0 }, "maxN"],
  ])("refuses %j", (options, text) => {
    expect(() => findPlan(options)).toThrow(
      expect.objectContaining({ code: "SPC_OPTION", message: expect.stringContaining(text) }),
    );
  });
});

describe("zeroAcceptancePlan", () => {
  it("has the smallest sample that keeps the limiting quality, ties included", () => {
    for (const r of reference.zero) {
      const found = zeroAcceptancePlan({
        ltpd: r.ltpd,
        beta: r.beta,
        ...(r.lotSize === null ? {} : { lotSize: r.lotSize }),
      });
      expect([found.n, found.ac], `N ${r.lotSize}`).toEqual([r.n, 0]);
      close(found.consumerRisk, r.consumerRisk, 1e-12);
    }
  });

  it("protects the consumer like the standard's plan for the same AQL, with fewer items", () => {
    const standard = samplingPlan({ lotSize: 1000, aql: 1 });
    const zero = zeroAcceptancePlan({ lotSize: 1000, aql: 1 });
    expect(zero.n).toBeLessThan(standard.n);
    const options = { distribution: "hypergeometric", lotSize: 1000 } as const;
    expect(zero.ltpd).toBe(qualityAtAcceptance(standard, 0.1, options));
    expect(acceptanceProbability(zero.plan, zero.ltpd, options)).toBeLessThanOrEqual(0.1);
    // The price: at the AQL it rejects far more lots.
    expect(acceptanceProbability(zero.plan, 0.01, options)).toBeLessThan(0.75);
    expect(acceptanceProbability(standard, 0.01, options)).toBeGreaterThan(0.95);
  });

  it("refuses options that say nothing or too much", () => {
    const refused = expect.objectContaining({ code: "SPC_OPTION" });
    expect(() => zeroAcceptancePlan({})).toThrow(refused);
    expect(() => zeroAcceptancePlan({ ltpd: 0.05, aql: 1, lotSize: 100 })).toThrow(refused);
    expect(() => zeroAcceptancePlan({ aql: 1 })).toThrow(refused);
    expect(() => zeroAcceptancePlan({ aql: 15, lotSize: 100 })).toThrow(refused);
    expect(() => zeroAcceptancePlan({ ltpd: 5 })).toThrow(refused);
    expect(() => zeroAcceptancePlan({ ltpd: 0.05, beta: 0 })).toThrow(refused);
  });
});
