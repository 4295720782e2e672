import type { Issue, IssueSeverity } from "@taktline/core";
import type { CodecErrorCode } from "../errors.catalogue.js";
import { asciiText } from "./ascii-text.js";
import type { BirthContext } from "./birth-context.js";
import { DecodeFault } from "./decode-fault.js";
import type { Limits } from "./limits.js";
import { findName, keepName } from "./name-cache.js";
import type { Uint64 } from "./types.js";

declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

let strictUtf8: { decode(bytes: Uint8Array): string } | undefined;
let lenientUtf8: { decode(bytes: Uint8Array): string } | undefined;

/** Reads protobuf wire format within the bounds of the limits. Not exported from the package. */
export class Reader {
  readonly buf: Uint8Array;
  readonly view: DataView;
  readonly limits: Limits;
  readonly replaceUtf8: boolean;
  pos = 0;
  /** Where the message being read ends. */
  end: number;
  /** The 64 bits of the last varint that `varint` could not give as a number. */
  low = 0;
  high = 0;
  /** The value being interpreted: the number of a varint (or -1, then `low` and `high`), and where its bytes start and end. */
  num = 0;
  from = 0;
  to = 0;
  /** Context for metrics without datatype; changes inside templates. */
  births: BirthContext | undefined;
  metricsLeft: number;
  itemsLeft: number;
  /** Nesting of the message being read, the payload counting as 1. */
  depth = 1;
  readonly keys: string[] = ["", "", "", "", ""];
  readonly indexes: number[] = [0, 0, 0, 0, 0];
  readonly issues: Issue<CodecErrorCode>[] = [];
  issueCount = 0;
  hasError = false;

  constructor(buf: Uint8Array, limits: Limits, births: BirthContext | undefined, replace: boolean) {
    this.buf = buf;
    this.view = new DataView(buf.buffer, buf.byteOffset, buf.byteLength);
    this.limits = limits;
    this.end = buf.length;
    this.births = births;
    this.replaceUtf8 = replace;
    this.metricsLeft = limits.metrics;
    this.itemsLeft = limits.items;
  }

  fault(code: CodecErrorCode, message: string, offset: number): never {
    throw new DecodeFault(code, message, offset);
  }

  /** The place in the decoded payload that is being read. */
  path(): (string | number)[] {
    const path: (string | number)[] = [];
    for (let depth = 2; depth <= this.depth; depth++) {
      const key = this.keys[depth] ?? "";
      const index = this.indexes[depth] ?? -1;
      if (key !== "") path.push(key);
      if (index >= 0) path.push(index);
    }
    return path;
  }

  /** Notes something about the data that does not refuse the payload. */
  note(severity: IssueSeverity, code: CodecErrorCode, message: string, offset: number): void {
    this.issueCount++;
    const firstError = severity === "error" && !this.hasError;
    if (firstError) this.hasError = true;
    if (firstError || this.issues.length < this.limits.issues) {
      this.issues.push({ code, message, severity, path: this.path(), offset });
    }
  }

  /** Enters a message that is `key` (or `key[index]`) of the one around it. */
  enter(key: string, index: number): void {
    const depth = ++this.depth;
    this.keys[depth] = key;
    this.indexes[depth] = index;
    if (depth > this.limits.depth) {
      this.fault(
        "CODEC_LIMIT_DEPTH",
        `messages are nested deeper than ${this.limits.depth}; drop the payload or raise limits.depth`,
        this.pos,
      );
    }
  }

  leave(): void {
    this.depth--;
  }

  /** Counts items that cost memory. */
  items(count: number, offset: number): void {
    this.itemsLeft -= count;
    if (this.itemsLeft < 0) {
      this.fault(
        "CODEC_LIMIT_ITEMS",
        `the payload has more than ${this.limits.items} cells, properties, parameters and array entries; drop it or raise limits.items`,
        offset,
      );
    }
  }

