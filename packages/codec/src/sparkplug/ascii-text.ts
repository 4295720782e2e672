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
  if (i + 4 <= end) {
    const a = buf[i] as number;
    const b = buf[i + 1] as number;
    const c = buf[i + 2] as number;
    const d = buf[i + 3] as number;
    if ((a | b | c | d) > 127) return undefined;
    text += String.fromCharCode(a, b, c, d);
    i += 4;
  }
  if (i < end) {
    const a = buf[i] as number;
    const b = i + 1 < end ? (buf[i + 1] as number) : 0;
    const c = i + 2 < end ? (buf[i + 2] as number) : 0;
    if ((a | b | c) > 127) return undefined;
    text +=
      end - i === 1
        ? String.fromCharCode(a)
        : end - i === 2
          ? String.fromCharCode(a, b)
          : String.fromCharCode(a, b, c);
  }
  return text;
}
