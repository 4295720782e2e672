import type { Issue, Result } from "@taktline/core";
import type { CodecErrorCode } from "../errors.catalogue.js";
import type { BirthContext } from "./birth-context.js";
import type { Limits } from "./limits.js";
import type { SparkplugPayload } from "./types.js";

/** Options of {@link decodePayload}. */
export interface DecodeOptions {
  /** Names and datatypes that the payload leaves out. Default none. */
  readonly births?: BirthContext;
  /** Bounds; what is not given has its default. */
  readonly limits?: Partial<Limits>;
  /** What to do with a text that is not UTF-8: refuse the payload, or put U+FFFD in and report it. Default `refuse`. */
  readonly invalidUtf8?: "refuse" | "replace";
  /** Whether an issue of severity `error` about one value refuses the whole payload. Default false. */
  readonly strict?: boolean;
}

export declare function decodePayload(
  bytes: Uint8Array,
  options?: DecodeOptions,
): Result<SparkplugPayload, Issue<CodecErrorCode>>;
