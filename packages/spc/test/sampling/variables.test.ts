import {
  acceptanceProbability,
  attributesPlan,
  findVariablesPlan,
  judgeVariables,
  matchedVariablesPlan,
  type VariablesMethod,
  variablesOperatingCharacteristic,
  variablesPlan,
} from "@taktline/spc/sampling";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { close } from "../close.js";
import reference from "../fixtures/sampling/sampling.json";

describe("findVariablesPlan", () => {
  it.each(reference.variables)(
    "agrees with a search over scipy's noncentral t: $method, $p1 against $p2",
    (r) => {
      const found = findVariablesPlan({
        producer: { p: r.p1, risk: r.alpha },
        consumer: { p: r.p2, risk: r.beta },
        method: r.method as VariablesMethod,
      });
      expect(found.n).toBe(r.n);
      close(found.k, r.k, 1e-11);
      close(found.producerRisk, r.alpha, 1e-11);
      close(found.consumerRisk, r.consumerRisk, 1e-9);
    },
  );

  it("says so when no sample will do", () => {
    expect(() =>
      findVariablesPlan({
        producer: { p: 0.01, risk: 0.05 },
        consumer: { p: 0.0101, risk: 0.05 },
        maxN: 50,
      }),
    ).toThrow(expect.objectContaining({ code: "SPC_SAMPLING_NO_PLAN" }));
  });
});

describe("matchedVariablesPlan", () => {
  it("keeps both points of the attributes plan and says what it is", () => {
    for (const severity of ["normal", "tightened", "reduced"] as const) {
      for (const method of ["s", "sigma"] as const) {
        const plan = matchedVariablesPlan({ lotSize: 3000, aql: 1, severity, method });
        expect(plan.basis).toBe("matched to ISO 2859-1");
        expect(plan.n).toBeLessThan(plan.attributes.n);
        const single = attributesPlan([plan.attributes]);
        const { p95, p10 } = plan.points;
        close(acceptanceProbability(single, p95), 0.95, 1e-10);
        close(acceptanceProbability(single, p10), 0.1, 1e-9);
        const { accept } = variablesOperatingCharacteristic(plan, [p95, p10]);
        close(accept[0] ?? 0, 0.95, 1e-9);
        expect(accept[1]).toBeLessThanOrEqual(0.1 + 1e-12);
      }
    }
  });

  it("refuses nonconformities per 100 items and lots that it would take whole", () => {
    expect(() => matchedVariablesPlan({ lotSize: 1000, aql: 15 })).toThrow(
      expect.objectContaining({ code: "SPC_OPTION" }),
    );
    expect(() => matchedVariablesPlan({ lotSize: 8, aql: 0.1 })).toThrow(
      expect.objectContaining({ code: "SPC_SAMPLING_NO_PLAN" }),
    );
  });
});

