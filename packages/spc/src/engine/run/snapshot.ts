import { refuse } from "../../refuse.js";
import { pw, recordWords, unitBytes, unitDoubles, unitWords } from "./layout.js";

const headerWords = 16;
/** "TKSE" read as a little-endian word: also tells a machine of another byte order. */
const magic = 0x45534b54;
const version = 1;

/** The parts of a snapshot, as words. */
export interface SnapshotParts {
  readonly size: number;
  readonly pool: Uint32Array;
  readonly records: Uint32Array;
}

/** A checksum of words in eight lanes: one wrong word is always found, others with odds of one to 4 billion. */
export function checksum(words: Uint32Array): number {
  let [a, b, c, d, e, f, g, h] = [1, 2, 3, 4, 5, 6, 7, 8];
  const whole = words.length & ~7;
  const mix = (lane: number, word: number) => {
    const x = Math.imul(lane ^ word, 0x9e3779b1);
    return x ^ (x >>> 15);
  };
  for (let i = 0; i < whole; i += 8) {
    a = mix(a, words[i]!);
    b = mix(b, words[i + 1]!);
    c = mix(c, words[i + 2]!);
    d = mix(d, words[i + 3]!);
    e = mix(e, words[i + 4]!);
    f = mix(f, words[i + 5]!);
    g = mix(g, words[i + 6]!);
    h = mix(h, words[i + 7]!);
  }
  const lanes = [a, b, c, d, e, f, g, h];
  for (let i = whole; i < words.length; i++) lanes[i - whole] = mix(lanes[i - whole]!, words[i]!);
  let sum = words.length;
  for (const lane of lanes) {
    sum = Math.imul(sum ^ lane, 0x85ebca6b);
    sum ^= sum >>> 13;
  }
  return sum >>> 0;
}

/** Puts a snapshot together. */
export function writeSnapshot(of: SnapshotParts): Uint8Array {
  const words = new Uint32Array(headerWords + of.pool.length + of.records.length);
  words.set(of.pool, headerWords);
  words.set(of.records, headerWords + of.pool.length);
  words.set([
    magic,
    version,
    words.length * 4,
    of.size,
    of.pool.length / unitWords,
    recordWords * 4,
  ]);
  words[7] = checksum(words.subarray(headerWords));
  words[6] = checksum(words.subarray(0, headerWords));
  return new Uint8Array(words.buffer);
}

const broken = (what: string, found: unknown): never =>
  refuse(
    "SPC_STATE",
    `the bytes are not a snapshot of an engine of version ${version}: ${what}, found ${found}`,
    { found },
  );

/** The units at which profiles begin; throws `SPC_STATE` where the pool does not hang together. */
function profiles(pool: Uint32Array, units: number): Uint8Array {
  const starts = new Uint8Array(units);
  for (let at = 0; at < units; ) {
    const w = pool.subarray(at * unitWords, (at + 1) * unitWords);
    if ((w[pw.table]! + w[pw.last]! + 1) * 8 > units * unitBytes || w[pw.table]! < unitDoubles) {
      broken("its settings do not hang together", `factors at ${w[pw.table]}`);
    }
    starts[at] = 1;
    at += 1 + w[pw.owned]!;
  }
  return starts;
}

/** The words of a snapshot; throws `SPC_STATE` unless its header is whole. */
function headed(bytes: Uint8Array): Uint32Array {
  if (!(bytes instanceof Uint8Array)) broken("a Uint8Array was expected", typeof bytes);
  if (bytes.length < headerWords * 4 || bytes.length % 4 !== 0) {
    broken("it is too short or cut off", `${bytes.length} bytes`);
  }
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(whole.buffer, whole.byteOffset, whole.length / 4);
  const header = words.slice(0, headerWords);
  const [mark, v, , , , , own] = header;
  if (mark !== magic) broken("its first bytes are not TKSE", mark);
  if (v !== version) broken("its version is another", `version ${v}`);
  header[6] = 0;
  if (checksum(header) !== own) broken("its header is damaged", own);
  return words;
}

/** How many characteristics a snapshot has; throws `SPC_STATE` unless its header is whole. */
export function snapshotSize(bytes: Uint8Array): number {
  return headed(bytes)[3]!;
}

/** Takes a snapshot apart; throws `SPC_STATE` unless it is whole. */
export function readSnapshot(bytes: Uint8Array): SnapshotParts {
  const words = headed(bytes);
  const [, , length, size, units, record, , body] = words;
  const expected = headerWords * 4 + units! * unitBytes + size! * recordWords * 4;
  if (length !== bytes.length || expected !== length || record !== recordWords * 4) {
    broken(`it should have ${expected} bytes`, `${bytes.length} bytes`);
  }
  if (checksum(words.subarray(headerWords)) !== body) broken("its checksum is wrong", body);
  const pool = words.subarray(headerWords, headerWords + units! * unitWords);
  const records = words.subarray(headerWords + pool.length);
  const starts = profiles(pool, units!);
  for (let i = recordWords - 1; i < records.length; i += recordWords) {
    if (starts[records[i]! & 0xffff] !== 1)
      broken("a record has no settings", records[i]! & 0xffff);
  }
  return { size: size!, pool, records };
}
