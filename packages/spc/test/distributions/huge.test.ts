import {
  chiSquaredTail,
  gammaCdf,
  geometricQuantile,
  poissonCdf,
} from "@taktline/spc/distributions";
import { describe, expect, it } from "vitest";

describe("parameters beyond what a series can add up", () => {
  it("are refused at once instead of being computed for minutes", () => {
    const code = expect.objectContaining({ code: "SPC_DISTRIBUTION" });
    expect(() => gammaCdf(1e30, 1e30, 1)).toThrow(code);
    expect(() => chiSquaredTail(1e16, 1e16)).toThrow(code);
    expect(() => poissonCdf(1e15, 1e15)).toThrow(code);
  });

  it("do not keep a quantile beyond 2^53 searching between neighbours", () => {
    // -ln(0.00135) / 1e-16
    expect(geometricQuantile(0.99865, 1e-16) / 6.607650686531799e16).toBeCloseTo(1, 12);
  });
});
