import { shiftCalendar } from "@taktline/core";

/**
 * What a log does not tell and a plant knows. The ideal cycle times are ASSUMED for this example, in ms per part: no routing of these
 * parts was published.
 */
export const idealCycles: Readonly<Record<string, number>> = {
  "IMTS-2022-1E-mm.MIN": 580_000,
  "IMTS-2022-2-HOB.MIN": 180_000,
  "IMTS-2022-3-TRAN.MIN": 16_000,
  "IMTS-2022-4B-mm.MIN": 530_000,
  "SHAFT.MIN": 230_000,
  "FLANGE.MIN": 270_000,
};

/** The calendar of the plant, ASSUMED: the clock of the recorded machine stood on Pacific time. */
export const calendar = shiftCalendar({
  zone: "America/Los_Angeles",
  shifts: [
    { name: "night", start: "23:00", end: "07:00", breaks: [{ start: "03:00", end: "03:30" }] },
    { name: "day", start: "07:00", end: "15:00", breaks: [{ start: "11:00", end: "11:30" }] },
  ],
});

/** What the wall clock of the plant is ahead of UTC at a time, minutes. */
export function utcOffset(t: number): number {
  const wall = new Date(t).toLocaleString("sv-SE", { timeZone: calendar.zone });
  return Math.round((Date.parse(`${wall.replace(" ", "T")}Z`) - t) / 60_000);
}
