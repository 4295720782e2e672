import type { ShdrAccount } from "./shdr-account.js";
import { type ShdrReaderOptions, shdrReader } from "./shdr-reader.js";
import type { ShdrRecord } from "./shdr-record.js";

/** The records of SHDR in file order, to be read once. */
export interface ShdrReading extends Iterable<ShdrRecord> {
  /** Where every line went, as far as the records were read. */
  account(): ShdrAccount;
}

/** The records of SHDR in the order they come, to be read once. */
export interface AsyncShdrReading extends AsyncIterable<ShdrRecord> {
  /** Where every line went, as far as the records were read. */
  account(): ShdrAccount;
}

/**
 * Reads SHDR text, the log of an MTConnect adapter, as a stream of typed records with a full account.
 *
 * Takes the whole text, an iterable of chunks, or an async iterable such as a file stream or a socket; chunks may be cut
 * anywhere, also inside a character. Nothing throws for what stands in the text: garbage, half lines, backward timestamps and
 * over-long lines are issues and counts.
 *
 * @param input - text, or chunks of text or UTF-8 bytes
 * @throws `DRIVERS_OPTION` when a length is below 1
 * @see MTConnect Standard, SHDR (Simple Hierarchical Data Representation) adapter protocol 2.0
 *
 * @example
 * ```ts
 * import { readShdr } from "@taktline/drivers/mtconnect";
 *
 * const log = readShdr(`1970-01-01T00:00:02Z|pexecution|ACTIVE
 * 1970-01-01T00:00:01Z|system|WARNING|17|1|HIGH|door open
 * * PING
 * rubbish
 * `);
 * [...log].map((record) => record.kind); // => ["observation", "condition", "protocol", "issue"]
 * const { lines, timestamped, backward } = log.account();
 * [lines, timestamped, backward]; // => [4, 2, 1]
 * ```
 */
export function readShdr(
  input: string | Iterable<string | Uint8Array>,
  options?: ShdrReaderOptions,
): ShdrReading;
export function readShdr(
  input: AsyncIterable<string | Uint8Array>,
  options?: ShdrReaderOptions,
): AsyncShdrReading;
export function readShdr(
  input: string | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  options: ShdrReaderOptions = {},
): ShdrReading | AsyncShdrReading {
  const reader = shdrReader(options);
  const { account } = reader;
  if (typeof input === "object" && Symbol.asyncIterator in input) {
    const records = (async function* () {
      for await (const chunk of input) yield* reader.push(chunk);
      yield* reader.end();
    })();
    return { [Symbol.asyncIterator]: () => records, account };
  }
  const records = (function* () {
    if (typeof input === "string") {
      // In pieces, so that the records of a large text do not stand in memory at once.
      for (let at = 0; at < input.length; at += 65_536) {
        yield* reader.push(input.slice(at, at + 65_536));
      }
    } else for (const chunk of input) yield* reader.push(chunk);
    yield* reader.end();
  })();
  return { [Symbol.iterator]: () => records, account };
}
