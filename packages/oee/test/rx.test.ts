import { frame, TaktlineError } from "@taktline/core";
import { oee, stateMap } from "@taktline/oee";
import { type OeeFrame, oeeFrames } from "@taktline/oee/rx";
import { from, lastValueFrom, Subject, toArray } from "rxjs";
import { expect, test } from "vitest";

const options = {
  from: 0,
  stateMap: stateMap({ RUN: "production", STOP: "downtime" }),
  idealCycleMs: 1,
};
const items: OeeFrame[] = [
  { kind: "states", frame: frame(new Float64Array([0]), ["RUN"]) },
  {
    kind: "counts",
    count: "produced",
    frame: frame(new Float64Array([0, 30]), new Float64Array([5, 25])),
  },
  { kind: "products", frame: frame(new Float64Array([0]), ["A"]) },
  { kind: "states", frame: frame(new Float64Array([60, 20]), ["RUN", "STOP"]) },
  { kind: "time", t: 100 },
  { kind: "time", t: 90 },
];

test("one result per item, as of the latest time so far, equal to the batch", async () => {
  const results = await lastValueFrom(from(items).pipe(oeeFrames(options), toArray()));
  expect(results.map((r) => r.to)).toEqual([0, 30, 30, 60, 100, 100]);
  expect(results.map((r) => r.availability)).toEqual([null, 1, 1, 20 / 60, 0.6, 0.6]);
  expect(results[4]).toEqual(
    oee(
      {
        from: 0,
        to: 100,
        states: frame(new Float64Array([0, 60, 20]), ["RUN", "RUN", "STOP"]),
        products: frame(new Float64Array([0]), ["A"]),
        counts: { produced: frame(new Float64Array([0, 30]), new Float64Array([5, 25])) },
      },
      options,
    ),
  );
});

test("every subscription starts anew, and a replay gives the same", async () => {
  const stream = from(items).pipe(oeeFrames(options), toArray());
  expect(await lastValueFrom(stream)).toEqual(await lastValueFrom(stream));
});

test("a configuration error is thrown at once, a malformed frame goes down the stream and lets go of the source", () => {
  expect(() => oeeFrames({ ...options, idealCycleMs: 0 })).toThrow(TaktlineError);
  const source = new Subject<OeeFrame>();
  const errors: unknown[] = [];
  source.pipe(oeeFrames(options)).subscribe({ error: (error) => errors.push(error) });
  source.next({ kind: "states", frame: { t: new Float64Array(2), v: ["RUN"] } });
  expect(errors).toEqual([expect.objectContaining({ code: "OEE_COLUMNS" })]);
  expect(source.observed).toBe(false);
});

test("a correction goes down the stream like any other item", async () => {
  const told: OeeFrame[] = [
    ...items,
    { kind: "correction", correction: { kind: "state", fromMs: 20, toMs: 40, state: "RUN" } },
  ];
  const last = await lastValueFrom(from(told).pipe(oeeFrames(options)));
  expect(last.availability).toBe(0.8);
});