describe("judgeVariables", () => {
  const code = (expected: string) => expect.objectContaining({ code: expected });

  it("gives example B-1 of MIL-STD-414", () => {
    const judged = judgeVariables(variablesPlan(5, 1.53), [197, 188, 184, 205, 201], {
      upper: 209,
    });
    expect(judged.ok && judged.value.mean).toBe(195);
    expect(judged.ok && judged.value.sd.toFixed(2)).toBe("8.80");
    expect(judged.ok && judged.value.decision).toBe("accept");
  });

  it("estimates the fraction beyond a limit as the beta and normal distributions say", () => {
    for (const r of reference.pHat) {
      // A sample with mean 0 and standard deviation 1 puts the statistic on the limit itself.
      const sigma = r.method === "sigma";
      const x = Array.from({ length: r.n }, (_, i) => i - (r.n - 1) / 2);
      const sd = Math.sqrt(x.reduce((s, v) => s + v * v, 0) / (r.n - 1));
      const plan = variablesPlan(r.n, 0.5, r.method as VariablesMethod);
      const judged = judgeVariables(plan, x, {
        upper: r.q * (sigma ? 2 : sd),
        ...(sigma ? { sigma: 2 } : {}),
      });
      expect(judged.ok).toBe(true);
      if (judged.ok) close(judged.value.pUpper ?? 0, r.p, r.p === 0 ? 0 : 1e-11);
    }
  });

  it("decides the same in form k and in form p* with one limit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 12 }),
        fc.double({ min: 0.2, max: 2.4, noNaN: true }),
        (x, k) => {
          fc.pre(new Set(x).size > 1);
          const plan = variablesPlan(x.length, k);
          const judged = judgeVariables(plan, x, { upper: 40 });
          if (!judged.ok || plan.pStar === null) throw new Error("must be judged");
          const { qUpper, pUpper, decision } = judged.value;
          if (Math.abs((qUpper ?? 0) - k) < 1e-9) return;
          // Where both estimates are 0 or 1 the form p* cannot tell.
          if (pUpper === plan.pStar) return;
          expect((pUpper ?? 1) <= plan.pStar).toBe(decision === "accept");
        },
      ),
      { numRuns: 200 },
    );
  });

  it("separates or combines two limits", () => {
    const x = [9.6, 9.8, 10, 10.2, 10.4];
    const plan = variablesPlan(5, 1.2);
    const limits = { lower: 9.6, upper: 10.4 };
    const separate = judgeVariables(plan, x, limits);
    const combined = judgeVariables(plan, x, { ...limits, control: "combined" });
    expect(separate.ok && separate.value).toMatchObject({
      decision: "accept",
      control: "separate",
    });
    // Each side alone passes; both together have twice the fraction.
    expect(combined.ok && combined.value).toMatchObject({
      decision: "reject",
      control: "combined",
    });
    if (combined.ok) close(combined.value.pLower ?? 0, combined.value.pUpper ?? 1, 1e-12);
  });

  it("returns an issue for measurements that cannot be judged, and never throws for them", () => {
    const plan = variablesPlan(3, 1);
    for (const x of [
      [1, 2],
      [1, 2, Number.NaN],
      [1, 2, Infinity],
      [2, 2, 2],
      [1e308, -1e308, 1e308],
    ]) {
      const judged = judgeVariables(plan, x, { upper: 5 });
      expect(judged.ok).toBe(false);
      expect(judged.issues[0]?.code).toBe("SPC_SAMPLING_MEASUREMENTS");
    }
  });

  it("judges equal measurements by the sigma-method", () => {
    const judged = judgeVariables(variablesPlan(3, 1, "sigma"), [2, 2, 2], { upper: 5, sigma: 1 });
    expect(judged.ok && judged.value).toMatchObject({ decision: "accept", qUpper: 3 });
  });

  it("refuses limits and options that do not fit the plan", () => {
    const x = [1, 2, 3];
    const s = variablesPlan(3, 1);
    expect(() => judgeVariables(s, x, {})).toThrow(code("SPC_OPTION"));
    expect(() => judgeVariables(s, x, { upper: Number.NaN })).toThrow(code("SPC_OPTION"));
    expect(() => judgeVariables(s, x, { upper: 1, lower: 2 })).toThrow(code("SPC_OPTION"));
    expect(() => judgeVariables(s, x, { upper: 1, sigma: 1 })).toThrow(code("SPC_OPTION"));
    expect(() => judgeVariables(variablesPlan(3, 1, "sigma"), x, { upper: 1 })).toThrow(
      code("SPC_OPTION"),
    );
    expect(() =>
      judgeVariables(variablesPlan(2, 1), [1, 2], { upper: 1, lower: 0, control: "combined" }),
    ).toThrow(code("SPC_OPTION"));
    expect(() => variablesPlan(1, 1)).toThrow(code("SPC_OPTION"));
    expect(() => variablesPlan(5, Number.NaN)).toThrow(code("SPC_OPTION"));
    expect(() => variablesPlan(5, 1, "r" as "s")).toThrow(code("SPC_OPTION"));
  });
});
