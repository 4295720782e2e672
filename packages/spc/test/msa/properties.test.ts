import { isTaktlineError } from "@taktline/core";
import {
  attributeAgreement,
  bias,
  type GageRrComponent,
  gageRr,
  gageRrNested,
  gageRrRange,
  linearity,
  type1Study,
} from "@taktline/spc/msa";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { close } from "../close.js";

/** Whether a NaN stands anywhere in a result. */
function hasNaN(of: unknown): boolean {
  if (typeof of === "number") return Number.isNaN(of);
  if (of instanceof Float64Array) return of.some(Number.isNaN);
  return typeof of === "object" && of !== null && Object.values(of).some(hasNaN);
}

const hostile = fc.oneof(
  fc.double({ noNaN: false }),
  fc.constantFrom(0, -0, 1, 0.1, 1e15, 1e15 + 2, 5e-324, 1e308, -1e308, Number.NaN),
  fc.integer({ min: -3, max: 3 }),
);
const table = (value: fc.Arbitrary<number>) =>
  fc
    .tuple(
      fc.integer({ min: 2, max: 5 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 2, max: 3 }),
    )
    .chain(([p, o, r]) => {
      const cell = fc.array(value, { minLength: r, maxLength: r });
      const part = fc.array(cell, { minLength: o, maxLength: o });
      return fc.array(part, { minLength: p, maxLength: p });
    });

describe("whatever the numbers", () => {
  it("every study gives a result without NaN or throws an error with a code", () => {
    const runs: readonly ((x: number[][][]) => unknown)[] = [
      (x) => gageRr(x, { tolerance: { usl: 1 } }),
      (x) => gageRr(x, { interaction: "keep", intervals: "satterthwaite" }),
      gageRrRange,
      gageRrNested,
      (x) => bias(x.flat(2), { reference: 0 }),
      (x) => bias(x.flat(2), { reference: 1, sigma: "range" }),
      (x) => type1Study(x.flat(2), { reference: 0, tolerance: 1 }),
      (x) => linearity(x.map((part, i) => ({ reference: i, values: part.flat() }))),
      (x) => attributeAgreement({ ratings: x, standard: x.map((part) => part[0]![0]!) }),
    ];
    fc.assert(
      fc.property(table(hostile), (x) => {
        for (const run of runs) {
          try {
            expect(hasNaN(run(x))).toBe(false);
          } catch (error) {
            if (!isTaktlineError(error)) throw error;
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("contributions add up to 100, twice the measurements make twice the standard deviations, exactly", () => {
    const whole = fc.integer({ min: -1000, max: 1000 }).map((x) => x / 64);
    fc.assert(
      fc.property(table(whole), (x) => {
        const study = gageRr(x);
        const { gageRr: gage, part, total } = study.components;
        if (total.variance > 0) {
          close(gage.contributionPercent! + part.contributionPercent!, 100, 1e-12);
        }
        const twice = gageRr(x.map((p) => p.map((cell) => cell.map((v) => 2 * v))));
        for (const [source, one] of Object.entries(study.components) as [
          "part",
          GageRrComponent | null,
        ][]) {
          expect(twice.components[source]?.sd).toBe(one === null ? undefined : 2 * one.sd);
        }
        expect(twice.ndc).toBe(study.ndc);
      }),
      { numRuns: 40 },
    );
  });
});
