import { refuse } from "../../refuse.js";
import { pageBytes, type WasmMemory } from "../web-assembly.js";

interface Block {
  readonly at: number;
  readonly bytes: number;
  readonly free: boolean;
}

/** Blocks in a memory that grows: first fit, neighbours that are free become one. */
export interface Arena {
  /** Bytes that are given out. */
  readonly held: number;
  /** The address of so many bytes, a multiple of 64; throws `SPC_KERNEL_MEMORY`. */
  take(bytes: number): number;
  /** Takes a block back, and tells its size. */
  give(at: number): number;
}

/** Starts an arena behind the first bytes of a memory. */
export function arena(memory: WasmMemory, from: number, maxBytes: number): Arena {
  const first = Math.ceil(from / 64) * 64;
  let blocks: Block[] = [{ at: first, bytes: memory.buffer.byteLength - first, free: true }];
  let held = 0;
  const grow = (by: number) => {
    const end = memory.buffer.byteLength;
    const pages = Math.ceil(by / pageBytes);
    let grown = end + pages * pageBytes <= maxBytes;
    try {
      if (grown) memory.grow(pages);
    } catch {
      grown = false;
    }
    if (!grown) {
      refuse(
        "SPC_KERNEL_MEMORY",
        `${by} bytes more are needed and ${held} of ${maxBytes} are in use; free columns, raise maxBytes, or give the data in pieces`,
        { bytes: by, held, maxBytes },
      );
    }
    const last = blocks.at(-1);
    const more = pages * pageBytes;
    if (last?.free) blocks[blocks.length - 1] = { ...last, bytes: last.bytes + more };
    else blocks.push({ at: end, bytes: more, free: true });
  };
  return {
    get held() {
      return held;
    },
    take(wanted) {
      const bytes = Math.max(64, Math.ceil(wanted / 64) * 64);
      let i = blocks.findIndex((b) => b.free && b.bytes >= bytes);
      if (i < 0) {
        const last = blocks.at(-1);
        grow(bytes - (last?.free ? last.bytes : 0));
        i = blocks.length - 1;
      }
      const block = blocks[i]!;
      const rest = block.bytes - bytes;
      blocks.splice(
        i,
        1,
        { at: block.at, bytes, free: false },
        ...(rest > 0 ? [{ at: block.at + bytes, bytes: rest, free: true }] : []),
      );
      held += bytes;
      return block.at;
    },
    give(at) {
      const block = blocks.find((b) => b.at === at && !b.free);
      if (block === undefined) return 0;
      held -= block.bytes;
      const merged: Block[] = [];
      for (const b of blocks) {
        const now = b === block ? { ...b, free: true } : b;
        const last = merged.at(-1);
        if (last?.free && now.free)
          merged[merged.length - 1] = { ...last, bytes: last.bytes + now.bytes };
        else merged.push(now);
      }
      blocks = merged;
      return block.bytes;
    },
  };
}
