import type { KpiRow } from "./kpi-row.js";

const opc =
  "formula as in OPC 40501-1, annex C.2.4, and in the ISO 22400-2 ontology of hsu-aut (GitHub)";
const apt = [["APT"], ["PBT"]] as const;
const effect = [["PRIPQ"], ["APT"]] as const;
const quality = [["GQ"], ["PQ"]] as const;

/** Indicators of production: people, orders, work units. */
export const productionKpis = {
  workerEfficiency: {
    name: { en: "worker efficiency", zh: "人员效率" },
    meaning: {
      en: "share of the attendance that people worked for orders",
      zh: "人员出勤时间中为订单工作的比例",
    },
    formula: "APWT / APAT",
    fractions: [[["APWT"], ["APAT"]]],
    better: "higher",
  },
  allocationRatio: {
    name: { en: "allocation ratio", zh: "分配率" },
    meaning: {
      en: "busy time of all work units of an order over its execution time; above 1 where units work at the same time",
      zh: "订单涉及的所有工作单元的忙碌时间与订单执行时间之比；多个单元并行时大于 1",
    },
    formula: "AUBT / AOET",
    fractions: [[["AUBT"], ["AOET"]]],
    timing: ["periodically"],
    range: { min: 0, max: null },
    better: "higher",
  },
  throughputRate: {
    name: { en: "throughput rate", zh: "产出率" },
    meaning: {
      en: "produced quantity of an order per hour of its execution time",
      zh: "订单执行时间内每小时的产出数量",
    },
    formula: "PQ / AOET",
    fractions: [[["PQ"], ["AOET"]]],
    unit: "items/h",
    range: { min: 0, max: null },
    better: "higher",
  },
  allocationEfficiency: {
    name: { en: "allocation efficiency", zh: "分配效率" },
    meaning: {
      en: "share of the planned busy time in which the work unit was allocated",
      zh: "计划忙碌时间中工作单元被占用的比例",
    },
    formula: "AUBT / PBT",
    fractions: [[["AUBT"], ["PBT"]]],
    timing: ["onDemand"],
    better: "higher",
  },
  utilizationEfficiency: {
    name: { en: "utilization efficiency", zh: "利用效率" },
    meaning: {
      en: "share of the busy time in which the work unit produced",
      zh: "忙碌时间中实际生产的比例",
    },
    formula: "APT / AUBT",
    fractions: [[["APT"], ["AUBT"]]],
    better: "higher",
  },
  oeeIndex: {
    name: { en: "overall equipment effectiveness index", zh: "设备综合效率（OEE）指数" },
    meaning: {
      en: "share of the planned busy time that was fully productive",
      zh: "计划忙碌时间中完全有效的比例",
    },
    formula: "availability * effectiveness * quality ratio",
    formulaZh: "可用率 * 有效率 * 合格率",
    fractions: [apt, effect, quality],
    source: opc,
    better: "higher",
  },
  neeIndex: {
    name: { en: "net equipment effectiveness index", zh: "设备净效率（NEE）指数" },
    meaning: {
      en: "as the OEE index, with set-up not as a loss",
      zh: "与 OEE 指数相同，但准备时间不计为损失",
    },
    formula: "AUPT / PBT * effectiveness * quality ratio",
    formulaZh: "AUPT / PBT * 有效率 * 合格率",
    fractions: [[["AUPT"], ["PBT"]], effect, quality],
    timing: ["onDemand", "periodically"],
    better: "higher",
  },
  availability: {
    name: { en: "availability", zh: "可用率" },
    meaning: {
      en: "share of the planned busy time in which the work unit produced",
      zh: "计划忙碌时间中实际生产的比例",
    },
    formula: "APT / PBT",
    fractions: [apt],
    source: opc,
    better: "higher",
  },
  effectiveness: {
    name: { en: "effectiveness", zh: "有效率（性能率）" },
    meaning: {
      en: "planned over actual run time of what was produced; known as performance",
      zh: "产量的计划运行时间与实际生产时间之比，即性能率",
    },
    formula: "PRI * PQ / APT",
    fractions: [effect],
    source: opc,
    better: "higher",
  },
  setupRatio: {
    name: { en: "set-up ratio", zh: "准备率" },
    meaning: {
      en: "share of the processing time that set-up took",
      zh: "加工时间中准备所占的比例",
    },
    formula: "AUST / AUPT",
    fractions: [[["AUST"], ["AUPT"]]],
    better: "lower",
  },
  technicalEfficiency: {
    name: { en: "technical efficiency", zh: "技术效率" },
    meaning: {
      en: "production time over production and delay time",
      zh: "生产时间与生产及延误时间之比",
    },
    formula: "APT / (APT + ADET)",
    fractions: [[["APT"], ["APT", "ADET"]]],
    better: "higher",
  },
  productionProcessRatio: {
    name: { en: "production process ratio", zh: "生产过程率" },
    meaning: {
      en: "production time of all work units of an order over its execution time; above 1 where units work at the same time",
      zh: "订单涉及的所有工作单元的生产时间与订单执行时间之比；多个单元并行时大于 1",
    },
    formula: "APT / AOET",
    fractions: [[["APT"], ["AOET"]]],
    range: { min: 0, max: null },
    better: "higher",
  },
  equipmentLoadRatio: {
    name: { en: "equipment load ratio", zh: "设备负荷率" },
    meaning: {
      en: "produced quantity over what the equipment can produce",
      zh: "产出数量与设备生产能力之比",
    },
    formula: "PQ / EPC",
    fractions: [[["PQ"], ["EPC"]]],
    better: "higher",
  },
  teep: {
    name: {
      en: "total effective equipment performance (not in the standard)",
      zh: "设备完全有效生产率（TEEP，标准中无此指标）",
    },
    meaning: {
      en: "share of the calendar time that was fully productive",
      zh: "日历时间中完全有效的比例",
    },
    formula: "APT / CAL * effectiveness * quality ratio",
    formulaZh: "APT / CAL * 有效率 * 合格率",
    fractions: [[["APT"], ["CAL"]], effect, quality],
    standard: null,
    source: "common in TPM literature; ISO 22400-2 does not have it",
    better: "higher",
  },
} as const satisfies Readonly<Record<string, KpiRow>>;
