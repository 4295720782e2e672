import { isoTimeMs, parseIsoTime } from "@taktline/core";
import fc from "fast-check";
import { expect, test } from "vitest";

function read(text: string, offsetMinutes?: number) {
  const result = parseIsoTime(text, offsetMinutes === undefined ? {} : { offsetMinutes });
  return result.ok ? result.value : result.issues[0].code;
}

test("a time of an MTConnect log keeps its seven decimals exactly", () => {
  expect(read("2022-08-08T13:51:34.7167146Z")).toEqual({
    ms: Date.UTC(2022, 7, 8, 13, 51, 34, 716),
    nanos: 714_600,
  });
  expect(isoTimeMs("2022-08-08T13:51:34.7167146Z")).toBeCloseTo(
    Date.UTC(2022, 7, 8, 13, 51, 34, 716) + 0.7146,
    3,
  );
});

test("what Date writes is read back, with any number of decimals and any offset", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(0, 0, 1) - 1899 * 366 * 864e5, max: Date.UTC(9999, 11, 30) }),
      fc.nat(999_999),
      fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }),
      (ms, nanos, offset) => {
        const local = new Date(ms + offset * 60_000).toISOString();
        fc.pre(local.length === 24);
        const size = Math.abs(offset);
        const two = (value: number) => String(value).padStart(2, "0");
        const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
        const text = `${local.slice(0, -1)}${String(nanos).padStart(6, "0")}`;
        expect(read(`${text}${zone}`)).toEqual({ ms, nanos });
        expect(read(`${text}${zone.replace(":", "")}`)).toEqual({ ms, nanos });
        expect(read(text, offset)).toEqual({ ms, nanos });
        expect(Math.floor(isoTimeMs(`${local.slice(0, -1)}${zone}`))).toBe(ms);
      },
    ),
    { numRuns: 300 },
  );
});

test("offsets, separators, missing seconds and decimals are read", () => {
  const noon = Date.UTC(2026, 10, 25, 12);
  for (const text of [
    "2026-11-25T12:00Z",
    "2026-11-25 12:00:00Z",
    "2026-11-25t12:00:00z",
    "2026-11-25T12:00:00.0Z",
    "2026-11-25T12:00:00,000000000000Z",
    "2026-11-25T20:00:00+08:00",
    "2026-11-25T20:00:00+0800",
    "2026-11-25T20:00:00+08",
    "2026-11-25T06:30:00-05:30",
    "2026-11-25T12:00:00-00:00",
  ]) {
    expect(read(text), text).toEqual({ ms: noon, nanos: 0 });
  }
  expect(read("2026-11-25T12:00:00.9999999999Z")).toEqual({ ms: noon + 999, nanos: 999_999 });
  expect(read("2026-11-25T20:00:00", 480)).toEqual({ ms: noon, nanos: 0 });
  expect(read("2026-11-25T12:00:00Z", 480)).toEqual({ ms: noon, nanos: 0 });
});

test("days and clock times that do not exist are refused", () => {
  for (const text of [
    "2022-02-30T00:00:00Z",
    "2023-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z",
    "2022-13-01T00:00:00Z",
    "2022-00-01T00:00:00Z",
    "2022-04-31T00:00:00Z",
    "2022-01-00T00:00:00Z",
    "2022-01-01T24:00:01Z",
    "2022-01-01T25:00:00Z",
    "2022-01-01T00:60:00Z",
    "2022-01-01T00:00:61Z",
    "2022-01-01T12:00:60Z",
    "2022-01-01T00:00:00+24:00",
    "2022-01-01T00:00:00+01:60",
  ]) {
    expect(read(text), text).toBe("CORE_TIME_RANGE");
    expect(isoTimeMs(text)).toBeNaN();
  }
  expect(read("2000-02-29T00:00:00Z")).toEqual({ ms: Date.UTC(2000, 1, 29), nanos: 0 });
});

test("the end of a day and a leap second are the first instant of the next day", () => {
  const next = { ms: Date.UTC(2017, 0, 1), nanos: 0 };
  expect(read("2016-12-31T24:00:00Z")).toEqual(next);
  expect(read("2016-12-31T23:59:60Z")).toEqual(next);
  expect(read("2017-01-01T07:59:60+08:00")).toEqual(next);
});

test("a local time without its distance from UTC is refused, not guessed", () => {
  expect(read("2026-11-25T12:00:00")).toBe("CORE_TIME_ZONE");
});

test("what is no time is an issue and NaN, never an error", () => {
  for (const text of [
    "",
    "now",
    "2026-11-25",
    "2026-11-25T12Z",
    "20261125T120000Z",
    "2026-11-25T12:00:00.Z",
    "2026-11-25T12:00:00Z ",
    " 2026-11-25T12:00:00Z",
    "2026-11-25T12:00:00+8",
    "2026-11-25T12:00:00+08:0",
    "2026-11-25T12:00:0xZ",
    "２026-11-25T12:00:00Z",
  ]) {
    expect(read(text), text).toBe("CORE_TIME_SYNTAX");
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(typeof isoTimeMs(text)).toBe("number");
    }),
  );
});
