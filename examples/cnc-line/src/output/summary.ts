import type { DemoResult } from "../demo-result.js";
import type { Detection } from "../host/find-change.js";
import { clock, duration, percent, reasonText, type Text } from "./texts.js";

const changeNames: Readonly<Record<string, Text>> = {
  drift: { en: "tool wear (drift)", zh: "刀具磨损（漂移）" },
  step: { en: "a wrong offset (step)", zh: "刀补错误（阶跃）" },
};

/** Of the two charts, the one that was first to see a change. */
function quickest(detections: readonly Detection[]): Detection[] {
  const best = new Map<number, Detection>();
  for (const detection of detections) {
    const other = best.get(detection.part);
    const delay = detection.delayParts ?? Number.POSITIVE_INFINITY;
    if (other === undefined || delay < (other.delayParts ?? Number.POSITIVE_INFINITY)) {
      best.set(detection.part, detection);
    }
  }
  return [...best.values()];
}

function oeeLine({ centre }: DemoResult): Text {
  const { oee, availability, performance, quality, states } = centre.oee;
  const loss = states
    .filter(({ category }) => category !== "production" && category !== "plannedStop")
    .reduce((a, b) => (b.workingMs > a.workingMs ? b : a), states[0] as (typeof states)[number]);
  const reason = loss.reason ?? loss.state;
  const lost = duration(loss.workingMs);
  return {
    en: `OEE ${percent(oee)} = availability ${percent(availability)} x performance ${percent(performance)} x quality ${percent(quality)}; the largest stop was ${reason}, ${lost.en}.`,
    zh: `设备综合效率 OEE ${percent(oee)} = 可用率 ${percent(availability)} × 性能率 ${percent(performance)} × 合格率 ${percent(quality)}；停机最多的原因是${reasonText(reason).zh}，${lost.zh}。`,
  };
}

function boreLine(result: DemoResult): Text {
  const parts = quickest(result.detections).map((found): Text => {
    const name = changeNames[found.kind] ?? { en: found.kind, zh: found.kind };
    const since = clock(found.t, result.utcOffsetMinutes);
    if (found.delayParts === null || found.delayMs === null) {
      return {
        en: `${name.en} from ${since} was not found`,
        zh: `${since} 开始的${name.zh}未被发现`,
      };
    }
    const late = duration(found.delayMs);
    return {
      en: `${name.en} that began at ${since} was found at its part ${found.delayParts} (${late.en})`,
      zh: `${since} 开始的${name.zh}在第 ${found.delayParts} 件（${late.zh}）后被发现`,
    };
  });
  return {
    en: `Bore: ${parts.map((part) => part.en).join("; ")}; ${result.falseAlarms} false signals before.`,
    zh: `孔径：${parts.map((part) => part.zh).join("；")}；此前误报 ${result.falseAlarms} 个。`,
  };
}

/** The three lines that a factory owner understands, and one more for each real machine. */
export function summaryLines(result: DemoResult, reportPath: string): readonly Text[] {
  const { account, lathe, mill } = result;
  const lines = [oeeLine(result), boreLine(result)];
  if (lathe !== undefined) {
    const { cycles, cycleMs, parts } = lathe.result;
    const { account: log } = lathe.source;
    const each = cycles.map((cycle) => (cycle.durationMs / 1000).toFixed(3)).join(", ");
    lines.push({
      en: `Okuma lathe: ${cycles.length} program cycles (${each} s; ${(cycleMs / 1000).toFixed(3)} s in all), ${parts} parts; ${log.lines} log lines read, ${log.backward} timestamps ran backward.`,
      zh: `大隈车床：${cycles.length} 个程序循环（${each} 秒，共 ${(cycleMs / 1000).toFixed(3)} 秒），${parts} 件；读取日志 ${log.lines} 行，其中 ${log.backward} 个时间戳倒退。`,
    });
  }
  if (mill !== undefined) {
    const { flagged, chart } = mill.result;
    const ucl = Number(chart.charts[0].ucl).toFixed(6);
    lines.push({
      en: `CNC mill: parts ${flagged.join(", ")} are out of control (mean spindle power, UCL ${ucl} kW).`,
      zh: `数控铣床：第 ${flagged.join("、")} 件失控（平均主轴功率，控制上限 ${ucl} kW）。`,
    });
  }
  lines.push({
    en: `${account.edge.published} values went over MQTT, ${account.lost} were lost. Report: ${reportPath}`,
    zh: `经 MQTT 传输 ${account.edge.published} 个数值，丢失 ${account.lost} 个。报告：${reportPath}`,
  });
  return lines;
}
