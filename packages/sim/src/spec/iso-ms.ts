/** Epoch milliseconds of ISO 8601 text with an offset (`Z`, `+08:00`); NaN for anything else, also for days that do not exist. */
export function isoMs(text: string): number {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(?:Z|([+-])(\d\d):(\d\d))$/.exec(
      text,
    );
  if (match === null) return Number.NaN;
  const field = (i: number): number => Number(match[i] ?? 0);
  const [year, month, day] = [field(1), field(2), field(3)];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const length = lengths[month - 1];
  if (length === undefined || day < 1 || day > length) return Number.NaN;
  if (field(4) > 23 || field(5) > 59 || field(6) > 59 || field(9) > 23 || field(10) > 59) {
    return Number.NaN;
  }
  const before = year - 1;
  let days =
    before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let m = 0; m < month - 1; m++) days += lengths[m]!;
  days += day - 1 - 719_162; // days from 0001-01-01 to 1970-01-01
  const offset = (field(9) * 60 + field(10)) * (match[8] === "-" ? -1 : 1);
  const seconds = (days * 1440 + field(4) * 60 + field(5) - offset) * 60 + field(6);
  return seconds * 1000 + Number((match[7] ?? "").padEnd(3, "0"));
}
