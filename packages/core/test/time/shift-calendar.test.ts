import {
  isTaktlineError,
  type ShiftCalendarInput,
  shiftAt,
  shiftCalendar,
  shiftsBetween,
} from "@taktline/core";
import fc from "fast-check";
import { expect, test } from "vitest";

const hour = 3_600_000;
const iso = (ms: number) => new Date(ms).toISOString();

const threeShifts: ShiftCalendarInput = {
  zone: "Europe/Berlin",
  shifts: [
    {
      name: "early",
      start: "06:00",
      end: "14:00",
      breaks: [{ start: "09:00", end: "09:30", name: "meal" }],
    },
    { name: "late", start: "14:00", end: "22:00" },
    { name: "night", start: "22:00", end: "06:00", breaks: [{ start: "02:00", end: "02:30" }] },
  ],
};

function night(zone: string, date: string) {
  const calendar = shiftCalendar({
    zone,
    shifts: [{ name: "night", start: "22:00", end: "06:00" }],
  });
  const day = Date.parse(`${date}T00:00:00Z`);
  return shiftsBetween(calendar, day - 24 * hour, day + 48 * hour).find(
    (shift) => shift.date === date,
  );
}

function code(change: Partial<ShiftCalendarInput>): string {
  try {
    shiftCalendar({ ...threeShifts, ...change });
  } catch (error) {
    if (isTaktlineError(error)) return error.code;
    throw error;
  }
  return "accepted";
}

test("the Berlin night shift of 25 October 2025 lasts nine hours", () => {
  const shift = night("Europe/Berlin", "2025-10-25");
  expect(iso(shift!.startMs)).toBe("2025-10-25T20:00:00.000Z");
  expect(iso(shift!.endMs)).toBe("2025-10-26T05:00:00.000Z");
});

test("the Berlin night shift of 29 March 2025 lasts seven hours", () => {
  const shift = night("Europe/Berlin", "2025-03-29");
  expect(iso(shift!.startMs)).toBe("2025-03-29T21:00:00.000Z");
  expect(iso(shift!.endMs)).toBe("2025-03-30T04:00:00.000Z");
});

test("on Lord Howe Island, where the clock moves by half an hour, it lasts eight and a half and seven and a half", () => {
  const autumn = night("Australia/Lord_Howe", "2025-04-05");
  expect(iso(autumn!.startMs)).toBe("2025-04-05T11:00:00.000Z");
  expect(iso(autumn!.endMs)).toBe("2025-04-05T19:30:00.000Z");
  const spring = night("Australia/Lord_Howe", "2025-10-04");
  expect(spring!.endMs - spring!.startMs).toBe(7.5 * hour);
});

test("other zones: Shanghai without changes, Kathmandu at 5:45, Kiritimati at +14, New York at night", () => {
  expect(iso(night("Asia/Shanghai", "2026-06-30")!.startMs)).toBe("2026-06-30T14:00:00.000Z");
  expect(iso(night("Asia/Kathmandu", "2026-06-30")!.startMs)).toBe("2026-06-30T16:15:00.000Z");
  expect(iso(night("Pacific/Kiritimati", "2026-06-30")!.startMs)).toBe("2026-06-30T08:00:00.000Z");
  expect(iso(night("America/New_York", "2026-03-07")!.endMs)).toBe("2026-03-08T10:00:00.000Z");
  expect(
    night("America/New_York", "2026-03-07")!.endMs -
      night("America/New_York", "2026-03-07")!.startMs,
  ).toBe(7 * hour);
});

test("a wall time that comes twice is its first coming, one that is skipped is the jump", () => {
  const calendar = shiftCalendar({
    zone: "Europe/Berlin",
    shifts: [
      { name: "a", start: "00:00", end: "02:30", breaks: [{ start: "02:10", end: "02:20" }] },
      { name: "b", start: "02:30", end: "05:00" },
    ],
  });
  const autumn = shiftsBetween(calendar, Date.UTC(2025, 9, 25, 22), Date.UTC(2025, 9, 26, 3));
  expect(autumn.map((shift) => [shift.shift, iso(shift.startMs), iso(shift.endMs)])).toEqual([
    ["a", "2025-10-25T22:00:00.000Z", "2025-10-26T00:30:00.000Z"],
    ["b", "2025-10-26T00:30:00.000Z", "2025-10-26T04:00:00.000Z"],
  ]);
  const spring = shiftsBetween(calendar, Date.UTC(2025, 2, 29, 23), Date.UTC(2025, 2, 30, 3));
  expect(
    spring.map((shift) => [shift.shift, iso(shift.startMs), iso(shift.endMs), shift.breaks.length]),
  ).toEqual([
    ["a", "2025-03-29T23:00:00.000Z", "2025-03-30T01:00:00.000Z", 0],
    ["b", "2025-03-30T01:00:00.000Z", "2025-03-30T03:00:00.000Z", 0],
  ]);
});

