import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilTime, daysFromCivil, maxTime } from "../src/format/civil-time.js";
import { formatOffset, formatTime } from "../src/format/format-time.js";
import { timeTicks } from "../src/scale/time-ticks.js";

describe("civil time", () => {
  it("agrees with the calendar of ECMAScript over all of its range", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -8.64e15, max: 8.64e15 }),
        fc.integer({ min: -1080, max: 1080 }),
        (t, offset) => {
          const date = new Date(t + offset * 60_000);
          if (Number.isNaN(date.getTime())) return;
          expect(civilTime(t, offset)).toEqual({
            year: date.getUTCFullYear(),
            month: date.getUTCMonth() + 1,
            day: date.getUTCDate(),
            hour: date.getUTCHours(),
            minute: date.getUTCMinutes(),
            second: date.getUTCSeconds(),
            ms: date.getUTCMilliseconds(),
          });
          const midnight = Date.UTC(2000, date.getUTCMonth(), date.getUTCDate());
          expect(daysFromCivil(2000, date.getUTCMonth() + 1, date.getUTCDate())).toBe(
            midnight / 86_400_000,
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it("is written in both languages at the offset given", () => {
    const t = Date.UTC(2026, 10, 24, 16, 5, 9, 7);
    expect(formatTime(t, 480, "full", "en")).toBe("2026-11-25 00:05:09.007");
    expect(formatTime(t, 480, "day", "zh")).toBe("11月25日");
    expect(formatTime(t, 480, "day", "en")).toBe("25 Nov");
    expect(formatTime(t, -210, "minute", "en")).toBe("12:35");
    expect(formatTime(Number.NaN, 0, "full", "en")).toBe("–");
    expect(formatTime(maxTime * 2, 0, "full", "en")).toBe("–");
  });

  it("names offsets, and takes one beyond 18 hours for none", () => {
    expect(formatOffset(480)).toBe("UTC+08:00");
    expect(formatOffset(-210)).toBe("UTC-03:30");
    expect(formatOffset(1e9)).toBe("UTC");
    expect(formatTime(0, 1e9, "minute", "en")).toBe("00:00");
  });
});

describe("timeTicks", () => {
  const day = Date.UTC(2026, 10, 24, 16);

  it("stands on round hours of the wall clock and names the day where it changes", () => {
    const ticks = timeTicks(day - 3_600_000, day + 5 * 3_600_000, 6, 480, "en");
    expect(ticks.map(({ label, date }) => `${label} ${date}`.trim())).toEqual([
      "23:00 24 Nov",
      "00:00 25 Nov",
      "01:00",
      "02:00",
      "03:00",
      "04:00",
      "05:00",
    ]);
  });

  it("goes from milliseconds to years", () => {
    const label = (span: number) => timeTicks(day, day + span, 5, 480, "en")[1]?.label;
    expect(label(20)).toBe("00:00:00.005");
    expect(label(60_000)).toBe("00:00:15");
    expect(label(10 * 86_400_000)).toBe("27 Nov");
    expect(label(200 * 86_400_000)).toBe("Apr");
    expect(label(4000 * 86_400_000)).toMatch(/^20\d\d$/);
    expect(timeTicks(day, day + 200 * 86_400_000, 5, 480, "zh")[0]?.label).toBe("1月");
  });

  it("never has more than it should, and distinct ones in order", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8.6e15, max: 8.6e15, noNaN: true }),
        fc.double({ min: 0.5, max: 1e15, noNaN: true }),
        fc.integer({ min: 2, max: 12 }),
        (from, span, count) => {
          const to = Math.min(8.64e15, from + span);
          const ticks = timeTicks(from, to, count, 480, "en");
          expect(ticks.length).toBeLessThanOrEqual(2 * count + 2);
          for (const [i, tick] of ticks.entries()) {
            expect(tick.t).toBeGreaterThanOrEqual(from);
            expect(tick.t).toBeLessThanOrEqual(to);
            if (i > 0) expect(tick.t).toBeGreaterThan(ticks[i - 1]?.t ?? 0);
          }
        },
      ),
    );
  });

  it("is empty where there is no range", () => {
    expect(timeTicks(5, 5, 4, 0, "en")).toEqual([]);
    expect(timeTicks(Number.NaN, 5, 4, 0, "en")).toEqual([]);
    expect(timeTicks(0, 1e300, 4, 0, "en")).toEqual([]);
  });
});
