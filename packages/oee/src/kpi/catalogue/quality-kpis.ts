import type { KpiRow } from "./kpi-row.js";

/** Indicators of quality. */
export const qualityKpis = {
  qualityRatio: {
    name: { en: "quality ratio", zh: "合格率" },
    meaning: { en: "good over produced quantity", zh: "合格数量与产出数量之比" },
    formula: "GQ / PQ",
    fractions: [[["GQ"], ["PQ"]]],
    source:
      "formula as in OPC 40501-1, annex C.2.4, and in the ISO 22400-2 ontology of hsu-aut (GitHub)",
    better: "higher",
  },
  actualToPlannedScrapRatio: {
    name: { en: "actual to planned scrap ratio", zh: "实际与计划废品比" },
    meaning: {
      en: "scrap over the scrap that was planned; above 1 where there was more",
      zh: "实际废品与计划废品之比；大于 1 表示超出计划",
    },
    formula: "SQ / PSQ",
    fractions: [[["SQ"], ["PSQ"]]],
    range: { min: 0, max: null },
    better: "lower",
  },
  firstPassYield: {
    name: { en: "first pass yield", zh: "一次合格率" },
    meaning: {
      en: "share of the inspected parts that were good in the first run, without rework",
      zh: "受检件中首次即合格（无返工）的比例",
    },
    formula: "GP / IP",
    fractions: [[["GP"], ["IP"]]],
    better: "higher",
  },
  scrapRatio: {
    name: { en: "scrap ratio", zh: "废品率" },
    meaning: { en: "scrap over produced quantity", zh: "废品数量与产出数量之比" },
    formula: "SQ / PQ",
    fractions: [[["SQ"], ["PQ"]]],
    better: "lower",
  },
  reworkRatio: {
    name: { en: "rework ratio", zh: "返工率" },
    meaning: { en: "rework over produced quantity", zh: "返工数量与产出数量之比" },
    formula: "RQ / PQ",
    fractions: [[["RQ"], ["PQ"]]],
    better: "lower",
  },
  fallOffRatio: {
    name: { en: "fall off ratio", zh: "流失率" },
    meaning: {
      en: "scrap of an operation over what the first operation produced",
      zh: "某工序的废品数量与首道工序产出数量之比",
    },
    formula: "SQ / PQ of the first operation",
    formulaZh: "SQ / 首道工序的 PQ",
    fractions: [[["SQ"], ["PQF"]]],
    better: "lower",
  },
} as const satisfies Readonly<Record<string, KpiRow>>;
