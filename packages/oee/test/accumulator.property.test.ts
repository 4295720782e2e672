import { frame } from "@taktline/core";
import {
  type CountKind,
  type LossNode,
  lossTree,
  type OeeAccumulator,
  type OeeCorrection,
  oee,
  oeeAccumulator,
  type PlannedShift,
  restoreOee,
  rollUpOee,
  stateMap,
  stateTimeline,
  waterfall,
} from "@taktline/oee";
import fc from "fast-check";
import { expect, test } from "vitest";

const meaning = stateMap({
  RUN: "production",
  SETUP: "setup",
  STOP: { category: "downtime", reason: "fault" },
  TRIP: { category: "downtime", reason: "fault" },
  WAIT: "idle",
  MEET: "plannedStop",
});

// Times with fractions that no sum of doubles keeps, around the start of the window and beyond its end;
// near 0 doubles are finer than the grid of times, in 2025 they lie on it.
const epochs = fc.constantFrom(0, 1_764_000_000_000);
const time = fc.double({ min: -50, max: 1050, noNaN: true });
const small = fc.oneof(
  time,
  fc.integer({ min: -2, max: 12 }).map((n) => n * 90),
);
const name = fc.constantFrom("RUN", "SETUP", "STOP", "TRIP", "WAIT", "MEET", "NEW", "RUN");

type Event =
  | { to: "states" | "products"; t: number; v: string }
  | { to: "correction"; t: number; v: OeeCorrection }
  | { to: CountKind; t: number; v: number };
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ to: fc.constant("states" as const), t: small, v: name }),
  fc.record({ to: fc.constant("products" as const), t: small, v: fc.constantFrom("A", "B") }),
  fc.record({
    to: fc.constantFrom<CountKind>("produced", "good", "scrap", "rework"),
    t: small,
    v: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 9, noNaN: true })),
  }),
);
const corrected: fc.Arbitrary<Event> = fc.record({
  to: fc.constant("correction" as const),
  t: small,
  v: fc.oneof(
    fc.record({
      kind: fc.constant("state" as const),
      fromMs: fc.constant(0),
      toMs: fc.double({ min: 0, max: 300, noNaN: true }),
      state: name,
    }),
    fc.record({
      kind: fc.constant("reason" as const),
      fromMs: fc.constant(0),
      toMs: fc.double({ min: 0, max: 300, noNaN: true }),
      reason: fc.constantFrom("fault", "power"),
    }),
    fc.record({
      kind: fc.constant("count" as const),
      count: fc.constantFrom<CountKind>("produced", "scrap"),
      tMs: fc.constant(0),
      parts: fc.integer({ min: -5, max: 5 }),
    }),
  ),
});
const options = fc.record(
  {
    stateMap: fc.constant(meaning),
    idealCycleMs: fc.constantFrom<number | Record<string, number>>(0.1, 3, {
      A: 1 / 3,
      B: 7,
      "": 1,
    }),
    counters: fc.constantFrom(
      {},
      { produced: { counter: "delta" as const }, good: { rollover: 61 } },
      { scrap: { startAt: 0 }, produced: { decrease: "rebase" as const } },
    ),
    breaks: fc.constantFrom<"include" | "exclude">("include", "exclude"),
    quality: fc.constantFrom<"count" | "time">("count", "time"),
    staleAfterMs: fc.double({ min: 1, max: 500, noNaN: true }),
    microStopMs: fc.double({ min: 1, max: 300, noNaN: true }),
    microStopCategories: fc.constantFrom(["downtime"] as const, ["downtime", "unknown"] as const),
    shifts: fc.constantFrom(
      [
        {
          startMs: 100.3,
          endMs: 600.7,
          breaks: [{ startMs: 200, endMs: 250.01 }],
        },
        { startMs: 590, endMs: 900 },
      ],
      [],
    ),
  },
  { requiredKeys: ["stateMap"] },
);

function calendarFrom(epoch: number, shifts: readonly PlannedShift[] | undefined) {
  if (shifts === undefined) return {};
  const move = ({ startMs, endMs }: { startMs: number; endMs: number }) => ({
    startMs: epoch + startMs,
    endMs: epoch + endMs,
  });
  return { shifts: shifts.map((s) => ({ ...move(s), breaks: (s.breaks ?? []).map(move) })) };
}

const later = (epoch: number, events: readonly Event[]): Event[] =>
  events.map((e) => {
    const t = e.t + epoch;
    if (e.to !== "correction") return { ...e, t };
    const { v } = e;
    if (v.kind === "count") return { ...e, t, v: { ...v, tMs: t } };
    return { ...e, t, v: { ...v, fromMs: t, toMs: t + v.toMs } };
  });

function push(of: OeeAccumulator, events: readonly Event[]): void {
  const t = (e: Event) => new Float64Array([e.t]);
  for (const e of events) {
    if (e.to === "states") of.pushStates(frame(t(e), [e.v as string]));
    else if (e.to === "products") of.pushProducts(frame(t(e), [e.v as string]));
    else if (e.to === "correction") of.correct(e.v);
    else of.pushCounts(e.to, frame(t(e), new Float64Array([e.v as number])));
  }
}

