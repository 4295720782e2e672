import type { RuleSet } from "@taktline/spc";
import { cusumArl, ewmaArl, rulesArl, simulateRulesArl } from "@taktline/spc/arl";
import { countRunLength } from "./count-run-lengths.js";
import type { Chart } from "./make-chart.js";
import type { Points } from "./read-points.js";
import { fixed, type Text } from "./texts.js";

/** How many points go by on average until a signal, for known limits and independent points: normal ones, or counts by their law. */
export interface RunLengths {
  /** Points to a false alarm; infinite where no count can signal. */
  readonly undisturbed: number;
  /** Points to a signal after a shift of one standard deviation of the process. */
  readonly shifted: number;
  /** Exact, or simulated because a rule compares neighbours or counts are judged by run rules. */
  readonly method: "exact" | "simulated";
  /** Standard error of `undisturbed`, where simulated. */
  readonly standardError: number | null;
  /** Exact points to a false alarm without the rules that compare neighbours; null where there are none. */
  readonly withoutTrends: number | null;
  readonly text: Text;
}

const runs = 2000;

function ofRules(rules: RuleSet, shift: number) {
  const zones = rules.rules.filter((rule) => rule.kind !== "trend" && rule.kind !== "alternating");
  const known = { ...rules, rules: zones };
  if (zones.length === rules.rules.length) {
    return {
      undisturbed: rulesArl(rules).arl,
      shifted: rulesArl(rules, { shift }).arl,
      method: "exact",
      standardError: null,
      withoutTrends: null,
    } as const;
  }
  const simulated = simulateRulesArl(rules, { runs });
  return {
    undisturbed: simulated.arl,
    shifted: simulateRulesArl(rules, { runs, shift }).arl,
    method: "simulated",
    standardError: simulated.standardError,
    withoutTrends: zones.length === 0 ? null : rulesArl(known).arl,
  } as const;
}

function found(chart: Chart, rules: RuleSet, shift: number): Omit<RunLengths, "text"> {
  const { limits } = chart;
  const exact = { method: "exact", standardError: null, withoutTrends: null } as const;
  if (limits.chart === "ewma") {
    const { lambda, width, variance } = limits;
    const of = { lambda, width, variance };
    return { undisturbed: ewmaArl(of), shifted: ewmaArl({ ...of, shift }), ...exact };
  }
  if (limits.chart === "cusum") {
    const { k, h, headStart } = limits;
    const of = { k, h, headStart };
    return { undisturbed: cusumArl(of), shifted: cusumArl({ ...of, shift }), ...exact };
  }
  return ofRules(rules, shift);
}

const shownArl = (arl: number): string => (Number.isFinite(arl) ? fixed(arl, 1) : "∞");

/** Counts are skewed and bounded at 0: the normal distribution misjudges how often they signal. */
function countRunLengths(chart: Chart, rules: RuleSet, sizes: ArrayLike<number>): RunLengths {
  const [none, one] = [0, 1].map((shift) => countRunLength(chart, rules, sizes, shift));
  const law: Text =
    chart.chart === "p" ? { en: "binomial", zh: "二项分布" } : { en: "Poisson", zh: "泊松分布" };
  const error = fixed(none?.standardError ?? null, 1);
  const how: Text =
    none?.method === "exact"
      ? { en: `exact for ${law.en} counts`, zh: `按${law.zh}精确计算` }
      : {
          en: `simulated with ${law.en} counts, standard error ${error}`,
          zh: `按${law.zh}模拟，标准误 ${error}`,
        };
  const [least, leastZh] = none?.atLeast === true ? ["at least ", "至少 "] : ["", ""];
  const [undisturbed, shifted] = [none?.arl ?? Number.NaN, one?.arl ?? Number.NaN];
  return {
    undisturbed,
    shifted,
    method: none?.method ?? "exact",
    standardError: none?.standardError ?? null,
    withoutTrends: null,
    text: Number.isFinite(undisturbed)
      ? {
          en: `By the rules an undisturbed process signals every ${least}${shownArl(undisturbed)} points on average (${how.en}); a rise by one standard deviation of a point is found in ${shownArl(shifted)}. This holds for independent ${law.en} counts with the centre and the sizes of this chart, and limits that are known, not estimated.`,
          zh: `按判异准则，正常过程平均每${leastZh === "" ? " " : leastZh}${shownArl(undisturbed)} 点误报一次（${how.zh}）；升高一个点标准差平均 ${shownArl(shifted)} 点发现。前提：各点独立，计数服从${law.zh}，中心线和样本量如本图，控制限已知而非估计。`,
        }
      : {
          en: `By the rules an undisturbed process never signals: no count of it lies beyond a line (${law.en} counts with the centre and the sizes of this chart).`,
          zh: `按判异准则，正常过程不会误报：任何计数都不会超出控制限（${law.zh}，中心线和样本量如本图）。`,
        },
  };
}

/** The run lengths of a chart; `size` is the usual number of measurements in a point. */
export function runLengths(chart: Chart, rules: RuleSet, size: number, points: Points): RunLengths {
  if (chart.chart === "p" || chart.chart === "c") {
    return countRunLengths(chart, rules, points.kind === "counts" ? points.sizes : []);
  }
  const of = found(chart, rules, Math.sqrt(size));
  const [none, one] = [fixed(of.undisturbed, 1), fixed(of.shifted, 1)];
  const how: Text =
    of.method === "exact"
      ? { en: "exact", zh: "精确值" }
      : {
          en: `simulated, standard error ${fixed(of.standardError, 1)}, because rules compare neighbours${of.withoutTrends === null ? "" : `; exactly ${fixed(of.withoutTrends, 1)} without these`}`,
          zh: `模拟值，标准误 ${fixed(of.standardError, 1)}，因为有判异准则比较相邻点${of.withoutTrends === null ? "" : `；不含这些准则时精确值为 ${fixed(of.withoutTrends, 1)}`}`,
        };
  return {
    ...of,
    text: {
      en: `By the rules of the first panel an undisturbed process signals every ${none} points on average (${how.en}); a shift of one standard deviation of the process is found in ${one}. This holds for independent normal points and limits that are known, not estimated.`,
      zh: `按第一个图的判异准则，正常过程平均每 ${none} 点误报一次（${how.zh}）；偏移一个过程标准差平均 ${one} 点发现。前提：各点独立、正态，控制限已知而非估计。`,
    },
  };
}
