import type { ErrorCatalogue } from "@taktline/core";

/** Every code that `@taktline/oee` throws or reports, with its remedy in English and Chinese. */
export const oeeErrors = {
  OEE_WINDOW: {
    kind: "throws",
    when: {
      en: "The window or the time asked for is not finite, or it ends before it starts.",
      zh: "时间窗口或查询时刻不是有限数，或结束早于开始。",
    },
    remedy: {
      en: "Give finite epoch milliseconds with from <= to.",
      zh: "请给出有限的毫秒时间戳，且 from <= to。",
    },
  },
  OEE_IDEAL_CYCLE: {
    kind: "throws",
    when: {
      en: "An ideal cycle time is not above 0 or longer than 1e15 ms.",
      zh: "理想节拍不大于 0 或超过 1e15 毫秒。",
    },
    remedy: {
      en: "Give milliseconds per part, measured or rated; leave it out where it is not known.",
      zh: "请给出每件毫秒数（实测或额定）；未知时不要填写。",
    },
  },
  OEE_STATE_MAP: {
    kind: "throws",
    when: {
      en: "A state map names a category that does not exist.",
      zh: "状态映射中出现了不存在的类别。",
    },
    remedy: {
      en: "Use production, setup, downtime, idle, offline, plannedStop or unknown.",
      zh: "请使用 production、setup、downtime、idle、offline、plannedStop 或 unknown。",
    },
  },
  OEE_OPTION: {
    kind: "throws",
    when: {
      en: "An option has a value that it does not allow.",
      zh: "某个选项的取值不被允许。",
    },
    remedy: {
      en: "Use one of the values that the message lists.",
      zh: "请使用错误信息中列出的取值。",
    },
  },
  OEE_SHIFT: {
    kind: "throws",
    when: {
      en: "A shift or a break is not finite or ends before it starts.",
      zh: "班次或休息时间不是有限数，或结束早于开始。",
    },
    remedy: {
      en: "Make the intervals with shiftsBetween of @taktline/core, or repair the calendar.",
      zh: "请用 @taktline/core 的 shiftsBetween 生成，或修正日历。",
    },
  },
  OEE_COLUMNS: {
    kind: "throws",
    when: {
      en: "The columns of a frame have different lengths.",
      zh: "帧的各列长度不一致。",
    },
    remedy: {
      en: "Give t, v and q one entry per event.",
      zh: "让 t、v、q 的每个事件各占一个元素。",
    },
  },
  OEE_SAVED_STATE: {
    kind: "throws",
    when: {
      en: "What is to be restored was not saved by this accumulator or by a version it knows.",
      zh: "要恢复的数据不是由该累加器或其已知版本保存的。",
    },
    remedy: {
      en: "Restore only what save() gave; replay the events otherwise.",
      zh: "只恢复 save() 的结果，否则请重放事件。",
    },
  },
  OEE_CORRECTION: {
    kind: "throws",
    when: {
      en: "A correction has times, parts, a kind or a category that make no sense.",
      zh: "修正的时间、件数、种类或类别不合理。",
    },
    remedy: {
      en: "Give finite times in order and finite parts; make a stop into production with a correction of the state.",
      zh: "请给出有限且有序的时间和有限的件数；要把停机改为生产，请修正状态。",
    },
  },
  OEE_REASON_TREE: {
    kind: "throws",
    when: {
      en: "A reason stands twice in a tree of reasons, or a reason that is named does not stand in it.",
      zh: "原因树中某个原因出现两次，或所指的原因不在树中。",
    },
    remedy: {
      en: "Give every reason one place; the message names it.",
      zh: "请让每个原因只出现一次；信息中给出了该原因。",
    },
  },
  OEE_LINE: {
    kind: "throws",
    when: {
      en: "A line has no station, or a name stands twice in a line or among siblings of a tree.",
      zh: "产线没有工位，或产线内、同级节点中名称重复。",
    },
    remedy: {
      en: "Give at least one station, each with its own name.",
      zh: "请至少给出一个工位，且名称互不相同。",
    },
  },
  OEE_KPI: {
    kind: "throws",
    when: {
      en: "An indicator or an element is not in the catalogue.",
      zh: "指标或要素不在目录中。",
    },
    remedy: {
      en: "Use an id of kpiCatalogue or kpiElements.",
      zh: "请使用 kpiCatalogue 或 kpiElements 中的标识。",
    },
  },
  OEE_ROLL_UP: {
    kind: "throws",
    when: {
      en: "There is nothing to roll up.",
      zh: "没有可汇总的结果。",
    },
    remedy: {
      en: "Give at least one result.",
      zh: "请至少给出一个结果。",
    },
  },
  OEE_UNDEFINED: {
    kind: "issue",
    when: {
      en: "A ratio is undefined: its denominator is 0 or something it needs is not known.",
      zh: "某个比率无定义：分母为 0，或缺少所需数据。",
    },
    remedy: {
      en: "Show it as not available; the message says what is missing.",
      zh: "请显示为不可用；信息中说明了缺少什么。",
    },
  },
  OEE_UNKNOWN_STATE: {
    kind: "issue",
    when: {
      en: "A state name is not in the state map; its time counts as unknown.",
      zh: "状态名不在状态映射中，其时间计为 unknown。",
    },
    remedy: {
      en: "Add the name to the map.",
      zh: "请在映射中添加该名称。",
    },
  },
  OEE_NO_STATE: {
    kind: "issue",
    when: {
      en: "For a part of the planned time no state is known.",
      zh: "计划时间中有一部分没有已知状态。",
    },
    remedy: {
      en: "Give the last state before the window too, and look for lost connections.",
      zh: "请同时给出窗口之前的最后一个状态，并检查是否断线。",
    },
  },
  OEE_TIME_INVALID: {
    kind: "issue",
    when: {
      en: "Events were left out because their time is not a finite number.",
      zh: "某些事件的时间不是有限数，已被剔除。",
    },
    remedy: {
      en: "Repair the times at the source.",
      zh: "请在源头修正时间。",
    },
  },
  OEE_COUNT_INVALID: {
    kind: "issue",
    when: {
      en: "Counts were left out because they are negative, not finite, above 2^64, or of Bad quality.",
      zh: "某些计数为负、不是有限数、大于 2^64 或质量为 Bad，已被剔除。",
    },
    remedy: {
      en: "Check the counter's address and data type.",
      zh: "请检查计数器的地址与数据类型。",
    },
  },
  OEE_COUNTER_RESET: {
    kind: "issue",
    when: {
      en: "A cumulative counter went backward and was taken to have started again from 0.",
      zh: "累计计数器变小，按从 0 重新开始处理。",
    },
    remedy: {
      en: "Nothing where resets are normal; declare rollover where the counter wraps.",
      zh: "复位属正常时无需处理；计数器会回绕时请声明 rollover。",
    },
  },
  OEE_COUNTER_ROLLOVER: {
    kind: "issue",
    when: {
      en: "A cumulative counter rolled over; the parts across it were counted.",
      zh: "累计计数器发生回绕，跨越回绕的件数已计入。",
    },
    remedy: {
      en: "Nothing; read the counter more than once per half of its range.",
      zh: "无需处理；请保证每走完量程一半至少读取一次。",
    },
  },
  OEE_COUNT_BASELINE: {
    kind: "issue",
    when: {
      en: "A cumulative counter has no reading at or before the start of the window; its first reading counts nothing.",
      zh: "累计计数器在窗口开始时刻及之前没有读数，首个读数不计件。",
    },
    remedy: {
      en: "Give the last reading before the window too, or declare startAt.",
      zh: "请同时给出窗口之前的最后一个读数，或声明 startAt。",
    },
  },
  OEE_COUNT_UNSCHEDULED: {
    kind: "issue",
    when: {
      en: "Parts were booked outside the shifts' working time and left out.",
      zh: "有件数记在班次工作时间之外，已被剔除。",
    },
    remedy: {
      en: "Check the calendar, or set unscheduledCounts to include.",
      zh: "请检查日历，或将 unscheduledCounts 设为 include。",
    },
  },
  OEE_PRODUCTION_UNSCHEDULED: {
    kind: "issue",
    when: {
      en: "The machine produced outside the planned busy time; that time is in no ratio.",
      zh: "设备在计划忙碌时间之外生产，该时间不进入任何比率。",
    },
    remedy: {
      en: "Check the calendar and whether the machine runs through breaks.",
      zh: "请检查日历，以及设备是否在休息时间内连续运行。",
    },
  },
  OEE_PERFORMANCE_OVER_ONE: {
    kind: "issue",
    when: {
      en: "Performance is above 1: the ideal cycle time is too long, parts are counted twice, or run time is missing.",
      zh: "性能率大于 1：理想节拍偏长、重复计数或缺少运行时间。",
    },
    remedy: {
      en: "Correct the ideal cycle time to the fastest sustained one; do not clamp the number.",
      zh: "请把理想节拍改为可持续的最快节拍，不要截断数值。",
    },
  },
  OEE_COUNTS_DISAGREE: {
    kind: "issue",
    when: {
      en: "The quantities contradict each other, as when scrap exceeds what was produced.",
      zh: "各数量相互矛盾，例如废品多于产量。",
    },
    remedy: {
      en: "Look for counters that lag behind each other; a longer window evens the lag out.",
      zh: "请检查计数器之间是否有滞后；更长的窗口可消除滞后影响。",
    },
  },
  OEE_CORRECTED: {
    kind: "issue",
    when: {
      en: "Corrections that people told stand in the numbers.",
      zh: "数值中包含人工修正。",
    },
    remedy: {
      en: "Nothing; show it beside the number where an audit asks.",
      zh: "无需处理；审核需要时与数值一同显示。",
    },
  },
  OEE_ELEMENT_INVALID: {
    kind: "issue",
    when: {
      en: "An element of an indicator is negative or not finite and counts as not known.",
      zh: "指标的某个要素为负或不是有限数，按未知处理。",
    },
    remedy: {
      en: "Repair the value at its source.",
      zh: "请在源头修正该值。",
    },
  },
  OEE_KPI_RANGE: {
    kind: "issue",
    when: {
      en: "An indicator lies outside the range that it can have; it is shown as it is.",
      zh: "指标超出其可能范围，按原值显示。",
    },
    remedy: {
      en: "Correct the element that the message names; do not clamp the number.",
      zh: "请修正信息中指出的要素，不要截断数值。",
    },
  },
  OEE_SHIFT_OVERLAP: {
    kind: "issue",
    when: {
      en: "Shifts overlap; the time they share is counted once.",
      zh: "班次重叠，重叠时间只计一次。",
    },
    remedy: {
      en: "Nothing where crews hand over; correct the calendar otherwise.",
      zh: "交接班时属正常，否则请修正日历。",
    },
  },
  OEE_POLICY_MIXED: {
    kind: "issue",
    when: {
      en: "Results under different policies were rolled up.",
      zh: "汇总了采用不同口径的结果。",
    },
    remedy: {
      en: "Compute all of them with the same options.",
      zh: "请用相同的选项计算。",
    },
  },
} as const satisfies ErrorCatalogue;

/** The literal codes of `@taktline/oee`. */
export type OeeErrorCode = keyof typeof oeeErrors;

/** The codes that come as issues beside a result. */
export type OeeIssueCode = {
  [C in OeeErrorCode]: (typeof oeeErrors)[C]["kind"] extends "issue" ? C : never;
}[OeeErrorCode];
