import { type CounterOptions, oee, oeeAccumulator, restoreOee, stateMap } from "@taktline/oee";
import fc from "fast-check";
import { expect, test } from "vitest";

const meaning = stateMap({ RUN: "production" });
const states = { t: new Float64Array([0]), v: ["RUN"] };
const times = (n: number) => Float64Array.from({ length: n }, (_, i) => i * 10);
const large = 2n ** 60n;

function produced(readings: readonly bigint[], counter: CounterOptions = {}): number | null {
  const frame = { t: times(readings.length), v: new BigUint64Array(readings) };
  const input = { from: 0, to: 1e6, states, counts: { produced: frame } };
  return oee(input, { stateMap: meaning, counters: { produced: counter } }).counts.produced;
}

test("a 64-bit total above 2^53 loses no part", () => {
  expect(produced([large, large + 3n])).toBe(3);
  expect(produced([2n ** 53n, 2n ** 53n + 1n, 2n ** 53n + 2n])).toBe(2);
  const signed = { t: times(2), v: new BigInt64Array([large, large + 3n]) };
  const input = { from: 0, to: 100, states, counts: { produced: signed } };
  expect(oee(input, { stateMap: meaning }).counts.produced).toBe(3);
});

test("after a restart it counts from 0, and across 2^64 it rolls over, exactly", () => {
  expect(produced([large, large + 3n, 5n, 12n])).toBe(15);
  expect(produced([2n ** 64n - 3n, 2n], { rollover: 2 ** 64 })).toBe(5);
  expect(produced([2n ** 64n - 2048n, 2n, 3n], { rollover: 2 ** 64 })).toBe(2051);
  expect(produced([large + 3n, large + 1n, large + 2n], { decrease: "rebase" })).toBe(1);
});

test("steps are exact in any order of arrival, with repeated times, and through save and restore", () => {
  const step = fc.record({ at: fc.nat(30), add: fc.nat(3000) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.nat(20), fc.nat(10), (steps, cut, from) => {
      let running = oeeAccumulator({ from, stateMap: meaning });
      running.pushStates(states);
      // Ascending with time, so that no order of arrival can look like a restart.
      const held = new Map<number, bigint>();
      steps.forEach(({ at, add }, i) => {
        if (i === cut) running = restoreOee(JSON.parse(JSON.stringify(running.save())));
        const reading = large + BigInt(at * 3001 + add);
        held.set(at, reading);
        running.pushCounts("produced", {
          t: new Float64Array([at]),
          v: new BigInt64Array([reading]),
        });
        if (i % 3 === 0) running.value(20);
      });
      const inWindow = [...held].sort((a, b) => a[0] - b[0]).map(([t, v]) => ({ t, v }));
      const base = inWindow.filter((one) => one.t <= from).at(-1);
      const used = inWindow.filter((one) => one.t > from);
      const first = base ?? used[0];
      const last = used.at(-1);
      const told = used.length + (base === undefined ? 0 : 1) > 1;
      const got = running.value(100).counts.produced;
      if (first === undefined) expect(got).toBeNull();
      else if (told && last !== undefined) expect(got).toBe(Number(last.v - first.v));
    }),
  );
});