function batchInput(events: readonly Event[]) {
  const names = (to: Event["to"]) => {
    const of = events.filter((e) => e.to === to);
    return frame(
      new Float64Array(of.map((e) => e.t)),
      of.map((e) => e.v as string),
    );
  };
  const counts = Object.fromEntries(
    (["produced", "good", "scrap", "rework"] as const).flatMap((kind) => {
      const of = events.filter((e) => e.to === kind);
      return of.length === 0
        ? []
        : [
            [
              kind,
              frame(
                new Float64Array(of.map((e) => e.t)),
                new Float64Array(of.map((e) => e.v as number)),
              ),
            ],
          ];
    }),
  );
  const corrections = events.flatMap((e) => (e.to === "correction" ? [e.v] : []));
  return { states: names("states"), products: names("products"), counts, corrections };
}

test("the accumulator gives the bits of the batch under any chunking, with reads and saves in between, for late events too", () => {
  fc.assert(
    fc.property(
      fc
        .tuple(
          fc.array(event, { maxLength: 40 }),
          fc.array(corrected, { maxLength: 3 }),
          fc.nat(40),
        )
        .map(([told, right, at]) => [...told.slice(0, at), ...right, ...told.slice(at)]),
      options,
      fc.array(fc.record({ at: fc.nat(40), asOf: small, save: fc.boolean() }), { maxLength: 6 }),
      small,
      epochs,
      (relative, chosen, stops, end, epoch) => {
        const events = later(epoch, relative);
        const { shifts, ...rest } = chosen;
        const calendar = calendarFrom(epoch, shifts);
        let of = oeeAccumulator({ ...rest, ...calendar, from: epoch });
        const cuts = [...stops].sort((a, b) => a.at - b.at);
        const to = epoch + Math.max(end, 0);
        let done = 0;
        for (const { at, asOf, save } of cuts) {
          const next = Math.max(done, Math.min(at, events.length));
          push(of, events.slice(done, next));
          done = next;
          const when = epoch + Math.max(asOf, 0);
          const soFar = {
            from: epoch,
            to: when,
            ...calendar,
            ...batchInput(events.slice(0, done)),
          };
          expect(of.value(when)).toEqual(oee(soFar, rest));
          if (save) of = restoreOee(JSON.parse(JSON.stringify(of.save())));
        }
        push(of, events.slice(done));
        const input = { from: epoch, to, ...calendar, ...batchInput(events) };
        expect(of.value(to)).toEqual(oee(input, rest));
        expect(of.timeline(to)).toEqual(stateTimeline(input, rest));
        // The order of arrival does not matter where no two events share a time; that of corrections does.
        const machine = events.filter((e) => e.to !== "correction");
        const times = machine.map((e) => `${e.to} ${Math.round(e.t * 4096)}`);
        if (new Set(times).size === times.length) {
          const { corrections } = input;
          const turned = oee(
            { ...input, ...batchInput([...machine].reverse()), corrections },
            rest,
          );
          expect({ ...turned, disorder: null }).toEqual({ ...of.value(to), disorder: null });
        }
      },
    ),
    { numRuns: 90 },
  );
});

function check(node: LossNode): void {
  if (node.children.length === 0) return;
  let sum = 0;
  for (const child of node.children) {
    sum += child.ms;
    check(child);
  }
  expect(sum).toBe(node.ms);
  expect(new Set(node.children.map((c) => c.key)).size).toBe(node.children.length);
}

test("without a time the answer is as of the latest one told, also after a restart", () => {
  const of = oeeAccumulator({ from: 0, stateMap: meaning });
  expect(of.value().to).toBe(0);
  of.push({ kind: "states", frame: frame(new Float64Array([0, 40]), ["RUN", "STOP"]) });
  expect(of.value().to).toBe(40);
  of.push({ kind: "time", t: 80 });
  of.push({ kind: "time", t: Number.NaN });
  of.push({ kind: "states", frame: frame(new Float64Array([30]), ["STOP"]) });
  const again = restoreOee(JSON.parse(JSON.stringify(of.save())));
  expect(again.value()).toEqual(of.value());
  expect(again.value().availability).toBe(30 / 80);
  expect(again.timeline().at(-1)?.endMs).toBe(80);
});

test("a product change that is told after the readings it belongs to moves their parts", () => {
  const of = oeeAccumulator({ from: 0, stateMap: meaning, idealCycleMs: { A: 1, B: 10 } });
  const one = (t: number, v: string) => frame(new Float64Array([t]), [v]);
  of.pushStates(one(0, "RUN"));
  of.pushProducts(one(0, "A"));
  of.pushCounts("produced", frame(new Float64Array([0, 10, 50]), new Float64Array([0, 2, 5])));
  expect(of.value(100).idealMs).toBe(5);
  of.pushProducts(one(20, "B"));
  expect(of.value(100).idealMs).toBe(2 + 3 * 10);
});

