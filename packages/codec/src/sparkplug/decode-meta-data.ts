import type { Reader } from "./reader.js";
import type { MetaData } from "./types.js";

/** Reads the content of a metadata message up to `to`; the message has been entered. */
export function readMetaData(r: Reader, to: number): MetaData {
  const outer = r.end;
  r.end = to;
  const m: { -readonly [K in keyof MetaData]: MetaData[K] } = {};
  while (r.pos < to) {
    const at = r.pos;
    const tag = r.longTag(r.buf[r.pos++] as number);
    switch (tag) {
      case 0x08:
        m.isMultiPart = r.boolean();
        break;
      case 0x12:
        m.contentType = r.name();
        break;
      case 0x18:
        m.size = r.uint64();
        break;
      case 0x20:
        m.seq = r.uint64();
        break;
      case 0x2a:
        m.fileName = r.string();
        break;
      case 0x32:
        m.fileType = r.name();
        break;
      case 0x3a:
        m.md5 = r.string();
        break;
      case 0x42:
        m.description = r.string();
        break;
      default:
        r.skip(tag, 8, at);
    }
  }
  r.end = outer;
  return m;
}
