import {
  oeeTiles,
  oeeWaterfall,
  pareto,
  type ReportSection,
  renderReport,
  stateGantt,
} from "@taktline/chart";
import { waterfall } from "@taktline/oee";
import { kpiCatalogue } from "@taktline/oee/kpi";
import type { Analysis } from "./analyse.js";
import { kpiCell, kpiWorked } from "./kpi-cells.js";
import type { Language } from "./options.js";
import { utcOffset } from "./plan.js";
import { checkText, nameText, say, seconds } from "./texts.js";

const wholeNumber = { kind: "number", decimals: 0 } as const;
const percentage = { kind: "percent", decimals: 1 } as const;

/** The timeline with its reasons in the language of the report. */
function named(timeline: Analysis["timeline"], language: Language): Analysis["timeline"] {
  return timeline.map((segment) =>
    segment.reason === undefined
      ? segment
      : { ...segment, reason: say(language, nameText(segment.reason)) },
  );
}

function shiftSection(
  { shifts, total, timeline, log, assumed }: Analysis,
  language: Language,
): ReportSection {
  return {
    heading: { en: "Effectiveness by shift", zh: "各班次效率" },
    text:
      log.source === "sample"
        ? {
            en: "A short log written for this example, not a recording.",
            zh: "为本示例编写的短日志，并非真实记录。",
          }
        : {
            en: "A recorded log: states by MTConnect Execution, modes and emergency stop. Between its recordings nothing is known, which is lost time and stays visible.",
            zh: "真实记录的日志：状态由 MTConnect 的 Execution、模式和急停得出。各段记录之间状态未知，计为损失并保持可见。",
          },
    charts: [
      oeeTiles(total),
      stateGantt([{ label: { en: "lathe", zh: "车床" }, segments: named(timeline, language) }], {
        from: log.from,
        to: log.to,
        utcOffsetMinutes: utcOffset(log.from),
      }),
      oeeWaterfall(waterfall(total)),
    ],
    table: {
      caption: { en: "Shifts as far as they were recorded", zh: "各班次的已记录部分" },
      columns: [
        { label: { en: "Shift", zh: "班次" } },
        {
          label: { en: "Recorded, s", zh: "记录时长（秒）" },
          format: { kind: "number", decimals: 1 },
        },
        { label: { en: "Parts", zh: "产量" }, format: wholeNumber },
        { label: { en: "Availability", zh: "可用率" }, format: percentage },
        { label: { en: "Performance", zh: "性能率" }, format: percentage },
        { label: { en: "Quality", zh: "合格率" }, format: percentage },
        { label: "OEE", format: percentage },
      ],
      rows: [
        ...shifts.map(({ name, date, result }) => ({
          label: { en: `${date} ${name}`, zh: `${date} ${nameText(name).zh}` },
          result,
        })),
        { label: { en: "All, sums over sums", zh: "合计（总和之比）" }, result: total },
      ].map(({ label, result: r }) => [
        label,
        r.times.pbtMs / 1000,
        r.counts.produced,
        r.availability,
        r.performance,
        r.quality,
        r.oee,
      ]),
    },
    notes: assumed
      ? [
          {
            en: "Assumed, since the log does not tell it: the ideal cycle times, the calendar, and that no part was scrapped.",
            zh: "日志未给出而作的假设：理想节拍、班次日历，以及没有废品。",
          },
        ]
      : [
          {
            en: "The log tells neither ideal cycle times nor scrap: performance, quality and OEE are not available.",
            zh: "日志未给出理想节拍和废品数：性能率、合格率和 OEE 不可用。",
          },
        ],
  };
}

const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

function lossSection({ reasons, lengths, six, microStopMs }: Analysis): ReportSection {
  const minor = six.losses.find((loss) => loss.key === "minorStops")?.count ?? null;
  const short = lengths.find((row) => row.toMs === microStopMs)?.count ?? 0;
  return {
    heading: { en: "Where the time went", zh: "时间去向" },
    charts: [
      pareto(
        reasons.map((row) => ({
          label: nameText(row.key),
          value: row.ms,
          count: row.occurrences,
        })),
        {
          title: { en: "Stops by group of reasons", zh: "按原因分组的停机" },
          format: { kind: "duration" },
        },
      ),
    ],
    table: {
      caption: { en: "The six big losses, and what lies beside them", zh: "六大损失及其余部分" },
      columns: [
        { label: { en: "Loss", zh: "损失" } },
        { label: { en: "Seconds", zh: "秒" }, format: { kind: "number", decimals: 3 } },
        { label: { en: "Count", zh: "次数" }, format: wholeNumber },
      ],
      rows: [
        ...six.losses.map(({ key, ms, count }) => [
          nameText(key),
          ms === null ? null : ms / 1000,
          count,
        ]),
        ...six.other.map(({ category, ms, count }) => [nameText(category), ms / 1000, count]),
        [
          { en: "Gap: planned less good time", zh: "差额：计划时间减有效时间" },
          six.gapMs === null ? null : six.gapMs / 1000,
          null,
        ],
      ],
    },
    notes: [
      ...lengths.map(({ fromMs, toMs, count, ms }) => ({
        en: `Stops of ${fromMs / 1000} s to ${toMs === null ? "any length" : `${toMs / 1000} s`}: ${count}, ${seconds(ms)} s in all${toMs === microStopMs ? " (micro-stops, a loss of performance)" : ""}.`,
        zh: `${fromMs / 1000} 秒至${toMs === null ? "任意时长" : ` ${toMs / 1000} 秒`}的停机：${count} 次，共 ${seconds(ms)} 秒${toMs === microStopMs ? "（微停机，计为性能损失）" : ""}。`,
      })),
      {
        en: `A stop goes from production to production here. The table and the Pareto count stretches of one state in one shift: a stop in which the state or the shift changes is several of them${minor === null ? "" : ` (${plural(short, "micro-stop")} ${short === 1 ? "is" : "are"} ${plural(minor, "stretch", "stretches")})`}.`,
        zh: `此处一次停机指从生产中断到恢复生产。上表和帕累托图按一个班次内的同一状态分段计数：其间状态或班次有变化的一次停机计为多段${minor === null ? "" : `（微停机 ${short} 次，共 ${minor} 段）`}。`,
      },
    ],
  };
}

