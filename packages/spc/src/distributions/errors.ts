import type { ErrorCatalogue } from "@taktline/core";

/** The codes that only this part of the package raises. */
export const distributionErrors = {
  SPC_DISTRIBUTION: {
    kind: "throws",
    when: {
      en: "A distribution function is asked for a parameter or an argument outside its domain, or for NaN.",
      zh: "分布函数的参数或自变量超出定义域，或为 NaN。",
    },
    remedy: {
      en: "Correct the argument that the message names: parameters are finite, probabilities from 0 to 1, counts whole.",
      zh: "按提示修正该参数：分布参数须为有限数，概率在 0 到 1 之间，计数为整数。",
    },
  },
} as const satisfies ErrorCatalogue;
