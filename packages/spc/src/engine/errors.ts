import type { ErrorCatalogue } from "@taktline/core";

/** The codes that only this part of the package raises. */
export const engineErrors = {
  SPC_ENGINE_FULL: {
    kind: "throws",
    when: {
      en: "An engine has no room for more characteristics, or for more different settings.",
      zh: "引擎已无空间容纳更多特性，或不同的设置过多。",
    },
    remedy: {
      en: "Create it with a larger capacity: restore its snapshot into a larger one; share settings between characteristics.",
      zh: "创建容量更大的引擎并从快照恢复；让多个特性共用相同设置。",
    },
  },
  SPC_ENGINE_ID: {
    kind: "throws",
    when: {
      en: "A characteristic is named that the engine does not have; nothing was changed.",
      zh: "给出的特性编号在引擎中不存在；未作任何改动。",
    },
    remedy: {
      en: "Use ids that add() gave; the message names the place in the batch.",
      zh: "使用 add() 返回的编号；错误信息指出其在批次中的位置。",
    },
  },
  SPC_ENGINE_WASM: {
    kind: "throws",
    when: {
      en: 'An engine is asked for memory "wasm" where WebAssembly is absent, forbidden, or refuses so much memory.',
      zh: '要求 memory: "wasm"，但环境没有或禁止 WebAssembly，或无法分配所需内存。',
    },
    remedy: {
      en: 'Use memory "auto" or "js"; the results are the same bits.',
      zh: '改用 memory: "auto" 或 "js"；结果逐位相同。',
    },
  },
  SPC_TOO_OLD: {
    kind: "issue",
    when: {
      en: "A correction or a late point lies before the points that are still kept; nothing was changed.",
      zh: "更正或迟到的点早于仍保留的历史；未作任何改动。",
    },
    remedy: {
      en: "Keep a deeper history (depth), or recompute from the archive; the message names the oldest point that can be corrected.",
      zh: "加大保留深度（depth），或从归档数据重算；错误信息给出可更正的最早点。",
    },
  },
  SPC_BASELINE: {
    kind: "throws",
    when: {
      en: "A baseline version has no valid effective time, reason or author, or a saved registry is not one.",
      zh: "基线版本缺少有效的生效时间、原因或作者，或保存的登记表无效。",
    },
    remedy: {
      en: "Give finite epoch milliseconds (to after from), and text for reason and author; versions are only ever appended.",
      zh: "给出有限的毫秒时间戳（to 晚于 from）以及原因和作者；版本只能追加。",
    },
  },
} as const satisfies ErrorCatalogue;
