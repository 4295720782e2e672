import {
  type AuditedChart,
  capabilityTable,
  controlChartPair,
  gageRrChart,
  type ReportInput,
  type ReportSection,
  type ReportTable,
  reportAudit,
  sixpackChart,
} from "@taktline/chart";
import { bore } from "./bore-study.js";
import type { Outcome } from "./milled-part.js";
import { boreNotes, gaugeNotes, partNotes } from "./notes.js";
import type { RunOptions } from "./options.js";
import type { Study } from "./study.js";
import type { Text } from "./texts.js";

const outcomeText: Readonly<Record<Outcome, Text>> = {
  passed: { en: "passed", zh: "合格" },
  rejected: { en: "rejected", zh: "不合格" },
  notFinished: { en: "not finished", zh: "未完成" },
};
const yes: Text = { en: "yes", zh: "是" };
const no: Text = { en: "no", zh: "否" };
const names = {
  known: {
    en: "Spindle power per part, limits from the good parts",
    zh: "各零件主轴功率，控制限取自合格件",
  },
  revised: {
    en: "The same without knowing outcomes, a part left out for a reason",
    zh: "不知结果时的同一控制图，因故剔除一件",
  },
  xbarR: { en: "Bore, Xbar-R", zh: "孔径 Xbar-R" },
  ewma: { en: "Bore, EWMA", zh: "孔径 EWMA" },
  cusum: { en: "Bore, CUSUM", zh: "孔径 CUSUM" },
} as const satisfies Readonly<Record<string, Text>>;

const decimals = (digits: number) => ({ kind: "number", decimals: digits }) as const;

function summary({ parts, bore: { capability }, gauge, checks }: Study): ReportSection {
  const { cpk } = capability;
  const { processPercent } = gauge.result.components.gageRr;
  return {
    heading: { en: "In short", zh: "概要" },
    charts: [
      {
        kind: "tiles",
        v: 1,
        tiles: [
          {
            label: { en: "Parts flagged", zh: "报警零件" },
            value: parts.flagged.length,
            format: decimals(0),
            sublabel: { en: `of ${parts.of.parts.length}`, zh: `共 ${parts.of.parts.length} 件` },
          },
          { label: "Cpk", value: cpk.value, format: decimals(3) },
          {
            label: { en: "Gage R&R of the process", zh: "量具 R&R 占过程变差" },
            value: processPercent === null ? null : processPercent / 100,
            format: { kind: "percent", decimals: 1 },
          },
        ],
      },
    ],
    table: {
      caption: { en: "What was checked", zh: "核对项目" },
      columns: [{ label: { en: "Check", zh: "核对" } }, { label: { en: "Holds", zh: "成立" } }],
      rows: checks.map((check) => [check.text, check.holds ? yes : no]),
    },
  };
}

function partTable({ parts: { of, flagged } }: Study): ReportTable {
  return {
    caption: { en: "Parts", zh: "零件" },
    columns: [
      { label: { en: "Part", zh: "零件" }, format: decimals(0) },
      { label: { en: "Mean power, kW", zh: "平均功率（kW）" }, format: decimals(5) },
      { label: { en: "Samples", zh: "样本数" }, format: decimals(0) },
      { label: { en: "Outcome", zh: "结果" } },
      { label: { en: "Flagged", zh: "报警" } },
    ],
    rows: of.parts.map((part) => [
      part.part,
      part.power,
      part.samples,
      outcomeText[part.outcome],
      flagged.includes(part.part) ? yes : no,
    ]),
  };
}

function partSections(study: Study): ReportSection[] {
  const { known, revised, of } = study.parts;
  const labels = of.parts.map((part) => String(part.part));
  const shared = {
    unit: "kW",
    labels,
    axisTitle: { en: "Part", zh: "零件" },
    label: { en: "Mean power in layers", zh: "层切削平均功率" },
  } as const;
  return [
    {
      heading: { en: "Twelve milled parts", zh: "十二个铣削零件" },
      charts: [
        controlChartPair(known, { ...shared, title: names.known }),
        controlChartPair(revised, { ...shared, title: names.revised }),
      ],
      table: partTable(study),
      notes: [...partNotes(study), ...of.remarks],
    },
  ];
}

