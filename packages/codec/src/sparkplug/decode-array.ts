import { hostIsLittleEndian, swapBytes } from "./byte-order.js";
import { nameOfCode } from "./data-type.js";
import { RAW } from "./decode-scalar.js";
import type { Reader } from "./reader.js";
import type { Uint64 } from "./types.js";

function damaged(r: Reader, code: number, what: string): typeof RAW {
  r.note(
    "error",
    "CODEC_ARRAY",
    `${nameOfCode(code)}: ${what}; the bytes are kept raw, correct the sender's array packing`,
    r.from,
  );
  return RAW;
}

/** Element widths of the codes 22 to 31 and of 34. */
const widths = [1, 2, 4, 8, 1, 2, 4, 8, 4, 8] as const;

function numbers(r: Reader, code: number): ArrayBufferView | typeof RAW {
  const width = widths[code - 22] ?? 1;
  if ((r.to - r.from) % width !== 0) {
    return damaged(r, code, `${r.to - r.from} bytes are not a multiple of ${width}`);
  }
  const bytes = r.copy(r.from, r.to);
  if (!hostIsLittleEndian()) swapBytes(bytes, width);
  const { buffer } = bytes;
  switch (code) {
    case 22:
      return new Int8Array(buffer);
    case 23:
      return new Int16Array(buffer);
    case 24:
      return new Int32Array(buffer);
    case 25:
      return new BigInt64Array(buffer);
    case 27:
      return new Uint16Array(buffer);
    case 28:
      return new Uint32Array(buffer);
    case 29:
      return new BigUint64Array(buffer);
    case 30:
      return new Float32Array(buffer);
    case 31:
      return new Float64Array(buffer);
    default:
      return bytes;
  }
}

function booleans(r: Reader): boolean[] | typeof RAW {
  const { buf, from, to } = r;
  if (to - from < 4) return damaged(r, 32, "the 4 bytes of the count are missing");
  const count = r.view.getUint32(from, true);
  const present = to - from - 4;
  const needed = Math.ceil(count / 8);
  if (needed > present) {
    return damaged(r, 32, `the count ${count} needs ${needed} bytes and ${present} are there`);
  }
  r.items(count, from);
  if (present > needed) {
    r.note(
      "warning",
      "CODEC_ARRAY",
      `BooleanArray: the count ${count} needs ${needed} bytes and ${present} are there; the surplus was ignored, check the sender`,
      from,
    );
  }
  const values = new Array<boolean>(count);
  for (let i = 0; i < count; i++) {
    values[i] = ((buf[from + 4 + (i >> 3)] as number) & (0x80 >> (i & 7))) !== 0;
  }
  return values;
}

function strings(r: Reader): string[] | typeof RAW {
  const { buf, from, to } = r;
  if (to > from && buf[to - 1] !== 0) {
    return damaged(r, 33, "the last string has no terminating zero");
  }
  const values: string[] = [];
  let start = from;
  while (start < to) {
    const end = buf.indexOf(0, start);
    r.items(1, start);
    values.push(r.text(start, end, start));
    start = end + 1;
  }
  return values;
}

function dates(r: Reader): Uint64[] | typeof RAW {
  const { from, to, view } = r;
  if ((to - from) % 8 !== 0) return damaged(r, 34, `${to - from} bytes are not a multiple of 8`);
  r.items((to - from) / 8, from);
  const values: Uint64[] = [];
  for (let pos = from; pos < to; pos += 8) {
    const high = view.getUint32(pos + 4, true);
    values.push(
      high < 0x200000
        ? high * 0x100000000 + view.getUint32(pos, true)
        : view.getBigUint64(pos, true),
    );
  }
  return values;
}

/** Interprets the bytes in the registers as an array (codes 22 to 34). */
export function arrayValue(r: Reader, code: number): unknown {
  if (code <= 31) return numbers(r, code);
  if (code === 32) return booleans(r);
  return code === 33 ? strings(r) : dates(r);
}
