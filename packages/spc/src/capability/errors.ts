import type { ErrorCatalogue } from "@taktline/core";

/** The codes that only this part of the package raises. */
export const capabilityErrors = {
  SPC_SPEC: {
    kind: "throws",
    when: {
      en: "A specification has no limit, a number that is not finite, numbers out of order, or a limit and a boundary on one side.",
      zh: "规格没有任何界限、含有非有限数、次序颠倒，或同一侧同时给出了规格限与物理边界。",
    },
    remedy: {
      en: "Give lsl, usl or both with lsl < usl and boundaries outside; leave out what does not exist.",
      zh: "给出 lsl、usl 或两者，且 lsl < usl，边界在外侧；不存在的项请省略。",
    },
  },
  SPC_CONSTANT_DATA: {
    kind: "issue",
    when: {
      en: "All measurements are equal, or the standard deviation is 0, so that no index and no test exists.",
      zh: "所有测量值相等，或标准差为 0，指数与检验均不存在。",
    },
    remedy: {
      en: "Look for a stuck sensor or too coarse a resolution.",
      zh: "检查传感器是否卡死或分辨率过低。",
    },
  },
  SPC_SMALL_SAMPLE: {
    kind: "issue",
    when: {
      en: "There are fewer measurements than the standard or the method asks for; the result stands but is uncertain.",
      zh: "测量值少于标准或方法的要求；结果有效但不确定度较大。",
    },
    remedy: {
      en: "Collect more data, and judge by the lower confidence bound.",
      zh: "收集更多数据，并以置信下限判断。",
    },
  },
  SPC_BOUNDARY: {
    kind: "issue",
    when: {
      en: "Measurements lie beyond a physical boundary that was given.",
      zh: "有测量值超出所给的物理边界。",
    },
    remedy: {
      en: "Correct the boundary, or find out how such a measurement came about.",
      zh: "修正边界，或查明该测量值的来由。",
    },
  },
  SPC_NO_FIT: {
    kind: "issue",
    when: {
      en: "A distribution cannot be fitted to these data: they lie outside its support, or the likelihood has no maximum.",
      zh: "该分布无法拟合这些数据：数据超出其取值范围，或似然函数没有最大值。",
    },
    remedy: {
      en: "Choose another family, or let chooseDistribution rank those that fit.",
      zh: "换用其他分布族，或用 chooseDistribution 排序可用的分布。",
    },
  },
  SPC_DEFECT_COUNT: {
    kind: "issue",
    when: {
      en: "A sample has a count that is negative, not whole, or above its size, or a size not above 0; it is left out.",
      zh: "样本的计数为负、非整数或大于样本量，或样本量不大于 0；该样本未被采用。",
    },
    remedy: {
      en: "Correct the counts; use NaN for a sample that was not inspected.",
      zh: "更正计数；未检验的样本以 NaN 标记。",
    },
  },
} as const satisfies ErrorCatalogue;
