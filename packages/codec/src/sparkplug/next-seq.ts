import { TaktlineError } from "@taktline/core";
import type { CodecErrorCode } from "../errors.catalogue.js";

function next(what: string, value: number): number {
  if (!Number.isInteger(value) || value < 0 || value > 255) {
    throw new TaktlineError<CodecErrorCode>(
      "CODEC_SEQ_RANGE",
      `${what} ${String(value)} is not an integer from 0 to 255; start at 0`,
      { details: { value } },
    );
  }
  return value === 255 ? 0 : value + 1;
}

/**
 * Gives the sequence number that follows in an edge node's stream of BIRTH, DATA and DDEATH messages: 255 is followed by 0.
 *
 * @param seq - the last number sent, 0 to 255
 * @throws TaktlineError `CODEC_SEQ_RANGE` when `seq` is not an integer from 0 to 255
 * @see Sparkplug 3.0 (ISO/IEC 20237), tck-id-payloads-sequence-num-incrementing
 *
 * @example
 * ```ts
 * import { nextSeq } from "@taktline/codec/sparkplug";
 *
 * nextSeq(0); // => 1
 * nextSeq(255); // => 0
 * ```
 */
export function nextSeq(seq: number): number {
  return next("the sequence number", seq);
}

/**
 * Gives the birth/death sequence number of the next MQTT CONNECT: 255 is followed by 0. A rebirth keeps its number.
 *
 * @param bdSeq - the number of the last CONNECT, 0 to 255
 * @throws TaktlineError `CODEC_SEQ_RANGE` when `bdSeq` is not an integer from 0 to 255
 * @see Sparkplug 3.0 (ISO/IEC 20237), tck-id-topics-nbirth-bdseq-increment
 *
 * @example
 * ```ts
 * import { nextBdSeq } from "@taktline/codec/sparkplug";
 *
 * nextBdSeq(7); // => 8
 * nextBdSeq(255); // => 0
 * ```
 */
export function nextBdSeq(bdSeq: number): number {
  return next("the birth/death sequence number", bdSeq);
}
