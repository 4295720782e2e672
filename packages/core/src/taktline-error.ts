/** Anything a caller may want to know beside the sentence: numbers, names, places. Never a secret. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** What {@link TaktlineError} takes beside its code and message. */
export interface TaktlineErrorOptions {
  /** The error that led to this one. */
  readonly cause?: unknown;
  /** Facts for a program: the limit, the value found, the place. */
  readonly details?: ErrorDetails;
}

/**
 * The one error class of Taktline: thrown, synchronously, for a mistake of the programmer or of the configuration.
 *
 * Bad data is not an error but a {@link Result} or an {@link Issue}.
 * Branch on `code`, which is a literal listed in the error catalogue of its package; the message is for people.
 *
 * @example
 * ```ts
 * import { isTaktlineError, TaktlineError } from "@taktline/core";
 *
 * const error = new TaktlineError("CORE_FRAME_LENGTH", "t has 3 values and v has 2; give both the same length");
 * isTaktlineError(error, "CORE_FRAME_LENGTH"); // => true
 * ```
 */
export class TaktlineError<Code extends string = string> extends Error {
  override readonly name = "TaktlineError" as const;
  /** The literal code, stable across versions. */
  readonly code: Code;
  /** Facts for a program; frozen. */
  readonly details: ErrorDetails;

  constructor(code: Code, message: string, options: TaktlineErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = Object.freeze({ ...options.details });
  }
}

/**
 * Tells whether a value is a {@link TaktlineError}, also one from another copy of the package or another realm.
 *
 * @param value - anything that was caught
 * @param code - when given, the error must have this code too
 *
 * @example
 * ```ts
 * import { isTaktlineError } from "@taktline/core";
 *
 * isTaktlineError(new Error("no")); // => false
 * ```
 */
export function isTaktlineError<Code extends string = string>(
  value: unknown,
  code?: Code,
): value is TaktlineError<Code> {
  if (typeof value !== "object" || value === null) return false;
  const error = value as { name?: unknown; code?: unknown };
  if (error.name !== "TaktlineError" || typeof error.code !== "string") return false;
  return code === undefined || error.code === code;
}
