import { frame, shiftCalendar, shiftsBetween } from "@taktline/core";
import {
  type OeeOptions,
  oee,
  oeeBy,
  oeeByProduct,
  oeeByShift,
  rollUpOee,
  rollUpTree,
  stateMap,
} from "@taktline/oee";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const hour = 3_600_000;
const meaning = stateMap({ RUN: "production", SETUP: "setup", JAM: "downtime", WAIT: "idle" });
const names = (...rows: [number, string][]) =>
  frame(
    Float64Array.from(rows, (r) => r[0]),
    rows.map((r) => r[1]),
  );
const counter = (...rows: [number, number][]) =>
  frame(
    Float64Array.from(rows, (r) => r[0]),
    Float64Array.from(rows, (r) => r[1]),
  );

describe("windows of one machine", () => {
  const time = fc.double({ min: -20, max: 520, noNaN: true });
  const machine = fc.record({
    states: fc.array(fc.tuple(time, fc.constantFrom("RUN", "JAM", "WAIT", "SETUP")), {
      maxLength: 25,
    }),
    products: fc.array(fc.tuple(time, fc.constantFrom("A", "B")), { maxLength: 4 }),
    produced: fc.array(fc.tuple(time, fc.nat(9)), { maxLength: 20 }),
    cuts: fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { maxLength: 6 }),
    micro: fc.option(fc.double({ min: 1, max: 60, noNaN: true })),
    corrected: fc.boolean(),
  });
  const optionsOf = (micro: number | null): OeeOptions => ({
    stateMap: meaning,
    idealCycleMs: { A: 2, B: 5, "": 1 },
    counters: { produced: { counter: "delta" }, scrap: { counter: "delta" } },
    ...(micro === null ? {} : { microStopMs: micro }),
  });

  test("add up to the whole in times, quantities and losses, whatever is cut and however short a stop is", () => {
    fc.assert(
      fc.property(machine, ({ states, products, produced, cuts, micro, corrected }) => {
        const options = optionsOf(micro);
        const input = {
          states: names(...states),
          products: names(...products),
          counts: { produced: counter(...produced), scrap: counter() },
          corrections: corrected
            ? [
                { kind: "state" as const, fromMs: 100, toMs: 180, state: "JAM" },
                { kind: "count" as const, count: "produced" as const, tMs: 200, parts: 3 },
              ]
            : [],
        };
        const edges = [0, ...[...cuts].sort((a, b) => a - b), 500];
        const windows = edges.slice(1).map((to, i) => ({ from: edges[i]!, to, index: i }));
        const parts = oeeBy(input, windows, options);
        expect(parts.map((part) => part.window)).toEqual(windows);
        const whole = oee({ ...input, from: 0, to: 500 }, options);
        const sum = rollUpOee(parts.map((part) => part.result));
        expect(sum.times).toEqual(whole.times);
        expect(sum.counts).toEqual(whole.counts);
        expect(sum.idealMs).toBe(whole.idealMs);
        expect(sum.goodMs).toBe(whole.goodMs);
        expect(sum.products).toEqual(whole.products);
        expect([sum.oee, sum.availability, sum.performance]).toEqual([
          whole.oee,
          whole.availability,
          whole.performance,
        ]);
        const ms = (of: typeof whole) =>
          Object.fromEntries(
            of.states.map((s) => [`${s.state} ${s.reason} ${s.microStop}`, s.workingMs]),
          );
        expect(ms(sum)).toEqual(ms(whole));
        // Without micro-stops every part is what oee gives for its window.
        if (micro === null) {
          for (const { window, result } of parts) {
            const alone = oee({ ...input, ...window }, options);
            expect({ ...result, disorder: 0 }).toEqual({ ...alone, disorder: 0 });
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test("by product add up to the whole too", () => {
    fc.assert(
      fc.property(machine, ({ states, products, produced, micro }) => {
        const options = optionsOf(micro);
        const input = {
          from: 0,
          to: 500,
          states: names(...states),
          products: names(...products),
          counts: { produced: counter(...produced), scrap: counter() },
        };
        const rows = oeeByProduct(input, options);
        const whole = oee(input, options);
        const sum = rollUpOee(rows.map((row) => row.result));
        expect(sum.times).toEqual(whole.times);
        expect(sum.counts).toEqual(whole.counts);
        expect(sum.products).toEqual(whole.products);
        for (const { product, result } of rows) {
          expect(result.products.every((p) => p.product === product)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a micro-stop that a window cuts is one in both windows, a long stop in neither", () => {
    const states = names([0, "RUN"], [98, "JAM"], [103, "RUN"], [190, "JAM"], [220, "RUN"]);
    const windows = [
      { from: 0, to: 100 },
      { from: 100, to: 200 },
      { from: 200, to: 300 },
    ];
    const rows = oeeBy({ states }, windows, { stateMap: meaning, microStopMs: 6 });
    expect(rows.map(({ result }) => result.times.microStopMs)).toEqual([2, 3, 0]);
    expect(rows.map(({ result }) => result.times.adetMs)).toEqual([0, 10, 20]);
    // Alone, the second window would take the ten milliseconds at its end for a long stop only from what lies in it.
    expect(
      oee({ states, from: 100, to: 193 }, { stateMap: meaning, microStopMs: 6 }).times,
    ).toMatchObject({
      microStopMs: 3 + 3,
    });
  });

  test("no windows give no rows; a window that ends before it starts throws OEE_WINDOW", () => {
    const states = names([0, "RUN"]);
    expect(oeeBy({ states }, [], { stateMap: meaning })).toEqual([]);
    expect(() => oeeBy({ states }, [{ from: 5, to: 4 }], { stateMap: meaning })).toThrow(
      expect.objectContaining({ code: "OEE_WINDOW" }),
    );
  });
});

describe("shifts of a calendar", () => {
  const night = (zone: string) =>
    shiftCalendar({ zone, shifts: [{ name: "night", start: "22:00", end: "06:00" }] });
  const hoursOf = (zone: string, date: string) => {
    const noon = Date.parse(`${date}T12:00:00Z`);
    const shifts = shiftsBetween(night(zone), noon - 30 * hour, noon + 30 * hour);
    const rows = oeeByShift({ states: names([0, "RUN"]), shifts }, { stateMap: meaning });
    const row = rows.find(({ key }) => key === `${date} night`)!;
    expect(row.result.availability).toBe(1);
    return row.result.times.pbtMs / hour;
  };
  test.each([
    ["Europe/Berlin", "2025-10-24", 8],
    ["Europe/Berlin", "2025-10-25", 9],
    ["Europe/Berlin", "2025-03-29", 7],
    // In 2026 the clock changes in the early morning of 29 March: the night that starts on the 28th.
    ["Europe/Berlin", "2026-03-28", 7],
    ["Europe/Berlin", "2026-03-29", 8],
    // Lord Howe Island moves its clock by half an hour.
    ["Australia/Lord_Howe", "2025-04-05", 8.5],
    ["Australia/Lord_Howe", "2025-10-04", 7.5],
    ["Asia/Shanghai", "2025-10-25", 8],
  ])(
    "shifts are wall clock and durations UTC: the night of %s %s lasts %d h",
    (zone, date, hours) => {
      expect(hoursOf(zone, date)).toBe(hours);
    },
  );

  test("a holiday takes its shift away, overtime adds one, breaks stay out; days and weeks are the sums", () => {
    const calendar = shiftCalendar({
      zone: "Asia/Shanghai",
      shifts: [
        {
          name: "day",
          start: "08:00",
          end: "17:00",
          days: [1, 2, 3, 4, 5],
          breaks: [{ start: "12:00", end: "13:00" }],
        },
        { name: "late", start: "17:00", end: "01:00", days: [1, 2, 3, 4, 5] },
      ],
      holidays: ["2026-10-01", "2026-10-02"],
      extra: [{ date: "2026-10-03", shift: "day" }],
    });
    const from = Date.UTC(2026, 8, 28);
    const shifts = shiftsBetween(calendar, from, from + 7 * 24 * hour);
    const states = names([from - hour, "RUN"]);
    const options = { stateMap: meaning };
    const of = (by: "shift" | "day" | "week") => oeeByShift({ states, shifts }, options, by);
    expect(of("shift")).toHaveLength(3 * 2 + 1);
    expect(of("day").map(({ key, result }) => [key, result.times.pbtMs / hour])).toEqual([
      ["2026-09-28", 16],
      ["2026-09-29", 16],
      ["2026-09-30", 16],
      ["2026-10-03", 8],
    ]);
    const [week] = of("week");
    expect([week?.key, week?.shifts.length, week!.result.times.pbtMs / hour]).toEqual([
      "2026-W40",
      7,
      56,
    ]);
    expect(week?.result.times.breakMs).toBe(4 * hour);
    expect(() => of("month" as "week")).toThrow(expect.objectContaining({ code: "OEE_OPTION" }));
  });

  test("ISO weeks belong to the year of their Thursday", () => {
    const key = (date: string) =>
      oeeByShift(
        { states: names([0, "RUN"]), shifts: [{ startMs: 0, endMs: 1, date, shift: "x" }] },
        { stateMap: meaning },
        "week",
      )[0]?.key;
    expect(["2024-12-30", "2023-01-01", "2026-01-01", "2020-12-31", "2021-01-04"].map(key)).toEqual(
      ["2025-W01", "2022-W52", "2026-W01", "2020-W53", "2021-W01"],
    );
    expect(() => key("1 May")).toThrow(expect.objectContaining({ code: "OEE_OPTION" }));
  });
});

describe("a roll-up is sums over sums", () => {
  test("two machines at .645 and .789 make .681 of the plan; the mean of the percentages says .717", () => {
    const minute = 60_000;
    const machine = (pbt: number, good: number) =>
      oee(
        {
          from: 0,
          to: pbt * minute,
          states: names([0, "RUN"]),
          counts: { good: counter([0, 0], [pbt * minute, good]), scrap: counter([0, 0]) },
        },
        { stateMap: meaning, idealCycleMs: minute / 100 },
      );
    const both = [machine(360, 23_220), machine(120, 9_468)];
    expect(both.map((r) => r.oee)).toEqual([0.645, 0.789]);
    expect(rollUpOee(both).oee).toBe(0.681);
    expect((both[0]!.oee! + both[1]!.oee!) / 2).toBeCloseTo(0.717, 15);
  });

  test("a plant of any depth has exactly the times and quantities of its machines, however they are grouped", () => {
    interface Node {
      readonly key: string;
      readonly seed: readonly number[];
      readonly children: readonly Node[];
    }
    const { node } = fc.letrec<{ node: Node }>((tie) => ({
      node: fc.record({
        key: fc.constantFrom("a", "b", "c", "d"),
        seed: fc.array(fc.nat(1000), { maxLength: 3 }),
        children: fc.oneof(
          { maxDepth: 3 },
          fc.constant([]),
          fc.uniqueArray(tie("node"), { maxLength: 3, selector: (n) => n.key }),
        ),
      }),
    }));
    const machine = (seed: number) =>
      oee(
        {
          from: 0,
          to: 1000 + seed / 7,
          states: names([0, "RUN"], [seed, "JAM"], [seed + 3, "RUN"]),
          counts: {
            produced: counter([0, 0], [900, seed]),
            scrap: counter([0, 0], [900, seed % 7]),
          },
        },
        { stateMap: meaning, idealCycleMs: 0.25, microStopMs: 10 },
      );
    const treeOf = ({ key, seed, children }: Node): Parameters<typeof rollUpTree>[0] => ({
      key,
      results: seed.map(machine),
      children: children.map(treeOf),
    });
    const leaves = ({ seed, children }: Node): number[] => [...seed, ...children.flatMap(leaves)];
    fc.assert(
      fc.property(node, (root) => {
        const check = (total: ReturnType<typeof rollUpTree>, of: Node): void => {
          const all = leaves(of).sort((a, b) => b - a);
          if (all.length === 0) expect(total.result).toBeNull();
          else {
            const flat = rollUpOee(all.map(machine));
            expect(total.result?.times).toEqual(flat.times);
            expect(total.result?.counts).toEqual(flat.counts);
            expect(total.result?.idealMs).toBe(flat.idealMs);
            expect(total.result?.oee).toBe(flat.oee);
          }
          total.children.forEach((child, i) => {
            check(child, of.children[i]!);
          });
        };
        check(rollUpTree(treeOf(root)), root);
      }),
      { numRuns: 40 },
    );
  });

  test("names that repeat among siblings throw OEE_LINE", () => {
    expect(() => rollUpTree({ key: "p", children: [{ key: "a" }, { key: "a" }] })).toThrow(
      expect.objectContaining({ code: "OEE_LINE" }),
    );
  });
});
