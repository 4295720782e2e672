import {
  type CoreErrorCode,
  formatIsoDuration,
  isoTimeMs,
  parseIsoDuration,
  parseIsoTime,
  shiftAt,
  shiftCalendar,
  shiftsBetween,
} from "@taktline/core";
import fc from "fast-check";
import { expect, test } from "vitest";

const refused = (code: CoreErrorCode, run: () => unknown) =>
  expect(run).toThrow(expect.objectContaining({ name: "TaktlineError", code }));

const zero = {
  sign: 1 as const,
  years: 0,
  months: 0,
  weeks: 0,
  days: 0,
  hours: 0,
  minutes: 0,
  seconds: 0,
};

test("a duration is written to 15 decimals of its smallest part, and what rounds to 0 is PT0S", () => {
  expect(formatIsoDuration(1e-20)).toBe("PT0S");
  expect(formatIsoDuration(-1e-20)).toBe("PT0S");
  expect(formatIsoDuration({ ...zero, seconds: 0.1 + 0.2 })).toBe("PT0.3S");
  expect(formatIsoDuration({ ...zero, seconds: 1e-15 })).toBe("PT0.000000000000001S");
  expect(formatIsoDuration({ ...zero, minutes: 20, seconds: 1e-20 })).toBe("PT20M");
  expect(formatIsoDuration({ ...zero, hours: 1e15 - 1 })).toBe("PT999999999999999H");
});

test("a part of 1e15 or more, which could not be read back, is refused", () => {
  for (const hours of [1e15, 1e21, 1e22, Number.POSITIVE_INFINITY]) {
    refused("CORE_DURATION_VALUE", () => formatIsoDuration({ ...zero, hours }));
  }
  refused("CORE_DURATION_VALUE", () => formatIsoDuration(1e25));
  refused("CORE_DURATION_VALUE", () => formatIsoDuration({ ...zero, seconds: -1e-20 }));
});

test("every number of seconds that is written is read back to within its rounding", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 999_999_999_999_999, noNaN: true }), (seconds) => {
      const back = parseIsoDuration(formatIsoDuration({ ...zero, seconds }));
      expect(back.ok && Math.abs(back.value.seconds - seconds)).toBeLessThanOrEqual(1e-15);
    }),
  );
});

test("shifts at instants that no Date holds are refused with the range", () => {
  const calendar = shiftCalendar({
    zone: "Asia/Shanghai",
    shifts: [{ name: "day", start: "08:00", end: "17:00" }],
  });
  for (const ms of [8.64e15, -8.64e15, 1e18, -1e18, Number.POSITIVE_INFINITY, Number.NaN]) {
    refused("CORE_CALENDAR_RANGE", () => shiftAt(calendar, ms));
    refused("CORE_CALENDAR_RANGE", () => shiftsBetween(calendar, ms, ms));
  }
  expect(() => shiftAt(calendar, 1e18)).toThrow("8639999654400000");
  const last = 8_639_999_654_400_000;
  expect(shiftsBetween(calendar, last - 86_400_000, last).length).toBeGreaterThan(0);
  expect(shiftsBetween(calendar, -last, 86_400_000 - last).length).toBeGreaterThan(0);
});

test("an offset that is no offset is refused, whatever the text says", () => {
  for (const offsetMinutes of [Number.POSITIVE_INFINITY, Number.NaN, 1440, -1440]) {
    for (const text of ["2024-01-01T00:00:00", "2024-01-01T00:00:00Z", ""]) {
      refused("CORE_TIME_OFFSET", () => parseIsoTime(text, { offsetMinutes }));
      refused("CORE_TIME_OFFSET", () => isoTimeMs(text, { offsetMinutes }));
    }
  }
  expect(isoTimeMs("2024-01-01T00:00:00", { offsetMinutes: -1439 })).toBe(
    Date.UTC(2024, 0, 1, 23, 59),
  );
});
