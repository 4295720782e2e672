import { frame } from "@taktline/core";
import {
  type EquipmentNode,
  type OeeCorrection,
  type OeeInput,
  type OeeOptions,
  oee,
  oeeAccumulator,
  restoreOee,
  rollUpTree,
  stateMap,
} from "@taktline/oee";
import { expect, test } from "vitest";

const meaning = stateMap({ RUN: "production", STOP: "downtime" });

test("a product change without a time is left out; the later ones of its frame still re-sort the parts", () => {
  const start = () => {
    const of = oeeAccumulator({ from: 0, stateMap: meaning, idealCycleMs: { A: 10, B: 20 } });
    of.pushStates(frame(new Float64Array([0]), ["RUN"]));
    of.pushProducts(frame(new Float64Array([0]), ["A"]));
    of.pushCounts("produced", frame(new Float64Array([0, 100, 200]), new Float64Array([0, 5, 10])));
    return of;
  };
  // Made by hand: frame() refuses such a time.
  const changes = { t: new Float64Array([Number.NaN, 100]), v: ["A", "B"] };
  const asked = start();
  expect(asked.value(300).idealMs).toBe(100);
  asked.pushProducts(changes);
  const fresh = start();
  fresh.pushProducts(changes);
  expect(asked.value(300)).toEqual(fresh.value(300));
  // Five parts of A at 10 ms and five of B at 20 ms.
  expect(asked.value(300).idealMs).toBe(150);
});

test("a damaged saved state is refused as OEE_SAVED_STATE, never with a TypeError", () => {
  const saved = oeeAccumulator({ from: 0, stateMap: meaning }).save();
  const config = saved.config as Record<string, unknown>;
  const events = saved.events as Record<string, unknown>;
  const broken: unknown[] = [{ config: {}, events: {} }];
  for (const key of ["from", "states", "policy", "counters", "shifts"]) {
    broken.push({ config: { ...config, [key]: undefined }, events });
  }
  for (const key of ["names", "productNames", "states", "products", "counts"]) {
    broken.push({ config, events: { ...events, [key]: undefined } });
  }
  broken.push({ config, events: { ...events, counts: {} } });
  broken.push({ config, events: { ...events, corrections: {} } });
  broken.push({ config, events: { ...events, corrections: [null] } });
  broken.push({ config, events: { ...events, states: { t: [], v: [] } } });
  for (const one of broken) {
    expect(() => restoreOee({ kind: "oee", v: 1, ...(one as object) } as never)).toThrow(
      expect.objectContaining({ name: "TaktlineError", code: "OEE_SAVED_STATE" }),
    );
  }
  expect(restoreOee(JSON.parse(JSON.stringify(saved))).save()).toEqual(saved);
});

test("what was saved before there were micro-stops and corrections is restored without them", () => {
  const of = oeeAccumulator({ from: 0, stateMap: meaning });
  of.pushStates(frame(new Float64Array([0, 40]), ["RUN", "STOP"]));
  const saved = JSON.parse(JSON.stringify(of.save()));
  delete saved.events.corrections;
  delete saved.config.policy.microStopMs;
  delete saved.config.policy.microStopCategories;
  expect(restoreOee(saved).value(100)).toEqual(of.value(100));
});

const run = (
  counts: OeeInput["counts"],
  options: Partial<OeeOptions> = {},
  corrections: OeeCorrection[] = [],
) =>
  oee(
    {
      from: 0,
      to: 1000,
      states: frame(new Float64Array([0]), ["RUN"]),
      corrections,
      ...(counts && { counts }),
    },
    { stateMap: meaning, idealCycleMs: 10, ...options },
  );
const read = (...parts: number[]) =>
  frame(
    Float64Array.from(parts, (_, i) => i),
    Float64Array.from(parts),
  );

test("no number of parts and no ideal cycle time makes a ratio NaN or infinite", () => {
  const delta = { produced: { counter: "delta" }, scrap: { counter: "delta" } } as const;
  const large = run(
    { produced: read(0, 1e308, 1e308), scrap: read(0, 0, 1e308) },
    { counters: delta },
  );
  expect(large.counts.produced).toBe(0);
  expect(large.issues.map((issue) => issue.code)).toContain("OEE_COUNT_INVALID");
  const most = run({ produced: read(0, 2 ** 64), scrap: read(0, 1) }, { quality: "time" });
  expect(most.oee).toBeGreaterThan(1);
  expect(Number.isFinite(most.oee)).toBe(true);
  expect(() => run({ produced: read(0, 5) }, { idealCycleMs: 1e300 })).toThrow(
    expect.objectContaining({ code: "OEE_IDEAL_CYCLE" }),
  );
  // Weights too small for a double: their sum is 0, and no share of it is known.
  const small = run(
    { produced: read(0, 0.1), scrap: read(0, 0.1) },
    { idealCycleMs: Number.MIN_VALUE, quality: "time" },
  );
  expect(small.quality).toBeNull();
});

