import type { ErrorCatalogue } from "@taktline/core";

/** Every code that `@taktline/sim` throws, with its remedy in English and Chinese. */
export const simErrors = {
  SIM_SPEC_SEED: {
    kind: "throws",
    when: {
      en: "The seed is neither an integer from 0 to 2^53 - 1 nor a text with at least one character.",
      zh: "种子既不是 0 到 2^53 - 1 的整数，也不是非空文本。",
    },
    remedy: { en: "Give a seed such as 42.", zh: "给出一个种子，例如 42。" },
  },
  SIM_SPEC_TIME: {
    kind: "throws",
    when: {
      en: "An instant cannot be read, an interval is empty or overlaps another, or a run ends before it starts.",
      zh: "时刻无法解析，区间为空或相互重叠，或运行的结束早于开始。",
    },
    remedy: {
      en: "Give whole epoch milliseconds or ISO 8601 text with an offset; order intervals so that each ends before the next begins.",
      zh: "给出整数毫秒时间戳或带时区的 ISO 8601 文本，并让各区间互不重叠。",
    },
  },
  SIM_SPEC_DURATION: {
    kind: "throws",
    when: {
      en: "A duration is negative, not finite, has no known unit, or is not a whole number of milliseconds where it must be.",
      zh: "时长为负数、非有限值、单位未知，或在要求整毫秒处不是整毫秒。",
    },
    remedy: {
      en: 'Give milliseconds or text such as "62s", "1.5h", "200ms", "2d".',
      zh: '给出毫秒数，或 "62s"、"1.5h"、"200ms"、"2d" 之类的文本。',
    },
  },
  SIM_SPEC_NUMBER: {
    kind: "throws",
    when: {
      en: "A number of the spec is not finite or out of its range (a probability, a deviation, a part number, digits).",
      zh: "规格中的数值不是有限数或超出范围（概率、标准差、工件号、小数位数等）。",
    },
    remedy: {
      en: "Put the number in the range that the message names.",
      zh: "按消息中给出的范围修改该数值。",
    },
  },
  SIM_SPEC_NAME: {
    kind: "throws",
    when: {
      en: "A name is unknown, reserved or used twice, or a place that needs at least one name has none.",
      zh: "名称未知、被保留或重复使用，或必须至少有一个名称的位置为空。",
    },
    remedy: {
      en: "Use one of the names that the message lists.",
      zh: "使用消息中列出的名称之一。",
    },
  },
  SIM_SPEC_KIND: {
    kind: "throws",
    when: {
      en: "A part of the spec is not of a kind that fits its place.",
      zh: "规格中某部分的种类与其位置不符。",
    },
    remedy: {
      en: "Make it with one of the functions that the message lists.",
      zh: "用消息中列出的函数之一来构造它。",
    },
  },
  SIM_REPLAY_SPEED: {
    kind: "throws",
    when: {
      en: "The speed of a replay is not a number above 0.",
      zh: "回放速度不是大于 0 的数。",
    },
    remedy: {
      en: "Give 1 for real time, 600 for ten minutes per second, or Infinity for no pause.",
      zh: "1 表示实时，600 表示每秒回放十分钟，Infinity 表示不停顿。",
    },
  },
} as const satisfies ErrorCatalogue;

/** The literal codes of `@taktline/sim`. */
export type SimErrorCode = keyof typeof simErrors;
