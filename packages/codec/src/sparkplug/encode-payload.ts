import type { SparkplugPayload } from "./types.js";

/** Options of {@link encodePayload}. */
export interface EncodeOptions {
  /** A buffer to write into. The result is then a view of it, or of a larger new buffer when it was too small. Default: a new array of exactly the length. */
  readonly into?: Uint8Array;
  /**
   * `birth` writes name, alias and datatype of every metric as given; `data` leaves the datatype out, and the name where there
   * is an alias, as NDATA, DDATA, NCMD and DCMD should. Default `birth`.
   */
  readonly form?: "birth" | "data";
}

export declare function encodePayload(
  payload: SparkplugPayload,
  options?: EncodeOptions,
): Uint8Array;
