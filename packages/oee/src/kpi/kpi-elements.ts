import type { KpiDimension, KpiElement } from "./kpi-element.js";

type Row = readonly [
  kind: KpiElement["kind"],
  en: string,
  zh: string,
  definitionEn: string,
  definitionZh: string,
];

const table = {
  POT: [
    "time",
    "planned operation time",
    "计划运行时间",
    "time in which the work unit is planned to be usable: the shifts",
    "计划可使用工作单元的时间：班次时间",
  ],
  PBT: [
    "time",
    "planned busy time",
    "计划忙碌时间",
    "planned operation time less planned down time",
    "计划运行时间减去计划停机时间",
  ],
  APT: [
    "time",
    "actual production time",
    "实际生产时间",
    "time in which the work unit produces",
    "工作单元实际生产的时间",
  ],
  AUST: [
    "time",
    "actual unit set-up time",
    "实际准备时间",
    "time used to prepare the work unit for an order",
    "为订单准备工作单元所用的时间",
  ],
  ADET: [
    "time",
    "actual unit delay time",
    "实际延误时间",
    "unplanned interruptions while an order is processed",
    "处理订单期间的非计划中断时间",
  ],
  ADOT: [
    "time",
    "actual unit down time",
    "实际停机时间",
    "time in which the work unit could run and processes no order",
    "工作单元可用但未处理订单的时间",
  ],
  AUPT: [
    "time",
    "actual unit processing time",
    "实际加工时间",
    "actual production time plus set-up time",
    "实际生产时间加准备时间",
  ],
  AUBT: [
    "time",
    "actual unit busy time",
    "实际忙碌时间",
    "actual unit processing time plus delay time",
    "实际加工时间加延误时间",
  ],
  AOET: [
    "time",
    "actual order execution time",
    "实际订单执行时间",
    "from the start to the end of an order, with transport and queues",
    "订单从开始到结束的时间，含运输和排队",
  ],
  APWT: [
    "time",
    "actual personnel work time",
    "实际人员工作时间",
    "time that people worked for orders",
    "人员为订单工作的时间",
  ],
  APAT: [
    "time",
    "actual personnel attendance time",
    "实际人员出勤时间",
    "time that people were there to work, without breaks",
    "人员在岗可工作的时间，不含休息",
  ],
  PRI: [
    "time",
    "planned run time per item",
    "单件计划运行时间",
    "ideal cycle time of one item",
    "单件的理想节拍",
  ],
  PRIPQ: [
    "time",
    "planned run time of what was produced",
    "产量的计划运行时间",
    "PRI * PQ, summed over products; derived from PRI and PQ where only one product was made",
    "PRI * PQ 按产品求和；仅一种产品时由 PRI 和 PQ 得出",
  ],
  CAL: ["time", "calendar time", "日历时间", "the whole window", "整个时间窗口"],
  PQ: [
    "quantity",
    "produced quantity",
    "产出数量",
    "quantity that the work unit produced, whatever its quality",
    "工作单元产出的数量，不论质量",
  ],
  GQ: [
    "quantity",
    "good quantity",
    "合格数量",
    "produced quantity that meets the quality requirements",
    "满足质量要求的产出数量",
  ],
  SQ: [
    "quantity",
    "scrap quantity",
    "废品数量",
    "produced quantity that is scrapped or recycled",
    "报废或回收的产出数量",
  ],
  RQ: [
    "quantity",
    "rework quantity",
    "返工数量",
    "produced quantity that can meet the requirements after more work",
    "经再加工可满足要求的产出数量",
  ],
  PSQ: [
    "quantity",
    "planned scrap quantity",
    "计划废品数量",
    "scrap that the process is expected to make, such as at start-up",
    "工艺预期产生的废品，例如启动阶段",
  ],
  PQF: [
    "quantity",
    "produced quantity of the first operation",
    "首道工序产出数量",
    "produced quantity of the first manufacturing step",
    "首道制造工序的产出数量",
  ],
  GP: [
    "quantity",
    "good parts",
    "合格件",
    "inspected parts that met the requirements in the first run, without rework",
    "首次即合格（无返工）的受检件",
  ],
  IP: ["quantity", "inspected parts", "受检件", "parts that were inspected", "经过检验的零件"],
  EPC: [
    "quantity",
    "equipment production capacity",
    "设备生产能力",
    "the most that the equipment can produce in the period",
    "设备在该期间的最大产量",
  ],
  CM: [
    "quantity",
    "consumed material",
    "消耗物料",
    "quantity of material that a process consumed",
    "过程消耗的物料数量",
  ],
  IGQ: [
    "quantity",
    "integrated good quantity",
    "综合合格数量",
    "good quantity of all products of a process, in one unit of measure",
    "过程中所有产品的合格数量，折算为同一计量单位",
  ],
  PL: [
    "quantity",
    "production loss",
    "生产损失",
    "quantity lost during production",
    "生产过程中损失的数量",
  ],
  STL: [
    "quantity",
    "storage and transportation loss",
    "储运损失",
    "quantity lost in storage and on the way",
    "储存和运输中损失的数量",
  ],
  OL: [
    "quantity",
    "other loss",
    "其他损失",
    "quantity lost to extraordinary events",
    "因异常事件损失的数量",
  ],
  TH: [
    "quantity",
    "throughput",
    "吞吐量",
    "quantity that went through the inventory in the period",
    "该期间经过库存的数量",
  ],
  AI: [
    "quantity",
    "average inventory",
    "平均库存",
    "mean inventory over the period",
    "该期间的平均库存",
  ],
  FE: [
    "events",
    "failure events",
    "故障次数",
    "how often the work unit failed",
    "工作单元发生故障的次数",
  ],
  STBF: [
    "time",
    "operating time between failures, summed",
    "故障间工作时间之和",
    "operating time before each failure, set-up and production without delays, over all failures",
    "每次故障之前的工作时间（准备与生产，不含延误）之和",
  ],
  STTF: [
    "time",
    "time to failure, summed",
    "失效前时间之和",
    "operating time from the start of use to the failure, over all failures",
    "从投入使用到失效的工作时间之和",
  ],
  STTR: [
    "time",
    "time to restoration, summed",
    "恢复时间之和",
    "time from the failure until the work unit can run again, over all failures",
    "从故障到工作单元可再次运行的时间之和",
  ],
  CMT: [
    "time",
    "corrective maintenance time",
    "纠正性维护时间",
    "time of maintenance after failures",
    "故障后维护的时间",
  ],
  PMT: [
    "time",
    "preventive maintenance time",
    "预防性维护时间",
    "time of maintenance before failures",
    "故障前维护的时间",
  ],
  E: [
    "energy",
    "energy consumed",
    "消耗能量",
    "all energy consumed, each kind converted to one unit: the sum of the consumptions times their factors",
    "全部能耗，各类能源按折算系数换算为同一单位后求和",
  ],
} as const satisfies Readonly<Record<string, Row>>;

