import type { ErrorCatalogue } from "@taktline/core";

/** The codes that only this part of the package raises. */
export const kernelErrors = {
  SPC_KERNEL_MEMORY: {
    kind: "throws",
    when: {
      en: "A column or a result does not fit into the memory that a kernel may use (2 GiB at most), or the host has no more.",
      zh: "数据列或结果超出内核可用内存（最多 2 GiB），或宿主内存不足。",
    },
    remedy: {
      en: "Free columns, raise maxBytes, or give the data in pieces.",
      zh: "释放不用的列、增大 maxBytes，或分段提供数据。",
    },
  },
  SPC_KERNEL_UNAVAILABLE: {
    kind: "throws",
    when: {
      en: 'A kernel with memory "wasm" is asked for where WebAssembly with SIMD cannot be started.',
      zh: '要求 memory 为 "wasm"，但此处无法启动带 SIMD 的 WebAssembly。',
    },
    remedy: {
      en: 'Use memory "auto", which falls back to JavaScript with the same bits, or createKernelAsync on the main thread of a browser.',
      zh: '使用 memory: "auto"（回退到结果逐位相同的 JavaScript），或在浏览器主线程用 createKernelAsync。',
    },
  },
  SPC_KERNEL_DISPOSED: {
    kind: "throws",
    when: {
      en: "A kernel or a column is used after dispose() or free().",
      zh: "在 dispose() 或 free() 之后仍使用内核或数据列。",
    },
    remedy: {
      en: "Create a new kernel or column.",
      zh: "新建内核或数据列。",
    },
  },
} as const satisfies ErrorCatalogue;
