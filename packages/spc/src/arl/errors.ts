import type { ErrorCatalogue } from "@taktline/core";

/** The codes that only this part of the package raises. */
export const arlErrors = {
  SPC_ARL_RULE: {
    kind: "throws",
    when: {
      en: "An exact run length is asked of rules that compare neighbours (trend, alternating) or skip points: they have no finite Markov chain; or the chain of the rules has too many states.",
      zh: "对比较相邻点（趋势、交替）或跳过点的规则求精确链长：它们没有有限马尔可夫链；或规则的链状态数过多。",
    },
    remedy: {
      en: "Leave those rules out, use narrower windows, or use simulateRulesArl.",
      zh: "去掉这些规则、缩小窗口，或使用 simulateRulesArl。",
    },
  },
} as const satisfies ErrorCatalogue;
