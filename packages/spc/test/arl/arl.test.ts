import {
  aiagRules,
  customRules,
  imrAccumulator,
  juranRules,
  nelsonRules,
  westernElectricRules,
} from "@taktline/spc";
import {
  cusumArl,
  cusumH,
  ewmaArl,
  ewmaWidth,
  rulesArl,
  simulateArl,
  simulateRulesArl,
} from "@taktline/spc/arl";
import { describe, expect, it } from "vitest";
import { close } from "../close.js";
import reference from "../fixtures/arl/spc.json";

const code = (expected: string) => expect.objectContaining({ code: expected });

describe("rulesArl", () => {
  // Champ and Woodall (1987), table 1, at shift 0; rule 4 is eight in a row.
  it.each([
    [[1], 370.4],
    [[1, 2], 225.44],
    [[1, 3], 166.05],
    [[1, 4], 152.73],
    [[1, 2, 3], 132.89],
    [[1, 2, 4], 122.05],
    [[1, 3, 4], 105.78],
    [[1, 2, 3, 4], 91.75],
  ])("gives the published run length of the zone rules %j", (only, expected) => {
    const { arl } = rulesArl(westernElectricRules({ only }));
    expect(Math.abs(arl - expected)).toBeLessThanOrEqual(0.0051);
  });

  it.each([
    [1, 9],
    [2, 3],
  ])("keeps its digits where signals are rare: %d in a row beyond %d sigma", (of, zone) => {
    // One side: runs of `of` beyond the zone; both sides are exclusive, so the renewal formula holds.
    const q = zone === 9 ? 1.1285884059538405e-19 : 0.0013498980316300933;
    const expected = of === 1 ? 1 / (2 * q) : (1 + q) / (2 * q * q);
    const { arl, sdrl, percentiles } = rulesArl(customRules([{ of, zone }]));
    close(arl, expected, 1e-12);
    close(sdrl / expected, 1, 1e-4);
    close(percentiles.p50 / (expected * Math.LN2), 1, 1e-4);
  });

  it("gives Nelson's zone rules the digits of dense elimination, far quicker than it", () => {
    const begun = performance.now();
    const { arl, sdrl, percentiles } = rulesArl(nelsonRules({ only: [1, 2, 5, 6, 7, 8] }));
    // Dense elimination of the 567 states takes seconds here when the machine is busy.
    expect(performance.now() - begun).toBeLessThan(1000);
    close(arl, 98.17758834554256, 1e-14);
    close(sdrl, 94.03303722226632, 1e-13);
    expect(percentiles).toEqual({ p5: 9, p50: 69, p95: 286 });
  });

  it("refuses rules that never signal, and rules whose chain would not fit", () => {
    expect(() => rulesArl({ convention: "none", rules: [] })).toThrow(code("SPC_OPTION"));
    expect(() => rulesArl(customRules([{ of: 1, zone: 50 }]))).toThrow(code("SPC_OPTION"));
    expect(() => rulesArl(customRules([{ of: 32, count: 17, zone: 1 }]))).toThrow(
      code("SPC_ARL_RULE"),
    );
  });

  it("gives the geometric distribution for the limits alone", () => {
    const p = 0.0026997960632601866;
    const { arl, sdrl, percentiles } = rulesArl(nelsonRules({ only: [1] }));
    close(arl, 1 / p, 1e-12);
    close(sdrl, Math.sqrt(1 - p) / p, 1e-10);
    expect(percentiles.p50).toBe(Math.ceil(Math.log(0.5) / Math.log1p(-p)));
    expect(percentiles.p95).toBe(Math.ceil(Math.log(0.05) / Math.log1p(-p)));
  });

  it.each([
    [
      "Nelson's zone rules with both sides of rule 8",
      nelsonRules({ only: [1, 2, 5, 6, 7, 8] }),
      {},
    ],
    ["full windows", nelsonRules({ only: [5, 6], window: "full" }), { shift: 0.5 }],
    ["a flagged point that need not comply", nelsonRules({ only: [5, 6], lastPoint: "any" }), {}],
    ["AIAG's without trends", aiagRules({ only: [1, 2, 5, 6, 7, 8] }), { shift: 1, spread: 1.2 }],
    ["Juran's without trends", juranRules({ only: [1, 2, 3, 4, 6] }), {}],
    [
      "a rule of one's own",
      customRules([{ of: 6, count: 4, zone: 1.5, side: "either" }]),
      { shift: 0.3 },
    ],
  ])("agrees with simulation for %s", (_, rules, options) => {
    const exact = rulesArl(rules, options);
    const simulated = simulateRulesArl(rules, { ...options, runs: 1000, seed: 7 });
    expect(Math.abs(exact.arl - simulated.arl)).toBeLessThan(4 * simulated.standardError);
    expect(Math.abs(exact.sdrl / simulated.sdrl - 1)).toBeLessThan(0.2);
    expect(Math.abs(exact.percentiles.p50 / simulated.percentiles.p50 - 1)).toBeLessThan(0.2);
  });

  it("refuses rules that compare neighbours, and a bad shift", () => {
    expect(() => rulesArl(nelsonRules())).toThrow(code("SPC_ARL_RULE"));
    expect(() => rulesArl(nelsonRules({ only: [1] }), { shift: Number.NaN })).toThrow(
      code("SPC_OPTION"),
    );
    expect(() => rulesArl(nelsonRules({ only: [1] }), { spread: 0 })).toThrow(code("SPC_OPTION"));
  });
});

