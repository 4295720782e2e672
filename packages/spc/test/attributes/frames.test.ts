import { frame } from "@taktline/core";
import { gChart, groupChart, laneyP, pChart, pChartAccumulator, uChart, zmr } from "@taktline/spc";
import {
  gChartFrames,
  groupChartFrames,
  laneyPFrames,
  pChartFrames,
  uChartFrames,
  zmrFrames,
} from "@taktline/spc/rx";
import { from, lastValueFrom, type Observable, of, toArray } from "rxjs";
import { describe, expect, it } from "vitest";

const t = (n: number, at = 0) => Float64Array.from({ length: n }, (_, i) => (at + i) * 1000);
const all = <T>(source: Observable<T>) => lastValueFrom(source.pipe(toArray()));
const bad = 0x80000000;
const x = [12, 9, 22, 10];
const sizes = [50, 45, 50, 60];

describe("frames of counts", () => {
  const frames = [
    { ...frame(t(2), Float64Array.from(x.slice(0, 2))), sizes: sizes.slice(0, 2) },
    { ...frame(t(2, 2), Float64Array.from(x.slice(2))), sizes: Float64Array.from(sizes.slice(2)) },
  ];

  it("carry sizes and give what the batch gives", async () => {
    const p = await all(from(frames).pipe(pChartFrames({ standard: { p: 0.2313 } })));
    const whole = pChart({ counts: x, sizes }, { standard: { p: 0.2313 }, t: t(4) });
    expect(p.flatMap((one) => [...one.p])).toEqual([...whole.p.values]);
    expect(p.flatMap((one) => one.signals)).toEqual(whole.signals);
    const prime = await all(from(frames).pipe(laneyPFrames({ phase1: 4 })));
    const estimated = laneyP({ counts: x, sizes });
    expect(prime[1]!.limits).toEqual(estimated.limits);
    expect(prime[1]!.retrospective).toHaveLength(3);
    const u = await all(from(frames).pipe(uChartFrames({ standard: { mean: 0.2 } })));
    const rates = uChart({ counts: x, sizes }, { standard: { mean: 0.2 } });
    expect(u.flatMap((one) => [...one.uMasks])).toEqual([...rates.u.masks]);
  });

  it("take Bad samples, and samples whose size is lacking, for missing", async () => {
    const q = Uint32Array.from([0, bad]);
    const chart = pChartAccumulator({ standard: { p: 0.2 } });
    const source = of(
      { ...frame(t(2), Float64Array.from([1, 2]), q), sizes: [10, 10] },
      { ...frame(t(1, 2), Float64Array.from([1])), sizes: [] },
    );
    const charted = await all(source.pipe(pChartFrames(chart)));
    expect(charted.flatMap((one) => [...one.p])).toEqual([0.1, Number.NaN, Number.NaN]);
    expect(chart.value().missing).toBe(2);
  });

  it("refuse options at once, not on subscription", () => {
    expect(() => pChartFrames({})).toThrow();
    expect(() => zmrFrames({})).toThrow();
    expect(() => groupChartFrames({ streams: 2 })).toThrow();
  });
});

describe("frames of other charts", () => {
  it("G", async () => {
    const counts = [3, 131, 0, 0, 0];
    const charted = await all(
      of(frame(t(5), Float64Array.from(counts))).pipe(gChartFrames({ standard: { p: 0.05 } })),
    );
    const whole = gChart(counts, { standard: { p: 0.05 }, t: t(5) });
    expect(charted[0]!.signals).toEqual(whole.signals);
    expect(charted[0]!.zeros).toEqual(whole.zeros.values);
  });

  it("Z-MR, the part of each sample or of the whole frame", async () => {
    const standard = [
      { part: 1, mean: 2, sigma: 1 },
      { part: 2, mean: 9, sigma: 2 },
    ];
    const source = of(
      { ...frame(t(2), Float64Array.from([1, 8])), parts: [1, 2] },
      { ...frame(t(2, 2), Float64Array.from([9, 20])), parts: 2 },
    );
    const charted = await all(source.pipe(zmrFrames({ standard })));
    const whole = zmr({ values: [1, 8, 9, 20], parts: [1, 2, 2, 2] }, { standard, t: t(4) });
    expect(charted.flatMap((one) => [...one.mr])).toEqual([...whole.mr.values]);
    expect(charted.flatMap((one) => one.signals)).toEqual(whole.signals);
  });

  it("group, a Bad value being a missing stream", async () => {
    const standard = { mean: 10, sigma: 1 };
    const heads = {
      t: t(2),
      v: Float64Array.from([9, 10, 11, 10, 99, 14]),
      q: Uint32Array.from([0, 0, 0, 0, bad, 0]),
    };
    const charted = await all(of(heads).pipe(groupChartFrames({ streams: 3, standard })));
    const whole = groupChart(
      [
        [9, 10, 11],
        [10, Number.NaN, 14],
      ],
      { standard, t: t(2) },
    );
    expect([...charted[0]!.max]).toEqual([...whole.max.values]);
    expect(charted[0]!.signals).toEqual(whole.signals);
  });
});
