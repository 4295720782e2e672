import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  lag1,
  type Moments,
  momentsAccumulator,
  restoreMoments,
  summarize,
} from "../../src/moments/index.js";
import { close } from "../close.js";

interface Series {
  readonly name: string;
  readonly values: number[];
  readonly certified?: [mean: number, sd: number, lag1: number];
  readonly float: Record<"mean" | "sd" | "skewness" | "kurtosis" | "lag1", number>;
}
const { strd, others } = JSON.parse(
  readFileSync(new URL("../fixtures/moments/strd.json", import.meta.url), "utf8"),
) as { strd: Series[]; others: Series[] };

/** Correct digits, at most 15: NIST certifies that many. */
function logRelativeError(actual: number | null, certified: number): number {
  return Math.min(15, -Math.log10(Math.abs((actual ?? Number.NaN) / certified - 1)));
}

function streamed(values: readonly number[]): Moments {
  const running = momentsAccumulator();
  for (const value of values) running.push(value);
  return running.value();
}

describe("NIST univariate reference data sets", () => {
  // NumAcc3 and NumAcc4 are decimals that float64 cannot hold: exact arithmetic on the float64 data gives 9.46 and 8.25 digits.
  const limits: Record<string, number> = { NumAcc3: 9.4, NumAcc4: 8.2 };
  const lagLimits: Record<string, number> = { NumAcc3: 12.2, NumAcc4: 11 };

  it.each(strd)(
    "$name: batch and stream reach the certified digits",
    ({ name, values, certified }) => {
      const [mean, sd, autocorrelation] = certified!;
      for (const found of [summarize(values), streamed(values)]) {
        expect(logRelativeError(found.mean, mean)).toBe(15);
        expect(logRelativeError(found.sd, sd)).toBeGreaterThanOrEqual(limits[name] ?? 13);
        expect(logRelativeError(found.lag1, autocorrelation)).toBeGreaterThanOrEqual(
          lagLimits[name] ?? 13,
        );
      }
    },
  );

  it.each([...strd, ...others])(
    "$name: all moments equal exact arithmetic on the float64 data",
    ({ values, float }) => {
      const found = summarize(values);
      close(found.mean!, float.mean, 2e-16);
      close(found.sd!, float.sd, 4e-16);
      for (const name of ["skewness", "kurtosis", "lag1"] as const) {
        if (float[name] === undefined) expect(found[name]).toBeNull();
        else if (Math.abs(float[name]) < 1e-12) expect(Math.abs(found[name]!)).toBeLessThan(1e-12);
        else close(found[name]!, float[name], 2e-15);
      }
    },
  );
});

describe("moments of unusual data", () => {
  it("one value has a mean and no standard deviation, and says why", () => {
    const one = summarize([7.25]);
    expect(one).toMatchObject({ n: 1, mean: 7.25, min: 7.25, max: 7.25, median: 7.25 });
    expect([one.sd, one.variance, one.skewness, one.kurtosis, one.lag1]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(one.undefinedBecause).toEqual({
      variance: "tooFewValues",
      sd: "tooFewValues",
      skewness: "tooFewValues",
      kurtosis: "tooFewValues",
      lag1: "tooFewValues",
    });
  });

  it("no value has nothing", () => {
    for (const none of [summarize([]), summarize([Number.NaN, Number.POSITIVE_INFINITY])]) {
      expect([none.n, none.mean, none.sd, none.min, none.median, none.upperQuartile]).toEqual([
        0,
        null,
        null,
        null,
        null,
        null,
      ]);
      expect(none.undefinedBecause.mean).toBe("tooFewValues");
    }
  });

  it("constant data have a standard deviation of exactly 0 and their own mean, whatever the number", () => {
    for (const x of [0.1, 1e15 + 1 / 3, -1e308, 5e-324, 0, -0]) {
      const { mean, sd, variance, skewness, kurtosis, lag1, undefinedBecause } = summarize(
        new Array(101).fill(x),
      );
      expect([mean, sd, variance, skewness, kurtosis, lag1]).toEqual([
        x + 0,
        0,
        0,
        null,
        null,
        null,
      ]);
      expect(undefinedBecause).toEqual({
        skewness: "noSpread",
        kurtosis: "noSpread",
        lag1: "noSpread",
      });
    }
  });

  it("values that are not finite are counted and named and change nothing else", () => {
    const clean = summarize([4, 8, 15, 16, 23, 42]);
    const dirty = summarize([
      4,
      8,
      15,
      16,
      23,
      42,
      Number.NaN,
      Number.NEGATIVE_INFINITY,
      Number.NaN,
    ]);
    const { issues, missing, ...rest } = dirty;
    expect({ ...rest, missing: 0, issues: [] }).toEqual(clean);
    expect(missing).toBe(3);
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      [
        "SPC_MISSING",
        "2 missing (NaN) and left out, at index 6, 8; find why they were not measured",
      ],
      ["SPC_NOT_FINITE", "1 infinite and left out, at index 7; find why they were not measured"],
    ]);
  });

  it("a gap makes no neighbours of the values around it", () => {
    expect(lag1([1, Number.NaN, 2])).toBeNull();
    expect(summarize([1, Number.NaN, 2]).undefinedBecause.lag1).toBe("noNeighbours");
    // deviations -2, -1, | 0, 3: products 2 and 0 over 14
    close(lag1([1, 2, Number.NaN, 3, 6])!, 2 / 14, 1e-15);
  });

  it("a variance too large for float64 is null with its reason, the standard deviation is there", () => {
    const { variance, sd, undefinedBecause } = summarize([1e300, -1e300]);
    expect([variance, undefinedBecause]).toEqual([
      null,
      { variance: "overflow", skewness: "tooFewValues", kurtosis: "tooFewValues" },
    ]);
    close(sd!, Math.SQRT2 * 1e300, 1e-15);
  });

  it("differences beyond the largest number are no trouble", () => {
    const { mean, sd, skewness } = summarize([1.5e308, -1.5e308, 1.5e308, -1.5e308]);
    expect([mean, skewness]).toEqual([0, 0]);
    close(sd!, 1.7320508075688772e308, 1e-15);
  });

  it("adding 1e15 costs no digit", () => {
    const base = summarize([1, 5, 2, 8, 3, 3, 7]);
    const far = summarize([1, 5, 2, 8, 3, 3, 7].map((x) => x + 1e15));
    expect([far.sd, far.skewness, far.kurtosis, far.lag1]).toEqual([
      base.sd,
      base.skewness,
      base.kurtosis,
      base.lag1,
    ]);
  });

  it("the quartiles say which definition they follow", () => {
    const of = [15, 20, 35, 40, 50];
    const six = summarize(of);
    expect([six.lowerQuartile, six.upperQuartile, six.percentileType]).toEqual([17.5, 45, 6]);
    const seven = summarize(of, { percentileType: 7 });
    expect([seven.lowerQuartile, seven.upperQuartile, seven.percentileType]).toEqual([20, 40, 7]);
  });
});

