import { loneSurrogateIndex, utf8Length, writeUtf8 } from "./utf8.js";

/**
 * A growing buffer with a write position. Not exported from the package.
 *
 * Methods that write single bytes expect room for what they document; `ensure` makes it.
 */
export class Writer {
  buf: Uint8Array;
  view: DataView;
  pos = 0;
  /** Nesting of the message being written, the payload counting as 1. */
  depth = 1;
  /** What is being written, for error messages. */
  metricName: string | undefined;
  metricAlias: number | bigint | undefined;
  place = "";

  constructor(buf: Uint8Array) {
    this.buf = buf;
    this.view = new DataView(buf.buffer, buf.byteOffset, buf.byteLength);
  }

  /** Makes room for `n` more bytes. */
  ensure(n: number): void {
    if (this.pos + n > this.buf.length) this.#grow(this.pos + n);
  }

  #grow(needed: number): void {
    const next = new Uint8Array(Math.max(needed, this.buf.length * 2, 256));
    next.set(this.pos === this.buf.length ? this.buf : this.buf.subarray(0, this.pos));
    this.buf = next;
    this.view = new DataView(next.buffer);
  }

  /** Writes an integer from 0 to 2^53 - 1; room for 8 bytes. */
  varint(value: number): void {
    const buf = this.buf;
    let pos = this.pos;
    let v: number;
    if (value < 0x10000000) v = value | 0;
    else {
      v = Math.floor(value / 0x10000000);
      const low = (value - v * 0x10000000) | 0;
      buf[pos++] = low | 0x80;
      buf[pos++] = (low >> 7) | 0x80;
      buf[pos++] = (low >> 14) | 0x80;
      buf[pos++] = (low >> 21) | 0x80;
      v |= 0;
    }
    while (v > 0x7f) {
      buf[pos++] = v | 0x80;
      v >>>= 7;
    }
    buf[pos++] = v;
    this.pos = pos;
  }

  /** Writes a bigint from -2^63 to 2^64 - 1 as its 64 bits; room for 10 bytes. */
  varbig(value: bigint): void {
    const n = Number(value);
    if (n >= 0 && n <= Number.MAX_SAFE_INTEGER) {
      this.varint(n);
      return;
    }
    const view = this.view;
    let pos = this.pos;
    view.setBigInt64(pos, value, true);
    let low = view.getUint32(pos, true);
    let high = view.getUint32(pos + 4, true);
    const buf = this.buf;
    while (high !== 0) {
      buf[pos++] = low | 0x80;
      low = ((low >>> 7) | (high << 25)) >>> 0;
      high >>>= 7;
    }
    while (low > 0x7f) {
      buf[pos++] = low | 0x80;
      low >>>= 7;
    }
    buf[pos++] = low;
    this.pos = pos;
  }

  /**
   * Writes length and UTF-8 of a text; makes its own room.
   * Gives -1, or the index of half a surrogate pair, in which case nothing was written.
   */
  string(text: string): number {
    const n = text.length;
    this.ensure(n * 3 + 5);
    const buf = this.buf;
    let i = 0;
    if (n < 0x80) {
      const start = this.pos;
      buf[start] = n;
      for (let p = start + 1; i < n; i++) {
        const c = text.charCodeAt(i);
        if (c > 0x7f) break;
        buf[p++] = c;
      }
      if (i === n) {
        this.pos = start + 1 + n;
        return -1;
      }
    }
    const lone = loneSurrogateIndex(text);
    if (lone >= 0) return lone;
    this.varint(utf8Length(text));
    this.pos = writeUtf8(buf, this.pos, text);
    return -1;
  }

  /** Writes length and bytes; makes its own room. */
  bytes(bytes: Uint8Array): void {
    this.ensure(bytes.length + 8);
    this.varint(bytes.length);
    this.buf.set(bytes, this.pos);
    this.pos += bytes.length;
  }

  /** Starts a message whose length is not known: skips one byte for it and gives the place. Room for 1 byte. */
  open(): number {
    return this.pos++;
  }

  /** Ends the message that `open` started: puts its length in, moving the content where one byte is too few. */
  close(at: number): void {
    const length = this.pos - at - 1;
    if (length < 0x80) {
      this.buf[at] = length;
      return;
    }
    const extra = length < 0x4000 ? 1 : length < 0x200000 ? 2 : length < 0x10000000 ? 3 : 4;
    this.ensure(extra);
    this.buf.copyWithin(at + 1 + extra, at + 1, this.pos);
    this.pos = at;
    this.varint(length);
    this.pos += length;
  }
}
