import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearScale } from "../src/scale/linear-scale.js";
import { niceStep, stepTimes } from "../src/scale/nice-step.js";

const box = { bottom: 300, top: 20 };

describe("linearScale", () => {
  it("has distinct tick labels in order on the axis, whatever the values are", () => {
    const any = fc.oneof(
      fc.double({ noNaN: true }),
      fc.constantFrom(0, 1e15, 1e15 + 1, -1e15, 1e300, 5e-324, 0.1),
    );
    fc.assert(
      fc.property(any, any, fc.boolean(), (a, b, fromZero) => {
        const { ticks, low, high } = linearScale({
          min: Math.min(a, b),
          max: Math.max(a, b),
          fromZero,
          ...box,
        });
        expect(new Set(ticks.map((tick) => tick.label)).size).toBe(ticks.length);
        expect(low).toBeLessThan(high);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(20);
        let before = Number.POSITIVE_INFINITY;
        for (const { y, label } of ticks) {
          expect(y).toBeLessThan(before);
          expect(y).toBeGreaterThanOrEqual(box.top - 1e-6);
          expect(y).toBeLessThanOrEqual(box.bottom + 1e-6);
          expect(label.length).toBeLessThanOrEqual(12);
          before = y;
        }
      }),
      { numRuns: 200 },
    );
  });

  it("takes a common offset out of the labels and says so", () => {
    const scale = linearScale({ min: 1e15 - 3, max: 1e15 + 4, ...box });
    expect(scale.note).toBe("+1,000,000,000,000,000");
    expect(scale.ticks.map((tick) => tick.label)).toEqual([
      "-3",
      "-2",
      "-1",
      "0",
      "+1",
      "+2",
      "+3",
      "+4",
    ]);
    expect(scale.fixed(1e15 + 2.5, 1)).toBe("+2.5");
  });

  it("scales large and small values by a power of ten and says so", () => {
    expect(linearScale({ min: 0, max: 3e8, ...box }).note).toBe("×1e8");
    expect(linearScale({ min: 0, max: 3e-7, ...box }).note).toBe("×1e-7");
    expect(linearScale({ min: 0, max: 900_000, ...box }).note).toBe("");
  });

  it("starts at 0 for ranges, also where all are equal or there is none", () => {
    expect(linearScale({ min: 2, max: 9, fromZero: true, ...box }).low).toBe(0);
    expect(linearScale({ min: 0, max: 0, fromZero: true, ...box }).low).toBe(0);
    expect(linearScale({ min: 7, max: 7, fromZero: true, ...box }).low).toBe(0);
    const none = { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
    expect(linearScale({ ...none, fromZero: true, ...box }).low).toBe(0);
  });

  it("puts values where they belong", () => {
    const scale = linearScale({ min: 0, max: 10, padding: 0, ...box });
    expect(scale.y(0)).toBe(300);
    expect(scale.y(10)).toBe(20);
    expect(scale.y(5)).toBe(160);
  });
});

describe("niceStep", () => {
  it("is 1, 2 or 5 times a power of ten, near the wish", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-280, max: 1e280, noNaN: true }),
        fc.integer({ min: 1, max: 10 }),
        (span, count) => {
          const width = stepTimes(niceStep(span, count), 1);
          expect(span / width / count).toBeGreaterThan(0.63);
          expect(span / width / count).toBeLessThan(1.6);
        },
      ),
    );
  });

  it("has exact multiples", () => {
    expect(stepTimes({ mantissa: 1, exponent: -1 }, 3)).toBe(0.3);
    expect(stepTimes({ mantissa: 2, exponent: -2 }, 7)).toBe(0.14);
  });
});
