/** A WebAssembly memory, as far as it is used here: the library of the language knows no host. */
export interface WasmMemory {
  /** Another object after each growth; the old one is detached. */
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** The functions and globals of an instance. */
export type WasmExports = Readonly<
  Record<string, ((...args: number[]) => number) & { readonly value: number }>
>;

/** What of the host's `WebAssembly` is used. */
interface WasmHost {
  readonly Memory: new (of: { initial: number; maximum?: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Record<string, Record<string, unknown>>,
  ) => { readonly exports: WasmExports };
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(
    module: object,
    imports: Record<string, Record<string, unknown>>,
  ): Promise<{ readonly exports: WasmExports }>;
}

/** Bytes of one page of WebAssembly memory. */
export const pageBytes = 65536;

/** A module at work, with the memory it was given. */
export interface WasmInstance {
  readonly exports: WasmExports;
  readonly memory: WasmMemory;
  /** The first byte that neither the stack nor the data of the module use. */
  readonly heapBase: number;
}

const host = () => (globalThis as unknown as { readonly WebAssembly?: WasmHost }).WebAssembly;

/** The bytes of a base64 text that a build script wrote. */
function decodeBase64(text: string): Uint8Array {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const digits = text.replace(/=+$/, "");
  const bytes = new Uint8Array((digits.length * 3) >> 2);
  let word = 0;
  let at = 0;
  for (let i = 0; i < digits.length; i++) {
    word = (word << 6) | alphabet.indexOf(digits[i]!);
    if (i % 4 !== 0) bytes[at++] = word >> (6 - 2 * (i % 4));
  }
  return bytes;
}

function started(exports: WasmExports, memory: WasmMemory): WasmInstance {
  return { exports, memory, heapBase: exports.__heap_base!.value };
}

/**
 * Starts a module at once, or gives undefined where the host has no WebAssembly or SIMD, where a content security policy
 * forbids it, where a browser refuses to compile on its main thread, or where memory cannot be had.
 *
 * @param base64 - the module, as `scripts/build-kernels.mjs` writes it: it imports `env.memory`
 * @param bytes - how large its memory is at first
 * @param maximumBytes - how far it may grow, at most 4 GiB
 */
export function startWasm(
  base64: string,
  bytes: number,
  maximumBytes: number,
): WasmInstance | undefined {
  const wasm = host();
  if (wasm === undefined) return undefined;
  try {
    const module = new wasm.Module(decodeBase64(base64));
    const memory = memoryOf(wasm, bytes, maximumBytes);
    return started(new wasm.Instance(module, { env: { memory } }).exports, memory);
  } catch {
    return undefined;
  }
}

/** The same without blocking, for the main thread of browsers that compile only small modules there at once. */
export async function startWasmAsync(
  base64: string,
  bytes: number,
  maximumBytes: number,
): Promise<WasmInstance | undefined> {
  const wasm = host();
  if (wasm === undefined) return undefined;
  try {
    const module = await wasm.compile(decodeBase64(base64));
    const memory = memoryOf(wasm, bytes, maximumBytes);
    return started((await wasm.instantiate(module, { env: { memory } })).exports, memory);
  } catch {
    return undefined;
  }
}

function memoryOf(wasm: WasmHost, bytes: number, maximumBytes: number): WasmMemory {
  const initial = Math.ceil(bytes / pageBytes);
  // Some hosts set the maximum aside at once and have not that much: then it is a quarter, and growth may end earlier.
  for (let maximum = Math.ceil(maximumBytes / pageBytes); ; maximum = Math.ceil(maximum / 4)) {
    try {
      return new wasm.Memory({ initial, maximum: Math.max(initial, maximum) });
    } catch (error) {
      if (maximum <= initial) throw error;
    }
  }
}