function productSection({ log, products, corrected, total }: Analysis): ReportSection {
  const cycles = log.cycles.map((cycle) => seconds(cycle.durationMs)).join(", ");
  const gain = (of: number | null) => (of === null ? "-" : `${(100 * of).toFixed(1)} %`);
  return {
    heading: { en: "Programs", zh: "加工程序" },
    table: {
      caption: {
        en: "By program, from its selection to the next",
        zh: "按程序统计（自选定起至下一程序）",
      },
      columns: [
        { label: { en: "Program", zh: "程序" } },
        { label: { en: "Parts", zh: "产量" }, format: wholeNumber },
        {
          label: { en: "Production, s", zh: "生产时间（秒）" },
          format: { kind: "number", decimals: 3 },
        },
        {
          label: { en: "Ideal, s", zh: "理想时间（秒）" },
          format: { kind: "number", decimals: 1 },
        },
        { label: { en: "Performance", zh: "性能率" }, format: percentage },
      ],
      rows: products.map(({ product, result }) => [
        product,
        result.counts.produced,
        result.times.aptMs / 1000,
        result.idealMs === null ? null : result.idealMs / 1000,
        result.performance,
      ]),
    },
    notes: [
      {
        en: `Program cycles, ACTIVE to PROGRAM_COMPLETED, in order of time: ${cycles} s.`,
        zh: `程序循环（ACTIVE 至 PROGRAM_COMPLETED，按时间顺序）：${cycles} 秒。`,
      },
      ...(log.gaps.length === 0
        ? []
        : [
            {
              en: `If somebody tells afterwards that the ${plural(log.gaps.length, "gap")} between the recordings ${log.gaps.length === 1 ? "was a set-up" : "were set-ups"}, the NEE index goes from ${gain(total.nee)} to ${gain(corrected.nee)}; availability stays at ${gain(corrected.availability)}.`,
              zh: `如果事后说明各段记录之间的 ${log.gaps.length} 个空档为换型，NEE 指数由 ${gain(total.nee)} 变为 ${gain(corrected.nee)}；可用率仍为 ${gain(corrected.availability)}。`,
            },
          ]),
    ],
  };
}

function kpiSections({ kpis }: Analysis): ReportSection[] {
  const known = kpis.filter((kpi) => kpi.value !== null);
  const unknown = kpis.filter((kpi) => kpi.value === null);
  return [
    {
      heading: { en: "Indicators of ISO 22400-2", zh: "ISO 22400-2 指标" },
      table: {
        caption: {
          en: "Times of the elements in seconds (s), counts without a unit",
          zh: "要素中的时间以秒（s）计，次数和件数无单位",
        },
        columns: [
          { label: { en: "Indicator", zh: "指标" } },
          { label: { en: "Value", zh: "值" }, align: "end" },
          { label: { en: "Formula", zh: "公式" } },
          { label: { en: "With numbers", zh: "代入数值" } },
        ],
        rows: known.map((kpi) => [
          kpiCatalogue[kpi.id].name,
          kpiCell(kpi),
          kpiCatalogue[kpi.id].formulaText,
          kpiWorked(kpi),
        ]),
      },
    },
    {
      heading: { en: "Indicators that the log does not tell", zh: "日志未给出的指标" },
      table: {
        columns: [
          { label: { en: "Indicator", zh: "指标" } },
          { label: { en: "Formula", zh: "公式" } },
          { label: { en: "Why there is no value", zh: "无值的原因" } },
        ],
        rows: unknown.map((kpi) => [
          kpiCatalogue[kpi.id].name,
          kpiCatalogue[kpi.id].formulaText,
          kpi.reason ?? "",
        ]),
      },
    },
  ];
}

/** The report as one self-contained HTML file. */
export function reportHtml(analysis: Analysis, language: Language): string {
  return renderReport({
    title: { en: "OEE of a lathe by shift", zh: "车床分班次 OEE" },
    locale: language,
    messages: {
      "oee.loss.microStops": language === "zh" ? "微停机" : "Micro-stops",
    },
    sections: [
      shiftSection(analysis, language),
      lossSection(analysis),
      productSection(analysis),
      ...kpiSections(analysis),
      {
        heading: { en: "Checks", zh: "核对" },
        notes: analysis.checks.map(({ name, holds }) => checkText(name, holds)),
      },
    ],
    footer: { en: "Made with Taktline", zh: "由节拍线 Taktline 生成" },
  });
}
