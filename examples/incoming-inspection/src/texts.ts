import type { InspectionSeverity, SwitchingEvent } from "@taktline/spc/sampling";
import type { Language } from "./options.js";

/** One sentence in both languages. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

export const say = (language: Language, text: Text): string => text[language];

export const percent = (ratio: number, digits = 2): string => `${(ratio * 100).toFixed(digits)} %`;

export const severityText: Readonly<Record<InspectionSeverity, Text>> = {
  normal: { en: "normal", zh: "正常" },
  tightened: { en: "tightened", zh: "加严" },
  reduced: { en: "reduced", zh: "放宽" },
};

export const decisionText: Readonly<Record<string, Text>> = {
  accept: { en: "accept", zh: "接收" },
  reject: { en: "reject", zh: "拒收" },
};

/** What an event means. The library gives the reason with its numbers in English; a switch to tightened quotes the rule besides. */
export function eventText(event: SwitchingEvent): Text {
  const named = event.lots.join(", ");
  const reason =
    event.rule === "normalToTightened"
      ? `${event.lots.length} of 5 or fewer consecutive lots rejected on original inspection (${named})`
      : event.reason;
  const en = `${reason} (${event.clause})`;
  const list = event.lots.join("、");
  const zh: Readonly<Record<SwitchingEvent["rule"], string>> = {
    normalToTightened: `连续 5 批或少于 5 批初次检验中有 ${event.lots.length} 批拒收（${list}）：转为加严检验`,
    tightenedToNormal: `连续 5 批初次检验接收（${list}）：恢复正常检验`,
    normalToReduced: "转移得分达到 30，生产稳定，负责部门同意：转为放宽检验",
    reducedToNormal: `放宽检验中出现应恢复正常检验的情况（${list}）：恢复正常检验`,
    discontinued: `加严检验累计 ${event.lots.length} 批初次检验拒收（${list}）：暂停检验，待供方采取纠正措施`,
    resumed: "纠正措施有效，从加严检验恢复",
    reducedWithheld: "转移得分已达到 30，但条件未满足：继续正常检验",
    resubmittedIgnored: "再次提交的批不计入",
  };
  return { en, zh: `${zh[event.rule]}（${event.clause}）` };
}