test("shifts around the clock leave no gap and no overlap over two years, whatever the zone", () => {
  for (const zone of [
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Africa/Casablanca",
    "Asia/Shanghai",
  ]) {
    const calendar = shiftCalendar({ ...threeShifts, zone });
    const shifts = shiftsBetween(calendar, Date.UTC(2025, 0, 1), Date.UTC(2027, 0, 1));
    expect(shifts.length).toBeGreaterThanOrEqual(3 * 730);
    const apart = shifts.filter((shift, i) => i > 0 && shift.startMs !== shifts[i - 1]!.endMs);
    expect(apart).toEqual([]);
    const outside = shifts.filter(({ startMs, endMs, breaks }) =>
      breaks.some((pause) => pause.startMs < startMs || pause.endMs > endMs),
    );
    expect(outside).toEqual([]);
  }
});

test("every bound agrees with the wall clock that Intl shows, except where the clock skips it", () => {
  const calendar = shiftCalendar(threeShifts);
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Berlin",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const shown = shiftsBetween(calendar, Date.UTC(2025, 0, 1), Date.UTC(2026, 0, 1)).map((shift) =>
    [shift.shift, clock.format(shift.startMs), clock.format(shift.endMs)].join(" "),
  );
  expect(new Set(shown)).toEqual(
    new Set(["early 06:00 14:00", "late 14:00 22:00", "night 22:00 06:00"]),
  );
});

test("a stretch gives every shift that shares time with it, whole", () => {
  const calendar = shiftCalendar(threeShifts);
  const all = shiftsBetween(calendar, Date.UTC(2025, 2, 1), Date.UTC(2025, 3, 30));
  fc.assert(
    fc.property(fc.nat(40 * 24 * 60), fc.nat(3 * 24 * 60), (start, length) => {
      const from = Date.UTC(2025, 2, 5) + start * 60_000;
      const to = from + length * 60_000;
      expect(shiftsBetween(calendar, from, to)).toEqual(
        all.filter((shift) => shift.startMs < to && shift.endMs > from),
      );
    }),
    { numRuns: 60 },
  );
});

test("holidays drop the shifts that start on them, and a night before is worked to its end", () => {
  const calendar = shiftCalendar({ ...threeShifts, holidays: ["2026-10-01"] });
  const shifts = shiftsBetween(calendar, Date.UTC(2026, 8, 30), Date.UTC(2026, 9, 3));
  expect(shifts.some((shift) => shift.date === "2026-10-01")).toBe(false);
  const before = shifts.find((shift) => shift.date === "2026-09-30" && shift.shift === "night");
  expect(iso(before!.endMs)).toBe("2026-10-01T04:00:00.000Z");
});

test("extra shifts work on holidays and days off: the working Saturday in exchange for a holiday", () => {
  const calendar = shiftCalendar({
    zone: "Asia/Shanghai",
    shifts: [
      {
        name: "day",
        start: "08:00",
        end: "17:00",
        days: [1, 2, 3, 4, 5],
        breaks: [{ start: "12:00", end: "13:00", name: "lunch" }],
      },
    ],
    holidays: ["2026-10-01", "2026-10-02"],
    extra: [
      { date: "2026-10-10", shift: "day" },
      { date: "2026-10-01", name: "emergency", start: "09:00", end: "11:00" },
    ],
  });
  const shifts = shiftsBetween(calendar, Date.UTC(2026, 8, 30, 16), Date.UTC(2026, 9, 12));
  expect(shifts.map(({ date, shift }) => `${date} ${shift}`)).toEqual([
    "2026-10-01 emergency",
    "2026-10-05 day",
    "2026-10-06 day",
    "2026-10-07 day",
    "2026-10-08 day",
    "2026-10-09 day",
    "2026-10-10 day",
  ]);
  expect(shifts.at(-1)?.breaks).toEqual([
    { startMs: Date.UTC(2026, 9, 10, 4), endMs: Date.UTC(2026, 9, 10, 5), name: "lunch" },
  ]);
});

test("breaks of a night shift lie on the next day, over midnight too", () => {
  const calendar = shiftCalendar({
    zone: "UTC",
    shifts: [
      {
        name: "night",
        start: "22:00",
        end: "06:00",
        breaks: [
          { start: "03:00", end: "03:15" },
          { start: "23:50", end: "00:10" },
        ],
      },
    ],
  });
  const [shift] = shiftsBetween(calendar, Date.UTC(2026, 0, 1, 23), Date.UTC(2026, 0, 2));
  expect(shift!.breaks.map((pause) => iso(pause.startMs))).toEqual([
    "2026-01-01T23:50:00.000Z",
    "2026-01-02T03:00:00.000Z",
  ]);
});

test("a shift from six to six lasts a day, and one may end at 24:00", () => {
  const day = shiftCalendar({ zone: "UTC", shifts: [{ name: "d", start: "06:00", end: "06:00" }] });
  expect(day.shifts[0]).toMatchObject({ startMinute: 360, endMinute: 1800 });
  const late = shiftCalendar({
    zone: "UTC",
    shifts: [{ name: "l", start: "16:00", end: "24:00" }],
  });
  expect(late.shifts[0]?.endMinute).toBe(1440);
});