  /** Reads a varint: the number up to 2^53 - 1, else -1 and the bits in `low` and `high`. */
  varint(): number {
    const { buf } = this;
    const start = this.pos;
    // A varint has at most 10 bytes: with that many left, only the first loop-free path is needed.
    if (this.end - start < 10) return this.varintNearEnd();
    let b = buf[start] as number;
    if (b < 0x80) {
      this.pos = start + 1;
      return b;
    }
    let first = b & 0x7f;
    b = buf[start + 1] as number;
    first |= (b & 0x7f) << 7;
    if (b < 0x80) {
      this.pos = start + 2;
      return first;
    }
    b = buf[start + 2] as number;
    first |= (b & 0x7f) << 14;
    if (b < 0x80) {
      this.pos = start + 3;
      return first;
    }
    b = buf[start + 3] as number;
    first |= (b & 0x7f) << 21;
    if (b < 0x80) {
      this.pos = start + 4;
      return first;
    }
    b = buf[start + 4] as number;
    let second = b & 0x7f;
    if (b < 0x80) {
      this.pos = start + 5;
      return first + second * 0x10000000;
    }
    b = buf[start + 5] as number;
    second |= (b & 0x7f) << 7;
    if (b < 0x80) {
      this.pos = start + 6;
      return first + second * 0x10000000;
    }
    b = buf[start + 6] as number;
    second |= (b & 0x7f) << 14;
    if (b < 0x80) {
      this.pos = start + 7;
      return first + second * 0x10000000;
    }
    b = buf[start + 7] as number;
    second |= (b & 0x7f) << 21;
    if (b < 0x80) {
      this.pos = start + 8;
      return this.wide(first, second, 0);
    }
    b = buf[start + 8] as number;
    let third = b & 0x7f;
    if (b < 0x80) {
      this.pos = start + 9;
      return this.wide(first, second, third);
    }
    b = buf[start + 9] as number;
    if (b > 1) this.overlong(start);
    third |= b << 7;
    this.pos = start + 10;
    return this.wide(first, second, third);
  }

  /** The same where the end of the message may come first. */
  private varintNearEnd(): number {
    const { buf, end, pos: start } = this;
    let pos = start;
    const parts = [0, 0, 0];
    for (let i = 0; ; i++) {
      if (pos >= end) this.truncated(start);
      const b = buf[pos++] as number;
      if (i === 9 && b > 1) this.overlong(start);
      const part = (i / 4) | 0;
      parts[part] = (parts[part] as number) | ((b & 0x7f) << ((i % 4) * 7));
      if (b < 0x80) {
        this.pos = pos;
        return i < 4
          ? (parts[0] as number)
          : this.wide(parts[0] as number, parts[1] as number, parts[2] as number);
      }
    }
  }

  private overlong(start: number): never {
    this.fault(
      "CODEC_VARINT",
      "a varint has more than 10 bytes or 64 bits; the payload is damaged, drop it",
      start,
    );
  }

  /** Joins 28, 28 and 8 bits. */
  private wide(first: number, second: number, third: number): number {
    if (third === 0 && second < 0x2000000) return first + second * 0x10000000;
    this.low = (first | (second << 28)) >>> 0;
    this.high = ((second >>> 4) | (third << 24)) >>> 0;
    return -1;
  }

  /** The 64 bits that `varint` left, unsigned. */
  wideUnsigned(): bigint {
    return (BigInt(this.high) << 32n) | BigInt(this.low);
  }

  uint64(): Uint64 {
    const n = this.varint();
    return n >= 0 ? n : this.wideUnsigned();
  }

  boolean(): boolean {
    return this.varint() !== 0;
  }

  /** Reads the rest of a field tag whose first byte, just read, was `b`. */
  longTag(b: number): number {
    if (b < 0x80) return b;
    const start = --this.pos;
    const tag = this.varint();
    if (tag < 0 || tag > 0xffffffff) {
      this.fault(
        "CODEC_TAG",
        "a field number is larger than 2^29 - 1; the payload is damaged, drop it",
        start,
      );
    }
    return tag;
  }

  /** Reads a length and gives the position where what it counts ends; the position is then where it starts. */
  length(): number {
    const start = this.pos;
    const b = this.buf[start] as number;
    if (b < 0x80 && start + 1 + b <= this.end) {
      this.pos = start + 1;
      return start + 1 + b;
    }
    const n = this.varint();
    const left = this.end - this.pos;
    if (n < 0 || n > left) {
      this.fault(
        "CODEC_TRUNCATED",
        `a length of ${n < 0 ? this.wideUnsigned() : n} bytes reaches past the ${left} that are left; the payload is truncated or damaged, drop it`,
        start,
      );
    }
    return this.pos + n;
  }

