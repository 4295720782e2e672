import {
  andersonDarling,
  binomialCapability,
  boxCox,
  capability,
  fitDistribution,
  grubbs,
  lilliefors,
  machineCapability,
  poissonCapability,
  shapiroWilk,
  toleranceFactor,
} from "@taktline/spc/capability";
import { describe, expect, it } from "vitest";
import { close } from "../close.js";
import { data, fromMp, fromR, sample } from "./data.js";

const number = (x: number | null | undefined): number => {
  if (x === null || x === undefined) throw new RangeError("a number is missing");
  return x;
};

describe("normality tests agree with R", () => {
  for (const name of Object.keys(data)) {
    // Far from 0 the formula in R loses digits to the offset; that set is compared with mpmath below.
    const exact = name !== "offset";
    it(`on ${name}`, () => {
      const x = sample(name);
      const [w, pw] = fromR(`sw.${name}`);
      close(number(shapiroWilk(x).statistic), number(w), exact ? 1e-14 : 1e-9);
      close(number(shapiroWilk(x).p), number(pw), exact ? 1e-12 : 1e-8);
      const [a2, adjusted, p] = fromR(`ad.${name}`);
      const ad = andersonDarling(x);
      close(number(ad.statistic), number(a2), exact ? 1e-12 : 1e-7);
      close(number(ad.adjusted), number(adjusted), exact ? 1e-12 : 1e-7);
      close(number(ad.p), number(p), exact ? 2e-12 : 1e-7);
      close(
        number(lilliefors(x).statistic),
        number(fromR(`lillie.${name}`)[0]),
        exact ? 1e-13 : 1e-6,
      );
    });
  }

  it.each([3, 4, 5, 6, 7, 11, 12, 20])("for the first %d measurements (Shapiro-Wilk)", (n) => {
    const { statistic, p } = shapiroWilk(sample("normal50").slice(0, n));
    const [w, pw] = fromR(`sw.normal50.${n}`);
    close(number(statistic), number(w), 1e-14);
    close(number(p), number(pw), 2e-14);
  });

  it("for 5000 measurements, the most that Shapiro-Wilk takes, in double precision", () => {
    const x = Array.from({ length: 5000 }, (_, i) => (((i + 1) * 7919) % 10007) / 10007);
    const [w, p] = fromR("sw.big");
    close(number(shapiroWilk(x).statistic), number(w), 1e-14);
    close(number(shapiroWilk(x).p), number(p), 1e-12);
  });

  it("keep their digits on a million with spread 0.01, against mpmath on the same doubles", () => {
    const [a2, d, g] = fromMp("offset");
    close(number(andersonDarling(sample("offset")).statistic), number(a2), 1e-12);
    close(number(lilliefors(sample("offset")).statistic), number(d), 1e-12);
    close(number(grubbs(sample("offset")).statistic), number(g), 1e-13);
  });
});

describe("indices and intervals agree with R", () => {
  const c = capability(sample("normal50"), { lsl: 9.4, usl: 10.7, target: 10 });
  const one = capability(
    sample("normal50"),
    { lsl: 9.4, usl: 10.7, target: 10 },
    { interval: "lower", cpmDivisor: "n-1", cpmTolerance: "full" },
  );
  for (const [key, sigma, p, pk, pl, pu, single, singleK] of [
    ["cap.within", c.within, c.cp, c.cpk, c.cpl, c.cpu, one.cp, one.cpk],
    ["cap.overall", c.overall, c.pp, c.ppk, c.ppl, c.ppu, one.pp, one.ppk],
  ] as const) {
    it(key === "cap.within" ? "within" : "overall", () => {
      const found = [
        sigma.sigma,
        p.value,
        p.lower,
        p.upper,
        pk.value,
        pk.lower,
        pk.upper,
        pl.value,
        pu.value,
        single.lower,
        singleK.lower,
        sigma.expectedPpm.belowLsl,
        sigma.expectedPpm.aboveUsl,
        sigma.z.bench,
      ];
      const expected = fromR(key);
      expect(found.length).toBe(expected.length);
      for (const [i, x] of expected.entries()) close(number(found[i]), x, 1e-13);
      expect([single.upper, singleK.upper]).toEqual([null, null]);
    });
  }

  it("Cpm and Cpmk, with either divisor and tolerance", () => {
    const [cpm, lower, upper, cpmk, other] = fromR("cap.cpm");
    close(number(c.cpm.value), number(cpm), 1e-14);
    close(number(c.cpm.lower), number(lower), 1e-13);
    close(number(c.cpm.upper), number(upper), 1e-13);
    close(number(c.cpmk.value), number(cpmk), 1e-14);
    close(number(one.cpm.value), number(other), 1e-14);
  });
});

