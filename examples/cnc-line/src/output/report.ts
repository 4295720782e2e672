import {
  type ChartText,
  controlChartPair,
  oeeTiles,
  oeeWaterfall,
  pareto,
  type ReportSection,
  renderReport,
  stateGantt,
} from "@taktline/chart";
import { stopPareto, waterfall } from "@taktline/oee";
import type { DemoResult } from "../demo-result.js";
import type { Language } from "../options.js";
import { clock, duration, reasonText } from "./texts.js";
import { boreTolerance } from "./tolerance.js";

function centreSection(result: DemoResult): ReportSection {
  const { centre, utcOffsetMinutes } = result;
  return {
    heading: { en: "Machining centre mc1: effectiveness", zh: "加工中心 mc1：设备综合效率" },
    text: {
      en: "One simulated day, received over Sparkplug B. Ideal cycle 60 s per part; times are the plant's wall clock.",
      zh: "一个模拟生产日，数据经 Sparkplug B 接收。理想节拍每件 60 秒；时间为工厂当地时间。",
    },
    charts: [
      oeeTiles(centre.oee, {
        targets: { oee: 0.78, availability: 0.85, performance: 0.95, quality: 0.97 },
      }),
      stateGantt([{ label: "mc1", segments: centre.timeline }], {
        from: result.from,
        to: result.to,
        utcOffsetMinutes,
      }),
      oeeWaterfall(waterfall(centre.oee)),
      pareto(
        stopPareto(centre.oee).map(({ key, ms, occurrences }) => ({
          label: reasonText(key),
          value: ms,
          count: occurrences,
        })),
        {
          title: { en: "What stopped the machine, by time", zh: "停机原因（按时间）" },
          format: { kind: "duration" },
        },
      ),
    ],
  };
}

function boreSection(result: DemoResult): ReportSection {
  const { centre, detections, utcOffsetMinutes } = result;
  const specification = boreTolerance;
  return {
    heading: { en: "Bore diameter", zh: "孔径" },
    text: {
      en: "Limits rest on the first 25 subgroups (125 parts). From part 301 the tool wears until it is changed after part 420; from part 521 to 640 an offset is wrong.",
      zh: "控制限由前 25 个子组（125 件）确定。第 301 件起刀具磨损，第 420 件后换刀；第 521 至 640 件刀补有误。",
    },
    charts: [
      controlChartPair(centre.boreSubgroups, {
        unit: "mm",

        title: {
          en: "Xbar-R chart of the bore, subgroups of 5 parts",
          zh: "孔径 Xbar-R 控制图（每组 5 件）",
        },
      }),
      controlChartPair(centre.bore, {
        unit: "mm",
        specification,
        title: { en: "I-MR chart of the bore, every part", zh: "孔径单值-移动极差图（每件）" },
      }),
    ],
    table: {
      caption: { en: "How soon the charts answered", zh: "控制图的响应速度" },
      columns: [
        { label: { en: "Change", zh: "变化" } },
        { label: { en: "Chart", zh: "控制图" } },
        { label: { en: "Began at", zh: "开始" } },
        { label: { en: "First part", zh: "首件" }, format: { kind: "number", decimals: 0 } },
        { label: { en: "Rule", zh: "判异准则" }, format: { kind: "number", decimals: 0 } },
        {
          label: { en: "Delay, parts", zh: "延迟（件）" },
          format: { kind: "number", decimals: 0 },
        },
        { label: { en: "Delay", zh: "延迟" } },
      ],
      rows: detections.map((found) => [
        found.kind === "drift" ? { en: "Drift", zh: "漂移" } : { en: "Step", zh: "阶跃" },
        found.chart === "imr" ? "I-MR" : "Xbar-R",
        clock(found.t, utcOffsetMinutes),
        found.part,
        found.rule,
        found.delayParts,
        found.delayMs === null ? null : duration(found.delayMs),
      ]),
    },
    notes: [
      {
        en: `False alarms before the first change: ${result.falseAlarms} signals on both charts. Eight rules at once are sensitive: on a process in control they signal about once in 90 points.`,
        zh: `第一次变化之前的误报：两张图共 ${result.falseAlarms} 个信号。八条准则同时使用很灵敏：受控过程约每 90 点会有一次信号。`,
      },
    ],
  };
}

