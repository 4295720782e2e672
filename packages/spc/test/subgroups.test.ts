import {
  explain,
  restoreXbarS,
  type SubgroupEstimator,
  type XbarSOptions,
  xbarR,
  xbarRLimits,
  xbarS,
  xbarSAccumulator,
  xbarSLimits,
} from "@taktline/spc";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { close } from "./close.js";
import reference from "./fixtures/charts/subgroups.json";
import { pistonRings } from "./fixtures/piston-rings.js";

const code = (expected: string) => expect.objectContaining({ code: expected });
const phase1 = pistonRings.slice(0, 25);
const uneven = phase1.map((row, i) => row.slice(0, [5, 3, 4, 5, 2][i % 5]));

describe("charts of unequal subgroups", () => {
  const sigma = (estimator: SubgroupEstimator) => xbarSLimits(uneven, { estimator }).sigma;

  it.each(Object.entries(reference.sigma))("estimate sigma as %s", (name, expected) => {
    close(sigma(name as SubgroupEstimator), expected, 1e-12);
  });

  it("mean by rBar and sBar the estimators of smallest variance where sizes differ, not the plain mean", () => {
    expect(sigma("rBar")).toBe(sigma("mvlueR"));
    expect(sigma("sBar")).toBe(sigma("mvlueS"));
    expect(sigma("uwaveR")).not.toBe(sigma("mvlueR"));
  });

  it("give each standard deviation a centre of c4(n) sigma and each average limits for its own n", () => {
    const chart = xbarS(uneven);
    close(chart.limits.mean, reference.center, 1e-15);
    uneven.forEach((row, i) => {
      const n = String(row.length) as keyof typeof reference.s;
      const at = (level: unknown) => (level as Float64Array)[i]!;
      const [center, lcl, ucl] = reference.s[n];
      close(at(chart.s.center), center!, 1e-12);
      close(at(chart.s.lcl), lcl!, 1e-12);
      close(at(chart.s.ucl), ucl!, 1e-12);
      close(at(chart.xbar.lcl), reference.xbar[n][0]!, 1e-13);
      close(at(chart.xbar.ucl), reference.xbar[n][1]!, 1e-13);
    });
  });

  it("judge each point by its own sigma: the same average signals in a large subgroup only", () => {
    const standard = { mean: 0, sigma: 1 };
    const chart = xbarS(
      [
        [2, 1.8],
        [2, 1.8, 2, 1.8],
      ],
      { standard },
    );
    expect(chart.signals.map((s) => s.id)).toEqual(["xbar:1:1", "xbar:1:5"]);
    expect(chart.signals[0]!.line.ucl).toBe(1.5);
  });

  it("plot the single measurement of a subgroup of one, which has no spread", () => {
    const chart = xbarS([[1, 2], [5], [2, 3]], { standard: { mean: 2, sigma: 1 } });
    expect([...chart.xbar.values]).toEqual([1.5, 5, 2.5]);
    expect(Number.isNaN(chart.s.values[1]!)).toBe(true);
    expect(chart.issues).toEqual([]);
    expect((chart.xbar.ucl as Float64Array)[1]).toBe(5);
  });

  it("count an incomplete subgroup as missing, or use what it has where told so", () => {
    const groups = [
      [1, 2, 3],
      [1, Number.NaN, 2],
      [2, 3, 4],
    ];
    expect(xbarR(groups).flags[1]).toBe(4);
    expect(xbarR(groups).issues[0]!.code).toBe("SPC_SUBGROUP_INCOMPLETE");
    const used = xbarR(groups, { incomplete: "use" });
    expect(used.flags[1]).toBe(1);
    expect([...used.xbar.values]).toEqual([2, 1.5, 3]);
    expect(used.limits.sigma).toBe(
      xbarRLimits([
        [1, 2, 3],
        [1, 2],
        [2, 3, 4],
      ]).sigma,
    );
  });

  it("take all measurements in a row with their sizes", () => {
    const flat = { values: uneven.flat(), sizes: uneven.map((row) => row.length) };
    expect(xbarS(flat)).toEqual(xbarS(uneven));
    expect(() => xbarS({ values: [1, 2, 3], sizes: [2, 2] })).toThrow(code("SPC_SUBGROUP_SIZE"));
    expect(() => xbarS([[1, 2], []])).toThrow(code("SPC_SUBGROUP_SIZE"));
  });
});

