import { ocCurveChart, type ReportSection, renderReport } from "@taktline/chart";
import { operatingCharacteristic, qualityAtAcceptance, samplingPlan } from "@taktline/spc/sampling";
import type { Inspection } from "./inspect-lots.js";
import type { RunOptions } from "./options.js";
import { decisionText, eventText, percent, severityText, type Text } from "./texts.js";

function figures({ lots, account }: Inspection): ReportSection {
  const rejected = lots.filter((lot) => lot.judgement.decision === "reject").length;
  const count = { kind: "number", decimals: 0 } as const;
  const share = { kind: "percent", decimals: 2 } as const;
  return {
    heading: { en: "In short", zh: "概要" },
    charts: [
      {
        kind: "tiles",
        v: 1,
        tiles: [
          { label: { en: "Lots", zh: "批数" }, value: lots.length, format: count },
          { label: { en: "Rejected", zh: "拒收批" }, value: rejected, format: count },
          ...(account === undefined
            ? []
            : [
                {
                  label: { en: "Outgoing quality", zh: "检出质量" },
                  value: account.outgoing,
                  format: share,
                  tone: account.withinAoql ? ("good" as const) : ("bad" as const),
                  sublabel: {
                    en: `AOQL ${percent(account.aoql)}`,
                    zh: `AOQL ${percent(account.aoql)}`,
                  },
                },
                {
                  label: { en: "Inspected", zh: "检验比例" },
                  value: account.inspected / account.items,
                  format: { kind: "percent", decimals: 1 } as const,
                },
              ]),
        ],
      },
    ],
    ...(account === undefined
      ? {}
      : {
          notes: [
            {
              en: `The supplier is simulated, so what escaped is known: ${account.escaped} of ${account.incoming} nonconforming parts; the AOQ curves of the plans expect ${account.expectedEscaped.toFixed(0)}.`,
              zh: `供应商为模拟，因此漏检数已知：${account.incoming} 件不合格品中流出 ${account.escaped} 件；按各方案的 AOQ 曲线预期 ${account.expectedEscaped.toFixed(0)} 件。`,
            },
          ],
        }),
  };
}

function switches({ events }: Inspection): ReportSection {
  return {
    heading: { en: "Why severity changed", zh: "检验严格度为何改变" },
    table: {
      columns: [
        { label: { en: "After lot", zh: "批次之后" } },
        { label: { en: "From", zh: "原" } },
        { label: { en: "To", zh: "转为" } },
        { label: { en: "Reason (clause)", zh: "原因（条款）" } },
      ],
      rows: events.map((event) => [
        event.lot,
        severityText[event.from],
        severityText[event.to],
        eventText(event),
      ]),
    },
  };
}

function lotTable({ lots }: Inspection): ReportSection {
  const whole = { kind: "number", decimals: 0 } as const;
  const heads: readonly (readonly [Text, boolean])[] = [
    [{ en: "Lot", zh: "批号" }, false],
    [{ en: "Day", zh: "日期" }, false],
    [{ en: "Items", zh: "批量" }, true],
    [{ en: "Letter", zh: "字码" }, false],
    [{ en: "Severity", zh: "严格度" }, false],
    [{ en: "Sample", zh: "样本量" }, true],
    [{ en: "Ac / Re", zh: "Ac / Re" }, false],
    [{ en: "Found", zh: "不合格" }, true],
    [{ en: "Decision", zh: "判定" }, false],
    [{ en: "Score", zh: "转移得分" }, true],
  ];
  return {
    heading: { en: "Lots", zh: "各批" },
    table: {
      columns: heads.map(([label, number]) => (number ? { label, format: whole } : { label })),
      rows: lots.map(({ incoming, plan, judgement, score }) => [
        incoming.lot,
        incoming.date ?? null,
        incoming.size,
        plan.planLetter,
        severityText[plan.severity],
        judgement.inspected,
        `${plan.ac} / ${plan.re}`,
        judgement.found,
        decisionText[judgement.decision] ?? null,
        score,
      ]),
    },
  };
}

function curves({ lots }: Inspection, options: RunOptions): ReportSection {
  const lotSize = lots[0]?.incoming.size ?? 1000;
  const { aql, type } = options;
  const plans = (["normal", "tightened", "reduced"] as const).map((severity) =>
    samplingPlan({ lotSize, aql, severity, type }),
  );
  const [normal] = plans;
  const lq = normal === undefined ? null : qualityAtAcceptance(normal, 0.1);
  const end = Math.min(1, 2 * (lq ?? 0.5));
  const ps = Array.from({ length: 121 }, (_, i) => (end * i) / 120);
  return {
    heading: { en: "What the plans let pass", zh: "各方案的接收能力" },
    charts: [
      ocCurveChart(
        plans.map((plan) => ({
          label: severityText[plan.severity],
          curve: operatingCharacteristic(plan, ps),
        })),
        {
          points: [
            { label: "AQL", p: aql / 100 },
            ...(lq === null ? [] : [{ label: "LQ 10 %", p: lq }]),
          ],
        },
      ),
    ],
    notes: [
      {
        en: "Binomial, for a process (type B). The marks lie on the curve of normal inspection: quality at the AQL, and the quality of which 10 % of lots still pass.",
        zh: "二项分布，针对过程（B 型）。标记位于正常检验的曲线上：AQL 处的质量，以及仍有 10 % 的批会被接收的质量。",
      },
    ],
  };
}

/** The report as one self-contained HTML file. */
export function reportHtml(result: Inspection, options: RunOptions): string {
  return renderReport({
    title: { en: "Incoming inspection", zh: "来料检验" },
    subtitle: {
      en: `GB/T 2828.1 (ISO 2859-1) · level II · AQL ${options.aql} · ${options.type} sampling`,
      zh: `GB/T 2828.1（ISO 2859-1）· 检验水平 II · AQL ${options.aql} · ${options.type === "single" ? "一次" : "二次"}抽样`,
    },
    locale: options.language,
    sections: [
      figures(result),
      ...(result.events.length > 0 ? [switches(result)] : []),
      curves(result, options),
      lotTable(result),
    ],
    footer: { en: "Made with Taktline", zh: "由节拍线 Taktline 生成" },
  });
}
