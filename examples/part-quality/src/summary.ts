import { explainIn } from "@taktline/spc";
import { boreNotes, gaugeNotes, partNotes } from "./notes.js";
import type { RunOptions } from "./options.js";
import type { Study } from "./study.js";
import { partList, say, type Text } from "./texts.js";

/** What is printed: the parts, the bore, the gauge, and what was checked. */
export function summaryLines(
  study: Study,
  options: RunOptions,
  paths: readonly string[],
): readonly string[] {
  const { parts, checks } = study;
  const lang = options.language;
  const held = checks.filter((check) => check.holds).length;
  const flagged = partList(parts.flagged);
  const notes = boreNotes(study);
  const head = (text: Text) => ["", `== ${say(lang, text)}`];
  const lines = (texts: readonly Text[]) => texts.map((text) => `- ${say(lang, text)}`);
  return [
    ...head({ en: "Milled parts", zh: "铣削零件" }).slice(1),
    say(lang, {
      en: `Source: ${parts.of.source}, ${parts.of.rows} rows. Beyond a limit: ${flagged.en}.`,
      zh: `来源：${parts.of.source === "simulated" ? "模拟" : parts.of.source}，${parts.of.rows} 行。超出控制限：${flagged.zh}。`,
    }),
    ...explainIn(lang)(parts.known.limits)
      .split("\n")
      .map((line) => `  ${line}`),
    ...lines(partNotes(study)),
    ...parts.of.remarks.map((remark) => `! ${remark}`),
    ...head({ en: "Bore 25 H7", zh: "孔 25 H7" }),
    ...lines([...notes.capability, ...notes.time]),
    ...head({ en: "Gauge", zh: "量具" }),
    ...lines(gaugeNotes(study)),
    ...head({ en: "Checked", zh: "核对" }),
    ...checks.map(({ holds, text }) =>
      say(lang, {
        en: `${holds ? "ok    " : "FAILED"} ${text.en}`,
        zh: `${holds ? "成立  " : "不成立"} ${text.zh}`,
      }),
    ),
    ...(checks.every(({ name, holds }) => holds || (name !== "cpk" && name !== "gauge"))
      ? []
      : [
          say(lang, {
            en: `Each interval of ${(study.confidence * 100).toFixed(0)} % misses the truth in ${((1 - study.confidence) * 100).toFixed(0)} of 100 seeds; that is what its level means.`,
            zh: `${(study.confidence * 100).toFixed(0)} % 的每个置信区间在 100 个种子中本来就会有约 ${((1 - study.confidence) * 100).toFixed(0)} 个不含真值。`,
          }),
        ]),
    say(lang, {
      en: `${held} of ${checks.length} checks hold. Reports: ${paths.join(", ")}`,
      zh: `${checks.length} 项核对中 ${held} 项成立。报告：${paths.join("、")}`,
    }),
  ];
}
