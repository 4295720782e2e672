import type { Writer } from "./writer.js";

/** Bytes of the pool, a multiple of 4. */
const POOL = 262144;

/** Longest name that is kept, in UTF-16 units. */
const LONGEST = 96;

/** Encoded names, each with its length in front, padded to 4 bytes, and where they are. */
interface NamePool {
  readonly offsets: Map<string, number>;
  readonly view: DataView;
  used: number;
}

let pool: NamePool | undefined;

/**
 * Writes length and bytes of a name that was written before, and says whether it could. Names repeat from message to message;
 * copying their bytes is cheaper than encoding them. Makes its own room.
 */
export function writeKnownName(w: Writer, name: string): boolean {
  const at = pool?.offsets.get(name);
  if (at === undefined || pool === undefined) return false;
  const source = pool.view;
  const length = source.getUint8(at) + 1;
  w.ensure(length + 3);
  const { view, pos } = w;
  for (let i = 0; i < length; i += 4) view.setUint32(pos + i, source.getUint32(at + i));
  w.pos = pos + length;
  return true;
}

/** Keeps a name whose length and bytes the writer has just written from `start` on. */
export function keepEncodedName(w: Writer, name: string, start: number): void {
  const length = w.pos - start;
  if (name.length > LONGEST || length > 128) return;
  pool ??= { offsets: new Map(), view: new DataView(new ArrayBuffer(POOL)), used: 0 };
  if (pool.used + length + 3 > POOL) {
    pool.offsets.clear();
    pool.used = 0;
  }
  for (let i = 0; i < length; i++) pool.view.setUint8(pool.used + i, w.buf[start + i] as number);
  pool.offsets.set(name, pool.used);
  pool.used += (length + 3) & ~3;
}
