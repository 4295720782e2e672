import { type ErrorDetails, TaktlineError } from "@taktline/core";
import type { SimErrorCode } from "../errors.catalogue.js";

/** A typed error about a place in a spec; the sentence begins with that place. */
export function specError<Code extends SimErrorCode>(
  code: Code,
  path: readonly (string | number)[],
  message: string,
  details: ErrorDetails = {},
): TaktlineError<Code> {
  const place = path.length === 0 ? "" : `${path.join(".")}: `;
  return new TaktlineError<Code>(code, place + message, { details: { path, ...details } });
}
