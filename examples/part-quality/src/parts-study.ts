import { type ImrResult, imr, nelsonRules } from "@taktline/spc";
import type { MilledParts } from "./milled-part.js";
import type { Language } from "./options.js";
import { say, type Text } from "./texts.js";

/** The charts of the parts. */
export interface PartsStudy {
  readonly of: MilledParts;
  /** Limits from the good parts, taken as known; every part judged by them. */
  readonly known: ImrResult;
  /** Numbers of the parts beyond a limit. */
  readonly flagged: readonly number[];
  /** The same without knowing any outcome: all parts are phase I. */
  readonly blind: ImrResult;
  readonly blindFlagged: readonly number[];
  /** As before, with the part that stands out most left out for a reason that stands in the logbook. */
  readonly revised: ImrResult;
  readonly revisedFlagged: readonly number[];
  readonly leftOut: number;
  /** Why it was left out. */
  readonly reason: Text;
}

/** Twelve parts allow no runs: the limits alone. */
const rules = nelsonRules({ only: [1] });
/** As a quality department with printed tables has it: 1.128, not 1.1283791... */
const constants = "table3";

function beyond(chart: ImrResult, numbers: readonly number[]): readonly number[] {
  return chart.x.signals.map((signal) => numbers[signal.index] ?? Number.NaN);
}

/** Charts the parts: with known good ones, without knowledge, and after leaving out a part with a reason. */
export function studyParts(of: MilledParts, language: Language = "en"): PartsStudy {
  const power = of.parts.map((part) => part.power);
  const numbers = of.parts.map((part) => part.part);
  const good = of.parts.flatMap((part, i) => (part.outcome === "passed" ? [i] : []));
  const known = imr(power, { phase1: good, constants, rules });
  const blind = imr(power, { constants, rules });
  const worst = power.indexOf(Math.max(...power));
  const left = of.parts[worst];
  const bar = left?.clampBar ?? null;
  const reason: Text = {
    en: `part ${left?.part}: machining stopped${bar === null ? "" : `, clamped with ${bar} bar`}`,
    zh: `${left?.part} 号件：加工中止${bar === null ? "" : `，夹紧压力 ${bar} bar`}`,
  };
  const revised = imr(power, {
    constants,
    rules,
    exclude: [{ index: worst, reason: say(language, reason) }],
  });
  return {
    of,
    known,
    flagged: beyond(known, numbers),
    blind,
    blindFlagged: beyond(blind, numbers),
    revised,
    revisedFlagged: beyond(revised, numbers),
    leftOut: left?.part ?? 0,
    reason,
  };
}
