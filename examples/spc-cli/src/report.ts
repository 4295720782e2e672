import { basename } from "node:path";
import {
  capabilityTable,
  controlChartPair,
  type ReportInput,
  type ReportSection,
  reportAudit,
  sixpackChart,
} from "@taktline/chart";
import type { Analysis } from "./analyse.js";
import { limitLines } from "./explain-in-words.js";
import { libraryText } from "./library-text.js";
import type { RunOptions } from "./options.js";
import type { Text } from "./texts.js";

/** The control chart of a report, which is also what the CSV holds. */
export function pictureOf({ chart, labels, choice }: Analysis, { unit, spec }: RunOptions) {
  const isLocation = choice.name === "imr";
  const specification = {
    ...(spec.lsl !== undefined && { lower: spec.lsl }),
    ...(spec.usl !== undefined && { upper: spec.usl }),
    ...(spec.target !== undefined && { target: spec.target }),
  };
  const isPlain = labels.every((label, i) => label === String(i + 1));
  return controlChartPair(chart, {
    ...(unit !== undefined && { unit }),
    ...(!isPlain && { labels }),
    // A tolerance is for single parts: beside averages it would mislead.
    ...(isLocation && Object.keys(specification).length > 0 && { specification }),
  });
}

function sections(analysis: Analysis, options: RunOptions): ReportSection[] {
  const { chart, choice, runLengths, doubts, specified } = analysis;
  const { unit } = options;
  const first: ReportSection = {
    heading: { en: "Control chart", zh: "控制图" },
    charts: [pictureOf(analysis, options)],
    text: choice.why,
    notes: [
      ...limitLines(chart, options.language),
      runLengths.text,
      ...doubts.map((doubt): Text => ({ en: `Note: ${doubt.en}`, zh: `注意：${doubt.zh}` })),
    ],
  };
  if (specified === undefined) return [first];
  const { explained, texts, sixpack, sharesLimits } = specified;
  // Rules are called as in the chart above.
  const ruleTexts = Object.fromEntries(
    (pictureOf(analysis, options).rules ?? []).map(({ number, text }) => [number, text]),
  );
  return [
    first,
    {
      heading: { en: "Capability", zh: "过程能力" },
      charts: [
        sixpackChart(sixpack, {
          ...(unit !== undefined && { unit }),
          ...(sharesLimits && { ruleTexts }),
          subtitle: sharesLimits
            ? {
                en: "Control charts with the limits and rules of the chart above; capability of all points",
                zh: "控制图的控制限和判异准则与上面的控制图相同；能力指数取自全部点",
              }
            : {
                en: "Control charts with limits of their own and Nelson's rules 1 to 8; capability of all points",
                zh: "此处的控制图另有控制限，判异准则为 Nelson 1 至 8；能力指数取自全部点",
              },
        }),
      ],
      table: capabilityTable(sixpack.capability, {
        caption: { en: "Figures", zh: "数值" },
        ...(unit !== undefined && { unit }),
      }),
      notes: [...texts, ...explained[options.language]],
    },
  ];
}

/** What all reports are made of. */
export function reportOf(analysis: Analysis, options: RunOptions): ReportInput {
  const { file, measured, chart } = analysis;
  return {
    title: { en: `SPC: ${measured.column}`, zh: `SPC：${measured.column}` },
    subtitle: {
      en: `${basename(options.file)}, ${file.rows} rows, ${measured.numbers} numbers`,
      zh: `${basename(options.file)}，${file.rows} 行，${measured.numbers} 个数`,
    },
    locale: options.language,
    sections: sections(analysis, options),
    audit: reportAudit([{ name: measured.column, result: chart }], {
      issues: [...file.issues, ...measured.issues]
        .slice(0, 200)
        .map(({ code, severity, message, line }) => {
          const { en, zh } = libraryText(code, message);
          const at = line === undefined ? "" : `${line}: `;
          return { code, severity, message: { en: `${at}${en}`, zh: `${at}${zh}` } };
        }),
    }),
    footer: { en: "Made with Taktline", zh: "由节拍线 Taktline 生成" },
  };
}
