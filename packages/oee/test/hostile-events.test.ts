import { frame } from "@taktline/core";
import { oeeAccumulator, restoreOee, stateMap } from "@taktline/oee";
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
