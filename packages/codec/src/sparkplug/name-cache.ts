/** Slots of the cache: a power of two. */
const SLOTS = 1024;

/** Longest name that is kept, in bytes. */
const LONGEST = 96;

let names: (string | undefined)[] | undefined;

/**
 * Gives the text of ASCII bytes, from the cache where the same text was read before; undefined when a byte is not ASCII or the text is long.
 *
 * Metric names repeat from message to message; comparing bytes is cheaper than building a string. A hit is always compared in full.
 */
export function cachedName(buf: Uint8Array, start: number, end: number): string | undefined {
  const length = end - start;
  if (length === 0) return "";
  if (length > LONGEST) return undefined;
  names ??= new Array<string | undefined>(SLOTS).fill(undefined);
  let hash = length;
  hash = Math.imul(hash ^ (buf[start] as number), 0x9e3779b1);
  hash = Math.imul(hash ^ (buf[start + (length >> 1)] as number), 0x85ebca6b);
  hash = Math.imul(hash ^ (buf[end - 1] as number), 0xc2b2ae35);
  hash = Math.imul(hash ^ (buf[Math.max(end - 2, start)] as number), 0x27d4eb2f);
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const known = names[slot];
  if (known !== undefined && known.length === length) {
    let i = 0;
    while (i < length && known.charCodeAt(i) === buf[start + i]) i++;
    if (i === length) return known;
  }
  const text = asciiText(buf, start, end);
  if (text !== undefined) names[slot] = text;
  return text;
}

/** The text of short ASCII bytes, or undefined when a byte is not ASCII. */
export function asciiText(buf: Uint8Array, start: number, end: number): string | undefined {
  let text = "";
  let i = start;
  for (; i + 8 <= end; i += 8) {
    const a = buf[i] as number;
    const b = buf[i + 1] as number;
    const c = buf[i + 2] as number;
    const d = buf[i + 3] as number;
    const e = buf[i + 4] as number;
    const f = buf[i + 5] as number;
    const g = buf[i + 6] as number;
    const h = buf[i + 7] as number;
    if ((a | b | c | d | e | f | g | h) > 127) return undefined;
    text += String.fromCharCode(a, b, c, d, e, f, g, h);
  }
  for (; i < end; i++) {
    const c = buf[i] as number;
    if (c > 127) return undefined;
    text += String.fromCharCode(c);
  }
  return text;
}
