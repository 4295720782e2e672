import { acceptanceProbability, type SwitchingEvent, samplingPlan } from "@taktline/spc/sampling";
import type { InspectedLot, Inspection } from "./inspect-lots.js";
import type { Language, RunOptions } from "./options.js";
import { decisionText, eventText, percent, say, severityText, type Text } from "./texts.js";

/** Columns of a terminal that a text takes: Chinese characters take two. */
const width = (text: string): number =>
  [...text].reduce((sum, c) => sum + (/[\u2E80-\uFFEF]/.test(c) ? 2 : 1), 0);
const pad = (text: string, columns: number): string =>
  text + " ".repeat(Math.max(0, columns - width(text)));

function lotLine(lot: InspectedLot, lang: Language): string {
  const { incoming, plan, counts, judgement, score } = lot;
  const numbers = plan.stages
    .slice(0, judgement.stage)
    .map((s) => `n=${s.n} Ac ${s.ac ?? "#"} Re ${s.re}`)
    .join(" + ");
  const letters =
    plan.codeLetter === plan.planLetter ? plan.codeLetter : `${plan.codeLetter}>${plan.planLetter}`;
  return [
    pad(incoming.lot, 6),
    pad(incoming.date ?? "", incoming.date === undefined ? 0 : 11),
    pad(`N=${incoming.size}`, 8),
    pad(letters, 4),
    pad(say(lang, severityText[plan.severity]), 10),
    pad(numbers, 18),
    pad(`${say(lang, { en: "found", zh: "不合格" })} ${counts.join("+")}`, 11),
    pad(say(lang, decisionText[judgement.decision] as Text), 7),
    score === null ? "" : `${say(lang, { en: "score", zh: "转移得分" })} ${score}`,
  ]
    .join("")
    .trimEnd();
}

function arrow(event: SwitchingEvent, lang: Language): string {
  if (event.from === event.to) return "";
  return `${say(lang, severityText[event.from])} -> ${say(lang, severityText[event.to])}: `;
}

function curveLines(options: RunOptions, lots: readonly InspectedLot[], lang: Language): string[] {
  const lotSize = lots[0]?.incoming.size ?? 1000;
  const ps = [options.aql / 100, (2.5 * options.aql) / 100, (5 * options.aql) / 100];
  const head = say(lang, {
    en: "Probability of acceptance (operating characteristic)",
    zh: "接收概率（操作特性 OC）",
  });
  return [
    "",
    `${pad(head, 54)}${ps.map((p) => `p=${percent(p)}`.padStart(11)).join("")}`,
    ...(["normal", "tightened", "reduced"] as const).map((severity) => {
      const plan = samplingPlan({ lotSize, aql: options.aql, severity, type: options.type });
      const name = `${say(lang, severityText[severity])}  ${plan.stages.map((s) => `n=${s.n} Ac ${s.ac ?? "#"}`).join(" + ")}`;
      const cells = ps.map((p) => percent(acceptanceProbability(plan, p), 1).padStart(11));
      return `  ${pad(name, 52)}${cells.join("")}`;
    }),
  ];
}

function checkLines({ account, replaysEqual }: Inspection, lang: Language): string[] {
  const replay: Text = replaysEqual
    ? {
        en: "Checked: replaying all lots gives the same state and events.",
        zh: "核对：重放所有批得到相同的状态和事件。",
      }
    : { en: "FAILED: the replay differs.", zh: "失败：重放结果不同。" };
  if (account === undefined) return ["", say(lang, replay)];
  const { escaped, incoming, items, outgoing, aoql, expectedEscaped, inspected } = account;
  const flow: Text = {
    en: `Of ${items} parts ${incoming} were nonconforming (${percent(incoming / items)}); ${escaped} reached the line (${percent(outgoing)}; the AOQ curves expect ${expectedEscaped.toFixed(0)}), ${percent(inspected / items, 1)} of the parts were inspected.`,
    zh: `共 ${items} 件，其中不合格 ${incoming} 件（${percent(incoming / items)}）；流入产线 ${escaped} 件（${percent(outgoing)}；AOQ 曲线预期 ${expectedEscaped.toFixed(0)} 件），检验了 ${percent(inspected / items, 1)} 的零件。`,
  };
  const limit: Text = account.withinAoql
    ? {
        en: `Checked: ${percent(outgoing)} is within the AOQL of ${percent(aoql)}.`,
        zh: `核对：${percent(outgoing)} 低于平均检出质量上限 AOQL ${percent(aoql)}。`,
      }
    : {
        en: `FAILED: ${percent(outgoing)} exceeds the AOQL of ${percent(aoql)}.`,
        zh: `失败：${percent(outgoing)} 超过 AOQL ${percent(aoql)}。`,
      };
  return ["", say(lang, flow), say(lang, limit), say(lang, replay)];
}

/** Every lot, why severity changed, the curves, and what was checked. */
export function summaryLines(result: Inspection, options: RunOptions, path: string): string[] {
  const lang = options.language;
  const lines = result.lots.flatMap((lot) => [
    lotLine(lot, lang),
    ...lot.events.map((event) => `    > ${arrow(event, lang)}${say(lang, eventText(event))}`),
    ...lot.remarks.map((remark) => `    ! ${say(lang, remark)}`),
  ]);
  return [
    ...lines,
    ...curveLines(options, result.lots, lang),
    ...checkLines(result, lang),
    say(lang, { en: `Report: ${path}`, zh: `报告：${path}` }),
  ];
}
