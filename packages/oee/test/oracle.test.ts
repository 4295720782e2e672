import {
  type OeeCorrection,
  type OeeOptions,
  oee,
  oeeAccumulator,
  sixBigLosses,
  stateMap,
} from "@taktline/oee";
import fc from "fast-check";
import { expect, test } from "vitest";
import { distance, type OracleCase, oracle } from "./oracle.js";

const map = stateMap({
  RUN: "production",
  SETUP: "setup",
  E1: { category: "downtime", reason: "jam" },
  E2: { category: "downtime", reason: "tool" },
  WAIT: "idle",
  MEET: "plannedStop",
});
const time = fc.integer({ min: -20, max: 130 });
const name = fc.constantFrom("RUN", "RUN", "SETUP", "E1", "E2", "WAIT", "MEET", "NEW");
const correction: fc.Arbitrary<OeeCorrection> = fc.oneof(
  fc
    .tuple(time, fc.nat(40), name)
    .map(([t, n, state]) => ({ kind: "state" as const, fromMs: t, toMs: t + n, state })),
  fc
    .tuple(
      time,
      fc.nat(40),
      fc.constantFrom("jam", "power"),
      fc.constantFrom("downtime" as const, "plannedStop" as const, undefined),
    )
    .map(([t, n, reason, category]) => ({
      kind: "reason" as const,
      fromMs: t,
      toMs: t + n,
      reason,
      ...(category === undefined ? {} : { category }),
    })),
  fc
    .tuple(
      fc.constantFrom("produced" as const, "scrap" as const),
      time,
      fc.integer({ min: -2, max: 3 }),
    )
    .map(([count, tMs, parts]) => ({ kind: "count" as const, count, tMs, parts })),
);
const machine = fc.record({
  states: fc.array(fc.tuple(time, name), { maxLength: 20 }),
  products: fc.array(fc.tuple(time, fc.constantFrom("A", "B")), { maxLength: 4 }),
  produced: fc.array(fc.tuple(time, fc.nat(6)), { maxLength: 10 }),
  scrap: fc.array(fc.tuple(time, fc.nat(2)), { maxLength: 6 }),
  shifts: fc.option(
    fc.array(
      fc.tuple(time, fc.nat(80), time, fc.nat(20)).map(([a, n, b, m]) => ({
        startMs: a,
        endMs: a + n,
        breaks: [{ startMs: b, endMs: b + m }],
      })),
      { maxLength: 3 },
    ),
  ),
  corrections: fc.array(correction, { maxLength: 4 }),
  stale: fc.option(fc.integer({ min: 3, max: 40 })),
  micro: fc.option(fc.integer({ min: 2, max: 25 })),
  idleToo: fc.boolean(),
  everythingPlanned: fc.boolean(),
  to: fc.integer({ min: 0, max: 110 }),
});

test("times, states, quantities and ratios equal a machine that is asked second by second in whole numbers, with micro-stops and corrections", () => {
  fc.assert(
    fc.property(machine, (m) => {
      const outsidePlan = m.everythingPlanned ? [] : (["plannedStop"] as const);
      const microCategories = m.idleToo ? (["downtime", "idle"] as const) : (["downtime"] as const);
      const cycles = { A: 2, B: 5, "": 3 };
      const of: OracleCase = {
        from: 0,
        to: m.to,
        states: m.states,
        products: m.products,
        counts: { produced: m.produced, scrap: m.scrap, good: [], rework: [] },
        shifts: m.shifts,
        corrections: m.corrections,
        map,
        cycles,
        stale: m.stale,
        micro: m.micro,
        microCategories,
        outsidePlan,
      };
      const named = (rows: readonly (readonly [number, string])[]) => ({
        t: Float64Array.from(rows, (r) => r[0]),
        v: rows.map((r) => r[1]),
      });
      const counter = (rows: readonly (readonly [number, number])[]) => ({
        t: Float64Array.from(rows, (r) => r[0]),
        v: Float64Array.from(rows, (r) => r[1]),
      });
      const options: OeeOptions = {
        stateMap: map,
        idealCycleMs: cycles,
        counters: { produced: { counter: "delta" }, scrap: { counter: "delta" } },
        outsidePlan,
        ...(m.stale === null ? {} : { staleAfterMs: m.stale }),
        ...(m.micro === null ? {} : { microStopMs: m.micro, microStopCategories: microCategories }),
      };
      const input = {
        from: 0,
        to: m.to,
        states: named(m.states),
        products: named(m.products),
        counts: { produced: counter(m.produced), scrap: counter(m.scrap) },
        corrections: m.corrections,
        ...(m.shifts === null ? {} : { shifts: m.shifts }),
      };
      const got = oee(input, options);
      const want = oracle(of);
      expect({
        calendar: got.times.calendarMs,
        pot: got.times.potMs,
        pbt: got.times.pbtMs,
        apt: got.times.aptMs,
        aust: got.times.austMs,
        adet: got.times.adetMs,
        adot: got.times.adotMs,
        micro: got.times.microStopMs,
        unknown: got.times.unknownMs,
      }).toEqual(want.times);
      const rows = got.states.map((s) => [
        JSON.stringify([s.state, s.category, s.reason ?? null, s.microStop ?? false]),
        { ms: s.workingMs, occurrences: s.occurrences },
      ]);
      expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(want.states));
      expect(got.counts.produced).toBe(Number(want.produced));
      expect(got.counts.good).toBe(Number(want.good));
      expect(got.idealMs).toBe(Number(want.ideal));
      expect(got.goodMs).toBe(Number(want.goodIdeal));
      for (const ratio of ["availability", "performance", "quality", "oee"] as const) {
        const [value, exact] = [got[ratio], want[ratio]];
        expect(value === null, ratio).toBe(exact === null);
        // At most four roundings of half a unit each.
        if (value !== null && exact !== null)
          expect(distance(value, exact)).toBeLessThanOrEqual(2.01);
      }
      // The six big losses and what else is lost are exactly the gap.
      const six = sixBigLosses(got);
      const lost = [...six.losses, ...six.other].reduce((sum, loss) => sum + loss.ms!, 0);
      expect(lost).toBe(six.gapMs);
      expect(six.gapMs).toBe(want.times.pbt - Number(want.goodIdeal));
      // The running window has the bits of the batch, also where it was asked before.
      const running = oeeAccumulator({
        ...options,
        from: 0,
        ...(m.shifts === null ? {} : { shifts: m.shifts }),
      });
      running.pushProducts(input.products);
      running.pushCounts("produced", input.counts.produced);
      running.pushCounts("scrap", input.counts.scrap);
      m.states.forEach(([t, v], i) => {
        running.pushStates({ t: new Float64Array([t]), v: [v] });
        if (i % 3 === 1) running.value(m.to);
        if (i % 5 === 1) running.value(Math.floor(m.to / 2));
      });
      for (const c of m.corrections) running.correct(c);
      expect(running.value(m.to)).toEqual(got);
    }),
    { numRuns: 100 },
  );
});