describe("xbarS", () => {
  it("gives the limits of B3, B4 and A3 for subgroups of one size", () => {
    const { equal } = reference;
    const limits = xbarSLimits(phase1);
    close(limits.xbar.center, equal.center, 1e-15);
    close(limits.s.center, equal.sbar, 1e-11);
    close(limits.sigma, equal.sigma, 1e-11);
    close(limits.xbar.ucl, equal.xbarUcl, 1e-14);
    close(limits.s.ucl, equal.sUcl, 1e-11);
    expect(limits.s.lcl).toBe(0);
  });

  it("streams the bits of the batch, with phase I, exclusions, and a restart at any point", () => {
    const group = fc.array(fc.double({ min: -3, max: 3, noNaN: false }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(group, { minLength: 4, maxLength: 40 }), fc.nat(), (groups, cut) => {
        const options: XbarSOptions = {
          standard: { mean: 0, sigma: 1 },
          exclude: [{ index: 1, reason: "trial" }],
          incomplete: "use",
        };
        const batch = xbarS([[1], [2, 3], ...groups], options);
        let stream = xbarSAccumulator({ ...options, size: "varying" } as never);
        const points = [[1], [2, 3], ...groups].map((one, i) => {
          if (i === cut % groups.length)
            stream = restoreXbarS(JSON.parse(JSON.stringify(stream.save())));
          return stream.push(one);
        });
        expect(points.map((p) => p.xbarMask)).toEqual([...batch.xbar.masks]);
        expect(points.map((p) => p.sMask)).toEqual([...batch.s.masks]);
        expect(points.flatMap((p) => p.signals)).toEqual(batch.signals);
        expect(points.map((p) => p.s ?? Number.NaN)).toEqual([...batch.s.values]);
      }),
      { numRuns: 60 },
    );
  });

  it("judges phase I after the fact in a stream as in the batch", () => {
    const batch = xbarS(pistonRings, { phase1: 25 });
    const stream = xbarSAccumulator({ size: 5, phase1: 25 });
    const points = pistonRings.map((one) => stream.push(one));
    const judged = points.flatMap((p) => [...(p.retrospective ?? []), ...(p.judged ? [p] : [])]);
    expect(judged.flatMap((p) => p.signals)).toEqual(batch.signals);
    expect(stream.value().limits).toEqual(batch.limits);
  });

  it("explains its limits", () => {
    const text = explain(xbarSLimits(phase1)).split("\n");
    expect(text[0]).toBe("Average and standard deviation chart from 25 subgroups of 5.");
    expect(text[1]).toBe(
      "sigma = mean standard deviation / c4(5) = 0.009240037 / 0.9399856 = 0.009829977",
    );
    expect(explain(xbarSLimits(uneven))).toContain("weighted by c4²/(1-c4²)");
  });

  it("keeps the standard deviation of huge, tiny and offset numbers", () => {
    const s = (group: number[]) => xbarS([group], { standard: { mean: 0, sigma: 1 } }).s.values[0]!;
    expect(s([1e307, 1.5e307])).toBeCloseTo(Math.SQRT1_2 * 5e306, -294);
    expect(s([1e-310, 3e-310]) / 1e-310).toBeCloseTo(Math.SQRT2, 8);
    expect(s([1e15 + 1, 1e15 + 2, 1e15 + 3])).toBe(1);
    expect(s([0.1, 0.1, 0.1])).toBe(0);
  });
});
