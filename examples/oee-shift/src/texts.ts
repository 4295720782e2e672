import type { Language } from "./options.js";

export interface Text {
  readonly en: string;
  readonly zh: string;
}

export function say(language: Language, text: Text): string {
  return text[language];
}

export function percent(ratio: number | null): string {
  return ratio === null ? "-" : `${(ratio * 100).toFixed(1)} %`;
}

/** Milliseconds as seconds with three digits. */
export function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

const names: Readonly<Record<string, string>> = {
  operator: "操作",
  machine: "设备",
  "between programs": "程序之间",
  "program stop": "程序暂停",
  "feed hold": "进给保持",
  MANUAL_MODE: "手动模式",
  interrupted: "中断",
  stopped: "停止",
  "emergency stop": "急停",
  SETUP: "换型",
  wait: "等待",
  equipmentFailure: "设备故障",
  setupAndAdjustment: "换型与调整",
  minorStops: "短暂停机",
  reducedSpeed: "速度降低",
  processDefects: "过程缺陷",
  reducedYield: "启动损失",
  idle: "待机",
  offline: "关机",
  unknown: "状态未知",
  plannedStop: "计划停机",
  night: "夜班",
  day: "白班",
};

const english: Readonly<Record<string, string>> = {
  equipmentFailure: "equipment failure",
  setupAndAdjustment: "set-up and adjustment",
  minorStops: "minor stops",
  reducedSpeed: "reduced speed",
  processDefects: "process defects",
  reducedYield: "reduced yield",
  plannedStop: "planned stop",
  "": "no state known",
};

/** A name of the data in both languages. */
export function nameText(name: string): Text {
  return { en: english[name] ?? name, zh: name === "" ? "状态未知" : (names[name] ?? name) };
}
