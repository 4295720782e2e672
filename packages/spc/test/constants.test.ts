import { readFileSync } from "node:fs";
import { c4, chartConstants, d2, d3, d4 } from "@taktline/spc";
import { describe, expect, it } from "vitest";
import { allClose, close } from "./close.js";
import { noVectors, vector } from "./vectors.js";

interface Fixture {
  rows: [number, string, string, string, string][];
  c4: [number, string][];
}
const fixture = JSON.parse(
  readFileSync(new URL("./fixtures/constants.json", import.meta.url), "utf8"),
) as Fixture;

describe("control chart constants", () => {
  it.each(fixture.rows)(
    "of n = %i agree with 30-digit arithmetic to 12 digits and more",
    (n, ...exact) => {
      allClose(
        [d2, d3, d4, c4].map((f) => f(n)),
        exact.map(Number),
        n > 400 ? 4e-13 : 1e-13,
      );
    },
  );

  it.each(fixture.c4)("c4(%i) keeps 14 digits far out", (n, exact) => {
    close(c4(n), Number(exact), 2e-15);
  });

  it("equal their closed forms for 2 and 3", () => {
    close(d2(2), 2 / Math.sqrt(Math.PI), 1e-15);
    close(d2(3), 3 / Math.sqrt(Math.PI), 1e-15);
    close(d3(2), Math.sqrt(2 - 4 / Math.PI), 1e-14);
    close(d3(3), Math.sqrt(2 + (3 * Math.sqrt(3) - 9) / Math.PI), 1e-14);
    close(c4(2), Math.sqrt(2 / Math.PI), 1e-15);
    close(c4(3), Math.sqrt(Math.PI) / 2, 1e-15);
    close(d4(2), 0.9538725524089398, 1e-14); // 2 erfinv(1/2)
  });

  it("are the same when asked again", () => {
    expect([d2(7), d3(7), d4(7)]).toEqual([d2(7), d3(7), d4(7)]);
  });

  it("round to the table that textbooks print (Montgomery, appendix VI, n = 5, 10 and 25)", () => {
    const print = (n: number) => {
      const c = chartConstants(n);
      return [c.A, c.A2, c.A3, c.B3, c.B4, c.B5, c.B6, c.d2, c.d3, c.D1, c.D2, c.D3, c.D4].map(
        (x) => x.toFixed(3),
      );
    };
    expect(print(5)).toEqual(
      "1.342 0.577 1.427 0.000 2.089 0.000 1.964 2.326 0.864 0.000 4.918 0.000 2.114".split(" "),
    );
    expect(print(10)).toEqual(
      "0.949 0.308 0.975 0.284 1.716 0.276 1.669 3.078 0.797 0.686 5.469 0.223 1.777".split(" "),
    );
    expect(print(25)).toEqual(
      "0.600 0.153 0.606 0.565 1.435 0.559 1.420 3.931 0.708 1.805 6.056 0.459 1.541".split(" "),
    );
  });

  it("as table3 are the printed d2 and c4 and the usual seven-decimal d3", () => {
    const { d2: two, d3: three, c4: four, A2, E2 } = chartConstants(5, { constants: "table3" });
    expect([two, three, four]).toEqual([2.326, 0.8640855, 0.94]);
    expect(A2).toBe(3 / (2.326 * Math.sqrt(5)));
    expect(E2).toBe(3 / 2.326);
    const printed = Array.from(
      { length: 24 },
      (_, i) => chartConstants(i + 2, { constants: "table3" }).d2,
    );
    // d2 of n = 2 to 25 as printed in textbooks and used by R qcc.
    expect(printed).toEqual([
      1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847, 2.97, 3.078, 3.173, 3.258, 3.336, 3.407,
      3.472, 3.532, 3.588, 3.64, 3.689, 3.735, 3.778, 3.819, 3.858, 3.895, 3.931,
    ]);
  });

  it.each([1, 0, -2, 2.5, 1001, Number.NaN])("are refused for n = %s", (n) => {
    for (const f of [d2, d3, d4, chartConstants]) {
      expect(() => f(n)).toThrow(expect.objectContaining({ code: "SPC_CONSTANT_RANGE" }));
    }
  });

  it("have no printed value beyond 25, and c4 none beyond a million", () => {
    expect(() => chartConstants(26, { constants: "table3" })).toThrow(
      expect.objectContaining({ code: "SPC_CONSTANT_TABLE" }),
    );
    expect(() => c4(1_000_001)).toThrow(expect.objectContaining({ code: "SPC_CONSTANT_RANGE" }));
  });
});

if (noVectors !== undefined) process.stdout.write(`skipped constant vectors: ${noVectors}\n`);

describe.skipIf(noVectors !== undefined)("published constants", () => {
  it("for n = 2 to 10 agree to the tolerance of the case", () => {
    const { expected } = vector<{ expected: { rows: Record<string, number>[] } }>(
      "pub-constants-2-10",
    );
    for (const row of expected.rows) {
      const ours = chartConstants(row.n!) as unknown as Record<string, number>;
      for (const [name, value] of Object.entries(row)) close(ours[name]!, value, 1e-11);
    }
    expect(expected.rows).toHaveLength(9);
  });
});