function boreSections(study: Study): ReportSection[] {
  const { sixpack, capability, xbarR, ewma, cusum } = study.bore;
  const notes = boreNotes(study);
  return [
    {
      heading: { en: "Capability of a bore 25 H7", zh: "25 H7 孔的过程能力" },
      charts: [
        sixpackChart(sixpack, {
          unit: "mm",
          subtitle: {
            en: `Subgroups 1 to ${bore.stable}; limits and rules as in the Xbar-R chart below, sigma from the mean range; capability by sigma pooled within subgroups`,
            zh: `第 1 至 ${bore.stable} 组；控制限和判异准则与下面的 Xbar-R 图相同，σ 由平均极差估计；能力指数用子组内合并标准差`,
          },
        }),
      ],
      table: capabilityTable(capability, {
        caption: { en: "Indices", zh: "能力指数" },
        unit: "mm",
        decimals: 4,
      }),
      notes: notes.capability,
    },
    {
      heading: { en: "The bore over time", zh: "孔径随时间的变化" },
      charts: [
        controlChartPair(xbarR, { title: names.xbarR, unit: "mm" }),
        controlChartPair(ewma, { title: names.ewma, unit: "mm" }),
        controlChartPair(cusum, { title: names.cusum }),
      ],
      notes: notes.time,
    },
  ];
}

const componentText = {
  gageRr: { en: "Gage R&R", zh: "量具 R&R" },
  repeatability: { en: "Repeatability", zh: "重复性" },
  part: { en: "Part to part", zh: "零件间" },
} as const;

function gaugeSection(study: Study): ReportSection {
  const { result, components } = study.gauge;
  const mm = decimals(6);
  return {
    heading: { en: "The gauge that measures it", zh: "测量该孔的量具" },
    charts: [gageRrChart(result, { unit: "mm" })],
    table: {
      caption: { en: "Standard deviations, mm", zh: "标准差（mm）" },
      columns: [
        { label: { en: "Source", zh: "来源" } },
        { label: { en: "Truth", zh: "真值" }, format: mm },
        { label: { en: "Estimate", zh: "估计值" }, format: mm },
        { label: { en: "Lower bound", zh: "置信下限" }, format: mm },
        { label: { en: "Upper bound", zh: "置信上限" }, format: mm },
      ],
      rows: components.map((one) => [
        componentText[one.source],
        one.truth,
        one.estimate,
        one.lower,
        one.upper,
      ]),
    },
    notes: gaugeNotes(study),
  };
}

function rawData({ bore: { subgroups }, gauge }: Study): ReportTable[] {
  const mm = decimals(5);
  const { study } = gauge.result;
  const perPart = study.operators.length * study.trials;
  return [
    {
      caption: { en: "Bores, mm", zh: "孔径（mm）" },
      columns: [
        { label: { en: "Subgroup", zh: "子组" }, format: decimals(0) },
        ...[1, 2, 3, 4, 5].map((n) => ({ label: String(n), format: mm })),
      ],
      rows: subgroups.map((values, i) => [i + 1, ...values]),
    },
    {
      caption: { en: "Gauge study, mm", zh: "量具研究（mm）" },
      columns: [
        { label: { en: "Part", zh: "零件" } },
        { label: { en: "Operator", zh: "操作者" } },
        { label: { en: "Trial", zh: "次数" }, format: decimals(0) },
        { label: { en: "Reading", zh: "读数" }, format: mm },
      ],
      rows: Array.from(study.values, (value, i) => [
        study.parts[Math.floor(i / perPart)] ?? "",
        study.operators[Math.floor(i / study.trials) % study.operators.length] ?? "",
        (i % study.trials) + 1,
        value,
      ]),
    },
  ];
}

/** What all three reports are made of. */
export function reportOf(study: Study, options: RunOptions): ReportInput {
  const { parts, bore: ofBore } = study;
  const audited: AuditedChart[] = [
    { name: names.known, result: parts.known },
    { name: names.revised, result: parts.revised },
    { name: names.xbarR, result: ofBore.xbarR },
    { name: names.ewma, result: ofBore.ewma },
    { name: names.cusum, result: ofBore.cusum },
  ];
  const simulated = parts.of.source === "simulated";
  return {
    title: { en: "Part quality", zh: "零件质量" },
    subtitle: simulated
      ? { en: "Simulated parts, bore and gauge", zh: "零件、孔径和量具均为模拟" }
      : {
          en: "Recorded parts; bore and gauge are simulated",
          zh: "零件为真实记录；孔径和量具为模拟",
        },
    locale: options.language,
    sections: [summary(study), ...partSections(study), ...boreSections(study), gaugeSection(study)],
    audit: reportAudit(audited),
    data: rawData(study),
    footer: { en: "Made with Taktline", zh: "由节拍线 Taktline 生成" },
  };
}
