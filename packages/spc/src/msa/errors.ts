import type { ErrorCatalogue } from "@taktline/core";

/** The codes that only this part of the package raises. */
export const msaErrors = {
  SPC_MSA_DESIGN: {
    kind: "throws",
    when: {
      en: "A measurement study has too few parts, operators, trials, references or appraisers, or labels that do not fit its table.",
      zh: "测量系统研究的零件、操作者、重复次数、标准件或评价人太少，或标签与数据表不符。",
    },
    remedy: {
      en: "Measure what the message names; a usual crossed study has 10 parts, 3 operators and 2 or 3 trials.",
      zh: "按提示补充测量；常见的交叉研究为 10 个零件、3 名操作者、2 到 3 次重复。",
    },
  },
  SPC_MSA_UNBALANCED: {
    kind: "throws",
    when: {
      en: 'A study lacks measurements, or has too many in a cell, and is to be refused for it (incomplete "refuse", or a nested design).',
      zh: '研究缺少测量值或某单元测量值过多，且要求拒绝（incomplete: "refuse"，或嵌套设计）。',
    },
    remedy: {
      en: 'Measure the cells that the message names; or let a crossed study leave such parts out with incomplete "omitParts".',
      zh: '补测提示的单元；交叉研究也可用 incomplete: "omitParts" 略去这些零件。',
    },
  },
  SPC_MSA_INCOMPLETE: {
    kind: "issue",
    when: {
      en: "Parts, samples or ratings that lack measurements, or have too many, were left out of a study.",
      zh: "缺少测量值或测量值过多的零件、样本或评价未纳入研究。",
    },
    remedy: {
      en: "Measure them again; the result holds for those that are left.",
      zh: "重新测量；结果仅对其余部分有效。",
    },
  },
  SPC_MSA_NEGATIVE_COMPONENT: {
    kind: "issue",
    when: {
      en: "The estimate of a variance component is negative and was set to 0.",
      zh: "某方差分量的估计值为负，已置为 0。",
    },
    remedy: {
      en: "Nothing, where the component is small; otherwise look for parts or operators that were mixed up.",
      zh: "若该分量很小则无需处理；否则检查零件或操作者是否混淆。",
    },
  },
  SPC_MSA_ONE_OPERATOR: {
    kind: "issue",
    when: {
      en: "A study has one operator, so that it cannot tell reproducibility; gage R&R is repeatability alone.",
      zh: "研究只有一名操作者，无法估计再现性；GRR 仅含重复性。",
    },
    remedy: {
      en: "Let a second operator measure, unless the device measures without one.",
      zh: "增加一名操作者，除非该设备无需人员参与。",
    },
  },
  SPC_MSA_NO_VARIATION: {
    kind: "issue",
    when: {
      en: "Measurements or repetitions are all the same, so that a ratio of variations is undefined and null.",
      zh: "测量值或重复测量完全相同，变差之比无定义，结果为 null。",
    },
    remedy: {
      en: "Look for too coarse a resolution, a stuck device, or copied readings.",
      zh: "检查分辨力是否过低、仪器是否卡死或读数是否为抄录。",
    },
  },
  SPC_MSA_TOLERANCE: {
    kind: "issue",
    when: {
      en: "The mean of all measurements lies beyond a one-sided tolerance, so that %tolerance is undefined and null.",
      zh: "总平均值超出单侧公差，%公差无定义，结果为 null。",
    },
    remedy: {
      en: "Measure parts that represent the process, or check the limit and its side.",
      zh: "选用能代表过程的零件，或检查规格限及其方向。",
    },
  },
  SPC_MSA_CATEGORY: {
    kind: "issue",
    when: {
      en: "Ratings are none of the categories; they are treated as missing.",
      zh: "评价值不在类别之中，按缺失处理。",
    },
    remedy: {
      en: "Correct the spelling, or list the category.",
      zh: "更正写法，或将该类别列入 categories。",
    },
  },
  SPC_MSA_ONE_CATEGORY: {
    kind: "issue",
    when: {
      en: "All ratings compared are one category, so that a coefficient of agreement is undefined and null.",
      zh: "所比较的评价全为同一类别，一致性系数无定义，结果为 null。",
    },
    remedy: {
      en: "Choose samples of every category, about half of them hard cases.",
      zh: "选取覆盖各类别的样本，其中约一半为临界样本。",
    },
  },
} as const satisfies ErrorCatalogue;