test("a correction of a state gives what the machine would have told, also of a window that was closed and saved", () => {
  const name = fc.constantFrom("RUN", "STOP", "WAIT", "SETUP");
  fc.assert(
    fc.property(
      fc.array(fc.tuple(time, name), { maxLength: 20 }),
      fc.tuple(time, fc.double({ min: 1, max: 300, noNaN: true }), name),
      fc.option(fc.double({ min: 1, max: 200, noNaN: true })),
      (told, [from, length, state], micro) => {
        const grid = (t: number) => Math.round(t * 4096) / 4096;
        const [fromMs, toMs] = [grid(from), grid(from + length)];
        const rule = {
          stateMap: meaning,
          ...(micro === null ? {} : { microStopMs: micro }),
        };
        const events = told.map(([t, v]) => [grid(t), v] as const);
        const frameOf = (rows: readonly (readonly [number, string])[]) =>
          frame(
            Float64Array.from(rows, (r) => r[0]),
            rows.map((r) => r[1]),
          );
        // What the machine says from the end of the correction on is what it said before, or still nothing.
        const sorted = [...events].sort((a, b) => a[0] - b[0]);
        const after = sorted.filter(([t]) => t <= toMs).at(-1)?.[1] ?? "nothing known";
        const rows = [
          ...sorted.filter(([t]) => t < fromMs),
          [fromMs, state] as const,
          [toMs, after] as const,
          ...sorted.filter(([t]) => t > toMs),
        ];
        const closed = oeeAccumulator({ ...rule, from: 0 });
        closed.pushStates(frameOf(events));
        closed.value(1000);
        const again = restoreOee(JSON.parse(JSON.stringify(closed.save())));
        again.correct({ kind: "state", fromMs, toMs, state });
        const [got, want] = [
          again.value(1000),
          oee({ from: 0, to: 1000, states: frameOf(rows) }, rule),
        ];
        if (fromMs >= 0 && toMs < 1000) expect(got.times).toEqual(want.times);
        expect(got.times.calendarMs).toBe(1000);
        expect(restoreOee(JSON.parse(JSON.stringify(again.save()))).value(1000)).toEqual(got);
      },
    ),
    { numRuns: 100 },
  );
});

test("every sum of the loss tree holds exactly, the waterfall leaves no gap, and the timeline has the times of the result", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), options, epochs, (relative, chosen, epoch) => {
      const events = later(epoch, relative);
      const { shifts, ...rest } = chosen;
      const calendar = calendarFrom(epoch, shifts);
      const input = { from: epoch, to: epoch + 1000.123, ...calendar, ...batchInput(events) };
      const result = oee(input, rest);
      for (const of of [result, rollUpOee([result, result])]) {
        const { root, complete } = lossTree(of);
        check(root);
        const bars = waterfall(of);
        for (let i = 1; i < bars.length; i++) {
          const { kind, startMs, endMs, lossMs } = bars[i]!;
          if (kind === "loss") expect(startMs).toBe(bars[i - 1]!.endMs);
          else expect(endMs).toBe(bars[i - 1]!.endMs);
          expect(lossMs).toBe(kind === "loss" ? startMs - endMs : 0);
        }
        expect(bars.at(-1)!.kind === "good").toBe(complete);
      }
      const segments = stateTimeline(input, rest);
      const sums: Record<string, number> = {};
      let at = result.from;
      for (const { startMs, endMs, state } of segments) {
        expect(startMs).toBe(at);
        expect(endMs).toBeGreaterThan(startMs);
        sums[state] = (sums[state] ?? 0) + (endMs - startMs);
        at = endMs;
      }
      expect(at).toBe(result.to);
      for (let i = 1; i < segments.length; i++) {
        const { startMs: _, endMs: __, ...one } = segments[i]!;
        const { startMs: _a, endMs: _b, ...before } = segments[i - 1]!;
        expect(one).not.toEqual(before);
      }
      const totals: Record<string, number> = {};
      for (const s of result.states) {
        totals[s.state] = (totals[s.state] ?? 0) + s.workingMs + s.breakMs + s.unscheduledMs;
      }
      expect(sums).toEqual(totals);
    }),
    { numRuns: 90 },
  );
});

test("no number is NaN and no ratio exists without its denominator", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), options, epochs, (relative, chosen, epoch) => {
      const events = later(epoch, relative);
      const { shifts, ...rest } = chosen;
      const calendar = calendarFrom(epoch, shifts);
      const result = oee(
        { from: epoch, to: epoch + 300, ...calendar, ...batchInput(events) },
        rest,
      );
      const text = JSON.stringify(result, (_, value) =>
        typeof value === "number" && !Number.isFinite(value) ? "not finite" : value,
      );
      expect(text).not.toContain("not finite");
      expect(result.availability === null).toBe(result.times.pbtMs === 0);
      for (const ratio of [
        "availability",
        "performance",
        "quality",
        "oee",
        "nee",
        "teep",
      ] as const) {
        const said = result.issues.some((i) => i.code === "OEE_UNDEFINED" && i.path?.[0] === ratio);
        expect(said).toBe(result[ratio] === null);
      }
    }),
    { numRuns: 120 },
  );
});
