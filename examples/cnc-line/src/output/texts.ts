import type { Language } from "../options.js";

/** One sentence in both languages. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

export function say(language: Language, text: Text): string {
  return text[language];
}

export function percent(ratio: number | null): string {
  return ratio === null ? "-" : `${(ratio * 100).toFixed(1)} %`;
}

/** Minutes and hours as a person says them. */
export function duration(ms: number): Text {
  const minutes = Math.round(ms / 60_000);
  if (minutes === 0) return { en: "under 1 min", zh: "不到 1 分钟" };
  if (minutes < 90) return { en: `${minutes} min`, zh: `${minutes} 分钟` };
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  return { en: `${h} h ${m} min`, zh: `${h} 小时 ${m} 分` };
}

/** Wall-clock time of a day, `HH:MM`. */
export function clock(t: number, utcOffsetMinutes: number): string {
  return new Date(t + utcOffsetMinutes * 60_000).toISOString().slice(11, 16);
}

const reasons: Readonly<Record<string, string>> = {
  fault: "故障",
  "tool change": "换刀",
  "set-up": "换型调整",
  "no material": "待料",
};

/** The reason of a stop, as the state map of the machining centre names it, in both languages. */
export function reasonText(reason: string): Text {
  return { en: reason, zh: reasons[reason] ?? reason };
}
