import type { ErrorCatalogue } from "./error-catalogue.js";

/** Every code that `@taktline/core` throws or reports, with its remedy in English and Chinese. */
export const coreErrors = {
  CORE_FRAME_LENGTH: {
    kind: "throws",
    when: {
      en: "The columns of a frame have different lengths.",
      zh: "帧的各列长度不一致。",
    },
    remedy: {
      en: "Give t, v and q one entry per sample.",
      zh: "让 t、v、q 的每个采样各占一个元素。",
    },
  },
  CORE_FRAME_TIME: {
    kind: "throws",
    when: {
      en: "A time in a frame is not a finite number of epoch milliseconds.",
      zh: "帧中的某个时间不是有限的毫秒时间戳。",
    },
    remedy: {
      en: "Convert times to epoch milliseconds (UTC) first and drop or repair what has none.",
      zh: "先把时间换算成 UTC 毫秒时间戳，无法换算的采样应剔除或修复。",
    },
  },
  CORE_FRAME_KIND: {
    kind: "throws",
    when: {
      en: "Frames with different kinds of value columns are joined, no frame is given, or the kind does not exist.",
      zh: "合并了值列类型不同的帧、没有给出帧，或类型名不存在。",
    },
    remedy: {
      en: "Join only frames of the same signal, at least one; convert one of them first.",
      zh: "只合并同一信号的帧（至少一个），或先做类型转换。",
    },
  },
  CORE_FRAME_RANGE: {
    kind: "throws",
    when: {
      en: "A slice or an index lies outside the frame.",
      zh: "切片或下标超出帧的范围。",
    },
    remedy: {
      en: "Use 0 <= from <= to <= frameLength(frame).",
      zh: "应满足 0 <= from <= to <= frameLength(frame)。",
    },
  },
  CORE_FRAME_VALUE: {
    kind: "throws",
    when: {
      en: "A value does not fit the kind of the column it is put into.",
      zh: "某个值不适合它所在列的类型。",
    },
    remedy: {
      en: "Choose the kind that the signal needs: a wider integer, float64 or text.",
      zh: "选择信号所需的类型：更宽的整数、float64 或 text。",
    },
  },
} as const satisfies ErrorCatalogue;

/** The literal codes of `@taktline/core`. */
export type CoreErrorCode = keyof typeof coreErrors;