/** The abbreviation of an element: `PBT`, `APT`, `PQ`, ... */
export type KpiElementId = keyof typeof table;

const all: readonly KpiDimension[] = ["time", "equipment", "orders"];
const limited: Readonly<Partial<Record<KpiElementId, readonly KpiDimension[]>>> = {
  PRI: [],
  AOET: ["orders"],
  AI: ["equipment"],
};
const ours: readonly string[] = ["PRIPQ", "CAL", "PQF", "TH", "AI", "STBF", "STTF", "STTR", "E"];

function elements(): Readonly<Record<KpiElementId, KpiElement>> {
  const entries = (Object.keys(table) as KpiElementId[]).map((id) => {
    const [kind, en, zh, definitionEn, definitionZh] = table[id];
    const element: KpiElement = {
      id,
      kind,
      name: { en, zh },
      definition: { en: definitionEn, zh: definitionZh },
      additiveOver: limited[id] ?? all,
      inStandard: !ours.includes(id),
    };
    return [id, Object.freeze(element)] as const;
  });
  return Object.freeze(Object.fromEntries(entries) as Record<KpiElementId, KpiElement>);
}

/**
 * The elements that the indicators are made of, by abbreviation: times in ms, quantities in one unit of measure, energy in kWh.
 *
 * The times are those of the time model: POT >= PBT >= AUBT >= AUPT >= APT, AUPT = APT + AUST, AUBT = AUPT + ADET.
 *
 * @see ISO 22400-2:2014, elements used in the KPI descriptions (time, logistical, quality, maintenance)
 *
 * @example
 * ```ts
 * import { kpiElements } from "@taktline/oee/kpi";
 *
 * kpiElements.PBT.name; // => { en: "planned busy time", zh: "计划忙碌时间" }
 * kpiElements.PRI.additiveOver; // => []
 * ```
 */
export const kpiElements: Readonly<Record<KpiElementId, KpiElement>> = /* @__PURE__ */ elements();