describe("run lengths by integral equation", () => {
  it.each(reference)(
    "$kind $options agrees with the R package spc (its own limit for widening limits is some 1e-9)",
    ({ kind, options, arl }) => {
      close(kind === "cusum" ? cusumArl(options as never) : ewmaArl(options as never), arl, 1e-8);
    },
  );

  it("are those of a Shewhart chart for lambda 1", () => {
    close(ewmaArl({ lambda: 1, width: 3 }), 370.3983473449564, 1e-9);
  });

  it("put two arms with head starts together, not as 1/(1/a + 1/b)", () => {
    const one = cusumArl({ headStart: "fir", arms: "upper" });
    const both = cusumArl({ headStart: "fir" });
    expect(Math.abs(both - one / 2)).toBeGreaterThan(5);
  });

  it("lead back to the limits that give them", () => {
    close(cusumH(cusumArl({ h: 4.5 })), 4.5, 1e-8);
    close(
      ewmaWidth(ewmaArl({ lambda: 0.3, width: 2.5, variance: "asymptotic" }), {
        lambda: 0.3,
        variance: "asymptotic",
      }),
      2.5,
      1e-8,
    );
  });

  it.each([
    () => cusumArl({ h: 0 }),
    () => cusumArl({ k: -1 }),
    () => cusumArl({ headStart: 5 }),
    () => ewmaArl({ lambda: 0 }),
    () => ewmaArl({ width: Number.NaN }),
    () => cusumH(1),
    () => ewmaWidth(1e9),
    () => simulateArl(() => () => true, { runs: 1 }),
  ])("refuse what is out of range (%#)", (call) => {
    expect(call).toThrow(code("SPC_OPTION"));
  });
});

describe("an EWMA that hardly moves", () => {
  it("is refused at once below the weight that can be followed, and told quickly from it on", () => {
    for (const lambda of [1e-9, 1e-4, 0.009, Number.MIN_VALUE]) {
      expect(() => ewmaArl({ lambda })).toThrow(code("SPC_OPTION"));
      expect(() => ewmaWidth(370, { lambda })).toThrow(code("SPC_OPTION"));
    }
    expect(() => ewmaArl({ lambda: 9e-4, variance: "asymptotic" })).toThrow(code("SPC_OPTION"));
    const begun = performance.now();
    const slow = { lambda: 0.01, width: 3 };
    // R, package spc: xewma.arl(0.01, 3, 0, sided = "two", limits = "vacl" and "fix", r = 150)
    close(ewmaArl(slow), 5065.907, 1e-6);
    close(ewmaArl({ ...slow, variance: "asymptotic" }), 5286.31, 1e-6);
    expect(ewmaArl({ lambda: 0.001, width: 2, variance: "asymptotic" })).toBeGreaterThan(1000);
    expect(performance.now() - begun).toBeLessThan(1500);
  });
});

describe("simulateArl", () => {
  it("gives the same numbers for the same seed and says what it gave up", () => {
    const start = () => (x: number) => Math.abs(x) > 3;
    const options = { runs: 200, most: 100, seed: 3 };
    expect(simulateArl(start, options)).toEqual(simulateArl(start, options));
    expect(simulateArl(start, options).unfinished).toBeGreaterThan(100);
  });

  it("judges a whole chart: I-MR signals oftener than its individuals alone", () => {
    const start = () => {
      const chart = imrAccumulator({
        standard: { mean: 0, sigma: 1 },
        rules: nelsonRules({ only: [1] }),
      });
      return (x: number) => chart.push(x).signals.length > 0;
    };
    const both = simulateArl(start, { runs: 200 });
    expect(both.arl).toBeLessThan(250);
    expect(both.arl).toBeGreaterThan(60);
  });
});

describe("run lengths that rounding would eat", () => {
  it("are refused, not told with wrong digits or below 0", () => {
    expect(() => cusumArl({ k: 0.5, h: 40 })).toThrow(code("SPC_OPTION"));
    expect(() => ewmaArl({ lambda: 1, width: 9 })).toThrow(code("SPC_OPTION"));
    // One point beyond 5 sigma: 1 / (2 Φ(-5)).
    close(ewmaArl({ lambda: 1, width: 5 }), 1 / (2 * 2.866515718791939e-7), 1e-8);
    expect(cusumH(465.44347, { k: 2 })).toBeGreaterThan(0);
  });
});
