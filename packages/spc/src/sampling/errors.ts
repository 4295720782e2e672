import type { ErrorCatalogue } from "@taktline/core";

/** The codes that only this part of the package raises. */
export const samplingErrors = {
  SPC_SAMPLING_NO_PLAN: {
    kind: "throws",
    when: {
      en: "No sampling plan up to the largest allowed sample keeps both risks.",
      zh: "在允许的最大样本量内，没有抽样方案能同时满足两类风险。",
    },
    remedy: {
      en: "Allow more risk, put the two qualities further apart, or raise maxN (a lot has an end: inspect it in full).",
      zh: "放宽风险、拉开两个质量水平，或增大 maxN（批量有限时可全检）。",
    },
  },
  SPC_SAMPLING_COUNT: {
    kind: "issue",
    when: {
      en: "A count of a sample is not a whole number of 0 or more, exceeds the sample, or follows a decision.",
      zh: "样本计数不是非负整数、超过样本量，或在已作判定之后仍有计数。",
    },
    remedy: {
      en: "Check the inspection record; give one count per sample inspected, in their order.",
      zh: "核对检验记录；按顺序每个样本给出一个计数。",
    },
  },
  SPC_SAMPLING_MEASUREMENTS: {
    kind: "issue",
    when: {
      en: "The measurements for a variables plan are not as many as it asks for, not finite, or all equal where their spread is needed.",
      zh: "计量方案的测量值数量不符、含非有限数，或在需要估计离散程度时全部相等。",
    },
    remedy: {
      en: "Measure exactly n items; for equal values use a finer gauge or the sigma-method.",
      zh: "恰好测量 n 件；若数值全部相等，请提高量具分辨力或使用 σ 法。",
    },
  },
  SPC_SAMPLING_LOT: {
    kind: "issue",
    when: {
      en: "A lot of a series does not count: it is undecided, its name came already, or inspection is discontinued.",
      zh: "序列中的某批不计入：尚未判定、批号已出现过，或检验已暂停。",
    },
    remedy: {
      en: "Give each lot once and with a decision; mark a lot presented again with resubmitted, and the first lot after corrective action with resumedBy.",
      zh: "每批只给一次且须已判定；再次提交的批用 resubmitted 标明，纠正措施后的第一批用 resumedBy 标明。",
    },
  },
  SPC_SAMPLING_SEVERITY: {
    kind: "issue",
    when: {
      en: "A lot was inspected under another severity than the switching rules called for; it counts all the same.",
      zh: "该批的检验严格度与转移规则要求的不同；仍然计入。",
    },
    remedy: {
      en: "Take the plan of the severity that the state names, and look into what the lots in question were accepted on.",
      zh: "按状态给出的严格度选用方案，并复核相关批的判定依据。",
    },
  },
} as const satisfies ErrorCatalogue;
