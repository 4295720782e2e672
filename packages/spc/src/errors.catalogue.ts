import type { ErrorCatalogue } from "@taktline/core";
import { arlErrors } from "./arl/errors.js";
import { capabilityErrors } from "./capability/errors.js";
import { distributionErrors } from "./distributions/errors.js";
import { engineErrors } from "./engine/errors.js";
import { kernelErrors } from "./kernel/errors.js";
import { msaErrors } from "./msa/errors.js";
import { multivariateErrors } from "./multivariate/errors.js";
import { samplingErrors } from "./sampling/errors.js";

/** Every code that `@taktline/spc` throws or reports, with its remedy in English and Chinese. */
export const spcErrors = {
  SPC_CONSTANT_RANGE: {
    kind: "throws",
    when: {
      en: "A control chart constant is asked for a sample size outside its range or not an integer.",
      zh: "所求控制图系数的样本量超出范围或不是整数。",
    },
    remedy: {
      en: "Use an integer from 2 to 1000 (c4: to 1000000).",
      zh: "使用 2 到 1000 的整数（c4 可到 1000000）。",
    },
  },
  SPC_CONSTANT_TABLE: {
    kind: "throws",
    when: {
      en: "Table constants are asked for a sample size that the printed tables do not have.",
      zh: "要求使用印刷表系数，但表中没有该样本量。",
    },
    remedy: {
      en: 'Use constants "exact", or a sample size from 2 to 25.',
      zh: '改用 constants: "exact"，或使用 2 到 25 的样本量。',
    },
  },
  SPC_RULE: {
    kind: "throws",
    when: {
      en: "A rule is wider than 32 points, contradicts itself, or shares its number with another of its set.",
      zh: "判异规则的窗口超过 32 点、自相矛盾，或与同组规则编号重复。",
    },
    remedy: {
      en: "Correct the field that the message names; start from nelsonRules().",
      zh: "按提示修正相应字段；可从 nelsonRules() 出发。",
    },
  },
  SPC_LIMITS: {
    kind: "throws",
    when: {
      en: "Given limits or a given standard are not finite, out of order, or for another chart, span or size.",
      zh: "给定的控制限或标准值不是有限数、次序颠倒，或属于其他图、跨度或子组大小。",
    },
    remedy: {
      en: "Give finite numbers with lcl <= center <= ucl and sigma not negative (a given standard: above 0), made for the same chart.",
      zh: "应为有限数，且 lcl <= center <= ucl，sigma 非负（给定标准须大于 0），并与该图匹配。",
    },
  },
  SPC_OPTION: {
    kind: "throws",
    when: {
      en: "An option has a value outside its range, or options that exclude each other are given together.",
      zh: "选项取值超出范围，或同时给出了互斥的选项。",
    },
    remedy: {
      en: "Correct the option that the message names.",
      zh: "按提示修正该选项。",
    },
  },
  SPC_TOO_FEW_POINTS: {
    kind: "throws",
    when: {
      en: "Limits are to be estimated from data without a usable point, subgroup or moving range, or with fewer than phase 1 asks for.",
      zh: "用于估计控制限的数据中没有可用的点、子组或移动极差，或少于第一阶段所需的数量。",
    },
    remedy: {
      en: "Give more data (20 to 25 points or subgroups are usual), or give limits or a standard.",
      zh: "提供更多数据（通常 20 到 25 个点或子组），或直接给定控制限或标准值。",
    },
  },
  SPC_OVERFLOW: {
    kind: "throws",
    when: {
      en: "Limits estimated from data are not finite because the measurements are too large to add up (near 1e308).",
      zh: "测量值过大（接近 1e308），求和溢出，估计出的控制限不是有限数。",
    },
    remedy: {
      en: "Look for garbage in the data, such as a number decoded with the wrong byte order; mark such points with NaN.",
      zh: "检查数据中是否有无效值（例如字节序解码错误）；将此类点标记为 NaN。",
    },
  },
  SPC_SUBGROUP_SIZE: {
    kind: "throws",
    when: {
      en: "Subgroups have fewer than 2 or more than 1000 measurements, or not all the same number.",
      zh: "子组测量数少于 2、多于 1000，或各子组数量不同。",
    },
    remedy: {
      en: "Use imr for single measurements; form subgroups of one size and mark missing measurements with NaN.",
      zh: "单值数据请用 imr；子组大小应相同，缺失的测量以 NaN 标记。",
    },
  },
  SPC_STATE: {
    kind: "throws",
    when: {
      en: "A saved state is of another kind or version, or damaged.",
      zh: "保存的状态类型或版本不符，或已损坏。",
    },
    remedy: {
      en: "Give back exactly what save() of the same kind gave; after an incompatible upgrade start anew.",
      zh: "传回同类对象 save() 的原样结果；升级不兼容时请重新开始。",
    },
  },
  SPC_NOT_FINITE: {
    kind: "issue",
    when: {
      en: "Measurements are infinite; they are treated as missing.",
      zh: "测量值为无穷大，按缺失处理。",
    },
    remedy: {
      en: "Find the division or conversion that made them; use NaN for what was not measured.",
      zh: "查找产生无穷大的除法或换算；未测得的值用 NaN 表示。",
    },
  },
  SPC_MISSING: {
    kind: "issue",
    when: {
      en: "Measurements are missing (NaN); the gap policy says what that does to runs and moving ranges.",
      zh: "存在缺失测量（NaN）；gaps 选项决定其对链和移动极差的影响。",
    },
    remedy: {
      en: 'Nothing where it is meant; else find the lost samples, or choose gaps "bridge".',
      zh: '若属预期则无需处理；否则查找丢失的采样，或选择 gaps: "bridge"。',
    },
  },
  SPC_SUBGROUP_INCOMPLETE: {
    kind: "issue",
    when: {
      en: "Subgroups lack one or more measurements; they are treated as missing.",
      zh: "子组缺少一个或多个测量值，整个子组按缺失处理。",
    },
    remedy: {
      en: "Repair the measurements, or form smaller subgroups.",
      zh: "补全测量值，或采用更小的子组。",
    },
  },
  SPC_SUBGROUP_TAIL: {
    kind: "issue",
    when: {
      en: "The last measurements do not fill a subgroup; they are left out.",
      zh: "末尾的测量值不足一个子组，未被采用。",
    },
    remedy: {
      en: "Give them again together with the next ones.",
      zh: "与后续数据一起再次提供。",
    },
  },
  SPC_ZERO_SIGMA: {
    kind: "issue",
    when: {
      en: "The spread of phase I is 0 (all ranges, deviations or rates are), so every zone line lies on the centre line.",
      zh: "第一阶段的离散程度为 0（极差、标准差或比率均为 0），各区线与中心线重合。",
    },
    remedy: {
      en: "Look for a stuck sensor or too coarse a resolution; do not use such limits for alarms.",
      zh: "检查传感器是否卡死或分辨率过低；勿用此控制限报警。",
    },
  },
  SPC_COUNT: {
    kind: "issue",
    when: {
      en: "Points hold no valid count, size, time or measurement (negative, not a whole number, above the size, a size of 0, without a partner); they are treated as missing.",
      zh: "某些点的计数、样本量、时间或测量值无效（为负、非整数、大于样本量、样本量为 0 或无对应值），按缺失处理。",
    },
    remedy: {
      en: "Correct the numbers at the index that the issue names; a period in which nothing was inspected is a count of 0 of 0.",
      zh: "更正问题所指索引处的数值；若该期未检验，记为 0 中的 0。",
    },
  },
  SPC_ZERO_TIME: {
    kind: "issue",
    when: {
      en: "Times between events of the baseline are 0, which a Weibull distribution cannot have.",
      zh: "基线中事件间隔时间为 0，而威布尔分布不允许为 0。",
    },
    remedy: {
      en: "Record times at a finer resolution, or count the units between events for a G chart.",
      zh: "以更高分辨率记录时间，或改为统计事件之间的单位数并使用 G 图。",
    },
  },
  SPC_PART: {
    kind: "issue",
    when: {
      en: "Points belong to a part of which the limits know no mean or no sigma above 0, or the variances of parts differ; such points are not judged, or judged too narrowly or too widely.",
      zh: "某些点所属零件在控制限中没有均值或大于 0 的 sigma，或各零件方差不同；这些点不予判定，或判定过严、过宽。",
    },
    remedy: {
      en: "Collect runs of at least two measurements of every part, or pool sigma over parts; where variances differ, use zmr with a sigma per part.",
      zh: "为每种零件采集至少两个测量值的连续段，或合并各零件的 sigma；方差不同时用 zmr 并按零件估计 sigma。",
    },
  },
  SPC_LARGE_SUBGROUP: {
    kind: "issue",
    when: {
      en: "Subgroups have more than 10 measurements, where the range wastes much of their information.",
      zh: "子组测量数超过 10，极差会损失较多信息。",
    },
    remedy: {
      en: "Use smaller subgroups; the result stands as it is.",
      zh: "建议减小子组；结果本身仍有效。",
    },
  },
  ...arlErrors,
  ...capabilityErrors,
  ...distributionErrors,
  ...engineErrors,
  ...kernelErrors,
  ...msaErrors,
  ...multivariateErrors,
  ...samplingErrors,
} as const satisfies ErrorCatalogue;

/** The literal codes of `@taktline/spc`. */
export type SpcErrorCode = keyof typeof spcErrors;
