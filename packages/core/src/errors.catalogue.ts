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
  CORE_UNIT_UNKNOWN: {
    kind: "throws",
    when: {
      en: "A unit code is not in the table, or (as an issue of findUnit) no unit is written like the text.",
      zh: "单位代码不在表中，或（作为 findUnit 的问题）没有单位采用这种写法。",
    },
    remedy: {
      en: "Use one of the nearest codes that the message names, or look the unit up with findUnit.",
      zh: "使用消息中列出的相近代码，或用 findUnit 查找。",
    },
  },
  CORE_UNIT_AMBIGUOUS: {
    kind: "issue",
    when: {
      en: "A text is written for more than one unit; the first of them was taken.",
      zh: "同一写法对应多个单位，取了其中第一个。",
    },
    remedy: {
      en: "Give the Recommendation 20 code where it matters.",
      zh: "重要之处请改用 Recommendation 20 代码。",
    },
  },
  CORE_UNIT_DIMENSION: {
    kind: "throws",
    when: {
      en: "Units that measure different things, or have no linear conversion, are converted.",
      zh: "换算的两个单位量纲不同，或没有线性换算关系。",
    },
    remedy: {
      en: "Check the unit of the signal; for angular velocity use M46 instead of RPM.",
      zh: "检查信号的单位；角速度请用 M46 而不是 RPM。",
    },
  },
  CORE_UNIT_CODE: {
    kind: "throws",
    when: {
      en: "A text does not have the form of a Recommendation 20 common code.",
      zh: "文本不符合 Recommendation 20 通用代码的格式。",
    },
    remedy: {
      en: "Use one to three capital letters or digits.",
      zh: "使用一到三个大写字母或数字。",
    },
  },
  CORE_UNIT_ID: {
    kind: "issue",
    when: {
      en: "An OPC UA unitId does not spell a Recommendation 20 code.",
      zh: "OPC UA 的 unitId 不对应任何 Recommendation 20 代码。",
    },
    remedy: {
      en: "Set the unit of the signal by hand.",
      zh: "手动设置该信号的单位。",
    },
  },
  CORE_DURATION_SYNTAX: {
    kind: "issue",
    when: {
      en: "A text is not an ISO 8601 duration.",
      zh: "文本不是 ISO 8601 时长。",
    },
    remedy: {
      en: "Write it like PT8H30M, with a fraction only in the last part.",
      zh: "写成 PT8H30M 的形式，只有最后一项可带小数。",
    },
  },
  CORE_DURATION_CALENDAR: {
    kind: "issue",
    when: {
      en: "A duration with years or months has no fixed length.",
      zh: "含年或月的时长没有固定长度。",
    },
    remedy: {
      en: "Write it in weeks, days or hours.",
      zh: "改用周、天或小时。",
    },
  },
  CORE_DURATION_VALUE: {
    kind: "throws",
    when: {
      en: "The parts of a duration cannot be written: negative, not finite, 1e15 or more, or a fraction before a smaller part.",
      zh: "时长的某一项无法写出：为负、非有限数、达到 1e15，或较大项带小数。",
    },
    remedy: {
      en: "Use numbers from 0 to below 1e15, whole except in the smallest part.",
      zh: "使用不小于 0 且小于 1e15 的数，只有最小项可带小数。",
    },
  },
  CORE_TIME_SYNTAX: {
    kind: "issue",
    when: {
      en: "A text is not an ISO 8601 time.",
      zh: "文本不是 ISO 8601 时间。",
    },
    remedy: {
      en: "Write it like 2026-11-25T08:30:00.000Z.",
      zh: "写成 2026-11-25T08:30:00.000Z 的形式。",
    },
  },
  CORE_TIME_RANGE: {
    kind: "issue",
    when: {
      en: "A time names a day, a clock time or an offset that does not exist.",
      zh: "时间中的日期、时刻或时差不存在。",
    },
    remedy: {
      en: "Check the source of the time.",
      zh: "检查时间的来源。",
    },
  },
  CORE_TIME_ZONE: {
    kind: "issue",
    when: {
      en: "A time does not say its distance from UTC.",
      zh: "时间没有说明与 UTC 的时差。",
    },
    remedy: {
      en: "Pass offsetMinutes, or let the source write Z or an offset.",
      zh: "传入 offsetMinutes，或让来源写出 Z 或时差。",
    },
  },
  CORE_TIME_OFFSET: {
    kind: "throws",
    when: {
      en: "The option offsetMinutes is not finite or a day or more.",
      zh: "选项 offsetMinutes 不是有限数，或达到一天以上。",
    },
    remedy: {
      en: "Give the minutes east of UTC, such as 480 for China, between -1440 and 1440.",
      zh: "填写相对 UTC 向东的分钟数（例如中国为 480），介于 -1440 与 1440 之间。",
    },
  },
  CORE_WATERMARK_LATENESS: {
    kind: "throws",
    when: {
      en: "The allowed lateness of a watermark is negative or not finite.",
      zh: "水位线允许的迟到时间为负或非有限数。",
    },
    remedy: {
      en: "Use a finite number of milliseconds, 0 or more.",
      zh: "使用不小于 0 的有限毫秒数。",
    },
  },
  CORE_STATE: {
    kind: "throws",
    when: {
      en: "What is restored is not what save() gave.",
      zh: "要恢复的状态不是 save() 给出的状态。",
    },
    remedy: {
      en: "Store the state unchanged and restore it with the function of the same computation.",
      zh: "原样保存状态，并用同一计算的恢复函数恢复。",
    },
  },
  CORE_CALENDAR_ZONE: {
    kind: "throws",
    when: {
      en: "A shift calendar has a time zone that the runtime does not know.",
      zh: "班次日历的时区在运行环境中不存在。",
    },
    remedy: {
      en: "Use an IANA name such as Asia/Shanghai.",
      zh: "使用 IANA 名称，例如 Asia/Shanghai。",
    },
  },
  CORE_CALENDAR_TIME: {
    kind: "throws",
    when: {
      en: "A time or date of a shift calendar cannot be read or does not exist.",
      zh: "班次日历中的时间或日期无法识别或不存在。",
    },
    remedy: {
      en: "Write times as HH:MM and dates as YYYY-MM-DD.",
      zh: "时间写成 HH:MM，日期写成 YYYY-MM-DD。",
    },
  },
  CORE_CALENDAR_DAYS: {
    kind: "throws",
    when: {
      en: "A shift has a weekday that is not 1 to 7, or none.",
      zh: "班次的星期不在 1 到 7 之间，或没有星期。",
    },
    remedy: {
      en: "Use 1 (Monday) to 7 (Sunday).",
      zh: "使用 1（周一）到 7（周日）。",
    },
  },
  CORE_CALENDAR_SHIFT: {
    kind: "throws",
    when: {
      en: "Names of shifts repeat, are empty, or an extra shift names none of them.",
      zh: "班次名称重复、为空，或加班引用了不存在的班次。",
    },
    remedy: {
      en: "Give every weekly shift its own name and refer to it exactly.",
      zh: "为每个班次取唯一名称，并准确引用。",
    },
  },
  CORE_CALENDAR_BREAK: {
    kind: "throws",
    when: {
      en: "A break lies outside its shift, or breaks overlap.",
      zh: "休息时间超出班次，或相互重叠。",
    },
    remedy: {
      en: "Move the break inside the shift and apart from the others.",
      zh: "把休息时间移到班次之内，并与其他休息分开。",
    },
  },
  CORE_CALENDAR_OVERLAP: {
    kind: "throws",
    when: {
      en: "Two shifts share a minute.",
      zh: "两个班次有重叠的时间。",
    },
    remedy: {
      en: "Change start, end, days or extra shifts so that a minute belongs to one shift only.",
      zh: "调整开始、结束、星期或加班，使每一分钟只属于一个班次。",
    },
  },
  CORE_CALENDAR_RANGE: {
    kind: "throws",
    when: {
      en: "The stretch of time asked for is not finite, reaches beyond the times that a Date holds, or ends before it starts.",
      zh: "查询的时间段非有限、超出 Date 可表示的范围，或结束早于开始。",
    },
    remedy: {
      en: "Give epoch milliseconds with fromMs <= toMs in the range that the message names.",
      zh: "给出提示范围内的毫秒时间戳，且 fromMs <= toMs。",
    },
  },
} as const satisfies ErrorCatalogue;

/** The literal codes of `@taktline/core`. */
export type CoreErrorCode = keyof typeof coreErrors;
