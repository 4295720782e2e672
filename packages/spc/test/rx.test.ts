import { type Frame, frame } from "@taktline/core";
import { imr, imrAccumulator, imrLimits, restoreImr, xbarR } from "@taktline/spc";
import { imrFrames, xbarRFrames } from "@taktline/spc/rx";
import fc from "fast-check";
import { from, lastValueFrom, of, toArray } from "rxjs";
import { describe, expect, it } from "vitest";
import { pistonRings } from "./fixtures/piston-rings.js";

const code = (expected: string) => expect.objectContaining({ code: expected });

/** Cuts a series into frames of the given lengths, in turn; time is the index. */
function frames(x: readonly number[], lengths: readonly number[]): Frame[] {
  const out: Frame[] = [];
  for (let at = 0, k = 0; at < x.length; k++) {
    const part = x.slice(at, at + lengths[k % lengths.length]!);
    out.push(
      frame(
        Float64Array.from(part, (_, i) => at + i),
        Float64Array.from(part),
      ),
    );
    at += part.length;
  }
  return out;
}

const rings = pistonRings.flat();
const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });

describe("imrFrames", () => {
  it("gives the signals and limits of imr under any chunking", async () => {
    const batch = imr(rings, { phase1: 50, t: rings.map((_, i) => i) });
    await fc.assert(
      fc.asyncProperty(lengths, async (cut) => {
        const out = await lastValueFrom(
          from(frames(rings, cut)).pipe(imrFrames({ phase1: 50 }), toArray()),
        );
        expect(out.flatMap((f) => f.signals)).toEqual(batch.signals);
        expect(out.at(-1)!.limits).toEqual(batch.limits);
        expect(out.flatMap((f) => [...f.x])).toEqual([...batch.x.values]);
        expect(out.flatMap((f) => [...f.mr])).toEqual([...batch.mr.values]);
        const freezing = out.find((f) => f.retrospective.length > 0)!;
        const later = out.slice(out.indexOf(freezing)).flatMap((f) => [...f.xMasks]);
        expect(later).toEqual([...batch.x.masks].slice(freezing.from));
        expect(freezing.retrospective.map((p) => p.xMask)).toEqual([...batch.x.masks].slice(0, 49));
        expect(freezing.limits).not.toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  it("takes samples of Bad status as missing and of Uncertain status as they are", async () => {
    const q = new Uint32Array([0, 0x80000000, 0x40000000]);
    const one = frame(new Float64Array([1, 2, 3]), new Float64Array([10, 99, 10]), q);
    const out = await lastValueFrom(of(one).pipe(imrFrames({ standard: { mean: 10, sigma: 1 } })));
    expect([...out.x]).toEqual([10, Number.NaN, 10]);
    expect(out.signals).toEqual([]);
  });

  it("starts anew for each subscription, or goes on with a chart that the caller owns", async () => {
    const standard = { mean: 10, sigma: 1 };
    const source = of(frame(new Float64Array([1, 2]), new Float64Array([10, 20])));
    const fresh = source.pipe(imrFrames({ standard }));
    expect((await lastValueFrom(fresh)).from).toBe(0);
    expect((await lastValueFrom(fresh)).from).toBe(0);
    const chart = imrAccumulator({ standard });
    await lastValueFrom(source.pipe(imrFrames(chart)));
    const next = await lastValueFrom(source.pipe(imrFrames(restoreImr(chart.save()))));
    expect(next.from).toBe(2);
    expect(next.signals.map((s) => s.id)).toContain("x:3:1");
  });

  it("refuses bad options at once", () => {
    expect(() => imrFrames({})).toThrow(code("SPC_OPTION"));
    expect(() => imrFrames({ limits: { ...imrLimits([1, 2]), chart: "x" as never } })).toThrow(
      code("SPC_LIMITS"),
    );
  });
});

describe("xbarRFrames", () => {
  it("forms subgroups across frames and gives the signals and limits of xbarR under any chunking", async () => {
    const t = pistonRings.map((_, i) => 5 * i + 4);
    const batch = xbarR(pistonRings, { phase1: 25, t });
    await fc.assert(
      fc.asyncProperty(lengths, async (cut) => {
        const out = await lastValueFrom(
          from(frames([...rings, 74], cut)).pipe(xbarRFrames({ size: 5, phase1: 25 }), toArray()),
        );
        expect(out.flatMap((f) => f.signals)).toEqual(batch.signals);
        expect(out.at(-1)).toMatchObject({ limits: batch.limits, pending: 1 });
        expect(out.flatMap((f) => [...f.xbar])).toEqual([...batch.xbar.values]);
        expect(out.flatMap((f) => [...f.r])).toEqual([...batch.r.values]);
        expect(out.flatMap((f) => [...f.t])).toEqual(t);
        const freezing = out.find((f) => f.retrospective.length > 0)!;
        const later = out.slice(out.indexOf(freezing)).flatMap((f) => [...f.xbarMasks]);
        expect(later).toEqual([...batch.xbar.masks].slice(freezing.from));
      }),
      { numRuns: 30 },
    );
  });

  it("refuses bad options at once", () => {
    expect(() => xbarRFrames({ phase1: 3 })).toThrow(code("SPC_SUBGROUP_SIZE"));
  });
});
