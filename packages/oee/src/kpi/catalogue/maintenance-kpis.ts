import type { KpiRow } from "./kpi-row.js";

const mean =
  "terms as in the ISO 22400-2 ontology of hsu-aut (GitHub), which leaves the formula out; here the mean over the failure events. Where a house also counts the interval that is still running, give FE + 1 and its time";
const often = ["onDemand", "periodically"] as const;

/** Indicators of maintenance. */
export const maintenanceKpis = {
  meanOperatingTimeBetweenFailures: {
    name: { en: "mean operating time between failures (MTBF)", zh: "平均故障间隔工作时间（MTBF）" },
    meaning: {
      en: "operating time, set-up and production without delays, per failure",
      zh: "每次故障对应的工作时间（准备与生产，不含延误）",
    },
    formula: "sum of TBF / FE",
    formulaZh: "TBF 之和 / FE",
    fractions: [[["STBF"], ["FE"]]],
    unit: "h",
    source: mean,
    timing: often,
    range: { min: 0, max: null },
    better: "higher",
  },
  meanTimeToFailure: {
    name: { en: "mean time to failure (MTTF)", zh: "平均失效前时间（MTTF）" },
    meaning: {
      en: "operating time from the start of use until failure, per failure",
      zh: "从投入使用到失效的平均工作时间",
    },
    formula: "sum of TTF / FE",
    formulaZh: "TTF 之和 / FE",
    fractions: [[["STTF"], ["FE"]]],
    unit: "h",
    source: mean,
    timing: often,
    range: { min: 0, max: null },
    better: "higher",
  },
  meanTimeToRestoration: {
    name: { en: "mean time to restoration (MTTR)", zh: "平均恢复时间（MTTR）" },
    meaning: {
      en: "time from failure until the work unit can run again, per failure",
      zh: "每次故障到可再次运行的时间",
    },
    formula: "sum of TTR / FE",
    formulaZh: "TTR 之和 / FE",
    fractions: [[["STTR"], ["FE"]]],
    unit: "h",
    source: mean,
    timing: often,
    range: { min: 0, max: null },
    better: "lower",
  },
  correctiveMaintenanceRatio: {
    name: { en: "corrective maintenance ratio", zh: "纠正性维护率" },
    meaning: {
      en: "share of the maintenance time that came after failures",
      zh: "维护时间中故障后维护所占的比例",
    },
    formula: "CMT / (CMT + PMT)",
    fractions: [[["CMT"], ["CMT", "PMT"]]],
    better: "lower",
  },
} as const satisfies Readonly<Record<string, KpiRow>>;