const number = fc.oneof(
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  fc.double(),
  fc.constantFrom(Number.NaN, 1e15, 1e15 + 2, 5e-324, -1.7e308, 0),
);

describe("running moments", () => {
  it("have the bits of the batch under any chunking and any save and restore point", () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 40 }), fc.nat(40), fc.nat(40), (values, a, b) => {
        const { median, lowerQuartile, upperQuartile, percentileType, issues, ...batch } =
          summarize(values);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        let running = momentsAccumulator();
        running.pushAll(values.slice(0, from));
        running = restoreMoments(JSON.parse(JSON.stringify(running.save())));
        for (const x of values.slice(from, to)) running.push(x);
        running = restoreMoments(JSON.parse(JSON.stringify(running.save())));
        running.pushAll(values.slice(to));
        expect(running.value()).toEqual(batch);
      }),
      { numRuns: 150 },
    );
  });

  it("merged equal those of the whole, in the last bits", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: false, min: -1e9, max: 1e9, noDefaultInfinity: true }), {
          maxLength: 30,
        }),
        fc.nat(30),
        (values, cut) => {
          const whole = streamed(values);
          const left = momentsAccumulator();
          left.pushAll(values.slice(0, cut));
          const right = momentsAccumulator();
          right.pushAll(values.slice(cut));
          const before = JSON.stringify(right.save());
          left.merge(right);
          expect(JSON.stringify(right.save())).toBe(before);
          const merged = left.value();
          expect(merged.undefinedBecause).toEqual(whole.undefinedBecause);
          expect([merged.n, merged.missing, merged.min, merged.max]).toEqual([
            whole.n,
            whole.missing,
            whole.min,
            whole.max,
          ]);
          for (const name of ["mean", "sd", "variance"] as const) {
            if (whole[name] !== null) close(merged[name]!, whole[name], 1e-15);
          }
          for (const name of ["skewness", "kurtosis", "lag1"] as const) {
            if (whole[name] !== null) {
              expect(Math.abs(merged[name]! - whole[name])).toBeLessThan(
                1e-13 * (1 + Math.abs(whole[name])),
              );
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("merge across scales: a part near 1e-300 and a part near 1e300", () => {
    const small = momentsAccumulator();
    small.pushAll([1e-300, 2e-300]);
    const large = momentsAccumulator();
    large.pushAll([1e300, 3e300]);
    small.merge(large);
    const whole = summarize([1e-300, 2e-300, 1e300, 3e300]);
    close(small.value().sd!, whole.sd!, 1e-15);
    close(small.value().mean!, 1e300, 1e-15);
    close(small.value().kurtosis!, whole.kurtosis!, 1e-14);
  });

  it("refuse a state that is none of theirs", () => {
    const sound = momentsAccumulator().save();
    for (const damage of [
      { kind: "spc.imr" },
      { v: 2 },
      { n: -1 },
      { n: 3 },
      { sums: [1] },
      { shift: null },
      { ends: [] },
      { exponent: 1e9 },
    ]) {
      expect(() => restoreMoments({ ...sound, ...damage } as never)).toThrow(
        expect.objectContaining({ code: "SPC_STATE" }),
      );
    }
    expect(() => restoreMoments(null as never)).toThrow(
      expect.objectContaining({ code: "SPC_STATE" }),
    );
  });
});