describe("within sigma agrees with R and mpmath", () => {
  const spec = { lsl: -10, usl: 2 };
  const groups = { values: sample("normal500"), size: 5 };
  const sigma = (options: Parameters<typeof capability>[2]) =>
    capability(groups, spec, options).within.sigma;

  it("of equal subgroups", () => {
    const [withC4, without] = fromR("sigma.pooled");
    close(sigma({}), number(withC4), 1e-12);
    close(sigma({ estimator: "pooled", withinC4: false }), number(without), 1e-13);
    close(sigma({ estimator: "rBar" }), number(fromR("sigma.rBar")[0]), 1e-11);
    close(sigma({ estimator: "sBar" }), number(fromR("sigma.sBar")[0]), 1e-13);
    const [s, unbiased] = fromR("sigma.overall");
    close(capability(groups, spec).overall.sigma, number(s), 1e-14);
    close(capability(groups, spec, { overallC4: true }).overall.sigma, number(unbiased), 1e-12);
  });

  it("of unequal subgroups: UWAVE, MVLUE and pooled differ in the third digit and are told apart", () => {
    const sizes = Array.from({ length: 25 }, (_, i) => [5, 4, 3, 2, 6][i % 5] ?? 0);
    let at = 0;
    const rows = sizes.map((size) => {
      at += size;
      return sample("normal500").slice(at - size, at);
    });
    const of = (options: Parameters<typeof capability>[2]) =>
      capability(rows, spec, options).within;
    const [pooled, df] = fromR("sigma.pooledUnequal");
    close(of({}).sigma, number(pooled), 1e-12);
    expect(of({}).df).toBe(df);
    close(of({ estimator: "uwaveR" }).sigma, number(fromR("sigma.uwaveR")[0]), 1e-11);
    close(of({ estimator: "uwaveS" }).sigma, number(fromR("sigma.uwaveS")[0]), 1e-13);
    close(of({ estimator: "mvlueS" }).sigma, number(fromR("sigma.mvlueS")[0]), 1e-13);
    expect(of({ estimator: "sBar" }).sigma).toBe(of({ estimator: "mvlueS" }).sigma);
    expect(of({ estimator: "rBar" }).sigma).toBe(of({ estimator: "mvlueR" }).sigma);
    expect(of({ estimator: "mvlueR" }).sigma).not.toBe(of({ estimator: "uwaveR" }).sigma);
    expect(of({ estimator: "mvlueR" }).unbiasing).toBeNull();
  });

  it("of neighbours", () => {
    const of = (options: Parameters<typeof capability>[2]) =>
      capability(sample("normal50"), { usl: 12 }, options).within;
    close(of({ estimator: "mrMedian" }).sigma, number(fromR("sigma.mrMedian")[0]), 1e-13);
    close(of({ span: 3 }).sigma, number(fromR("sigma.mr3")[0]), 1e-11);
    const raw = number(fromR("sigma.mssdRaw")[0]);
    close(of({ estimator: "sqrtMssd", withinC4: false }).sigma, raw, 1e-14);
    const unbiased = of({ estimator: "sqrtMssd" });
    close(number(unbiased.unbiasing), number(fromMp("mssd.50")[0]), 1e-13);
    close(unbiased.sigma, raw / number(fromMp("mssd.50")[0]), 1e-13);
  });

  it.each([2, 3, 10])("the unbiasing constant of sqrtMssd for %d points", (n) => {
    const x = sample("normal50").slice(0, n);
    const { unbiasing } = capability(x, { usl: 12 }, { estimator: "sqrtMssd" }).within;
    close(number(unbiasing), number(fromMp(`mssd.${n}`)[0]), 1e-13);
  });
});

