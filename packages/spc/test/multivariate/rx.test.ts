import { frame } from "@taktline/core";
import {
  hotelling,
  hotellingAccumulator,
  mewma,
  pca,
  pcaChart,
  pcaLimits,
} from "@taktline/spc/multivariate";
import { hotellingFrames, mewmaFrames, pcaFrames } from "@taktline/spc/rx";
import { from, lastValueFrom, toArray } from "rxjs";
import { describe, expect, it } from "vitest";
import reference from "../fixtures/multivariate/hotelling.json";
import { code } from "./settled.js";

const x = reference.individuals[0]!.x;
const bad = 0x80000000;

/** The rows as arrays of one frame per variable, cut after 7 and 19 rows. */
const framed = [x.slice(0, 7), x.slice(7, 19), x.slice(19)].map((rows, k) => {
  const t = Float64Array.from(rows, (_, i) => 1000 * (i + [0, 7, 19][k]!));
  return [0, 1].map((j) =>
    frame(
      t,
      Float64Array.from(rows, (row) => row[j]!),
    ),
  );
});

describe("operators over frames of several variables", () => {
  it("give the bits of the batch, across frames, single rows and subgroups", async () => {
    const names = ["a", "b"];
    for (const size of [1, 4]) {
      const options = { names, size, phase1: 5 };
      const found = await lastValueFrom(from(framed).pipe(hotellingFrames(options), toArray()));
      const batch = hotelling(x, options);
      expect(found.flatMap((one) => one.signals)).toEqual(batch.signals);
      const values = found.flatMap((one) => [...one.retrospective.map((p) => p.t2), ...one.t2]);
      const last = Array.from(batch.t2.values).slice(5);
      expect(values.slice(values.length - last.length)).toEqual(last);
      expect(found.at(-1)!.pending).toBe(25 % size);
    }
    const chart = mewma(x, { names, phase1: 10, h: 9 });
    const averages = from(framed).pipe(mewmaFrames({ names, phase1: 10, h: 9 }), toArray());
    expect((await lastValueFrom(averages)).at(-1)!.mewma).toEqual(chart.mewma.values.slice(19));
    const limits = pcaLimits(pca(x, { components: 1 }));
    const projected = await lastValueFrom(from(framed).pipe(pcaFrames({ limits }), toArray()));
    expect(projected.flatMap((one) => [...one.spe])).toEqual([...pcaChart(x, limits).spe.values]);
  });

  it("a Bad sample makes its row missing; an accumulator given stays the owner's to save", async () => {
    const standard = {
      mean: [0, 0],
      covariance: [
        [1, 0],
        [0, 1],
      ],
    };
    const chart = hotellingAccumulator({ standard });
    const t = new Float64Array([0, 1]);
    const both = [
      frame(t, new Float64Array([1, 1]), new Uint32Array([0, bad])),
      frame(t, new Float64Array([1, 1])),
    ];
    const { t2 } = await lastValueFrom(from([both]).pipe(hotellingFrames(chart)));
    expect([...t2]).toEqual([2, Number.NaN]);
    expect(chart.value()).toMatchObject({ count: 2, missing: 1 });
  });

  it("frames of different times are an error in the stream, wrong options one at once", async () => {
    const standard = {
      mean: [0, 0],
      covariance: [
        [1, 0],
        [0, 1],
      ],
    };
    const both = [0, 1].map((time) => frame(new Float64Array([time]), new Float64Array([1])));
    const charted = from([both]).pipe(hotellingFrames({ standard }));
    await expect(lastValueFrom(charted)).rejects.toMatchObject({ code: "SPC_MATRIX" });
    expect(() => hotellingFrames({})).toThrow(code("SPC_OPTION"));
  });
});