test("shiftAt is half open: the end of one shift belongs to the next", () => {
  const calendar = shiftCalendar(threeShifts);
  expect(shiftAt(calendar, Date.UTC(2026, 0, 5, 13) - 1)?.shift).toBe("early");
  expect(shiftAt(calendar, Date.UTC(2026, 0, 5, 13))?.shift).toBe("late");
  expect(
    shiftAt(shiftCalendar({ ...threeShifts, holidays: ["2026-01-05"] }), Date.UTC(2026, 0, 5, 13)),
  ).toBeNull();
});

test("every mistake of a calendar is refused at once with its own code", () => {
  const one = (change: object) => ({
    shifts: [{ name: "a", start: "06:00", end: "14:00", ...change }],
  });
  expect(code({})).toBe("accepted");
  expect(code({ zone: "Mars/Olympus" })).toBe("CORE_CALENDAR_ZONE");
  expect(code(one({ start: "6:00" }))).toBe("CORE_CALENDAR_TIME");
  expect(code(one({ start: "24:00" }))).toBe("CORE_CALENDAR_TIME");
  expect(code(one({ end: "24:30" }))).toBe("CORE_CALENDAR_TIME");
  expect(code({ holidays: ["2026-02-30"] })).toBe("CORE_CALENDAR_TIME");
  expect(code({ extra: [{ date: "2026-2-3", shift: "early" }] })).toBe("CORE_CALENDAR_TIME");
  expect(code(one({ days: [0] }))).toBe("CORE_CALENDAR_DAYS");
  expect(code(one({ days: [] }))).toBe("CORE_CALENDAR_DAYS");
  expect(code(one({ name: "" }))).toBe("CORE_CALENDAR_SHIFT");
  expect(code({ shifts: [...threeShifts.shifts, threeShifts.shifts[0]!] })).toBe(
    "CORE_CALENDAR_SHIFT",
  );
  expect(code({ extra: [{ date: "2026-01-01", shift: "noon" }] })).toBe("CORE_CALENDAR_SHIFT");
  expect(code(one({ breaks: [{ start: "05:30", end: "06:10" }] }))).toBe("CORE_CALENDAR_BREAK");
  expect(code(one({ breaks: [{ start: "13:50", end: "14:10" }] }))).toBe("CORE_CALENDAR_BREAK");
  expect(
    code(
      one({
        breaks: [
          { start: "09:00", end: "10:00" },
          { start: "09:30", end: "09:45" },
        ],
      }),
    ),
  ).toBe("CORE_CALENDAR_BREAK");
});

test("overlaps are refused within a day, over midnight, over the end of the week, and with extra shifts", () => {
  const early = { name: "early", start: "06:00", end: "14:00", days: [1] };
  expect(code({ shifts: [early, { name: "b", start: "13:59", end: "15:00", days: [1] }] })).toBe(
    "CORE_CALENDAR_OVERLAP",
  );
  expect(code({ shifts: [early, { name: "b", start: "13:59", end: "15:00", days: [2] }] })).toBe(
    "accepted",
  );
  expect(code({ shifts: [early, { name: "n", start: "22:00", end: "06:01", days: [7] }] })).toBe(
    "CORE_CALENDAR_OVERLAP",
  );
  expect(code({ shifts: [early, { name: "n", start: "22:00", end: "06:00", days: [7] }] })).toBe(
    "accepted",
  );
  expect(code({ extra: [{ date: "2026-01-05", shift: "early" }] })).toBe("CORE_CALENDAR_OVERLAP");
  expect(code({ holidays: ["2026-01-05"], extra: [{ date: "2026-01-05", shift: "early" }] })).toBe(
    "accepted",
  );
  expect(
    code({
      holidays: ["2026-01-05"],
      extra: [{ date: "2026-01-05", name: "x", start: "05:00", end: "07:00" }],
    }),
  ).toBe("CORE_CALENDAR_OVERLAP");
});

test("a calendar is frozen data that survives JSON", () => {
  const calendar = shiftCalendar(threeShifts);
  expect(Object.isFrozen(calendar) && Object.isFrozen(calendar.shifts[0])).toBe(true);
  const copy = JSON.parse(JSON.stringify(calendar));
  const from = Date.UTC(2026, 0, 1);
  expect(shiftsBetween(copy, from, from + 48 * hour)).toEqual(
    shiftsBetween(calendar, from, from + 48 * hour),
  );
});

test("a stretch that is none is refused", () => {
  const calendar = shiftCalendar(threeShifts);
  for (const [from, to] of [
    [1, 0],
    [Number.NaN, 0],
    [0, Number.POSITIVE_INFINITY],
  ] as const) {
    expect(() => shiftsBetween(calendar, from, to)).toThrowError(/stretch/);
  }
  expect(shiftsBetween(calendar, 0, 0).length).toBeLessThanOrEqual(1);
});
