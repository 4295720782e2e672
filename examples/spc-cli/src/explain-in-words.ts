import { explainIn, type Signal } from "@taktline/spc";
import type { Chart } from "./make-chart.js";
import type { Language } from "./texts.js";

/** Why a signal was raised, with points counted from 1, as people at a machine do, and called by their names. */
export function signalLine(signal: Signal, labels: readonly string[], language: Language): string {
  const text = explainIn(language, { first: 1 })(signal);
  const label = labels[signal.index] ?? "";
  if (label === "" || label === String(signal.index + 1)) return text;
  return language === "zh" ? `（${label}）${text}` : `(${label}) ${text}`;
}

/** How the limits came about, with every formula. */
export function limitLines(chart: Chart, language: Language): readonly string[] {
  return explainIn(language)(chart.limits).split("\n");
}
