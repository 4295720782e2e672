import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as library from "../../src/distributions/index.js";

type Row = number[];
const fixture = JSON.parse(
  readFileSync(new URL("../fixtures/distributions/distributions.json", import.meta.url), "utf8"),
) as Record<
  "probabilities" | "densities" | "counts" | "special" | "quantiles",
  Record<string, Row[]>
>;
const functions = library as unknown as Record<string, (...of: number[]) => number>;

function off(actual: number, expected: number): number {
  return expected === 0 ? Math.abs(actual) : Math.abs(actual / expected - 1);
}

/** Calls a function by name on every row of arguments and expects the last number; the worst relative error decides. */
function hold(
  name: string,
  rows: readonly Row[],
  tolerance: number | ((row: Row) => number),
): void {
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    const expected = row.at(-1)!;
    const actual = functions[name]!(...row.slice(0, -1));
    const allowed = typeof tolerance === "number" ? tolerance : tolerance(row);
    const message = `${name}(${row.slice(0, -1).join(", ")}) is ${actual}, should be ${expected}`;
    expect(off(actual, expected), message).toBeLessThanOrEqual(allowed);
  }
}

const lower = (rows: readonly Row[]) => rows.map((row) => row.slice(0, -1));
const upper = (rows: readonly Row[]) => rows.map((row) => [...row.slice(0, -2), row.at(-1)!]);

describe("distribution functions agree with 60-digit arithmetic to 1e-13 from the median to tails of 1e-300:", () => {
  for (const [name, rows] of Object.entries(fixture.probabilities)) {
    it(`${name}Cdf and ${name}Tail`, () => {
      hold(`${name}Cdf`, lower(rows), 1e-13);
      hold(`${name}Tail`, upper(rows), 1e-13);
    });
  }
  for (const [name, rows] of Object.entries(fixture.densities)) {
    it(`${name}Pdf`, () => hold(`${name}Pdf`, rows, 1e-13));
  }
  for (const [name, rows] of Object.entries(fixture.counts)) {
    it(`${name}Pmf, ${name}Cdf and ${name}Tail`, () => {
      hold(
        `${name}Pmf`,
        rows.map((row) => row.slice(0, -2)),
        1e-13,
      );
      hold(`${name}Cdf`, lower(rows), 1e-13);
      hold(`${name}Tail`, upper(rows), 1e-13);
    });
  }
});

describe("special functions agree with 60-digit arithmetic:", () => {
  it("lnGamma to 4e-15, its zeros included, lnBeta to 2e-15 of the larger of 1 and itself", () => {
    hold("lnGamma", fixture.special.lnGamma!, 4e-15);
    hold(
      "lnBeta",
      fixture.special.lnBeta!,
      (row) => 2e-15 * Math.max(1, 1 / Math.abs(row.at(-1)!)),
    );
  });
  it("digamma to 4e-15 of the larger of 1 and itself, trigamma to 1e-15", () => {
    hold(
      "digamma",
      fixture.special.digamma!,
      (row) => 4e-15 * Math.max(1, 1 / Math.abs(row.at(-1)!)),
    );
    hold("trigamma", fixture.special.trigamma!, 1e-15);
  });
  it("erf and erfc to 3e-15", () => {
    hold("erf", fixture.special.erf!, 3e-15);
    hold("erfc", fixture.special.erfc!, 3e-15);
  });
});

describe("quantiles agree with 45-digit roots to 1e-13:", () => {
  for (const [name, rows] of Object.entries(fixture.quantiles)) {
    it(`${name}Quantile and ${name}TailQuantile`, () => {
      const of = (tail: number) =>
        rows.filter((row) => row[1] === tail).map(([p, , ...rest]) => [p!, ...rest]);
      hold(`${name}Quantile`, of(0), 1e-13);
      hold(`${name}TailQuantile`, of(1), 1e-13);
    });
  }
});
