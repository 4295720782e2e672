import type { ErrorCatalogue } from "@taktline/core";

/** The codes that only this part of the package raises. */
export const multivariateErrors = {
  SPC_SINGULAR: {
    kind: "throws",
    when: {
      en: "A covariance matrix cannot be inverted: one variable follows from others, or does not vary at all.",
      zh: "协方差矩阵不可逆：某个变量可由其他变量推出，或完全没有变化。",
    },
    remedy: {
      en: "Leave out one of the variables that the message names, or use pca, which copes with variables that follow from others.",
      zh: "去掉提示中的某个变量；或改用 pca，它可处理相互推出的变量。",
    },
  },
  SPC_MATRIX: {
    kind: "throws",
    when: {
      en: "Rows of a matrix differ in length, a matrix has not rows times columns values, or does not fit the variables of the limits.",
      zh: "矩阵各行长度不同、元素个数不等于行数乘列数，或与控制限的变量不符。",
    },
    remedy: {
      en: "Give every row one number per variable, in the order of the names; write NaN where nothing was measured.",
      zh: "每行按名称顺序给出每个变量的一个数；未测得的写 NaN。",
    },
  },
} as const satisfies ErrorCatalogue;
