/** Sets of the cache, a power of two; each holds two names. */
const SETS = 2048;

/** Longest name that is kept, in bytes. */
const LONGEST = 64;

/** Names by slot, and the bytes of each at its slot times LONGEST. */
interface NameCache {
  readonly names: string[];
  readonly lengths: Uint8Array;
  readonly bytes: DataView;
}

let cache: NameCache | undefined;

function newCache(): NameCache {
  return {
    names: new Array<string>(SETS * 2).fill(""),
    lengths: new Uint8Array(SETS * 2),
    bytes: new DataView(new ArrayBuffer(SETS * 2 * LONGEST)),
  };
}

/** The set of some bytes: from their length and twelve of them. */
function setOf(view: DataView, start: number, length: number): number {
  let hash = length;
  if (length >= 4) {
    hash = Math.imul(hash ^ view.getUint32(start + length - 4, true), 0x9e3779b1);
    hash ^= hash >>> 15;
    hash = Math.imul(hash ^ view.getUint32(start + ((length - 4) >> 1), true), 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash ^ view.getUint32(start, true), 0xc2b2ae35);
  } else {
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ view.getUint8(start + i), 0x9e3779b1);
  }
  return (hash ^ (hash >>> 16)) & (SETS - 1);
}

function equal(a: DataView, atA: number, b: DataView, atB: number, length: number): boolean {
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    if (a.getUint32(atA + i, true) !== b.getUint32(atB + i, true)) return false;
  }
  for (; i < length; i++) {
    if (a.getUint8(atA + i) !== b.getUint8(atB + i)) return false;
  }
  return true;
}

/**
 * Finds the text that the same bytes were decoded to before, or undefined.
 *
 * Metric names repeat from message to message; comparing bytes is cheaper than building a string. All bytes are compared.
 */
export function findName(view: DataView, start: number, length: number): string | undefined {
  if (length > LONGEST || length === 0 || cache === undefined) return undefined;
  const { names, lengths, bytes } = cache;
  const slot = setOf(view, start, length) * 2;
  if (lengths[slot] === length && equal(view, start, bytes, slot * LONGEST, length)) {
    return names[slot];
  }
  const other = slot + 1;
  if (lengths[other] === length && equal(view, start, bytes, other * LONGEST, length)) {
    return names[other];
  }
  return undefined;
}

/** Keeps the text of some bytes, in place of the older one of its set. */
export function keepName(view: DataView, start: number, length: number, name: string): void {
  if (length > LONGEST || length === 0) return;
  cache ??= newCache();
  const { names, lengths, bytes } = cache;
  const slot = setOf(view, start, length) * 2;
  const other = slot + 1;
  names[other] = names[slot] as string;
  lengths[other] = lengths[slot] as number;
  for (let i = 0; i < LONGEST; i += 4) {
    bytes.setUint32(other * LONGEST + i, bytes.getUint32(slot * LONGEST + i));
  }
  names[slot] = name;
  lengths[slot] = length;
  for (let i = 0; i < length; i++) {
    bytes.setUint8(slot * LONGEST + i, view.getUint8(start + i));
  }
}