  /** Reads a name, which is likely to repeat. */
  name(): string {
    const start = this.pos;
    const end = this.length();
    const from = this.pos;
    this.pos = end;
    const known = findName(this.view, from, end - from);
    if (known !== undefined) return known;
    const text = this.text(from, end, start);
    // Names with U+FFFD in place of what could not be read are noted each time.
    if (!this.replaceUtf8) keepName(this.view, from, end - from, text);
    return text;
  }

  /** Reads a text. */
  string(): string {
    const start = this.pos;
    const end = this.length();
    const from = this.pos;
    this.pos = end;
    return this.text(from, end, start);
  }

  text(from: number, end: number, start: number): string {
    const length = end - from;
    if (length > this.limits.stringBytes) {
      this.fault(
        "CODEC_LIMIT_STRING",
        `a text has ${length} bytes, more than the ${this.limits.stringBytes} allowed; drop the payload or raise limits.stringBytes`,
        start,
      );
    }
    if (length <= 48) {
      const ascii = asciiText(this.buf, from, end);
      if (ascii !== undefined) return ascii;
    }
    return this.utf8(from, end, start);
  }

  private utf8(from: number, end: number, start: number): string {
    const bytes = this.buf.subarray(from, end);
    try {
      strictUtf8 ??= new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
      return strictUtf8.decode(bytes);
    } catch {
      const message = "a text is not valid UTF-8 (a device may write GBK or Latin-1)";
      if (!this.replaceUtf8) {
        this.fault(
          "CODEC_UTF8",
          `${message}; correct the sender or decode with invalidUtf8: "replace"`,
          start,
        );
      }
      lenientUtf8 ??= new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });
      this.note(
        "warning",
        "CODEC_UTF8",
        `${message}; U+FFFD stands for what could not be read, correct the sender`,
        start,
      );
      return lenientUtf8.decode(bytes);
    }
  }

  /** A copy of bytes, always a plain Uint8Array. */
  copy(from: number, end: number): Uint8Array {
    const bytes = new Uint8Array(end - from);
    bytes.set(this.buf.subarray(from, end));
    return bytes;
  }

  /** Reads length and bytes. */
  bytes(): Uint8Array {
    const end = this.length();
    const bytes = this.copy(this.pos, end);
    this.pos = end;
    return bytes;
  }

  fixed(width: number): number {
    const start = this.pos;
    if (this.end - start < width) this.truncated(start);
    this.pos = start + width;
    return start;
  }

  /**
   * Skips a field that the message does not know; fields up to `known` are known, and have come with a wrong wire type.
   */
  skip(tag: number, known: number, start: number): void {
    const field = tag >>> 3;
    if (field === 0) this.badTag(start);
    this.pass(tag, start);
    if (field <= known) {
      this.note(
        "warning",
        "CODEC_WIRE_TYPE",
        `field ${field} has wire type ${tag & 7}, which it cannot have; it was skipped, check the sender's schema`,
        start,
      );
    }
  }

  /** Steps over the content of a field. */
  pass(tag: number, start: number, depth = 1): void {
    switch (tag & 7) {
      case 0:
        this.varint();
        return;
      case 1:
        this.fixed(8);
        return;
      case 2:
        this.pos = this.length();
        return;
      case 3:
        if (this.depth + depth > this.limits.depth) {
          this.fault(
            "CODEC_LIMIT_DEPTH",
            `messages are nested deeper than ${this.limits.depth}; drop the payload or raise limits.depth`,
            start,
          );
        }
        for (;;) {
          const at = this.pos;
          if (at >= this.end) this.truncated(start);
          const inner = this.longTag(this.buf[this.pos++] as number);
          if (inner >>> 3 === 0) this.badTag(at);
          if ((inner & 7) === 4) {
            if (inner >>> 3 !== tag >>> 3) this.badTag(at);
            return;
          }
          this.pass(inner, at, depth + 1);
        }
      case 5:
        this.fixed(4);
        return;
      default:
        this.badTag(start);
    }
  }

  private badTag(start: number): never {
    this.fault(
      "CODEC_TAG",
      "a field has number 0, an undefined wire type or an unmatched group end; the payload is damaged, drop it",
      start,
    );
  }

  private truncated(start: number): never {
    this.fault(
      "CODEC_TRUNCATED",
      "the payload or a message in it ends inside a field; it is truncated or damaged, drop it",
      start,
    );
  }
}
