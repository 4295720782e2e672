import {
  type Column,
  concatFrames,
  disorderOf,
  type Frame,
  type FrameKind,
  frame,
  frameBuilder,
  frameLength,
  frameOf,
  isTaktlineError,
  kindOf,
  mergeFrames,
  sampleAt,
  sliceFrame,
  sortFrame,
} from "@taktline/core";
import fc from "fast-check";
import { expect, test } from "vitest";

const cells: Record<FrameKind, fc.Arbitrary<unknown>> = {
  float64: fc.double(),
  float32: fc.float(),
  int32: fc.integer(),
  uint32: fc.integer({ min: 0, max: 0xffff_ffff }),
  uint8: fc.integer({ min: 0, max: 255 }),
  int64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  uint64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  text: fc.string({ maxLength: 3 }),
};
const kinds = Object.keys(cells) as FrameKind[];

interface Plain {
  t: number;
  v: unknown;
  q: number;
}

const plainSamples = (kind: FrameKind, maxLength = 60) =>
  fc.array(
    fc.record({
      t: fc.oneof(
        fc.integer({ min: 0, max: 20 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      ),
      v: cells[kind],
      q: fc.constantFrom(0, 0, 0x8031_0000),
    }),
    { maxLength },
  );

const anyCase = fc
  .constantFrom(...kinds)
  .chain((kind) =>
    fc.tuple(fc.constant(kind), fc.array(plainSamples(kind), { minLength: 1, maxLength: 5 })),
  );

function build(kind: FrameKind, samples: readonly Plain[]): Frame<Column> {
  const builder = frameBuilder<FrameKind>(kind);
  for (const { t, v, q } of samples) builder.push(t, v as never, q);
  return builder.take() as Frame<Column>;
}

function plain(of: Frame<Column>): Plain[] {
  return Array.from({ length: frameLength(of) }, (_, i) => sampleAt(of, i));
}

const byTime = (samples: readonly Plain[]): Plain[] => [...samples].sort((a, b) => a.t - b.t);

function code(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return isTaktlineError(error) ? error.code : error;
  }
  return "nothing thrown";
}

test("a builder gives back every sample of every kind, also over many growths", () => {
  fc.assert(
    fc.property(anyCase, ([kind, [samples = []]]) => {
      const made = build(kind, samples);
      expect(kindOf(made.v)).toBe(kind);
      expect(plain(made)).toEqual(samples);
      expect(made.q !== undefined).toBe(samples.some(({ q }) => q !== 0));
    }),
    { numRuns: 150 },
  );
});

test("appending frames equals pushing their samples and equals concatFrames", () => {
  fc.assert(
    fc.property(anyCase, ([kind, batches]) => {
      const builder = frameBuilder<FrameKind>(kind);
      for (const batch of batches) builder.append(build(kind, batch) as never);
      expect(plain(builder.frame() as Frame<Column>)).toEqual(batches.flat());
      expect(plain(concatFrames(batches.map((batch) => build(kind, batch))))).toEqual(
        batches.flat(),
      );
    }),
    { numRuns: 150 },
  );
});

test("a frame taken from a builder, or looked at, is not changed by later pushes", () => {
  const builder = frameBuilder();
  for (let i = 0; i < 20; i++) builder.push(i, i);
  const looked = builder.frame();
  for (let i = 20; i < 100; i++) builder.push(i, -1, 0x8000_0000);
  expect(looked.v).toEqual(Float64Array.from({ length: 20 }, (_, i) => i));
  expect(looked.q).toBeUndefined();
  const taken = builder.take();
  for (let i = 0; i < 200; i++) builder.push(i, 7);
  expect(taken.v[99]).toBe(-1);
  expect(taken.t.byteLength).toBe(taken.t.buffer.byteLength);
  expect(taken.q?.[19]).toBe(0);
  expect(taken.q?.[20]).toBe(0x8000_0000);
});

test("a builder refuses what a column would silently change", () => {
  expect(code(() => frameBuilder("uint8").push(0, 256))).toBe("CORE_FRAME_VALUE");
  expect(code(() => frameBuilder("int32").push(0, 1.5))).toBe("CORE_FRAME_VALUE");
  expect(code(() => frameBuilder("int32").push(0, 3e9))).toBe("CORE_FRAME_VALUE");
  expect(code(() => frameBuilder("int64").push(0, 2n ** 63n))).toBe("CORE_FRAME_VALUE");
  expect(code(() => frameBuilder("uint64").push(0, -1n))).toBe("CORE_FRAME_VALUE");
  expect(code(() => frameBuilder("text").push(0, 1 as never))).toBe("CORE_FRAME_VALUE");
  expect(code(() => frameBuilder("float64").push(0, "1" as never))).toBe("CORE_FRAME_VALUE");
  expect(code(() => frameBuilder().push(Number.NaN, 1))).toBe("CORE_FRAME_TIME");
  expect(code(() => frameBuilder("float16" as never))).toBe("CORE_FRAME_KIND");
  expect(code(() => frameBuilder().append(frameOf([{ t: 0, v: "a" }]) as never))).toBe(
    "CORE_FRAME_KIND",
  );
  const builder = frameBuilder("uint8");
  expect(code(() => builder.push(0, -1))).toBe("CORE_FRAME_VALUE");
  expect(builder.length).toBe(0);
});

test("a slice has the samples of the array slice and shares typed memory", () => {
  fc.assert(
    fc.property(anyCase, fc.nat(60), fc.nat(60), ([kind, [samples = []]], a, b) => {
      const made = build(kind, samples);
      const from = Math.min(a, samples.length);
      const to = Math.max(from, Math.min(b, samples.length));
      const part = sliceFrame(made, from, to);
      expect(plain(part)).toEqual(samples.slice(from, to));
      expect(part.t.buffer).toBe(made.t.buffer);
      if (kind !== "text")
        expect((part.v as Uint8Array).buffer).toBe((made.v as Uint8Array).buffer);
    }),
    { numRuns: 100 },
  );
  const three = frame(new Float64Array(3), new Float64Array(3));
  for (const [from, to] of [
    [-1, 2],
    [2, 1],
    [0, 4],
    [0.5, 2],
    [Number.NaN, 1],
  ] as const) {
    expect(code(() => sliceFrame(three, from, to))).toBe("CORE_FRAME_RANGE");
  }
  expect(code(() => sampleAt(three, 3))).toBe("CORE_FRAME_RANGE");
});

test("sorting is the stable sort by time and reports the disorder before", () => {
  fc.assert(
    fc.property(anyCase, ([kind, [samples = []]]) => {
      const made = build(kind, samples);
      const { frame: sorted, disorder } = sortFrame(made);
      expect(plain(sorted)).toEqual(byTime(samples));
      expect(disorder).toEqual(disorderOf(made));
      expect(sorted === made).toBe(disorder.backward === 0);
      expect(sortFrame(sorted).frame).toBe(sorted);
    }),
    { numRuns: 200 },
  );
});

test("merging is the stable sort of all samples, earlier argument first, also of unsorted frames", () => {
  fc.assert(
    fc.property(anyCase, ([kind, batches]) => {
      const merged = mergeFrames(batches.map((batch) => build(kind, batch)));
      expect(plain(merged)).toEqual(byTime(batches.flat()));
    }),
    { numRuns: 200 },
  );
});

test("joining returns the only frame with samples itself and refuses mixed kinds and nothing", () => {
  const empty = frame(new Float64Array(0), new Float64Array(0));
  const full = frame(new Float64Array([1]), new Float64Array([2]));
  expect(concatFrames([empty, full, empty])).toBe(full);
  expect(mergeFrames([empty])).toBe(empty);
  expect(code(() => concatFrames([]))).toBe("CORE_FRAME_KIND");
  expect(code(() => mergeFrames<Column>([full, frameOf([{ t: 0, v: "a" }])]))).toBe(
    "CORE_FRAME_KIND",
  );
});

test("disorder counts follow their definitions, one by one", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 8 })), (t) => {
      const report = disorderOf(t);
      const pairs = t.slice(1).map((time, i) => [t[i]!, time] as const);
      const behind = t.map((time, i) => Math.max(...t.slice(0, i + 1)) - time);
      const steps = pairs.map(([before, after]) => before - after).filter((step) => step > 0);
      expect(report).toEqual({
        samples: t.length,
        backward: steps.length,
        late: behind.filter((gap) => gap > 0).length,
        duplicates: pairs.filter(([before, after]) => before === after).length,
        maxBackwardMs: Math.max(0, ...steps),
        maxLateMs: Math.max(0, ...behind),
        firstBackwardIndex:
          steps.length === 0 ? null : pairs.findIndex(([before, after]) => after < before) + 1,
      });
    }),
    { numRuns: 300 },
  );
});

test("frameOf takes the kind from the first value", () => {
  expect(
    frameOf([
      { t: 0, v: true },
      { t: 1, v: false, q: 0x8000_0000 },
    ]),
  ).toEqual({
    t: new Float64Array([0, 1]),
    v: new Uint8Array([1, 0]),
    q: new Uint32Array([0, 0x8000_0000]),
  });
  expect(frameOf([{ t: 0, v: 5n }]).v).toEqual(new BigInt64Array([5n]));
  expect(frameOf([{ t: 0, v: "RUN" }]).v).toEqual(["RUN"]);
  expect(frameOf([]).t.length).toBe(0);
  expect(
    code(() =>
      frameOf<number | string>([
        { t: 0, v: 1 },
        { t: 1, v: "x" },
      ]),
    ),
  ).toBe("CORE_FRAME_VALUE");
});

test("two hundred thousand samples of eight sorted frames interleave completely", () => {
  const frames = Array.from({ length: 8 }, (_, k) => {
    const t = Float64Array.from({ length: 25_000 }, (_, i) => i * 8 + k);
    return frame(t, t);
  });
  const merged = mergeFrames(frames);
  expect(merged.v.every((value, i) => value === i)).toBe(true);
});
