import * as msa from "@taktline/spc/msa";
import { bias, type1Study } from "@taktline/spc/msa";
import { describe, expect, it } from "vitest";

const code = (expected: string) =>
  expect.objectContaining({ name: "TaktlineError", code: expected });

/** The paths of numbers that JSON cannot write. */
function unwritable(of: unknown, path = ""): string[] {
  if (typeof of === "number") return Number.isFinite(of) ? [] : [path];
  if (typeof of !== "object" || of === null) return [];
  return Object.entries(of).flatMap(([key, one]) => unwritable(one, `${path}.${key}`));
}
const codesOf = (of: { issues: readonly { code: string }[] }) => of.issues.map((one) => one.code);

describe("a type-1 study at the edge of the range of numbers", () => {
  it("has null and an issue that names what no number can hold", () => {
    const tiny = type1Study([0, 5e-324, 0, 5e-324], { reference: 10, tolerance: 1 });
    expect(unwritable(tiny)).toEqual([]);
    const spread = type1Study([9, 10, 11], { reference: 10, tolerance: 5e-324 });
    expect(spread.cg).toBe(0);
    expect(spread.repeatabilityPercent).toBe(null);
    expect(codesOf(spread)).toEqual(["SPC_OVERFLOW"]);
    expect(spread.issues[0]!.message).toContain("repeatabilityPercent");
    expect(spread.capable).toBe(false);
    const far = type1Study([1, 2, 3], { reference: 1e308, tolerance: 1 });
    expect(unwritable(far)).toEqual([]);
    expect(far.minimumToleranceCgk).toBe(null);
    expect(codesOf(far)).toContain("SPC_OVERFLOW");
    const wide = type1Study([1e-200, 2e-200, 3e-200], { reference: 0, tolerance: 1e200 });
    expect(unwritable(wide)).toEqual([]);
  });

  it("writes plain JSON or refuses with a code, whatever the readings and options", () => {
    const numbers = [0, 5e-324, 1e-200, 1e-10, 1, 1e10, 1e200, 1e308, Number.MAX_VALUE];
    let written = 0;
    for (const a of numbers) {
      for (const b of numbers) {
        for (const tolerance of numbers.slice(1)) {
          for (const reference of [0, a, -1e308]) {
            try {
              const study = type1Study([a, b, a, b], { reference, tolerance, resolution: 1 });
              expect(unwritable(study)).toEqual([]);
              written++;
            } catch (error) {
              expect(error).toEqual(code("SPC_OVERFLOW"));
            }
          }
        }
      }
    }
    expect(written).toBeGreaterThan(500);
  });
});

describe("a bias", () => {
  it("has no t beyond the range of numbers, but differs from 0", () => {
    const found = bias([1e-150, 2e-150, 3e-150], { reference: 1e200 });
    expect([found.t, found.p, codesOf(found)]).toEqual([null, 0, ["SPC_OVERFLOW"]]);
    expect(unwritable(found)).toEqual([]);
    expect(found.significant).toBe(true);
    expect(() => bias([1e308, 1e308], { reference: -1e308 })).toThrow(code("SPC_OVERFLOW"));
    const off = bias([1, 2, 3], { reference: 1, processSigma: 5e-324 });
    expect([off.biasPercent, off.evPercent, codesOf(off)]).toEqual([null, null, ["SPC_OVERFLOW"]]);
  });
});

describe("readings that are no numbers", () => {
  const parts = [1, 2, 3, 4].map((part) =>
    ["A", "B"].map((_, operator) => [part + operator / 10, part + 0.05]),
  );
  it.each([[1n], ["1.5"], [null], [{}]])(
    "are missing in a gage R&R study, never a raw error: %o",
    (what) => {
      const first = [
        [what as never, 1.05],
        [1.1, 1.05],
      ];
      const found = msa.gageRr([first, ...parts.slice(1)]);
      expect(codesOf(found)).toContain("SPC_MSA_INCOMPLETE");
      expect(found.study.parts).toEqual(["2", "3", "4"]);
      const all = parts.map((row) => row.map((cell) => cell.map(() => what as never)));
      for (const run of [msa.gageRr, msa.gageRrNested, msa.gageRrRange] as const) {
        expect(() => run(all as never, {})).toThrow(
          expect.objectContaining({ name: "TaktlineError" }),
        );
      }
    },
  );
});