describe("maximum likelihood agrees with mpmath", () => {
  it.each([
    ["weibull", "weibull60"],
    ["weibull", "gamma70"],
    ["weibull", "lognormal60"],
    ["weibull", "exponential40"],
    ["gamma", "weibull60"],
    ["gamma", "gamma70"],
    ["gamma", "lognormal60"],
    ["gamma", "exponential40"],
    ["lognormal", "weibull60"],
    ["lognormal", "lognormal60"],
  ] as const)("%s on %s", (model, name) => {
    const fit = fitDistribution(sample(name), model);
    if (!fit.ok) throw new RangeError(fit.issues[0].message);
    const of = fit.value.distribution;
    const [first, second, logLik] = fromMp(`${model}.${name}`);
    const [a, b] =
      of.family === "lognormal"
        ? [of.meanLog, of.sdLog]
        : of.family === "weibull" || of.family === "gamma"
          ? [of.shape, of.scale]
          : [0, 0];
    close(a, number(first), 5e-14);
    close(b, number(second), 5e-14);
    close(fit.value.logLik, number(logLik), 1e-13);
    close(fit.value.aic, 4 - 2 * number(logLik), 1e-13);
  });

  it.each([
    ["weibull3", "weibullShifted"],
    ["gamma3", "gammaShifted"],
    ["lognormal3", "lognormalShifted"],
  ] as const)("%s on %s, with the threshold", (model, name) => {
    const fit = fitDistribution(sample(name), model);
    if (!fit.ok) throw new RangeError(fit.issues[0].message);
    const of = fit.value.distribution;
    const [first, second, threshold, logLik] = fromMp(model);
    const [a, b, t] =
      of.family === "lognormal"
        ? [of.meanLog, of.sdLog, of.threshold]
        : of.family === "weibull" || of.family === "gamma"
          ? [of.shape, of.scale, of.threshold]
          : [0, 0, 0];
    // The reference itself differentiates numerically, to about 1e-11.
    close(a, number(first), 1e-11);
    close(b, number(second), 1e-11);
    close(t, number(threshold), 1e-11);
    close(fit.value.logLik, number(logLik), 1e-13);
    expect(fit.value.ad.p).toBeNull();
  });

  it.each(["weibull60", "gamma70", "lognormal60"])("Box-Cox on %s, with its interval", (name) => {
    const found = boxCox(sample(name));
    const [lambda, lower, upper, logLik] = fromMp(`boxcox.${name}`);
    close(number(found.lambda), number(lambda), 1e-13);
    close(number(found.lower), number(lower), 1e-12);
    close(number(found.upper), number(upper), 1e-12);
    close(number(found.logLik), number(logLik), 1e-14);
  });
});

describe("tolerance factors", () => {
  for (const n of [2, 3, 5, 10, 43, 100, 1000]) {
    for (const [coverage, confidence] of [
      ["0.9", "0.95"],
      ["0.99", "0.95"],
      ["0.99", "0.99"],
    ] as const) {
      it(`two-sided, n ${n}, ${coverage} with ${confidence}: exact to mpmath`, () => {
        const k = toleranceFactor(n, { coverage: +coverage, confidence: +confidence });
        close(k, number(fromMp(`k2.${n}.${coverage}.${confidence}`)[0]), 5e-14);
      });
    }
  }

  it.each([2, 5, 10, 43, 100])("one-sided, n %d: R to its own precision (R warns)", (n) => {
    for (const [i, confidence] of [0.9, 0.95, 0.99].entries()) {
      const k = toleranceFactor(n, { confidence, sides: "upper" });
      close(k, number(fromR(`k1.${n}`)[i]), 1e-10);
    }
  });
});

describe("exact intervals of counts agree with R", () => {
  it("Clopper-Pearson, also for 0 defectives", () => {
    const some = binomialCapability({ defectives: [1, 0, 2], sizes: [100, 50, 100] });
    const [low, high] = fromR("binom.3.250");
    close(number(some.fraction.lower), number(low), 1e-13);
    close(number(some.fraction.upper), number(high), 1e-13);
    const none = binomialCapability({ defectives: [0], sizes: 50 });
    expect([none.fraction.lower, none.processZ.value, none.processZ.upper]).toEqual([
      0,
      null,
      null,
    ]);
    close(number(none.fraction.upper), number(fromR("binom.0.50")[1]), 1e-14);
    expect(none.processZ.lower).toBeGreaterThan(1.4);
  });

  it("Poisson", () => {
    const { meanDpu } = poissonCapability({ defects: [10, 7], sizes: [0.4, 0.6] });
    const [low, high] = fromR("pois.17");
    close(number(meanDpu.lower), number(low), 1e-13);
    close(number(meanDpu.upper), number(high), 1e-13);
  });
});

it("Grubbs agrees with R, at one end and at both", () => {
  const x = [199.31, 199.53, 200.19, 200.82, 201.92, 201.95, 202.18, 245.57];
  const [g, one, two] = fromR("grubbs");
  close(number(grubbs(x, { sides: "max" }).statistic), number(g), 1e-14);
  close(number(grubbs(x, { sides: "max" }).p), number(one), 1e-9);
  close(number(grubbs(x).p), number(two), 1e-9);
  expect(grubbs(x).index).toBe(7);
});

it("machine capability is performance by another name", () => {
  const cm = machineCapability(sample("normal50"), { lsl: 9.4, usl: 10.7 });
  const [, pp, lower, upper, ppk] = fromR("cap.overall");
  for (const [found, expected] of [
    [cm.cm.value, pp],
    [cm.cm.lower, lower],
    [cm.cm.upper, upper],
    [cm.cmk.value, ppk],
  ]) {
    close(number(found), number(expected), 1e-13);
  }
  expect(cm.issues).toEqual([]);
});
