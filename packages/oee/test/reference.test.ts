import { readFileSync } from "node:fs";
import { frame } from "@taktline/core";
import { type CountKind, type OeeOptions, oee, type PlannedShift, stateMap } from "@taktline/oee";
import { expect, test } from "vitest";

interface Case {
  from: number;
  to: number;
  shifts: PlannedShift[] | null;
  states: [number, string][];
  products: [number, string][];
  readings: Partial<Record<CountKind, [number, number][]>>;
  options: Omit<OeeOptions, "stateMap">;
  expected: Record<string, number | null>;
}

const fixture = JSON.parse(
  readFileSync(new URL("./fixtures/oee-cases.json", import.meta.url), "utf8"),
) as {
  meaning: Record<string, ["production", string | null]>;
  cases: Case[];
};
const meaning = stateMap(
  Object.fromEntries(
    Object.entries(fixture.meaning).map(([name, [category, reason]]) => [
      name,
      reason === null ? category : { category, reason },
    ]),
  ),
);
const ratios = new Set(["availability", "performance", "quality", "oee", "nee", "teep"]);
const named = (rows: [number, string][]) =>
  frame(
    new Float64Array(rows.map((r) => r[0])),
    rows.map((r) => r[1]),
  );

test("times, quantities and ratios equal 180 random machines evaluated millisecond by millisecond in exact fractions", () => {
  for (const [index, of] of fixture.cases.entries()) {
    const { from, to, shifts, states, products, readings, options, expected } = of;
    const counts = Object.fromEntries(
      Object.entries(readings).map(([kind, rows]) => [
        kind,
        frame(new Float64Array(rows.map((r) => r[0])), new Float64Array(rows.map((r) => r[1]))),
      ]),
    );
    const result = oee(
      {
        from,
        to,
        states: named(states),
        products: named(products),
        counts,
        ...(shifts === null ? {} : { shifts }),
      },
      { ...options, stateMap: meaning },
    );
    const got: Record<string, unknown> = { ...result, ...result.times, ...result.counts };
    for (const [key, want] of Object.entries(expected)) {
      const label = `case ${index}, ${key}`;
      if (want === null || want === 0 || !ratios.has(key)) {
        expect(got[key], label).toBe(want);
      } else {
        // At most four roundings.
        expect(Math.abs((got[key] as number) / want - 1), label).toBeLessThan(1e-15);
      }
    }
    const { times } = result;
    expect(times.potMs + times.unscheduledMs).toBe(times.calendarMs);
    expect(times.aubtMs + times.adotMs + times.unknownMs).toBe(times.pbtMs);
    expect(times.auptMs + times.adetMs).toBe(times.aubtMs);
    expect(times.aptMs + times.austMs).toBe(times.auptMs);
  }
});
