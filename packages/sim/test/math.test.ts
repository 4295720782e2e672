import { exp, ln } from "@taktline/sim";
import { describe, expect, it } from "vitest";
import { gamma } from "../src/math/gamma.js";
import { expTable, gammaTable, lnTable } from "./fixtures/math.generated.js";

/** Distance in relative terms; two units in the last place are at most 4.5e-16. */
const off = (got: number, wanted: number) =>
  wanted === 0 ? Math.abs(got) : Math.abs(got - wanted) / Math.abs(wanted);

describe("ln and exp from +, -, * and / alone", () => {
  it("are within 4.5e-16 of mpmath over the whole range of doubles", () => {
    const worstLn = Math.max(...lnTable.map(([x, wanted]) => off(ln(x), wanted)));
    const worstExp = Math.max(...expTable.map(([x, wanted]) => off(exp(x), wanted)));
    expect(worstLn).toBeLessThan(4.5e-16);
    expect(worstExp).toBeLessThan(4.5e-16);
  });

  it("keep the edges", () => {
    expect([ln(1), ln(0), ln(Infinity), ln(-1), ln(NaN)]).toEqual([
      0,
      -Infinity,
      Infinity,
      NaN,
      NaN,
    ]);
    expect([exp(0), exp(-Infinity), exp(Infinity), exp(710), exp(-746), exp(NaN)]).toEqual([
      1,
      0,
      Infinity,
      Infinity,
      0,
      NaN,
    ]);
    // The smallest subnormals, where one rounding is all there is.
    expect(exp(-745)).toBe(5e-324);
    expect(exp(709.782712893384)).toBeCloseTo(1.797693134862273e308, -298);
  });

  it("give the gamma function to 1e-13", () => {
    for (const [x, wanted] of gammaTable) expect(off(gamma(x), wanted)).toBeLessThan(1e-13);
  });
});
