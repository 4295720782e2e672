import type { KpiRow } from "./kpi-row.js";

/** Indicators of material, inventory and energy. */
export const materialKpis = {
  inventoryTurns: {
    name: { en: "inventory turns", zh: "库存周转次数" },
    meaning: {
      en: "how often the inventory was renewed in the period",
      zh: "该期间库存更新的次数",
    },
    formula: "TH / average inventory",
    formulaZh: "TH / 平均库存",
    fractions: [[["TH"], ["AI"]]],
    unit: "1",
    range: { min: 0, max: null },
    better: "higher",
  },
  finishedGoodsRatio: {
    name: { en: "finished goods ratio", zh: "成品率" },
    meaning: { en: "good quantity over consumed material", zh: "合格数量与消耗物料之比" },
    formula: "GQ / CM",
    fractions: [[["GQ"], ["CM"]]],
    range: { min: 0, max: null },
    better: "higher",
  },
  integratedGoodsRatio: {
    name: { en: "integrated goods ratio", zh: "综合成品率" },
    meaning: {
      en: "good quantity of all products over consumed material",
      zh: "所有产品的合格数量与消耗物料之比",
    },
    formula: "IGQ / CM",
    fractions: [[["IGQ"], ["CM"]]],
    range: { min: 0, max: null },
    better: "higher",
  },
  productionLossRatio: {
    name: { en: "production loss ratio", zh: "生产损失率" },
    meaning: {
      en: "quantity lost in production over consumed material",
      zh: "生产损失数量与消耗物料之比",
    },
    formula: "PL / CM",
    fractions: [[["PL"], ["CM"]]],
    better: "lower",
  },
  storageAndTransportationLossRatio: {
    name: { en: "storage and transportation loss ratio", zh: "储运损失率" },
    meaning: {
      en: "quantity lost in storage and transport over consumed material",
      zh: "储运损失数量与消耗物料之比",
    },
    formula: "STL / CM",
    fractions: [[["STL"], ["CM"]]],
    better: "lower",
  },
  otherLossRatio: {
    name: { en: "other loss ratio", zh: "其他损失率" },
    meaning: {
      en: "quantity lost to extraordinary events over consumed material",
      zh: "异常事件损失数量与消耗物料之比",
    },
    formula: "OL / CM",
    fractions: [[["OL"], ["CM"]]],
    better: "lower",
  },
  comprehensiveEnergyConsumption: {
    name: { en: "comprehensive energy consumption", zh: "综合能耗" },
    meaning: { en: "energy per produced item", zh: "单位产量的能耗" },
    formula: "e = E / PQ",
    fractions: [[["E"], ["PQ"]]],
    unit: "kWh/item",
    range: { min: 0, max: null },
    better: "lower",
  },
} as const satisfies Readonly<Record<string, KpiRow>>;
