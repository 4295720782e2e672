import { Writer } from "./writer.js";

/** One writer that is kept between calls; undefined while it is in use, so that a call inside a call gets its own. */
let kept: Writer | undefined;

/** Takes a writer for one payload: over `into` where given, else the kept one. */
export function takeWriter(into: Uint8Array | undefined): Writer {
  if (into !== undefined) return new Writer(into);
  const writer = kept ?? new Writer(new Uint8Array(4096));
  kept = undefined;
  writer.pos = 0;
  writer.depth = 1;
  writer.metricName = undefined;
  writer.metricAlias = undefined;
  writer.place = "";
  return writer;
}

/** Takes the bytes out and keeps the writer, unless it grew large. */
export function finishWriter(writer: Writer, into: Uint8Array | undefined): Uint8Array {
  if (into !== undefined) return writer.buf.subarray(0, writer.pos);
  // A new array and `set` are faster than `slice`.
  const bytes = new Uint8Array(writer.pos);
  bytes.set(writer.buf.subarray(0, writer.pos));
  if (writer.buf.length <= 1048576) kept = writer;
  return bytes;
}
