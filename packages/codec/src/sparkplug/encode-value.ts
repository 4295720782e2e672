import { bytesOf, writeArray } from "./encode-array.js";
import { writeDataSet } from "./encode-data-set.js";
import { writeScalar } from "./encode-scalar.js";
import { writeTemplate } from "./encode-template.js";
import type { Writer } from "./writer.js";

/** Writes tag and value of a metric's datatype (codes 1 to 19 and 22 to 34). */
export function writeValue(w: Writer, code: number, value: unknown, data: boolean): void {
  if (writeScalar(w, code, value, 10)) return;
  w.ensure(12);
  const tag = code === 16 ? 0x8a : code === 19 ? 0x92 : 0x82;
  w.buf[w.pos++] = tag;
  w.buf[w.pos++] = 0x01;
  if (code === 16) writeDataSet(w, value);
  else if (code === 19) writeTemplate(w, value, data);
  else if (code >= 22) writeArray(w, code, value);
  else w.bytes(bytesOf(w, code === 17 ? "Bytes" : "File", value));
}
