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

const checks: Readonly<Record<string, string>> = {
  "the times of the shifts are those of the whole": "各班次时间之和等于整段时间",
  "production time is the time in ACTIVE and the micro-stops":
    "生产时间等于 ACTIVE 时间加微停机时间",
  "the parts of the shifts are those of the counter": "各班次产量之和等于计数器的产量",
  "the losses are the gap between planned and good time": "各项损失之和等于计划时间与有效时间之差",
};

/** A check and whether it holds, in both languages. */
export function checkText(name: string, holds: boolean): Text {
  return {
    en: `${holds ? "OK" : "NOT OK"}: ${name}`,
    zh: `${holds ? "成立" : "不成立"}：${checks[name] ?? name}`,
  };
}
