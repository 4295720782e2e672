import type { ErrorCatalogue } from "@taktline/core";

/** Every code that `@taktline/chart` throws or reports, with its remedy in English and Chinese. */
export const chartErrors = {
  CHART_SIZE: {
    kind: "throws",
    when: {
      en: "A chart is to be drawn with a width or height that is not usable.",
      zh: "绘图的宽度或高度不可用。",
    },
    remedy: {
      en: "Give a width of 120 to 10000 and a height of 40 to 10000 CSS pixels, or leave them out.",
      zh: "宽度取 120 至 10000、高度取 40 至 10000 CSS 像素，或不填写。",
    },
  },
  CHART_ID_PREFIX: {
    kind: "throws",
    when: {
      en: "The prefix of element ids has characters that an id must not have.",
      zh: "元素 id 的前缀含有不允许的字符。",
    },
    remedy: {
      en: "Start with a letter and use letters, digits, - and _ only.",
      zh: "以字母开头，只使用字母、数字、- 和 _。",
    },
  },
  CHART_KIND: {
    kind: "throws",
    when: {
      en: "A chart has a kind or a version that this release does not know.",
      zh: "图表的 kind 或版本不被本版本识别。",
    },
    remedy: {
      en: "Use one of the kinds of ChartSpec with v: 1; update the package for newer charts.",
      zh: "请使用 ChartSpec 的 kind 且 v 为 1；更新的图表请升级本包。",
    },
  },
  CHART_NO_TIME: {
    kind: "throws",
    when: {
      en: "A time axis is asked for and the result carries no times.",
      zh: "要求时间轴，但结果中没有时间。",
    },
    remedy: {
      en: "Compute the result with the option t, or use the sequence axis.",
      zh: "计算结果时给出选项 t，或使用序号轴。",
    },
  },
  CHART_STAGES: {
    kind: "throws",
    when: {
      en: "Stages of a control chart are missing or of different kinds.",
      zh: "控制图的阶段缺失或类型不同。",
    },
    remedy: {
      en: "Give at least one stage, all results of the same kind of chart.",
      zh: "请至少给出一个阶段，且所有结果为同一种控制图。",
    },
  },
  CHART_DECIMATE: {
    kind: "throws",
    when: {
      en: "Points are to be thinned out to a number of pixels that is not usable, or columns differ in length.",
      zh: "抽稀的像素数不可用，或各列长度不一致。",
    },
    remedy: {
      en: "Give a whole number of pixels from 1 to 1000000, and columns as long as the values.",
      zh: "像素数取 1 至 1000000 的整数，各列与数值等长。",
    },
  },
  CHART_CSV_OPTION: {
    kind: "throws",
    when: {
      en: "A CSV text is asked for with a separator that is none.",
      zh: "要求 CSV 文本，但分隔符不可用。",
    },
    remedy: {
      en: "Use a comma, a semicolon or a tab as separator.",
      zh: "分隔符请使用逗号、分号或制表符。",
    },
  },
  CHART_XLSX_OPTION: {
    kind: "throws",
    when: {
      en: "A workbook is asked for with a number of rows per sheet that no sheet can have.",
      zh: "要求生成工作簿，但每张工作表的行数不可用。",
    },
    remedy: {
      en: "Give a whole number from 100 to 1048576, or leave the option out.",
      zh: "请给出 100 至 1048576 的整数，或不填写该选项。",
    },
  },
  CHART_XLSX_SIZE: {
    kind: "throws",
    when: {
      en: "A table has more columns than a sheet can have, or more rows than a sheet and splitting is switched off.",
      zh: "表格的列数超过工作表上限，或行数超过上限且不允许拆分。",
    },
    remedy: {
      en: "Give fewer than 16384 columns; set overflow to split, or give the table in parts.",
      zh: "列数须小于 16384；将 overflow 设为 split，或分成几张表给出。",
    },
  },
  CHART_XLSX_SPLIT: {
    kind: "issue",
    when: {
      en: "A table had more rows than one sheet of a workbook can have.",
      zh: "表格的行数超过一张工作表的上限。",
    },
    remedy: {
      en: "Nothing is lost: the table goes on in the sheets of the same name with a number in brackets.",
      zh: "数据没有丢失：表格在同名加括号编号的工作表中继续。",
    },
  },
  CHART_XLSX_TEXT_CUT: {
    kind: "issue",
    when: {
      en: "Texts were longer than the 32767 characters that a cell can have, and were cut.",
      zh: "文本超过单元格 32767 个字符的上限，已被截断。",
    },
    remedy: {
      en: "Give shorter texts, or keep the whole ones in another file.",
      zh: "请缩短文本，或将全文保存在其他文件中。",
    },
  },
  CHART_XLSX_CHARACTERS: {
    kind: "issue",
    when: {
      en: "Texts had characters that XML forbids (control characters, halves of surrogate pairs); they were left out.",
      zh: "文本含有 XML 禁止的字符（控制字符、不成对的代理项），已被删除。",
    },
    remedy: {
      en: "Look for a wrong encoding where the texts come from.",
      zh: "请检查文本来源的编码是否有误。",
    },
  },
  CHART_JSON: {
    kind: "issue",
    when: {
      en: "A text is not JSON.",
      zh: "文本不是 JSON。",
    },
    remedy: {
      en: "Give what stringifyChart wrote.",
      zh: "请给出 stringifyChart 写出的内容。",
    },
  },
  CHART_SHAPE: {
    kind: "issue",
    when: {
      en: "A chart lacks a part or has one of the wrong form.",
      zh: "图表缺少某一部分，或某一部分的形式不对。",
    },
    remedy: {
      en: "Correct the place that the path names.",
      zh: "请修正 path 指出的位置。",
    },
  },
} as const satisfies ErrorCatalogue;

/** The literal codes of `@taktline/chart`. */
export type ChartErrorCode = keyof typeof chartErrors;
