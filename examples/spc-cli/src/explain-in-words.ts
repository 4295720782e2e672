import { explain, type Level, type Signal } from "@taktline/spc";
import type { Chart } from "./make-chart.js";
import { type Language, shown } from "./texts.js";

const statistics: Readonly<Record<string, string>> = {
  x: "单值",
  mr: "移动极差",
  xbar: "均值",
  r: "极差",
  s: "标准差",
  ewma: "EWMA",
  upper: "上 CUSUM",
  lower: "下 CUSUM",
  p: "不合格品率",
  c: "不合格数",
};

function zhSignal({ spec, side, line, points }: Signal): string {
  const zone = typeof spec.zone === "number" ? spec.zone : 0;
  const isUp = side === "upper";
  switch (spec.kind) {
    case "trend":
      return `连续 ${spec.of} 点${isUp ? "上升" : "下降"}`;
    case "alternating":
      return `连续 ${spec.of} 点上下交替`;
    case "within":
      return `连续 ${spec.of} 点在中心线 ±${zone}σ 以内`;
    default: {
      if (spec.zone === "limit") {
        return isUp ? `超出上控制限 ${shown(line.ucl)}` : `低于下控制限 ${shown(line.lcl)}`;
      }
      const many =
        spec.count === spec.of ? `连续 ${spec.of} 点` : `${spec.of} 点中有 ${points.length} 点`;
      if (side === "both") return `${many}在中心线两侧 ${zone}σ 以外`;
      const where = isUp ? "上方" : "下方";
      return zone === 0 ? `${many}在中心线${where}` : `${many}在中心线${where} ${zone}σ 以外`;
    }
  }
}

/** Why a signal was raised, with points counted from 1 and called by their names. */
export function signalLine(signal: Signal, labels: readonly string[], language: Language): string {
  const name = (index: number) => labels[index] ?? String(index + 1);
  const head = signal.index + 1;
  const label = name(signal.index);
  const named = label === String(head) ? "" : ` (${label})`;
  const formed = signal.points.map((index) => index + 1).join(", ");
  if (language === "zh") {
    const what = statistics[signal.chart] ?? signal.chart;
    return `第 ${head} 点${named}：${what} ${shown(signal.value)}，规则 ${signal.rule}：${zhSignal(signal)}；涉及点 ${formed}`;
  }
  // The library counts points from 0; people at a machine count from 1.
  const text = explain(signal)
    .replace(/, point \d+, /, ", ")
    .replace(
      /; formed by points? .*$/,
      `; formed by ${signal.points.length === 1 ? "point" : "points"} ${formed}`,
    );
  return `point ${head}${named}: ${text}`;
}

const range = (level: Level): string => {
  if (typeof level === "number") return shown(level);
  const finite = level.filter((value) => Number.isFinite(value));
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  return low === high ? shown(low) : `${shown(low)} - ${shown(high)}`;
};

/** How the limits came about: in English with every formula, in Chinese with the lines. */
export function limitLines(chart: Chart, language: Language): readonly string[] {
  if (language === "en") return explain(chart.limits).split("\n");
  return chart.charts.map(
    ({ name, center, ucl, lcl, sigma }) =>
      `${statistics[name] ?? name}：中心线 ${range(center)}，上控制限 ${range(ucl)}，下控制限 ${range(lcl)}，σ ${range(sigma)}（估计方法 ${chart.estimator}）`,
  );
}
