import type { Issue } from "./issue.js";

/** A value that could be had, with the warnings met on the way. */
export interface Success<T, I extends Issue = Issue> {
  readonly ok: true;
  readonly value: T;
  /** Warnings; often empty. */
  readonly issues: readonly I[];
}

/** A value that could not be had, with at least one reason. */
export interface Failure<I extends Issue = Issue> {
  readonly ok: false;
  /** The reasons, at least one of severity `error`. */
  readonly issues: readonly [I, ...I[]];
}

/** The answer of everything that reads data from outside: a value or the reasons why not. Discriminate on `ok`. */
export type Result<T, I extends Issue = Issue> = Success<T, I> | Failure<I>;

/**
 * Wraps a value as a {@link Success}.
 *
 * @example
 * ```ts
 * import { success } from "@taktline/core";
 *
 * success(42); // => { ok: true, value: 42, issues: [] }
 * ```
 */
export function success<T, I extends Issue = never>(
  value: T,
  issues: readonly I[] = [],
): Success<T, I> {
  return { ok: true, value, issues };
}

/**
 * Wraps one or more issues as a {@link Failure}.
 *
 * @example
 * ```ts
 * import { failure } from "@taktline/core";
 *
 * failure({ code: "SHDR_NO_TIME", message: "the line has no timestamp", severity: "error" }).ok; // => false
 * ```
 */
export function failure<I extends Issue>(first: I, ...others: readonly I[]): Failure<I> {
  return { ok: false, issues: [first, ...others] };
}
