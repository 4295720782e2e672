import * as sampling from "@taktline/spc/sampling";
import { describe, expect, it } from "vitest";
import { close } from "../close.js";

const { acceptanceProbability, attributesPlan, averageSampleNumber } = sampling;
const option = expect.objectContaining({ code: "SPC_OPTION" });

describe("a plan made by hand", () => {
  const far = { stages: [{ n: 10, cumulative: 10, ac: 9, re: 1e9 }] };

  it("is followed no further than the items drawn, however high its Re", () => {
    // All counts from 0 to 10 accept in the last sample below Re.
    close(acceptanceProbability(far, 0.3), 1, 1e-14);
    expect(averageSampleNumber(far, [0.3], { curtailment: "semi" }).asn[0]).toBeCloseTo(10, 12);
  });

  it("is refused where its counts could not be followed, or its numbers are none", () => {
    expect(() => acceptanceProbability(far, 0.3, { distribution: "poisson" })).toThrow(option);
    for (const stages of [[], null, [null], [{ n: 0 }], [{ n: 1, cumulative: 2, ac: 0, re: 1 }]]) {
      expect(() => acceptanceProbability({ stages } as never, 0.3)).toThrow(option);
    }
    const huge = attributesPlan([{ n: 1e12, ac: 10 }]);
    expect(() => averageSampleNumber(huge, [0.3], { curtailment: "full" })).toThrow(option);
  });

  it.each([50, null, "plan", {}, [50], [null], Array.from({ length: 101 }, () => ({ n: 1 }))])(
    "is refused as %j by attributesPlan",
    (stages) => {
      expect(() => attributesPlan(stages as never)).toThrow(option);
    },
  );
});

describe("hostile arguments", () => {
  const all = Object.entries(sampling) as [string, (...of: unknown[]) => unknown][];
  it.each(all)("%s throws nothing but errors with a code", (_, call) => {
    for (const bad of [null, 5, "x", Number.NaN, {}, [], 1e300]) {
      for (const of of [[bad], [bad, bad], [bad, bad, bad], [{}, bad, {}]]) {
        try {
          call(...of);
        } catch (error) {
          expect(error).toHaveProperty("code", expect.stringMatching(/^SPC_/));
        }
      }
    }
  });
});
