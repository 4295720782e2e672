import {
  formatIsoDuration,
  type IsoDuration,
  isoDurationMs,
  isTaktlineError,
  parseIsoDuration,
} from "@taktline/core";
import fc from "fast-check";
import { expect, test } from "vitest";

const zero = { sign: 1, years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };

test("the forms of ISO 8601-1 clause 5.5.2 are read into their parts", () => {
  const forms: Record<string, Partial<IsoDuration>> = {
    P3Y6M4DT12H30M5S: { years: 3, months: 6, days: 4, hours: 12, minutes: 30, seconds: 5 },
    P18Y9M4DT11H9M8S: { years: 18, months: 9, days: 4, hours: 11, minutes: 9, seconds: 8 },
    P2W: { weeks: 2 },
    PT36H: { hours: 36 },
    P1M: { months: 1 },
    PT1M: { minutes: 1 },
    "PT0,5S": { seconds: 0.5 },
    "PT1.25H": { hours: 1.25 },
    "-P1D": { sign: -1, days: 1 },
    "+PT1S": { seconds: 1 },
    PT0S: {},
  };
  for (const [text, parts] of Object.entries(forms)) {
    const result = parseIsoDuration(text);
    expect(result.ok && result.value, text).toEqual({ ...zero, ...parts });
  }
});

test("what is no duration is an issue with code and remedy", () => {
  const wrong = [
    "",
    "P",
    "PT",
    "P1DT",
    "1D",
    "P1S",
    "PT1D",
    "P1H",
    "PT1.5H30M",
    "P-1D",
    "PT1S ",
    "p1d",
    "PT.5S",
    "PT1.S",
    "P1Y2Y",
    "PT1M1H",
    "PT９S",
  ];
  for (const text of wrong) {
    expect(parseIsoDuration(text).issues[0]?.code, text).toBe("CORE_DURATION_SYNTAX");
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(typeof isoDurationMs(text).ok).toBe("boolean");
    }),
  );
});

test("writing and reading gives the same parts", () => {
  const part = fc.nat(100_000);
  fc.assert(
    fc.property(
      fc.record({
        sign: fc.constantFrom<1 | -1>(1, -1),
        years: part,
        months: part,
        weeks: part,
        days: part,
        hours: part,
        minutes: part,
        seconds: fc.integer({ min: 0, max: 1_000_000_000 }).map((micro) => micro / 1e6),
      }),
      (duration) => {
        const result = parseIsoDuration(formatIsoDuration(duration));
        const { sign: _, ...parts } = duration;
        const nothing = Object.values(parts).every((value) => value === 0);
        expect(result.ok && result.value).toEqual(nothing ? zero : duration);
      },
    ),
  );
});

test("milliseconds are written in hours, minutes and seconds and come back exactly", () => {
  expect(formatIsoDuration(0)).toBe("PT0S");
  expect(formatIsoDuration(-0)).toBe("PT0S");
  expect(formatIsoDuration(90_000_000)).toBe("PT25H");
  expect(formatIsoDuration(-61_001)).toBe("-PT1M1.001S");
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (ms) => {
      const back = isoDurationMs(formatIsoDuration(ms));
      expect(back.ok && back.value).toBe(ms);
    }),
  );
});

test("a day is 24 hours and a week seven days; years and months are refused as having no fixed length", () => {
  const length = (text: string) => {
    const result = isoDurationMs(text);
    return result.ok ? result.value : result.issues[0].code;
  };
  expect(length("P1W")).toBe(604_800_000);
  expect(length("P1DT12H")).toBe(129_600_000);
  expect(length("PT0.001S")).toBe(1);
  expect(length("-PT1M")).toBe(-60_000);
  expect(length("P1M")).toBe("CORE_DURATION_CALENDAR");
  expect(length("P1Y")).toBe("CORE_DURATION_CALENDAR");
  expect(length("P0Y0M1D")).toBe(86_400_000);
});

test("parts that cannot be written are refused", () => {
  for (const wrong of [{ hours: 1.5, minutes: 1 }, { days: -1 }, { seconds: Number.NaN }]) {
    let code: unknown;
    try {
      formatIsoDuration({ ...zero, sign: 1, ...wrong });
    } catch (error) {
      code = isTaktlineError(error) && error.code;
    }
    expect(code).toBe("CORE_DURATION_VALUE");
  }
  expect(formatIsoDuration({ ...zero, sign: 1, seconds: 1e-7 })).toBe("PT0.0000001S");
});
