/** How much an {@link Issue} matters: an `error` cost data, a `warning` did not. */
export type IssueSeverity = "error" | "warning";

/**
 * Something wrong with data, as a value: what, where, and what to do about it.
 *
 * An issue never stops a line; it travels beside the good values.
 */
export interface Issue<Code extends string = string> {
  /** The literal code, listed in the error catalogue of its package. */
  readonly code: Code;
  /** One sentence: what was found, what was expected, what to do. */
  readonly message: string;
  /** `error` when data was lost or refused, `warning` when it was kept. */
  readonly severity: IssueSeverity;
  /** Where in a structure: keys and zero-based indexes from the root. */
  readonly path?: readonly (string | number)[];
  /** Zero-based offset in bytes or UTF-16 units, where the input is one piece. */
  readonly offset?: number;
  /** One-based line, where the input has lines. */
  readonly line?: number;
  /** One-based column, where the input has lines. */
  readonly column?: number;
}
