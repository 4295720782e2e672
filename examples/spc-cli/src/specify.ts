import { isTaktlineError } from "@taktline/core";
import type { RuleSet } from "@taktline/spc";
import {
  explainCapability,
  type NonNormalCapabilityResult,
  nonNormalCapability,
  type SixpackResult,
  sixpack,
} from "@taktline/spc/capability";
import { exitCodes, RunFailure } from "./exit.js";
import { libraryText } from "./library-text.js";
import type { Chart } from "./make-chart.js";
import type { RunOptions } from "./options.js";
import type { Points } from "./read-points.js";
import { fixed, type Language, type Text } from "./texts.js";

/** A process against its specification. */
export interface Specified {
  readonly sixpack: SixpackResult;
  /** Whether the charts of the sixpack have the limits and rules of the control chart of the report. */
  readonly sharesLimits: boolean;
  /** By the best-fitting distribution; null where a normal one is not contradicted, or none fits. */
  readonly nonNormal: NonNormalCapabilityResult | null;
  /** Formulas with numbers and conventions, line by line. */
  readonly explained: Readonly<Record<Language, readonly string[]>>;
  readonly texts: readonly Text[];
}

/** Below this p of Anderson-Darling a normal distribution is not believed. */
const alpha = 0.05;

function textsOf(
  pack: SixpackResult,
  other: NonNormalCapabilityResult | null,
  signals: number,
  explained: Specified["explained"],
): Text[] {
  const { capability, probabilityPlot } = pack;
  const { cpk, ppk, overall, observedPpm } = capability;
  const index = (value: number | null) => fixed(value, 3);
  const bounds = `${index(cpk.lower)} - ${index(cpk.upper)}`;
  const { p } = probabilityPlot.ad;
  const texts: Text[] = [
    cpk.value === null
      ? {
          en: `There is no Cpk: ${cpk.reason ?? "unknown"}.`,
          zh: `${explained.zh.find((line) => line.startsWith("Cpk")) ?? "Cpk 不存在"}。`,
        }
      : {
          en: `Cpk ${index(cpk.value)} (95 %: ${bounds}), Ppk ${index(ppk.value)}; outside: expected ${fixed(overall.expectedPpm.total, 1)} ppm, counted ${fixed(observedPpm.total, 0)} ppm.`,
          zh: `Cpk ${index(cpk.value)}（95 %：${bounds}），Ppk ${index(ppk.value)}；超差：预期 ${fixed(overall.expectedPpm.total, 1)} ppm，实计 ${fixed(observedPpm.total, 0)} ppm。`,
        },
  ];
  if (signals > 0) {
    texts.push({
      en: `The chart has ${signals} signals: the process is not stable, and Cpk describes the past, not the future. Find the causes first.`,
      zh: `控制图有 ${signals} 处报警：过程不稳定，Cpk 只描述过去，不能预测将来。请先查明原因。`,
    });
  }
  if (p === null) return texts;
  if (p >= alpha) {
    texts.push({
      en: `Anderson-Darling p ${fixed(p, 3)}: nothing speaks against a normal distribution.`,
      zh: `Anderson-Darling p ${fixed(p, 3)}：没有证据否定正态分布。`,
    });
    return texts;
  }
  const model = other?.fit?.distribution.family;
  const better =
    other === null || model === undefined
      ? { en: "", zh: "" }
      : {
          en: ` By the distribution that fits best (${model}): Ppk ${index(other.byQuantile.ppk.value)}.`,
          zh: `按拟合最好的分布（${model}）：Ppk ${index(other.byQuantile.ppk.value)}。`,
        };
  texts.push({
    en: `Anderson-Darling p ${fixed(p, 4)}: not normal, so the fraction outside is misjudged.${better.en}`,
    zh: `Anderson-Darling p ${fixed(p, 4)}：不服从正态分布，超差率估计有误。${better.zh}`,
  });
  return texts;
}

/** Limits and rules of the control chart, where the sixpack draws a chart of the same kind; else the same phase I. */
function chartsLike({ limits }: Chart, rules: RuleSet, phase1: number | undefined) {
  if (limits.chart === "imr" || limits.chart === "xbarR") return { limits, rules };
  return phase1 === undefined ? {} : { phase1 };
}

/** Judges measurements by a specification; undefined where none is given. */
export function specify(
  points: Points,
  options: RunOptions,
  chart: Chart,
  rules: RuleSet,
): Specified | undefined {
  const { spec, exclude } = options;
  if ((spec.lsl === undefined && spec.usl === undefined) || points.kind === "counts") {
    return undefined;
  }
  // Subgroups of one are single measurements, for the chart and here.
  const isSingle = points.kind === "groups" && chart.chart === "imr";
  const data =
    points.kind !== "groups"
      ? points.values
      : isSingle
        ? points.groups.map((group) => group[0] ?? Number.NaN)
        : points.groups;
  const like = chartsLike(chart, rules, options.phase1);
  const left = new Set(exclude.map((one) => one.index));
  try {
    const pack = sixpack(data, spec, { exclude, ...like });
    const { p } = pack.probabilityPlot.ad;
    const kept = Array.from<number | readonly number[]>(data).flatMap((one, i) =>
      left.has(i) ? [] : one,
    );
    const other =
      p !== null && p < alpha
        ? nonNormalCapability(
            kept.filter((value) => Number.isFinite(value)),
            spec,
          )
        : null;
    const explained = {
      en: explainCapability(pack.capability),
      zh: explainCapability(pack.capability, "zh"),
    };
    const texts = textsOf(pack, other, chart.signals.length, explained);
    return { sixpack: pack, sharesLimits: "limits" in like, nonNormal: other, explained, texts };
  } catch (error) {
    if (!isTaktlineError(error)) throw error;
    const { en, zh } = libraryText(error.code, error.message);
    const text = { en, zh: `过程能力无法计算：${zh}` };
    throw new RunFailure(exitCodes.badInput, error.code, text, error);
  }
}
