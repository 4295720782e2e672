import { basename } from "node:path";
import type { Analysis } from "./analyse.js";
import { limitLines, signalLine } from "./explain-in-words.js";
import type { NumericColumn } from "./numeric-columns.js";
import type { RunOptions } from "./options.js";
import type { CsvFile } from "./read-file.js";
import { say, shown, type Text } from "./texts.js";

const mostSignals = 30;
const mostLines = 12;

const separatorText: Readonly<Record<string, Text>> = {
  ",": { en: "comma", zh: "逗号" },
  ";": { en: "semicolon", zh: "分号" },
  "\t": { en: "tab", zh: "制表符" },
};

function fileLine(file: CsvFile, options: RunOptions): Text {
  const name = basename(options.file);
  const by = separatorText[file.separator] ?? { en: file.separator, zh: file.separator };
  return {
    en: `${name}: ${file.rows} rows, ${file.encoding}, separated by ${by.en}; columns ${file.header.join(", ")}`,
    zh: `${name}：${file.rows} 行，${file.encoding}，以${by.zh}分隔；列：${file.header.join("、")}`,
  };
}

function lines(numbers: readonly number[]): string {
  const more = numbers.length - mostLines;
  return `${numbers.slice(0, mostLines).join(", ")}${more > 0 ? ` ... (+${more})` : ""}`;
}

function dataLines({ file, measured }: Analysis): Text[] {
  const { notNumbers, empty, column, numbers, decimal } = measured;
  const refused = file.issues.filter((issue) => issue.code !== "DRIVERS_CSV_ENCODING");
  const out: Text[] = [
    {
      en: `${column}: ${numbers} numbers${decimal === "," ? " with a decimal comma" : ""}`,
      zh: `${column}：${numbers} 个数${decimal === "," ? "（小数逗号）" : ""}`,
    },
  ];
  if (notNumbers.length > 0) {
    out.push({
      en: `! ${notNumbers.length} cells are no numbers and count as missing: lines ${lines(notNumbers)}`,
      zh: `! ${notNumbers.length} 个单元格不是数，按缺失处理：第 ${lines(notNumbers)} 行`,
    });
  }
  if (empty.length > 0) {
    out.push({
      en: `! ${empty.length} cells are empty and count as missing: lines ${lines(empty)}`,
      zh: `! ${empty.length} 个单元格为空，按缺失处理：第 ${lines(empty)} 行`,
    });
  }
  if (refused.length > 0) {
    const at = lines(refused.map((issue) => issue.line ?? 0));
    out.push({
      en: `! ${refused.length} rows do not fit the header and are left out: lines ${at}`,
      zh: `! ${refused.length} 行与表头不符，未计入：第 ${at} 行`,
    });
  }
  return out;
}

/** What is printed where no column was chosen. */
export function columnLines(
  file: CsvFile,
  columns: readonly NumericColumn[],
  options: RunOptions,
): readonly string[] {
  const lang = options.language;
  const first = columns[0];
  return [
    say(lang, fileLine(file, options)),
    "",
    say(lang, { en: "Columns with numbers:", zh: "含数值的列：" }),
    ...columns.map(({ name, numbers, others, min, mean, max }) => {
      const odd =
        others === 0
          ? { en: "", zh: "" }
          : { en: `, ${others} other cells`, zh: `，${others} 个非数值` };
      return say(lang, {
        en: `  ${name}: ${numbers} numbers from ${shown(min)} to ${shown(max)}, mean ${shown(mean)}${odd.en}`,
        zh: `  ${name}：${numbers} 个数，${shown(min)} 至 ${shown(max)}，平均 ${shown(mean)}${odd.zh}`,
      });
    }),
    "",
    first === undefined
      ? say(lang, {
          en: "No column holds numbers; with decimal commas give --decimal ,",
          zh: "没有含数值的列；若使用小数逗号请加 --decimal ,",
        })
      : say(lang, {
          en: `Choose one: --column ${JSON.stringify((columns.at(-1) ?? first).name)}`,
          zh: `请选择一列：--column ${JSON.stringify((columns.at(-1) ?? first).name)}`,
        }),
  ];
}

/** The walk-through: data, chart and why, limits, signals, run lengths, capability, files. */
export function summaryLines(
  analysis: Analysis,
  options: RunOptions,
  paths: readonly string[],
): readonly string[] {
  const { file, choice, chart, labels, flagged, runLengths, doubts, specified } = analysis;
  const lang = options.language;
  const { signals, excluded } = chart;
  const count = chart.charts[0]?.values.length ?? 0;
  const more = signals.length - mostSignals;
  const { phase1 } = options;
  const rest: Text =
    phase1 === undefined
      ? { en: "Limits rest on all points:", zh: "控制限取自全部点：" }
      : {
          en: `Limits rest on the first ${phase1} points (phase I), and judge all:`,
          zh: `控制限取自前 ${phase1} 点（阶段 I），并判断全部点：`,
        };
  return [
    say(lang, fileLine(file, options)),
    ...dataLines(analysis).map((text) => say(lang, text)),
    "",
    say(lang, choice.why),
    say(lang, rest),
    ...limitLines(chart, lang).map((line) => `  ${line}`),
    ...excluded.map(({ index, reason }) =>
      say(lang, {
        en: `  point ${index + 1} is left out: ${reason}`,
        zh: `  第 ${index + 1} 点已剔除：${reason}`,
      }),
    ),
    "",
    say(lang, {
      en: `${signals.length} signals at ${flagged.length} of ${count} points:`,
      zh: `${count} 点中有 ${flagged.length} 点报警，共 ${signals.length} 处：`,
    }),
    ...signals.slice(0, mostSignals).map((signal) => `  ${signalLine(signal, labels, lang)}`),
    ...(more > 0
      ? [
          say(lang, {
            en: `  ... and ${more} more, all of them in the report`,
            zh: `  …… 另有 ${more} 处，全部见报告`,
          }),
        ]
      : []),
    say(lang, runLengths.text),
    ...doubts.map((doubt) => `! ${say(lang, doubt)}`),
    ...(specified === undefined
      ? []
      : [
          "",
          ...specified.texts.map((text) => say(lang, text)),
          ...specified.explained[lang].map((line) => `  ${line}`),
        ]),
    "",
    say(lang, { en: `Reports: ${paths.join(", ")}`, zh: `报告：${paths.join("、")}` }),
  ];
}
