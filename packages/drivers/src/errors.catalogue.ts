import type { ErrorCatalogue } from "@taktline/core";

/** Every code that `@taktline/drivers` throws or reports, with its remedy in English and Chinese. */
export const driversErrors = {
  DRIVERS_OPTION: {
    kind: "throws",
    when: {
      en: "An option of a reader is out of its range or unknown.",
      zh: "读取器的某个选项超出范围或未知。",
    },
    remedy: { en: "Give a value that the message names.", zh: "按消息中的说明给出选项值。" },
  },
  DRIVERS_SHDR_UNWRITABLE: {
    kind: "throws",
    when: {
      en: "A line to write has a line break in a field, an empty key or a time that is not one.",
      zh: "要写出的行中，字段含换行、键为空或时间无效。",
    },
    remedy: {
      en: "Remove line breaks from values, name every data item, and give a finite time.",
      zh: "去掉值中的换行，为每个数据项命名，并给出有效时间。",
    },
  },
  DRIVERS_SHDR_NO_TIME: {
    kind: "issue",
    when: {
      en: "A line begins with no timestamp and is neither a protocol line nor part of an asset.",
      zh: "该行没有时间戳，也不是协议行或资产内容。",
    },
    remedy: {
      en: "Check for half lines and foreign text; set the adapter to send timestamps.",
      zh: "检查是否有残行或无关文本，并让适配器发送时间戳。",
    },
  },
  DRIVERS_SHDR_TIME: {
    kind: "issue",
    when: {
      en: "The timestamp or its duration cannot be read.",
      zh: "时间戳或其时长无法解析。",
    },
    remedy: {
      en: "Let the adapter send ISO 8601 in UTC, such as 2026-03-02T08:00:00.000Z.",
      zh: "让适配器发送 UTC 的 ISO 8601 时间，例如 2026-03-02T08:00:00.000Z。",
    },
  },
  DRIVERS_SHDR_FIELDS: {
    kind: "issue",
    when: {
      en: "A line ends before the fields that its last key needs.",
      zh: "该行在最后一个键所需的字段之前结束。",
    },
    remedy: {
      en: "Check for cut lines, and that conditions, messages and time series are named in the options.",
      zh: "检查是否有被截断的行，并在选项中列出条件、消息和时间序列的键。",
    },
  },
  DRIVERS_SHDR_KEY: {
    kind: "issue",
    when: { en: "A key is empty.", zh: "键为空。" },
    remedy: {
      en: "Check the adapter; often a condition is read as pairs: name it in the options.",
      zh: "检查适配器；常见原因是条件被当作键值对读取，应在选项中列出。",
    },
  },
  DRIVERS_SHDR_LEVEL: {
    kind: "issue",
    when: {
      en: "The level of a condition is not NORMAL, WARNING, FAULT or UNAVAILABLE.",
      zh: "条件的级别不是 NORMAL、WARNING、FAULT 或 UNAVAILABLE。",
    },
    remedy: {
      en: "Correct the adapter, or take the key out of the conditions.",
      zh: "修正适配器，或把该键从条件中去掉。",
    },
  },
  DRIVERS_SHDR_SERIES: {
    kind: "issue",
    when: {
      en: "A time series holds something that is no number, or another count than it says.",
      zh: "时间序列含非数字内容，或数量与声明不符。",
    },
    remedy: {
      en: "Check the adapter; the series is left out.",
      zh: "检查适配器；该序列已被舍弃。",
    },
  },
  DRIVERS_SHDR_COMMAND: {
    kind: "issue",
    when: { en: "A command between @ signs is not known.", zh: "@ 之间的命令未知。" },
    remedy: {
      en: "Known are @ASSET@, @UPDATE_ASSET@, @REMOVE_ASSET@ and @REMOVE_ALL_ASSETS@.",
      zh: "已知命令为 @ASSET@、@UPDATE_ASSET@、@REMOVE_ASSET@ 和 @REMOVE_ALL_ASSETS@。",
    },
  },
  DRIVERS_SHDR_ASSET: {
    kind: "issue",
    when: {
      en: "An asset lacks its id, type or body, is longer than allowed, or its end never comes.",
      zh: "资产缺少标识、类型或内容，超过允许长度，或没有结束标记。",
    },
    remedy: {
      en: "Check that the tag of --multiline--TAG is repeated on a line of its own; raise maxAssetLength where assets are large.",
      zh: "检查 --multiline--TAG 的标记是否单独成行重复出现；资产较大时调高 maxAssetLength。",
    },
  },
  DRIVERS_SHDR_LONG_LINE: {
    kind: "issue",
    when: { en: "A line is longer than allowed.", zh: "某一行超过允许的长度。" },
    remedy: {
      en: "Check that the input is SHDR; raise maxLineLength where lines are really that long.",
      zh: "确认输入是 SHDR；若确有如此长的行，请调高 maxLineLength。",
    },
  },
  DRIVERS_SHDR_LAST_LINE: {
    kind: "issue",
    when: {
      en: "The input ends without a newline, so the last value may be cut.",
      zh: "输入结尾没有换行，最后一个值可能被截断。",
    },
    remedy: {
      en: "Read the rest, or do not trust the last line.",
      zh: "读取剩余部分，或不要采信最后一行。",
    },
  },
  DRIVERS_SHDR_ENCODING: {
    kind: "issue",
    when: {
      en: "Bytes are not UTF-8; they stand as U+FFFD.",
      zh: "字节不是 UTF-8，已用 U+FFFD 代替。",
    },
    remedy: {
      en: "Decode the input first with its own encoding and pass text.",
      zh: "先按实际编码解码，再传入文本。",
    },
  },
  DRIVERS_CSV_HEADER: {
    kind: "issue",
    when: {
      en: "The table has no header, or a header names a column twice.",
      zh: "表格没有表头，或表头中某列重复。",
    },
    remedy: {
      en: "Give the first line one name per column.",
      zh: "让首行为每一列给出一个名称。",
    },
  },
  DRIVERS_CSV_COLUMN_MISSING: {
    kind: "issue",
    when: { en: "A column asked for is not in the header.", zh: "所需的列不在表头中。" },
    remedy: {
      en: "Use one of the headers that the message lists; set separator or encoding where they look wrong.",
      zh: "使用消息中列出的列名；若列名异常，请设置分隔符或编码。",
    },
  },
  DRIVERS_CSV_NUMBER: {
    kind: "issue",
    when: { en: "A cell of a number column is not a number.", zh: "数值列中的单元格不是数字。" },
    remedy: {
      en: "The value is NaN with quality Bad; correct the source, or set decimal where a comma is used.",
      zh: "该值为 NaN 且质量为 Bad；请修正来源，若使用小数逗号请设置 decimal。",
    },
  },
  DRIVERS_CSV_EMPTY: {
    kind: "issue",
    when: { en: "A cell of a number column is empty.", zh: "数值列中的单元格为空。" },
    remedy: {
      en: "The value is NaN with quality BadNoData; decide what a gap means.",
      zh: "该值为 NaN 且质量为 BadNoData；请确定空缺的含义。",
    },
  },
  DRIVERS_CSV_WIDTH: {
    kind: "issue",
    when: {
      en: "A row has more or fewer cells than the header.",
      zh: "某行的单元格数与表头不符。",
    },
    remedy: {
      en: "Check for separators inside cells; quote such cells.",
      zh: "检查单元格内是否含分隔符，并为其加引号。",
    },
  },
  DRIVERS_CSV_SYNTAX: {
    kind: "issue",
    when: {
      en: "Quotes are not closed or stand in the middle of a cell, or a row is too long.",
      zh: "引号未闭合、位于单元格中间，或某行过长。",
    },
    remedy: {
      en: "Double quotes inside cells and quote the whole cell.",
      zh: "单元格内的引号应成对书写，并为整个单元格加引号。",
    },
  },
  DRIVERS_CSV_ENCODING: {
    kind: "issue",
    when: {
      en: "Bytes do not fit the encoding; they stand as U+FFFD.",
      zh: "字节与编码不符，已用 U+FFFD 代替。",
    },
    remedy: {
      en: 'Set encoding, for example "gb18030".',
      zh: '设置 encoding，例如 "gb18030"。',
    },
  },
} as const satisfies ErrorCatalogue;

/** The literal codes of `@taktline/drivers`. */
export type DriversErrorCode = keyof typeof driversErrors;
