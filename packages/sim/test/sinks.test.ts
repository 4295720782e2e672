import { isTaktlineError } from "@taktline/core";
import { cncLine, replay, type SimEvent, simulate, toNdjson, toShdr } from "@taktline/sim";
import { describe, expect, it } from "vitest";
import { utcText } from "../src/sink/utc-text.js";

describe("toNdjson", () => {
  it("is what JSON.parse reads back, for every event of a day", () => {
    const events = [...simulate(cncLine(), { until: "24h" })];
    const lines = [...toNdjson(events)];
    expect(lines.every((line) => line.endsWith("}\n"))).toBe(true);
    expect(lines.map((line) => JSON.parse(line))).toEqual(events);
  });
});

describe("toShdr", () => {
  it("writes one observation per line with a time in UTC, and quotes what SHDR would take apart", () => {
    const event = (signal: string, value: string): SimEvent =>
      ({ t: 1_500, machine: "m", signal, value, kind: "state" }) as SimEvent;
    expect([...toShdr([event("state", 'A|"B'), event("state", " C")])]).toEqual([
      '1970-01-01T00:00:01.500Z|m:state|"A\\|\\"B"\n',
      '1970-01-01T00:00:01.500Z|m:state|" C"\n',
    ]);
    expect([...toShdr([event("state", "RUN")], { key: ({ signal }) => signal })]).toEqual([
      "1970-01-01T00:00:01.500Z|state|RUN\n",
    ]);
  });

  it("writes times as the platform does, from year 0 to 9999", () => {
    for (let t = -62_167_219_200_000; t < 253_402_300_799_999; t += 86_400_000 * 97 + 12_345_678) {
      expect(utcText(t)).toBe(new Date(t).toISOString().replace(/^\+00/, ""));
    }
    for (const day of ["2000-02-29", "2024-02-29", "2100-02-28", "1999-12-31", "2000-03-01"]) {
      expect(utcText(Date.parse(`${day}T23:59:59.999Z`))).toBe(`${day}T23:59:59.999Z`);
    }
  });
});

describe("replay", () => {
  it("waits the gaps at its speed, and not for steps back", async () => {
    const pauses: number[] = [];
    const sleep = async (ms: number) => void pauses.push(ms);
    const given: number[] = [];
    for await (const { t } of replay([{ t: 0 }, { t: 10_000 }, { t: 5_000 }, { t: 30_000 }], {
      speed: 10,
      sleep,
    })) {
      given.push(t);
    }
    expect(given).toEqual([0, 10_000, 5_000, 30_000]);
    expect(pauses).toEqual([1_000, 2_000]);
  });

  it("paces by arrival where there is one, and makes up for lost time by a clock", async () => {
    let clock = 500;
    const pauses: number[] = [];
    const sleep = async (ms: number) => {
      pauses.push(ms);
      clock += ms + 3;
    };
    const events = [{ t: 0 }, { t: 0, arrival: 100 }, { t: 200 }, { t: 300 }];
    for await (const _ of replay(events, { sleep, now: () => clock })) clock += 2;
    expect(pauses).toEqual([98, 95, 95]);
  });

  it("does not wait at infinite speed, and ends when told", async () => {
    const sleep = () => Promise.reject(new Error("no sleep was expected"));
    const signal = { aborted: false };
    let n = 0;
    for await (const _ of replay(simulate(cncLine(), { until: "1h" }), {
      speed: Infinity,
      sleep,
      signal,
    })) {
      if (++n === 10) signal.aborted = true;
    }
    expect(n).toBe(10);
  });

  it("refuses a speed that is not above 0, before it is iterated", () => {
    for (const speed of [0, -1, Number.NaN]) {
      let error: unknown;
      try {
        replay([], { speed, sleep: async () => {} });
      } catch (thrown) {
        error = thrown;
      }
      expect(isTaktlineError(error, "SIM_REPLAY_SPEED")).toBe(true);
    }
  });
});