function latheSection({ lathe }: DemoResult): ReportSection[] {
  if (lathe === undefined) return [];
  const { result, source } = lathe;
  const { account } = source;
  return [
    {
      heading: { en: "Okuma lathe, recorded log", zh: "大隈车床（真实记录）" },
      charts: [
        stateGantt([{ label: "okuma", segments: result.timeline }], {
          from: result.from,
          to: result.to,
        }),
      ],
      table: {
        caption: {
          en: "Program cycles, ACTIVE to PROGRAM_COMPLETED, in order of time",
          zh: "程序循环（ACTIVE 至 PROGRAM_COMPLETED，按时间顺序）",
        },
        columns: [
          { label: { en: "Cycle", zh: "循环" }, format: { kind: "number", decimals: 0 } },
          { label: { en: "Began at (UTC)", zh: "开始（UTC）" } },
          { label: { en: "Seconds", zh: "秒" }, format: { kind: "number", decimals: 3 } },
        ],
        rows: result.cycles.map((cycle, i) => [
          i + 1,
          clock(cycle.from, 0),
          cycle.durationMs / 1000,
        ]),
      },
      notes: [
        {
          en: `${account.lines} lines read: ${account.timestamped} with a time, ${account.assetLines} of assets, ${account.protocol} of the protocol, ${account.refused} refused. ${account.backward} timestamps are earlier than the line before; values are ordered by their own time.`,
          zh: `共读取 ${account.lines} 行：带时间 ${account.timestamped} 行，资产 ${account.assetLines} 行，协议 ${account.protocol} 行，拒绝 ${account.refused} 行。${account.backward} 个时间戳早于上一行；数值按自身时间排序。`,
        },
        {
          en: "The log gives no ideal cycle time, so performance and OEE are not available.",
          zh: "日志未提供理想节拍，因此性能率和 OEE 不可用。",
        },
      ],
    },
  ];
}

function millSection({ mill }: DemoResult): ReportSection[] {
  if (mill === undefined) return [];
  const { result } = mill;
  const bad: ChartText = {
    en: `Parts ${result.flagged.join(", ")} are beyond the limits of the X chart. Limits rest on the parts that passed inspection (${mill.source.goodParts.join(", ")}), chosen knowing the outcome: this checks the arithmetic, it does not prove that the chart predicts.`,
    zh: `第 ${result.flagged.join("、")} 件超出 X 图控制限。控制限由检验合格的零件（${mill.source.goodParts.join("、")}）确定，且是在已知结果后选取的：这里验证的是算法，不能证明该图可以预测。`,
  };
  return [
    {
      heading: { en: "CNC mill, recorded parts", zh: "数控铣床（真实记录）" },
      text: bad,
      charts: [
        controlChartPair(result.chart, {
          unit: "kW",
          title: { en: "Mean spindle power while a layer is cut", zh: "切削过程的平均主轴功率" },
          axisTitle: { en: "Part", zh: "零件" },
          labels: result.parts.map(String),
          stages: [],
        }),
      ],
    },
  ];
}

/** The report as one self-contained HTML file. */
export function reportHtml(result: DemoResult, language: Language): string {
  const { account } = result;
  return renderReport({
    title: { en: "A machining line, digitised", zh: "一条数字化的加工产线" },
    subtitle: {
      en: `demo-plant / line-1 · seed ${result.seed}`,
      zh: `demo-plant / line-1 · 随机种子 ${result.seed}`,
    },
    locale: language,
    sections: [
      centreSection(result),
      boreSection(result),
      ...latheSection(result),
      ...millSection(result),
      {
        heading: { en: "Where every value went", zh: "每个数值的去向" },
        text: {
          en: `${account.edge.offered} values offered to the edge node, ${account.edge.published} published in ${account.edge.messages} messages, ${account.delivered} received and computed, ${account.lost} lost.`,
          zh: `边缘节点收到 ${account.edge.offered} 个数值，以 ${account.edge.messages} 条消息发布 ${account.edge.published} 个，主机接收并计算 ${account.delivered} 个，丢失 ${account.lost} 个。`,
        },
        notes: [
          {
            en: `Computed OEE and its factors against the simulator's own ledger: the largest difference is ${result.truthError.toExponential(1)}.`,
            zh: `OEE 及各因子的计算值与模拟器账本的最大差值为 ${result.truthError.toExponential(1)}。`,
          },
        ],
      },
    ],
    utcOffsetMinutes: result.utcOffsetMinutes,
    footer: { en: "Made with Taktline", zh: "由节拍线 Taktline 生成" },
  });
}
