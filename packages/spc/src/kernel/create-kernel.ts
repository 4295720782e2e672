import { checkWhole, checkWord } from "../charts/shared/lines.js";
import { refuse } from "../refuse.js";
import type { Backend } from "./backend.js";
import { jsBackend } from "./js/js-backend.js";
import { kernelOn } from "./kernel.js";
import type { Kernel, KernelOptions } from "./types.js";
import { wasmBackend } from "./wasm/wasm-backend.js";
import { kernelWasm } from "./wasm.generated.js";
import { startWasm, startWasmAsync, type WasmInstance } from "./web-assembly.js";

const firstBytes = 1 << 20;
const mostBytes = 2 ** 31;

function checked(options: KernelOptions): Required<KernelOptions> {
  return {
    memory: checkWord("memory", options.memory ?? "auto", ["auto", "wasm", "js"]),
    maxBytes: checkWhole("maxBytes", options.maxBytes ?? mostBytes, firstBytes, mostBytes),
  };
}

function chosen(of: Required<KernelOptions>, wasm: WasmInstance | undefined): Backend {
  if (wasm !== undefined) return wasmBackend(wasm, of.maxBytes);
  if (of.memory === "wasm") {
    refuse(
      "SPC_KERNEL_UNAVAILABLE",
      'WebAssembly with SIMD cannot be started here; use memory "auto", or createKernelAsync on the main thread of a browser',
    );
  }
  return jsBackend(of.maxBytes);
}

/**
 * Starts a kernel: batch computations over columns of numbers in WebAssembly, or in JavaScript where that is not allowed.
 *
 * Both give the same bits, in every host: sums follow a fixed tree, and nothing is contracted or approximated. Averages may
 * differ in the last bit from those of `xbarR` and `imr`, which compensate every addition; masks are those of `applyRules`
 * for the same numbers and lines. For charts with signals and their evidence use `xbarR` and `imr`, for streams their
 * accumulators; a kernel is for columns of thousands to millions of points.
 *
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_KERNEL_UNAVAILABLE` with `memory: "wasm"` where WebAssembly with SIMD cannot be started
 *
 * @example
 * ```ts
 * import { createKernel } from "@taktline/spc/kernel";
 *
 * const kernel = createKernel();
 * const { limits, masks, flagged } = kernel.imr([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1], {
 *   constants: "table3",
 * });
 * [limits.x.lcl.toFixed(4), limits.x.center.toFixed(2), limits.x.ucl.toFixed(4)]; // => ["45.8159", "50.81", "55.8041"]
 * flagged; // => 0
 * ```
 */
export function createKernel(options: KernelOptions = {}): Kernel {
  const of = checked(options);
  return kernelOn(
    chosen(of, of.memory === "js" ? undefined : startWasm(kernelWasm, firstBytes, of.maxBytes)),
  );
}

/**
 * The same without blocking: for the main thread of a browser, which may refuse to compile at once.
 *
 * @throws `SPC_OPTION` when an option is out of range (the promise is rejected)
 * @throws `SPC_KERNEL_UNAVAILABLE` with `memory: "wasm"` where WebAssembly with SIMD cannot be started
 *
 * @example
 * ```ts
 * import { createKernelAsync } from "@taktline/spc/kernel";
 *
 * const kernel = await createKernelAsync();
 * kernel.meanVariance([2, 4, 4, 4, 5, 5, 7, 9]).mean; // => 5
 * ```
 */
export async function createKernelAsync(options: KernelOptions = {}): Promise<Kernel> {
  const of = checked(options);
  return kernelOn(
    chosen(
      of,
      of.memory === "js" ? undefined : await startWasmAsync(kernelWasm, firstBytes, of.maxBytes),
    ),
  );
}