test("a time beyond the grid is no time: it neither moves the clock nor stops later questions", () => {
  const of = oeeAccumulator({ from: 0, stateMap: meaning });
  of.pushStates(frame(new Float64Array([0, 1e308]), ["RUN", "STOP"]));
  of.push({ kind: "time", t: 1e306 });
  of.push({ kind: "time", t: 100 });
  expect(of.value().times.aptMs).toBe(100);
  expect(of.value().disorder.invalidTime).toBe(1);
});

test("parts taken away below zero are told, and no ratio is made of them", () => {
  const taken = (count: "produced" | "scrap", parts: number) =>
    run({ produced: read(0, 5), scrap: read(0, 0) }, {}, [
      { kind: "count", count, tMs: 500, parts },
    ]);
  const fewer = taken("produced", -10);
  expect([fewer.performance, fewer.quality, fewer.oee]).toEqual([null, null, null]);
  const scrap = taken("scrap", -3);
  expect(scrap.counts.good).toBe(8);
  for (const { issues } of [fewer, scrap]) {
    expect(issues.map((issue) => issue.code)).toContain("OEE_COUNTS_DISAGREE");
  }
});

test("a correction without a name or without anything is refused by its code", () => {
  const wrong: unknown[] = [
    null,
    { kind: "state", fromMs: 1, toMs: 5 },
    { kind: "reason", fromMs: 1, toMs: 5, reason: 7 },
    { kind: "count", count: "good", tMs: 5, parts: 1e300 },
    { kind: "state", fromMs: -1e308, toMs: 1e308, state: "STOP" },
  ];
  for (const one of wrong) {
    expect(() => run(undefined, {}, [one as OeeCorrection]), JSON.stringify(one)).toThrow(
      expect.objectContaining({ name: "TaktlineError", code: "OEE_CORRECTION" }),
    );
  }
});

test("ideal cycle times changed after the fact change nothing", () => {
  const cycles = { A: 10 };
  const of = oeeAccumulator({ from: 0, stateMap: meaning, idealCycleMs: cycles });
  of.pushStates(frame(new Float64Array([0]), ["RUN"]));
  of.pushProducts(frame(new Float64Array([0]), ["A"]));
  of.pushCounts("produced", read(0, 5));
  cycles.A = -1;
  expect(of.value(1000).performance).toBe(0.05);
});

test("a saved state with one value replaced is refused or computes, and never hangs, throws otherwise or makes NaN", () => {
  const of = oeeAccumulator({
    from: 0,
    stateMap: meaning,
    microStopMs: 10,
    idealCycleMs: [{ product: "A", cycleMs: 5, fromMs: 3 }, { cycleMs: 3 }],
    shifts: [{ startMs: 0, endMs: 500, breaks: [{ startMs: 5, endMs: 9 }] }],
  });
  of.pushStates(frame(new Float64Array([0, 10, 30]), ["RUN", "STOP", "RUN"]));
  of.pushProducts(frame(new Float64Array([0]), ["A"]));
  of.pushCounts("produced", frame(new Float64Array([0, 5, 3]), new Float64Array([0, 10, 4])));
  of.correct({ kind: "state", fromMs: 1, toMs: 3, state: "STOP" });
  of.correct({ kind: "count", count: "scrap", tMs: 3, parts: 1 });
  const saved = JSON.stringify(of.save());
  expect(restoreOee(JSON.parse(saved)).value(600)).toEqual(of.value(600));
  const places: string[][] = [];
  const walk = (value: unknown, path: string[]) => {
    if (path.length > 0) places.push(path);
    if (typeof value !== "object" || value === null) return;
    for (const [key, below] of Object.entries(value)) walk(below, [...path, key]);
  };
  walk(JSON.parse(saved), []);
  let refused = 0;
  for (const path of places) {
    for (const wrong of [null, "zz", -7, 1e9, 0.3, {}, []]) {
      const damaged = JSON.parse(saved);
      let parent = damaged;
      for (const key of path.slice(0, -1)) parent = parent[key];
      parent[path.at(-1)!] = wrong;
      try {
        const again = restoreOee(damaged);
        const { availability, performance, quality, oee: index } = again.value(1e9 + 600);
        for (const ratio of [availability, performance, quality, index])
          expect(ratio).not.toBeNaN();
        again.timeline(600);
      } catch (error) {
        expect(error, `${path.join(".")} ${JSON.stringify(wrong)}`).toMatchObject({
          name: "TaktlineError",
        });
        refused++;
      }
    }
  }
  expect(refused).toBeGreaterThan(places.length * 3);
});

test("equipment that is its own descendant is refused, not recursed into without end", () => {
  const plant: { key: string; children: EquipmentNode[] } = { key: "plant", children: [] };
  plant.children.push({ key: "line", children: [plant] });
  expect(() => rollUpTree(plant)).toThrow(
    expect.objectContaining({ name: "TaktlineError", code: "OEE_LINE" }),
  );
});
