import {
  type Accumulator,
  type CellOf,
  type Frame,
  type FrameBuilder,
  frameBuilder,
  frameOf,
  isoDurationMs,
  mergeFrames,
  parseIsoTime,
  type Sample,
  type ShiftInterval,
  sampleAt,
  sliceFrame,
  sortFrame,
  type WatermarkReport,
  type WatermarkState,
  watermark,
} from "@taktline/core";
import { expectTypeOf, test } from "vitest";

test("the kind decides the column and the cell of a builder", () => {
  expectTypeOf(frameBuilder()).toEqualTypeOf<FrameBuilder<Float64Array>>();
  expectTypeOf(frameBuilder("text").take()).toEqualTypeOf<Frame<readonly string[]>>();
  expectTypeOf(frameBuilder("int64").push).parameter(1).toEqualTypeOf<bigint>();
  expectTypeOf<CellOf<readonly string[]>>().toEqualTypeOf<string>();
  // @ts-expect-error text does not go into a column of numbers
  frameBuilder().push(0, "a");
  // @ts-expect-error there is no such kind
  frameBuilder("float16");
});

test("frameOf takes the column from the type of the values, literals too", () => {
  expectTypeOf(frameOf([{ t: 0, v: 1 }])).toEqualTypeOf<Frame<Float64Array>>();
  expectTypeOf(frameOf([{ t: 0, v: "RUN" as "RUN" | "IDLE" }])).toEqualTypeOf<
    Frame<readonly string[]>
  >();
  expectTypeOf(frameOf([{ t: 0, v: true }])).toEqualTypeOf<Frame<Uint8Array>>();
  expectTypeOf(frameOf([{ t: 0, v: 1n }])).toEqualTypeOf<Frame<BigInt64Array>>();
});

test("frame tools keep the column", () => {
  const text = frameOf([{ t: 0, v: "RUN" }]);
  expectTypeOf(sliceFrame(text, 0)).toEqualTypeOf<Frame<readonly string[]>>();
  expectTypeOf(mergeFrames([text, text])).toEqualTypeOf<Frame<readonly string[]>>();
  expectTypeOf(sortFrame(text).frame).toEqualTypeOf<Frame<readonly string[]>>();
  expectTypeOf(sampleAt(text, 0)).toEqualTypeOf<Sample<readonly string[]>>();
  expectTypeOf(sampleAt(text, 0).v).toEqualTypeOf<string>();
});

test("a watermark is an accumulator, and a class with push, value and save is one too", () => {
  expectTypeOf(watermark()).toExtend<Accumulator<number, WatermarkReport, WatermarkState>>();
  class Count {
    #count = 0;
    push(_: number): void {
      this.#count++;
    }
    value(): number {
      return this.#count;
    }
    save(): { readonly kind: "count"; readonly v: 1; readonly count: number } {
      return { kind: "count", v: 1, count: this.#count };
    }
  }
  expectTypeOf<Count>().toExtend<Accumulator<number, number, { readonly count: number }>>();
});

test("a result gives its value only after ok was asked", () => {
  const time = parseIsoTime("2026-01-01T00:00:00Z");
  if (time.ok) expectTypeOf(time.value.nanos).toEqualTypeOf<number>();
  // @ts-expect-error not asked yet
  parseIsoTime("").value;
  const length = isoDurationMs("PT1S");
  if (!length.ok) {
    expectTypeOf(length.issues[0].code).toExtend<`CORE_${string}`>();
  }
  expectTypeOf<ShiftInterval["breaks"][number]["startMs"]>().toEqualTypeOf<number>();
});
