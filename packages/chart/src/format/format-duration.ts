import type { ChartLocale } from "../locale/chart-locale.js";

const units = {
  en: { d: " d", h: " h", min: " min", s: " s", ms: " ms" },
  zh: { d: " 天", h: " 小时", min: " 分", s: " 秒", ms: " 毫秒" },
} as const;

/** Milliseconds as the two largest parts: `2 h 5 min`, `45 s`, `3 d 4 h`; hours up to three days. `–` where not finite. */
export function formatDuration(ms: number, locale: ChartLocale): string {
  if (!Number.isFinite(ms)) return "–";
  const u = units[locale];
  const size = Math.abs(ms);
  const sign = ms < 0 ? "-" : "";
  if (Math.round(size) === 0) return `0${u.s}`;
  if (size < 999.5) return `${sign}${Math.round(size)}${u.ms}`;
  if (size < 9_950) return `${sign}${String(Math.round(size / 100) / 10)}${u.s}`;
  const seconds = Math.round(size / 1000);
  if (seconds < 60) return `${sign}${seconds}${u.s}`;
  if (seconds < 3600) return sign + two(Math.floor(seconds / 60), u.min, seconds % 60, u.s);
  const minutes = Math.round(size / 60_000);
  if (minutes < 72 * 60) return sign + two(Math.floor(minutes / 60), u.h, minutes % 60, u.min);
  const hours = Math.round(size / 3_600_000);
  if (hours > 1e9) return `${sign}${(hours / 24).toExponential(2).replace("e+", "e")}${u.d}`;
  return sign + two(Math.floor(hours / 24), u.d, hours % 24, u.h);
}

function two(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large}${largeUnit}` : `${large}${largeUnit} ${small}${smallUnit}`;
}
